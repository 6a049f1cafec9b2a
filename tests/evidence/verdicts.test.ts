import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test('the same characters are verbatim, and the offsets are those of the saved text', () => {
  const finding = find('One.\nPrices fell by nearly half.', 'fell by nearly half');
  expect(finding.verdict).toBe('verbatim');
  expect(finding.passage).toEqual({ start: 12, end: 31, paragraph: 2, lastParagraph: 2, part: null });
});

test('a mark that opens each paragraph anew is no part of the words', () => {
  const text = '“We pay for it.\n“We pay again,” she said.';
  expectVerdict('edited', text, '“We pay for it.\n“We pay again.”', '“We pay for it.\nWe pay again.”');
  expectVerdict('altered', text, '“We pay for it.\n“We never pay again.”');
});

test('soft hyphens, zero-width characters and the Unicode form may differ', () => {
  expectVerdict('typographic', 'The café reopened.', 'The cafe\u0301 re\u00adop\u200bened');
  expectVerdict('typographic', 'The cafe\u0301 re\u00adopened.', 'The café reopened');
  expectVerdict('typographic', 'It’s “so-called” progress.', 'It’s\n‘so-called’\u00a0progress');
});

test.each([
  ['„', '“'],
  ['»', '«'],
  ['“', '”'],
  ['« ', ' »'],
])('a paragraph that begins with %s keeps its mark where the one before closed its own %s', (open, close) => {
  const text = `Sie sagte: ${open}Wir warten ab${close}, und ging.\n\n${open}Die Leitung macht uns Sorgen${close}, erklärte Olaf Süß danach.`;
  expectVerdict('verbatim', text, `${open}Die Leitung macht uns Sorgen${close}, erklärte Olaf Süß danach.`);
  expectVerdict('spliced', text, 'Die Leitung macht … Olaf Süß danach', 'Wir warten … und ging');
});

const HARBOUR =
  '“We have waited for a year,” said Ann Lee, the mayor. “The wall is safe.” It was raining. “Every night,” she said, pointing at it, “we look at the water.”\n\n' +
  '“Nobody sleeps,” Lee said.\n\n“It will hold,” she added. “Will it?” Bob Ray asked. “I doubt it.”';

test('two parts of what somebody says may be joined over the writer’s “she said”', () => {
  const joined = find(HARBOUR, 'We have waited for a year. The wall is safe.');
  expect(joined).toMatchObject({
    verdict: 'edited',
    edits: [{ kind: 'join' }],
    notes: [{ kind: 'joined', said: 'said Ann Lee, the mayor' }],
  });
});

test('the range that a join leaves out lies outside of the marks', () => {
  const [edit] = find(HARBOUR, 'Every night, we look at the water').edits;
  expect(HARBOUR.slice(edit?.start ?? 0, edit?.end ?? 0)).toBe('” she said, pointing at it, “');
});

test('a bracket of the article that a quotation leaves out is told of', () => {
  const text = '“They [the council] knew it,” said Ann Lee.';
  expect(find(text, 'They knew it').notes).toEqual([{ kind: 'gap', said: '[the council]' }]);
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
