import { expect, test } from 'vitest';

import { reports } from './support/reports.ts';

test('a claim whose body cites nothing stops the build', () => {
  expect(reports('claim/no-evidence', '## It works {.claim}\n\n- Everybody says so')).toEqual([
    '1: Nothing on this slide says where its claim can be found.',
  ]);
  expect(reports('claim/no-evidence', '## It works {.claim}')).toHaveLength(1);
});

test.each([
  ['a point', '- It was counted [@post, para. 1]'],
  ['a quotation', '> It works\n>\n> — Ann Lee [@post]'],
  ['a table', '| a | b |\n| - | - |\n| c | d [@post] |'],
  ['a footnote', '- It was counted[^1]\n\n[^1]: In [@post]'],
])('a citation in %s is evidence', (_, body) => {
  expect(reports('claim/no-evidence', `## It works {.claim}\n\n${body}`)).toEqual([]);
});

test('a slide that isn’t marked as a claim needs no evidence', () => {
  expect(reports('claim/no-evidence', '## It works\n\n- Everybody says so')).toEqual([]);
});

test.each([
  ['a number', 'Decided by 11 votes', '11'],
  ['a percentage', 'Fares pay 30 % of it', '30 %'],
  ['a percentage in words', 'Fares pay thirty per cent', 'thirty per cent'],
  ['a number in brackets', 'Few passengers (of 30)', '30'],
  ['a year', 'The first attempt was in 2019', '2019'],
  ['a day', 'Decided on 12 March 2019', '12 March 2019'],
  ['a day with its month first', 'Decided on March 12, 2019', 'March 12, 2019'],
  ['a number behind an address', 'Of www.example.org/44 read 6', '6'],
  ['two thirds', 'Two thirds walked home', 'Two thirds'],
  ['a third of something', 'They pay a third of the cost', 'a third'],
  ['a million', 'It costs two million crowns', 'two million'],
])('%s in an uncited point is reported', (_, point, figure) => {
  expect(reports('claim/uncited-figure', `## A\n\n- ${point}`)).toEqual([
    `3: The figure “${figure}” has no citation, so nothing was compared with it.`,
  ]);
});

test('each uncited point is reported once, at its place; so is a row of a table', () => {
  const slides =
    '## A\n\n- No figure\n- Of 3 in 10\n  - and 40 more\n\n## B\n\n| a | b |\n| - | - |\n| Cost | 12 |';
  expect(reports('claim/uncited-figure', slides).map((line) => line.split(':')[0])).toEqual(['4', '5', '11']);
});

test.each([
  'It has 6 passengers [@post, para. 1]',
  'It has 6 passengers[^1]\n\n[^1]: In [@post]',
  'One town, two halves, and the third party',
  'Half of the theme',
  'Article 19, step 2, § 3, No. 5 and COVID-19',
  'First 1) count, then 2) vote',
  'The G20 and 5G',
  '14:30 Count the seats',
  'She said “we had 6 passengers”',
  'See <https://example.org/2017/09/18/page-4.html>, www.example.org/44 and doi:10.1000/182',
  'ISBN 978-3-16-148410-0',
  'Half of it, $t_{1/2}$, and `lodash@4`',
  '[**18 September 2017**]{.article} the article appears',
  '**[18 September 2017]{.article}** the article appears',
])('nothing is reported of “%s”', (point) => {
  expect(reports('claim/uncited-figure', `## A\n\n- ${point}`)).toEqual([]);
});

const GERMAN = '---\nlang: de\nsources:\n  post: { title: Die Post }\n---\n';

test('a figure of a German outline is named as it is written there', () => {
  expect(reports('claim/uncited-figure', '## A\n\n- Es kostet 2,10 Euro', GERMAN)).toEqual([
    '3: The figure “2,10” has no citation, so nothing was compared with it.',
  ]);
  const labels = '## A\n\n- Schritt 2, Abs. 3, S. 12 und Nr. 5';
  expect(reports('claim/uncited-figure', labels, GERMAN)).toEqual([]);
});

test('figures beside Chinese characters are reported, but for the numbers of things and what may be a word', () => {
  const CHINESE = GERMAN.replace('lang: de', 'lang: zh');
  const labels = '## A\n\n- 见第3页、图 2 和步骤4\n- 20多个国家中的G20\n- 十分重要的四川';
  expect(reports('claim/uncited-figure', '## A\n\n- 覆盖三分之二的乡镇', CHINESE)).toEqual([
    '3: The figure “三分之二” has no citation, so nothing was compared with it.',
  ]);
  expect(reports('claim/uncited-figure', labels, CHINESE)).toEqual([
    '4: The figure “20” has no citation, so nothing was compared with it.',
  ]);
});

test('the numbers of a list are not figures', () => {
  expect(reports('claim/uncited-figure', '## A\n\n7. Count\n8. Vote')).toEqual([]);
});

test('a date in a time line needs a citation like any other figure', () => {
  const slides = '## A {.timeline}\n\n- **2019** a first attempt\n- **2026** a second [@post]';
  expect(reports('claim/uncited-figure', slides)).toHaveLength(1);
});

test('the day on which the article appeared stands in its source', () => {
  const head = '---\nsources:\n  post: { title: The Post, issued: 2017-09-18 }\n---\n';
  const slides = '## A {.timeline}\n\n- **18 September 2017** it appears\n- **17 September 2017** before';
  expect(reports('claim/uncited-figure', slides, head)).toEqual([
    '4: The figure “17 September 2017” has no citation, so nothing was compared with it.',
  ]);
});

test('a citation in a line beside the list stands for all of it; one in a quotation doesn’t', () => {
  expect(reports('claim/uncited-figure', '## A\n\n- Of 3\n\nAll in the article [@post].')).toEqual([]);
  expect(reports('claim/uncited-figure', '## A\n\n- Of 3\n\nAll in the article.')).toHaveLength(1);
  expect(reports('claim/uncited-figure', '## A\n\n- Of 3\n\n> Words\n>\n> — Ann Lee [@post]')).toHaveLength(
    1,
  );
});

test('questions, and decks without sources, may name figures freely', () => {
  expect(reports('claim/uncited-figure', '## A {.questions}\n\n1. Are 6 passengers few?')).toEqual([]);
  expect(reports('claim/uncited-figure', '## A\n\n- Of 3', '')).toEqual([]);
});

const TWO_SOURCES =
  '---\nsources: # both\n  post:\n    title: The Post\n    URL: x\n  "other":\n    title: Other\n---\n';

test('a source that nothing cites is reported where the front matter has it', () => {
  expect(reports('source/unused', '## A\n\n- Words [@post]', TWO_SOURCES)).toEqual([
    '-2: The source other is never cited, so the list of sources leaves it out.',
  ]);
});

test.each([
  ['in a line', '---\nsources: { post: { title: A }, other: { title: B } }\n---\n', '-1: The source other'],
  [
    'called like a key',
    '---\nsources:\n  post:\n    title: A\n  title:\n    title: B\n---\n',
    '-2: The source title',
  ],
])('so is one that is written %s', (_, head, start) => {
  const found = reports('source/unused', '## A\n\n- Words [@post]', head);
  expect(found).toEqual([expect.stringContaining(`${start} is never cited`)]);
});

test.each([
  ['on slides', '- Words [@post; @other]'],
  ['in the notes', '- Words [@post]\n\nNote:\nSee [@other]'],
  ['in a footnote', '- Words [@post][^1]\n\n[^1]: See [@other]'],
])('sources cited %s are used', (_, body) => {
  expect(reports('source/unused', `## A\n\n${body}`, TWO_SOURCES)).toEqual([]);
});

test('the source of quotations that cite nothing is used', () => {
  expect(reports('source/unused', '## A\n\n> Words\n>\n> — Ann Lee')).toEqual([]);
});
