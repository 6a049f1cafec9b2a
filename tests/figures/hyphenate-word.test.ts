import { expect, test } from 'vitest';

import { hyphenateWord, textWidth, wrapText } from '../../src/figures/wrap-text.ts';

test('a word that has space stays whole', () => {
  expect(hyphenateWord('Hafenbehörde', 400)).toEqual(['Hafenbehörde']);
});

test('a longer one is split at a soft hyphen, with a hyphen', () => {
  expect(hyphenateWord('Schleu\u00ADsen\u00ADwär\u00ADter\u00ADge\u00ADwerk\u00ADschaft', 190)).toEqual([
    'Schleusenwär-',
    'tergewerkschaft',
  ]);
});

test('the last syllable stays where it has space, since no hyphen follows it', () => {
  expect(hyphenateWord('Tor\u00ADwär\u00ADter', textWidth('wärter'))).toEqual(['Tor-', 'wärter']);
});

test('a line of one letter may begin with a mark that closes, or nothing would stand before it', () => {
  expect(hyphenateWord('闸。。人', 1)).toEqual(['闸', '。', '。', '人']);
});

test('an address is hyphenated behind its marks, without a hyphen', () => {
  expect(hyphenateWord('archive.example.org/harbours/minutes', 220)).toEqual([
    'archive.example.',
    'org/harbours/',
    'minutes',
  ]);
});

test('no line is wider than it may be, whatever the word is made of', () => {
  for (const word of [
    'x'.repeat(90),
    'ab'.repeat(60),
    'W/'.repeat(40),
    '船闸'.repeat(30),
    '1234567890'.repeat(6),
  ]) {
    const parts = hyphenateWord(word, 150);
    expect(parts.join('').replaceAll('-', '')).toBe(word);
    for (const line of parts) expect(textWidth(line)).toBeLessThanOrEqual(150);
  }
});

test('a Chinese line doesn’t begin with a mark that closes', () => {
  const lines = hyphenateWord('船闸的看守人，每天数着驳船', textWidth('船闸的看守人'));
  expect(lines).toEqual(['船闸的看守', '人，每天数着', '驳船']);
});

test('the parts of a word never share a line, with a blank between them', () => {
  expect(wrapText('Die Schleusenwär\u00ADtergewerkschaft sagt es', 190)).toEqual([
    'Die',
    'Schleusenwär-',
    'tergewerkschaft',
    'sagt es',
  ]);
});
