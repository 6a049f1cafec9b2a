import { expect, test } from 'vitest';

import { lineText, pointAt, sourceFile } from '../../src/text/source-file.ts';

test('an offset is turned into its line and column', () => {
  const file = sourceFile('a.md', 'one\ntwo\n\nfour');
  expect(pointAt(file, 5)).toEqual({ line: 2, column: 2, offset: 5 });
});

test('an offset past the end is the end', () => {
  expect(pointAt(sourceFile('a.md', 'ab'), 99)).toEqual({ line: 1, column: 3, offset: 2 });
});

test('the text of a line comes without its line end', () => {
  expect(lineText(sourceFile('a.md', 'one\r\ntwo'), 1)).toBe('one');
  expect(lineText(sourceFile('a.md', 'one\r\ntwo'), 2)).toBe('two');
});
