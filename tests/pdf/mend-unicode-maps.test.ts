import { describe, expect, test } from 'vitest';

import { composedTexts } from '../../src/pdf/content/composed-text.ts';
import { withCodes } from '../../src/pdf/content/mend-unicode-maps.ts';
import { readUnicodeMap } from '../../src/pdf/content/unicode-map.ts';

const MAP = '2 beginbfchar\n<0079> <00FC>\n<00FD> <0000>\nendbfchar\nendcmap\n';
const codes = (map: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...readUnicodeMap(map)].map(([code, text]) => [code.toString(16), text]));

describe('codes that are part of a composed text', () => {
  test('are found with their font and their text', () => {
    const content =
      'BT /F4 40 Tf <0001> Tj /Span<</ActualText <feff01d6> >> BDC\n<0079> Tj 2 0 Td (\\001\\001) Tj\nEMC <0002> Tj ET';
    expect(composedTexts(Buffer.from(content, 'latin1'), () => false)).toEqual([
      { font: 'F4', codes: [0x79, 0x101], text: 'ǖ' },
    ]);
  });

  test('stand for what the others leave over of it', () => {
    const mended = withCodes(MAP, [{ font: 'F4', codes: [0x79, 0x101], text: 'ǖ' }]);
    expect(codes(mended)).toEqual({ 79: 'ü', 101: '\u0304', fd: '\uFFFD' });
  });

  test('share the accents, the last with the rest of them', () => {
    const mended = withCodes(MAP, [{ font: 'F4', codes: [0x10, 0xfd, 0x11], text: 'o\u0302\u0323\u0301' }]);
    expect(codes(mended)).toEqual({ 79: 'ü', 10: 'o', fd: '\u0323', 11: '\u0302\u0301' });
  });

  test('leave a map without them as it is', () => {
    const map = '1 beginbfchar\n<0079> <00FC>\nendbfchar\nendcmap\n';
    expect(withCodes(map, [])).toBe(map);
  });

  test('make blocks of no more than a hundred', () => {
    const many = Array.from({ length: 250 }, (_code, at) => at + 1);
    const mended = withCodes('endcmap\n', [{ font: 'F4', codes: many, text: 'a'.repeat(250) }]);
    expect([...mended.matchAll(/(\d+) beginbfchar/gu)].map(([, count]) => count)).toEqual([
      '100',
      '100',
      '50',
    ]);
    expect(readUnicodeMap(mended).size).toBe(250);
  });
});
