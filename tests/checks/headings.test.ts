import { expect, test } from 'vitest';

import { reports } from './support/reports.ts';

test('two slides with one heading are reported at the second, with the first', () => {
  expect(reports('heading/duplicate', '## The vote\n\nA.\n\n## The *Vote*.\n\nB.')).toEqual([
    '5: Another slide has the heading “The Vote.” too. (1)',
  ]);
});

test('a section may be called like a slide, and slides may have no heading', () => {
  expect(reports('heading/duplicate', '# The vote\n\n## The vote\n\nA.\n\n---\n\nB.\n\n---\n\nC.')).toEqual(
    [],
  );
});

test('a heading without words is reported, on a slide and inside it', () => {
  expect(reports('heading/empty', '## {.claim}\n\n- A [@post]\n\n##\n\nB.\n\n###\n\nC.')).toEqual([
    '1: This heading has no words.',
    '5: This heading has no words.',
    '9: This heading has no words.',
  ]);
});

test('a heading that is a described picture has words, and a slide behind --- needs none', () => {
  expect(reports('heading/empty', '## ![The logo](a.png)\n\nA.\n\n---\n\nB.')).toEqual([]);
});

test('a level that is left out is reported with the one that was expected', () => {
  expect(reports('heading/skips-level', '## A\n\n#### B\n\n### C\n\n##### D')).toEqual([
    '3: This heading is of level 4; the next level here is 3.',
    '7: This heading is of level 5; the next level here is 4.',
  ]);
});

test('levels that go down one by one, and up at will, are fine', () => {
  expect(reports('heading/skips-level', '## A\n\n### B\n\n#### C\n\n### D\n\n## E\n\n### F')).toEqual([]);
});

test('a heading of a section’s or slide’s level inside a slide is reported', () => {
  expect(reports('heading/inside-slide', '## A\n\nLike a title\n============\n\n- ## B')).toEqual([
    '3: This heading has the level of a section, but is inside a slide.',
    '6: This heading has the level of a slide, but is inside a slide.',
  ]);
});

test('headings inside a slide of the third level are fine', () => {
  expect(reports('heading/inside-slide', '# A\n\n## B\n\n### C\n\nWords.')).toEqual([]);
});

test('a heading of more than ninety characters is reported', () => {
  expect(reports('heading/too-long', `## ${'a'.repeat(91)}\n\nA.`)).toEqual([
    '1: This heading has 91 characters.',
  ]);
  expect(reports('heading/too-long', `## ${'a'.repeat(90)} {.points}\n\nA.`)).toEqual([]);
});
