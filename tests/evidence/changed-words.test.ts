import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test('a quotation may run across paragraphs whose quotation goes on', () => {
  expectVerdict(
    'typographic',
    '“We began.\n“Then we won,” she said.',
    'We began.\nThen we won',
    'We began. Then we won',
  );
});

test('a failing quotation comes with the nearest passage and the words that differ', () => {
  const text = 'Nothing here.\nChina is mobilizing its masses of internet users.';
  const finding = find(text, 'mobilising its masses of web users');
  expect(finding.nearest).toMatchObject({ paragraph: 2 });
  expect(text.slice(finding.nearest?.start, finding.nearest?.end)).toBe(
    'mobilizing its masses of internet users',
  );
  expect(
    finding.difference.filter((run) => run.kind !== 'equal').map((run) => [run.kind, ...run.words]),
  ).toEqual([
    ['quotation-only', 'mobilising'],
    ['source-only', 'mobilizing'],
    ['quotation-only', 'web'],
    ['source-only', 'internet'],
  ]);
});

test('words that a fixed line width broke are joined where the text has them whole', () => {
  const text = [
    'The office said that cybersecurity has become a matter of cyber-',
    'security for all who live in the big cities of the coast, where a low-',
    'cost line is used by most of the people that we have spoken to in the',
    'last few years, and so it is now seen as a great good for all of them.',
  ].join('\n');
  expectVerdict('typographic', text, 'a matter of cybersecurity for all', 'where a low-cost line is used');
});

test.each([
  [
    'a trial with a fixed date',
    'In a hurry, and with no debate, the council voted for a trial with a date.',
    'a trial with a date',
  ],
  [
    'the ferry was sold to the king in spring',
    'The board of that small town on the fjord agreed last night: the ferry is sold to the king in May, the mayor of all said.',
    'the ferry is sold to the king in May',
  ],
])('the nearest passage to “%s” has no words more than what is meant', (quotation, article, passage) => {
  const { nearest } = find(article, quotation);
  expect(article.slice(nearest?.start, nearest?.end)).toBe(passage);
});
