import { array, assert, constantFrom, nat, property, stringMatching, tuple } from 'fast-check';
import { expect, test } from 'vitest';

import { applyFixes } from '../../src/diagnostics/apply-fixes.ts';
import type { Fix } from '../../src/diagnostics/diagnostic.ts';
import { positionBetween, sourceFile } from '../../src/text/source-file.ts';

/** Writes `text` for the range between two offsets of a text with plain line feeds. */
function fix(read: string, start: number, end: number, text: string): Fix {
  const range = positionBetween(sourceFile('outline.md', read), start, end);
  return { title: `Write “${text}”`, range, text, changesClaim: false };
}

/** Writes `text` for the only place of `words`. */
function instead(read: string, words: string, text: string): Fix {
  const start = read.indexOf(words);
  return fix(read, start, start + words.length, text);
}

test('words are replaced, put in and taken out, in whichever order the fixes come', () => {
  const text = 'one two three';
  const fixes = [instead(text, ' three', ''), instead(text, 'one', '1'), fix(text, 4, 4, 'and ')];
  const { text: fixed, applied, left } = applyFixes(text, fixes);
  expect(fixed).toBe('1 and two');
  expect(applied.map(({ text }) => text)).toEqual(['1', 'and ', '']);
  expect(left).toEqual([]);
});

test('of fixes that overlap the first wins, and the others are left', () => {
  const text = 'the old town';
  const [first, second] = [instead(text, 'the old', 'a new'), instead(text, 'old town', 'old city')];
  expect(applyFixes(text, [second, first])).toEqual({
    text: 'a new town',
    applied: [first],
    left: [second],
  });
});

test('fixes that touch are both applied, unless one of them puts something in there', () => {
  const text = 'abcd';
  expect(applyFixes(text, [instead(text, 'ab', 'x'), instead(text, 'cd', 'y')]).text).toBe('xy');
  for (const other of [fix(text, 2, 2, 'z'), fix(text, 0, 0, 'z')])
    expect(applyFixes(text, [other, instead(text, 'ab', 'x')]).applied).toHaveLength(1);
});

test.each([
  ['Windows', '\r\n'],
  ['an old Mac', '\r'],
])('an outline with the line ends of %s keeps them, also in what is put in', (_, end) => {
  const read = '> one\n> two\nthree';
  const fixes = [instead(read, 'two', 'zwei'), instead(read, 'three', 'drei\nvier')];
  const saved = read.replaceAll('\n', end);
  expect(applyFixes(saved, fixes).text).toBe(`> one${end}> zwei${end}drei${end}vier`);
});

test('a byte order mark, tabs and characters of two units move no place', () => {
  const read = '\ttitel: 𝒳𝒴 the “dam”\n𝒵 dam';
  const fixed = applyFixes(`\uFEFF${read}`, [
    instead(read, 'titel', 'title'),
    instead(read, '“dam”', '“wall”'),
    fix(read, read.indexOf('𝒵'), read.indexOf('𝒵') + 2, '𝒲'),
  ]);
  expect(fixed.text).toBe('\uFEFF\ttitle: 𝒳𝒴 the “wall”\n𝒲 dam');
});

test.each([
  ['a line that isn’t there', { line: 9, column: 1, offset: 0 }],
  ['a column behind the end of its line', { line: 1, column: 9, offset: 8 }],
  ['a column before its line', { line: 1, column: 0, offset: 0 }],
  ['no whole number', { line: 1, column: 1.5, offset: 0 }],
  ['the middle of a character', { line: 2, column: 2, offset: 4 }],
])('a fix at %s is left', (_, point) => {
  const wrong: Fix = { title: '', range: { start: point, end: point }, text: 'x', changesClaim: false };
  expect(applyFixes('ab\n𝒳', [wrong])).toEqual({ text: 'ab\n𝒳', applied: [], left: [wrong] });
});

test('nor is a fix applied that ends before it begins', () => {
  const { range, ...rest } = fix('abc', 0, 2, 'x');
  const wrong = { ...rest, range: { start: range.end, end: range.start } };
  expect(applyFixes('abc', [wrong]).left).toEqual([wrong]);
});

test.each(['\u0000', '\u001b[31m', '\r', '\u009b', '\u202e', '\ud800', 'a\u0007b'])(
  'nor one that would put %j into the text',
  (text) => {
    expect(applyFixes('abc', [fix('abc', 0, 1, text)])).toMatchObject({ text: 'abc', applied: [] });
  },
);

const LINES = array(stringMatching(/^[a-z𝒳“”\t ]{0,6}$/u), { minLength: 2, maxLength: 6 });

test('whatever the fixes are, nothing outside of their ranges changes', () => {
  const places = array(tuple(nat(40), nat(6), stringMatching(/^[A-Z\n]{0,3}$/u)), {
    maxLength: 8,
  });
  assert(
    property(LINES, places, constantFrom('\n', '\r\n'), (lines, wanted, end) => {
      const read = lines.join('\n');
      const fixes = wanted.map(([start, length, text]) => fix(read, start, start + length, text));
      const saved = read.replaceAll('\n', end);
      const { text, applied, left } = applyFixes(saved, fixes);
      expect(applied.length + left.length).toBe(fixes.length);
      let [expected, done] = ['', 0];
      for (const { range, text: put } of applied) {
        expect(range.start.offset).toBeGreaterThanOrEqual(done);
        expected += read.slice(done, range.start.offset) + put;
        done = range.end.offset;
      }
      expect(text).toBe((expected + read.slice(done)).replaceAll('\n', end));
    }),
  );
});
