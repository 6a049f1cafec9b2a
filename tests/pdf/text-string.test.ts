import { expect, test } from 'vitest';

import { readString } from '../../src/pdf/file/read-object.ts';
import { readTextString, writeTextString } from '../../src/pdf/file/text-string.ts';

test('ASCII stays readable', () => {
  expect(writeTextString('A (b) \\ c')).toBe('(A \\(b\\) \\\\ c)');
});

test('any other text is UTF-16 with a byte order mark', () => {
  expect(writeTextString('é中')).toBe('<FEFF00E94E2D>');
});

test.each(['', 'Plain', ')(\\', 'Zürich — 北京 𝄞', 'two\nlines', "D:2014'"])('“%s” comes back', (text) => {
  expect(readTextString(readString({ source: writeTextString(text), at: 0 }).bytes)).toBe(text);
});

test('half a character becomes the mark for one that is lost', () => {
  expect(readTextString(readString({ source: writeTextString('a\uD800'), at: 0 }).bytes)).toBe('a\uFFFD');
});

test('UTF-8 is read where a mark announces it', () => {
  expect(readTextString('\xEF\xBB\xBF\xC3\xA9')).toBe('é');
});

test('other bytes are read in PDFDocEncoding, quotation marks and dashes too', () => {
  expect(readTextString('\x8DIt\x90s\x8E \x84 \xA05, \xE9')).toBe('“It’s” — €5, é');
});
