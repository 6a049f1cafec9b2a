import { describe, expect, test } from 'vitest';

import { PdfError } from '../../src/pdf/file/pdf-error.ts';
import type { PdfObject } from '../../src/pdf/file/pdf-object.ts';
import { readObject } from '../../src/pdf/file/read-object.ts';
import { skipObject } from '../../src/pdf/file/read-placed.ts';

function plain(object: PdfObject): unknown {
  switch (object.kind) {
    case 'array':
      return object.items.map(plain);
    case 'dictionary':
      return Object.fromEntries(object.entries.map(({ key, value }) => [key, plain(value)]));
    case 'name':
      return `/${object.name}`;
    case 'string':
      return object.bytes;
    case 'number':
      return object.value;
    case 'word':
      return object.word;
    case 'reference':
      return `${object.number} ${object.generation} R`;
    case 'stream':
      throw new Error('A stream is read with its place.');
  }
}

test.each([
  ['/Name#20with#2Fescapes', '/Name with/escapes'],
  ['(a (nested) string)', 'a (nested) string'],
  ['(\\n\\t\\(\\)\\\\\\101\\7z\\q)', '\n\t()\\A\u0007zq'],
  ['(one \\\nline, \r\ntwo)', 'one line, \ntwo'],
  ['<48 65 6C6>', 'Hel`'],
  ['-.5', -0.5],
  ['true', 'true'],
  ['12 0 R', '12 0 R'],
  ['[1 2 0 R 3 /A(b)<63>]', [1, '2 0 R', 3, '/A', 'b', 'c']],
  ['<</A<</B[null]>>% a comment >>\n/C 1>>', { A: { B: ['null'] }, C: 1 }],
])('%s is read', (source, expected) => {
  const cursor = { source: ` ${source} `, at: 0 };
  expect(plain(readObject(cursor))).toEqual(expected);
  expect(cursor.at).toBe(source.length + 1);
  const passing = { source: ` ${source} `, at: 0 };
  skipObject(passing);
  expect(passing.at).toBe(cursor.at);
});

describe('what is no object', () => {
  test.each(['', '(open', '<4x>', '<48', '[1 2', '<</A', '<</A 1', '<<1 2>>', 'word', ']', '1.2.3'])(
    '“%s” is an error',
    (source) => {
      expect(() => readObject({ source, at: 0 })).toThrow(PdfError);
    },
  );

  test('nesting without end is an error of its own', () => {
    expect(() => readObject({ source: '['.repeat(100_000), at: 0 })).toThrow(
      expect.objectContaining({ reason: 'too-large' }),
    );
  });
});
