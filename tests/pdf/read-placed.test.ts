import { expect, test } from 'vitest';

import { PdfError } from '../../src/pdf/file/pdf-error.ts';
import { sourceOfPlaced } from '../../src/pdf/file/read-placed.ts';

test.each([
  ['<</A 1>>\nendobj\n4 0 obj 2 endobj', '<</A 1>>'],
  ['[1 0 R]endobj 4 0 obj\n[2]\nendobj', '[1 0 R]'],
  ['(one\nendobj) endobj', '(one\nendobj)'],
  ['<</A /endobj /B (x)>>\nendobj', '<</A /endobj /B (x)>>'],
  ['[/Aendobj 1] % endobj\nendobj', '[/Aendobj 1]'],
  ['12 endobj', '12'],
  ['/A', '/A'],
])('%j is copied as far as the object goes', (text, expected) => {
  expect(sourceOfPlaced(`xx3 0 obj\n${text}`, 2)).toBe(expected);
});

test('a stream isn’t copied, whatever is in it', () => {
  expect(sourceOfPlaced('3 0 obj\n<</Length 6>>\nstream\nendobj\nendstream\nendobj', 0)).toBeNull();
});

test('what is no object is refused', () => {
  expect(() => sourceOfPlaced('3 0 obj\n>> endobj', 0)).toThrow(PdfError);
});
