import { describe, expect, test } from 'vitest';
import { findingsOf, lastSpeaker } from './article.ts';

describe('whose name stands beside', () => {
  test.each([
    ['one of several', 'One nurse, Edda Kern, said it was “far too late.”', 'Edda Kern', 'nurse'],
    [
      'one behind the verb',
      '“It is far too late,” said one driver, Ola Berg, a father of two.',
      'Ola Berg',
      null,
    ],
    [
      'behind where she works',
      'A clerk at the port, Edda Kern, came in. She told us it was “far too late.”',
      'Edda Kern',
      'a clerk at the port',
    ],
    [
      'behind “according to”',
      'According to the harbour master, Ola Berg, “it is far too late.”',
      'Ola Berg',
      'the harbour master',
    ],
    [
      'behind “in the words of”',
      'In the words of the prosecutor, Ola Berg, KC, “it is far too late.”',
      'Ola Berg',
      'the prosecutor',
    ],
    [
      'behind what somebody of it wrote',
      'The author of the report, Ola Berg, said it was “far too late.”',
      'Ola Berg',
      'the author of the report',
    ],
    [
      'behind an armed group',
      'A third armed group, the Shore Guard, said it was “far too late.”',
      'Shore Guard',
      null,
    ],
  ])('%s', (_where, text, name, role) => {
    expect(lastSpeaker(text)).toMatchObject(role === null ? { name } : { name, role });
  });

  test('who asks not to be named has said nothing with that', () => {
    const { quotations } = findingsOf('“It is far too late,” said a clerk, who asked not to be named.');
    expect(quotations.map(({ text }) => text)).toEqual(['It is far too late,']);
  });
});

describe('what a name is', () => {
  test.each([
    [
      'letters behind it are none of it',
      'Mr Ola Berg KC said it was “late.” He said it was “cold.”',
      'Ola Berg',
    ],
    ['nor is a seat', 'Anna Berg MP said it was “late.”', 'Anna Berg'],
    ['who is called by one name keeps the rank', 'Pope Urban said it was “late.” Urban left.', 'Pope Urban'],
    ['a baroness is not called by the bare name', 'Baroness Kern said it was “late.”', 'Baroness Kern'],
    [
      'a name on -man is no job',
      'Faris Abdelrahman Osman left. Mr Osman said it was “late.”',
      'Faris Abdelrahman Osman',
    ],
  ])('%s', (_rule, text, name) => {
    expect(lastSpeaker(text)?.name).toBe(name);
  });
});

describe('who is called so', () => {
  test.each([
    ['the teenager', 'Anna Berg, 17, won. Ola Kern, 44, lost. The teenager said it was “late.”', 'Anna Berg'],
    [
      'the prime minister is no minister of roads',
      'Roads minister Ola Kern was stuck. The prime minister called it “instructive.”',
      'The prime minister',
    ],
    [
      'the organisation is the group that was named',
      'Consumer group Plate Guard cheered. “It is far too late,” the organisation said.',
      'Plate Guard',
    ],
    [
      'an agency may be an office',
      'The European Dyke Office spoke up. The agency said it was “late.”',
      'European Dyke Office',
    ],
    ['but a company is no board', 'The Harbour Board met. The company said it was “late.”', 'The company'],
    [
      'whom a paper quotes is not the paper',
      'A nurse told the newspaper Le Canal about it. “It is far too late,” Le Canal quoted her as saying.',
      'A nurse',
    ],
  ])('%s', (_who, text, name) => {
    expect(lastSpeaker(text)?.name).toBe(name);
  });
});

test.each([
  [
    'Ove Okon told the court that Anna Pross had sold pens. Messages found on her phone showed it, he said. In one, sent to a buyer, she wrote: “They are old.”',
    'Anna Pross',
  ],
  [
    'She took her degree in 1969, under the chemist Hiro Kanazawa, who called her “the only one who asked”.',
    'Hiro Kanazawa',
  ],
  [
    'Mathis Oster spoke. “We had to,” Oster said. “We did.”\n\nThat keeper, Rosmarie Plank, who has fed them for years, was not surprised. “They know my car,” she said.',
    'Rosmarie Plank',
  ],
])('neither papers nor clauses speak: %s', (text, speaker) => {
  expect(findingsOf(text).quotations.at(-1)?.speaker?.name).toBe(speaker);
});

test('what ends the sentence before says nothing of somebody', () => {
  expect(
    lastSpeaker('Rolf Berg left a wife and a nephew. Nina Falk said it rained. “It is late,” she said.')
      ?.name,
  ).toBe('Nina Falk');
});

test('somebody who says that it rained or would snow is one', () => {
  expect(findingsOf('Wilma Grid said it would snow. Wilma Grid said it is late.').actors).toMatchObject([
    { name: 'Wilma Grid' },
  ]);
});

test.each([
  [
    '“It sang,” said Marta Roth, 71. Her neighbour said it was late. “They know,” he said.',
    'Marta Roth’s neighbour',
  ],
  ['Her co-author, the statistician Peter Lowe, said it was late. “It is,” he said.', 'Peter Lowe'],
  ['Dr Kaori Endo, an expert on animal learning at Holt who was away, said that “it is late.”', 'Kaori Endo'],
  ['Marks & Fenner said it was late. “It is,” Marks & Fenner told the BBC.', 'Marks & Fenner'],
  ['Castle & Falk wrote to us. It said that “nine in ten of us are late.”', 'Castle & Falk'],
])('whoever goes on is the one who was brought in: %s', (text, name) => {
  expect(lastSpeaker(text)?.name).toBe(name);
});

test('an adjective before the noun for an outlet is none of its name', () => {
  const [quotation] = findingsOf('“It is late,” Ann Lee told the Austrian broadcaster ORB.').quotations;
  expect(quotation?.chain.map(({ name }) => name)).toEqual(['ORB']);
});

test('whoever interviews is nobody who answers', () => {
  const talk = [
    'Why did you stop?',
    'I was tired.',
    'Will you go back?',
    'I hope so.',
    'Are you sad?',
    'I am not.',
  ];
  const text = `On ice\n\nThe skipper Tereza Moe on ice. Interview: Jonas Feld\n\n${talk.join('\n\n')}`;
  expect(findingsOf(text).quotations.map(({ speaker }) => speaker?.name)).toEqual([
    'Tereza Moe',
    'Tereza Moe',
    'Tereza Moe',
  ]);
});
