import { expect, test } from 'vitest';

import { findingsOf } from './article.ts';

test('what a teacher lives below doesn’t speak for her', () => {
  const [quotation] = findingsOf(
    'A teacher in the village below the mill said that she had not slept.',
  ).quotations;
  expect(quotation?.speaker?.name).toBe('A teacher in the village below the mill');
});

test.each([
  ['A sailor who lost the boat said it was late.', 'A sailor who lost the boat'],
  [
    'Ann Lee runs the mill. A woman who has met her brother said it was late.',
    'A woman who has met her brother',
  ],
])('what somebody lost or met doesn’t speak for who did: %s', (text, speaker) => {
  expect(findingsOf(text).quotations.at(-1)?.speaker?.name).toBe(speaker);
});

test.each([
  ['“It is late,” said the harbour’s director, Sarwo, who has one name.', 'Sarwo', 'the harbour’s director'],
  ['Ms Luo, the mediator, came. “It is late,” Ms Luo said.', 'Luo', 'the mediator'],
  ['Deng, a sailor, came. “It is late,” Deng said.', 'Deng', 'a sailor'],
  ['“I would,” said Mila, 15, who attends the school.', 'Mila', null],
])('somebody of one name is one of the people: %s', (text, name, role) => {
  const { quotations, actors } = findingsOf(text);
  expect(quotations.at(-1)?.speaker?.name).toBe(name);
  expect(actors).toMatchObject([{ name, role, quotations: 1 }]);
});

test.each([
  'The carrier, Nordfrakt, said it would move. “It is late,” Nordfrakt said.',
  'Lektra, the publisher, said it would wait.',
  '“It is late,” said the minister, Reuters reported.',
])('a body of one name is none of them: %s', (text) => {
  expect(findingsOf(text).actors).toEqual([]);
});

test.each([
  [
    'The company’s chief executive, Folu Adesanya-Cole, denied it. “We have looked,” she said.',
    'Folu Adesanya-Cole',
  ],
  ['Minister Sorcha Ní Bhriain spoke. Ms Ní Bhriain was late. “It is late,” she said.', 'Sorcha Ní Bhriain'],
  ['Deputy Cathal Mac Giolla Rua came. “It is late,” Deputy Mac Giolla Rua said.', 'Cathal Mac Giolla Rua'],
  ['Taoiseach Darach Quill said that it was late.', 'Darach Quill'],
  ['“It is late,” said a trader in Ulm, who asked for no name.', 'a trader in Ulm'],
  ['“It is late,” said a trader in an interview.', 'a trader'],
  ['Analysts at Banco Sur wrote in a note to clients that the mine was late.', 'Analysts at Banco Sur'],
  ['Ann Lee laughs. “It is late,” she says. “Is it not late?” It is a fair question.', 'Ann Lee'],
  ['Ann Lee interrupted him: “It is late, and it will be later.”', 'Ann Lee'],
  [
    'Quote of the week: “It is late.” — Former Oslo mayor Ann Lee, at the launch of a book in Riga.',
    'Ann Lee',
  ],
])('is given to who says it: %s', (text, speaker) => {
  expect(findingsOf(text).quotations.at(-1)?.speaker?.name).toBe(speaker);
});

test.each([
  'The guard called the police after midnight.',
  'She called a taxi.',
  'Ann Lee called her brother.',
])('nothing is said of whom somebody phones: %s', (text) => {
  expect(findingsOf(text).quotations).toEqual([]);
});

test('what somebody is called without marks is said of them', () => {
  expect(findingsOf('Ann Lee called the plan a mistake.').quotations.at(-1)?.text).toBe('the plan a mistake');
});

test.each([
  'No official said that the dam was safe this year.',
  'Not one of the two hundred pages says that the dam was safe.',
  'None of the engineers admitted that the pump had failed.',
])('what nobody said, is claimed by the writer: %s', (text) => {
  expect(findingsOf(text).claims[0]?.claimant).toBeNull();
});

test('what becomes of somebody who had warned is no report', () => {
  expect(
    findingsOf('The engineer, who had warned of the crack, has been called as a witness.').quotations,
  ).toEqual([]);
});
