import { expect, test } from 'vitest';

import { writeInstead } from '../../src/diagnostics/write-instead.ts';
import { positionBetween, sourceFile } from '../../src/text/source-file.ts';

/** The fix for a word of a text, all of which it may be in. */
function fixIn(text: string, written: string, meant: string | null) {
  const file = sourceFile('outline.md', text);
  return writeInstead(file, positionBetween(file, 0, text.length), written, meant);
}

test('a word is replaced where it stands as a whole', () => {
  const fix = fixIn('tables of a tabel: x', 'tabel', 'table');
  expect(fix).toMatchObject({ text: 'table', changesClaim: false, title: 'Write “table”' });
  expect([fix?.range.start.offset, fix?.range.end.offset]).toEqual([12, 17]);
});

test.each([
  ['nothing was meant', 'tabel', 'tabel', null],
  ['it stands there twice', 'tabel tabel', 'tabel', 'table'],
  ['it is only a part of another', 'tabels, un-tabel', 'tabel', 'table'],
  ['it is written otherwise', '&#116;abel', 'tabel', 'table'],
])('it is left where %s', (_, text, written, meant) => {
  expect(fixIn(text, written, meant)).toBeNull();
});

test.each(['a]b', 'a: b', 'a\nb', 'a\u001b[2J', '\u202eb', '[a]', '"a"', '`a`', 'a#b', ' a', '-', ''])(
  'nor is %j written, which is no word',
  (meant) => {
    expect(fixIn('tabel', 'tabel', meant)).toBeNull();
  },
);

test('what differs in a figure is another name, which is only offered', () => {
  expect(fixIn('lee2019', 'lee2019', 'lee2020')?.changesClaim).toBe(true);
  expect(fixIn('lee219', 'lee219', 'leo219')?.changesClaim).toBe(false);
});

test('without a place there is nothing to replace', () => {
  expect(writeInstead(sourceFile('outline.md', 'tabel'), null, 'tabel', 'table')).toBeNull();
});
