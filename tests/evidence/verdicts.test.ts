import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test('the same characters are verbatim, and the offsets are those of the saved text', () => {
  const finding = find('One.\nPrices fell by nearly half.', 'fell by nearly half');
  expect(finding.verdict).toBe('verbatim');
  expect(finding.passage).toEqual({ start: 12, end: 31, paragraph: 2, lastParagraph: 2, part: null });
});

test('outer quotation marks are not part of the words', () => {
  expectVerdict(
    'verbatim',
    'Prices fell by half.',
    '“Prices fell”',
    '"Prices fell"',
    '«Prices fell»',
    '»Prices fell«',
    '»Prices fell»',
    '„Prices fell”',
    '”Prices fell”',
    '‚Prices fell‘',
    '›Prices fell‹',
    '  Prices fell ',
  );
});

test('a mark that opens each paragraph anew is no part of the words', () => {
  const text = '“We pay for it.\n“We pay again,” she said.';
  expectVerdict('edited', text, '“We pay for it.\n“We pay again.”', '“We pay for it.\nWe pay again.”');
  expectVerdict('altered', text, '“We pay for it.\n“We never pay again.”');
});

test('quotation marks, apostrophes, dashes, ellipses and white space may be set in another way', () => {
  const text = 'It’s “so-called” progress — if any … he said, 1990–95.';
  expectVerdict('typographic', text, `It's "so-called" progress -- if any ... he said, 1990-95.`);
  expectVerdict('typographic', text, 'It’s «so‐called» progress—if any . . . he said');
  expectVerdict('typographic', text, 'It’s\n‘so-called’\u00a0progress');
});

test('soft hyphens, zero-width characters and the Unicode form may differ', () => {
  expectVerdict('typographic', 'The café reopened.', 'The cafe\u0301 re\u00adop\u200bened');
  expectVerdict('typographic', 'The cafe\u0301 re\u00adopened.', 'The café reopened');
});

test('what sets a name of another direction apart in the article isn’t asked of a quotation', () => {
  const text = 'אמר ראש העיר \u2068Ann Lee\u2069 ביום שני. He asked \u202bשלום\u202c twice.';
  expectVerdict('typographic', text, 'ראש העיר Ann Lee ביום שני', 'He asked שלום twice');
});

test('bidirectional overrides are not typography', () => {
  expectVerdict('altered', 'The big cafe reopened today.', 'The big \u202ecafe reopened today');
});
