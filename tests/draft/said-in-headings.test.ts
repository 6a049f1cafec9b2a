import { expect, test } from 'vitest';

import { headingOf } from '../../src/draft/headings/heading-of.ts';
import { pointsBack } from '../../src/draft/headings/statement.ts';
import { draftOf } from './draft-of.ts';

test.each([
  [
    'Ravens that were swindled by a man hold it against that person for about a month, as a new study in a journal suggests.',
    'Ravens that were swindled by a man hold it against that person for about a month',
  ],
  [
    'At nine in the evening, when the opera house is empty, the tuner takes off his shoes.',
    'When the opera house is empty, the tuner takes off his shoes',
  ],
  [
    'Fire was exchanged across the river on Sunday, each side accusing the other of breaking a truce that held until March.',
    'Fire was exchanged across the river on Sunday',
  ],
  ['After 34 days the preference had gone, the authors write.', null],
])('a heading is cut where nothing is missed: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});

test('a heading of sixty letters stops before “on Sunday”, and at no place alone', () => {
  expect(
    headingOf('At nine in the evening, when the opera house is empty, the tuner takes off his shoes.', 40),
  ).not.toBe('When the opera house is empty');
  expect(
    headingOf(
      'In the United States, where they do, a paper by two authors put the demand in Houston at four percent of all.',
    ),
  ).not.toBe('In the United States, where they do');
});

test.each(['Most were about her cardigan', 'Among them were two nurses'])(
  'who is meant stands before: %s',
  (words) => {
    expect(pointsBack(words)).toBe(true);
  },
);

test('who says it in the middle or at the end of a sentence leads its heading', async () => {
  const { text } = await draftOf(
    [
      'The wells of Dompe',
      'In Dompe, the report says, the school has put a sign on its well. It was painted by a pupil in March 2021.',
      'After 34 days the water had gone, the authors write. The council has 12 wells and no plan for them.',
      'The writer is a teacher at a school in Dompe.',
    ].join('\n\n'),
  );
  expect(text).toContain('## The report: The school has put a sign on its well');
  expect(text).toContain('## The authors: After 34 days the water had gone');
  expect(text).not.toContain('The writer is a teacher');
});
