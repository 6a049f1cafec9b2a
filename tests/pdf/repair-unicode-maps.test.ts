import { describe, expect, test } from 'vitest';

import { composedTexts, showsAlone, readUnicodeMap } from '../../src/pdf/content/font-text.ts';
import { withCodes, withMarks } from '../../src/pdf/content/repair-unicode-maps.ts';

const MAP = '2 beginbfchar\n<0079> <00FC>\n<00FD> <0000>\nendbfchar\nendcmap\n';
const codes = (map: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...readUnicodeMap(map)].map(([code, text]) => [code.toString(16), text]));

describe('codes that are part of a composed text', () => {
  test('are found with their font and their text', () => {
    const content =
      'BT /F4 40 Tf <0001> Tj /Span<</ActualText <feff01d6> >> BDC\n<0079> Tj 2 0 Td (\\001\\001) Tj\nEMC <0002> Tj ET';
    expect(composedTexts(Buffer.from(content, 'latin1'))).toMatchObject([
      { font: 'F4', codes: [0x79, 0x101], text: 'ǖ' },
    ]);
  });

  test('have the font that is chosen before the first of them, and none where it changes among them', () => {
    const framed = (shown: string): Uint8Array =>
      Buffer.from(`/F4 40 Tf /Span<</ActualText <feff01d6> >> BDC\n${shown}\nEMC\n`, 'latin1');
    expect(composedTexts(framed('/F5 40 Tf\n<0079> Tj <0101> Tj'))).toMatchObject([{ font: 'F5' }]);
    expect(composedTexts(framed('<0079> Tj\n/F5 40 Tf\n<0101> Tj'))).toEqual([]);
  });

  test('stand for what the others leave over of it', () => {
    const repaired = withCodes(MAP, [{ codes: [0x79, 0x101], text: 'ǖ' }]);
    expect(codes(repaired)).toEqual({ 79: 'ü', 101: '\u0304', fd: '\uFFFD' });
  });

  test('share the accents, the last with the rest of them', () => {
    const repaired = withCodes(MAP, [{ codes: [0x10, 0xfd, 0x11], text: 'o\u0302\u0323\u0301' }]);
    expect(codes(repaired)).toEqual({ 79: 'ü', 10: 'o', fd: '\u0323', 11: '\u0302\u0301' });
  });

  test('leave a map without them as it is', () => {
    const map = '1 beginbfchar\n<0079> <00FC>\nendbfchar\nendcmap\n';
    expect(withCodes(map, [])).toBe(map);
  });

  test('make blocks of no more than a hundred', () => {
    const many = Array.from({ length: 250 }, (_code, at) => at + 1);
    const repaired = withCodes('endcmap\n', [{ codes: many, text: 'a'.repeat(250) }]);
    expect([...repaired.matchAll(/(\d+) beginbfchar/gu)].map(([, count]) => count)).toEqual([
      '100',
      '100',
      '50',
    ]);
    expect(readUnicodeMap(repaired).size).toBe(250);
  });
});

describe('a mark that shares its shape with a letter', () => {
  const SHARED =
    '1 beginbfchar\n<00A9> <02BC>\nendbfchar\n1 beginbfrange\n<00B0> <00B1> <02BB>\nendbfrange\nendcmap\n';
  const shown = [
    { codes: [0xa9], text: '’' },
    { codes: [0xb0], text: '‘' },
    { codes: [0xb1], text: '’' },
  ];

  test('is named by itself', () => {
    expect(codes(withMarks(SHARED, shown, () => false))).toEqual({ a9: '’', b0: '‘', b1: '’' });
  });

  test('leaves the name to the letter where the text has that, too', () => {
    expect(codes(withMarks(SHARED, shown, (code) => code === 0xb0))).toEqual({ a9: '’', b0: 'ʻ', b1: '’' });
  });

  test('takes no other character’s name', () => {
    const map = '1 beginbfchar\n<00A9> <0027>\nendbfchar\nendcmap\n';
    expect(withMarks(map, shown, () => false)).toBe(map);
  });

  test('is told from the letter by what stands around it', () => {
    const mark = '/F7 9 Tf\n/Span<</ActualText <feff2019> >> BDC\n2 0 Td <00a9> Tj\nEMC\n';
    const content = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const isItsFont = (name: string): boolean => name === 'F7';
    expect(showsAlone(0xa9, isItsFont, content(`${mark}1 0 Td <00aa> Tj\n`))).toBe(false);
    expect(showsAlone(0xa9, isItsFont, content(`${mark}1 0 Td <00a9> Tj\n`))).toBe(true);
    expect(showsAlone(0xa9, isItsFont, content(`${mark}/F8 9 Tf\n1 0 Td <00a9> Tj\n`))).toBe(false);
  });
});

test('the frame of a text is found where it says nothing else', () => {
  const framesIn = (content: string): readonly (readonly string[] | null)[] =>
    composedTexts(Buffer.from(content, 'latin1')).map(
      ({ frame }) => frame?.map(({ start, end }) => content.slice(start, end)) ?? null,
    );
  const begin = '/Span<</ActualText <feff2019> >> BDC';
  expect(framesIn(`/F7 9 Tf\n${begin}\n2 0 Td <00a9> Tj\nEMC\n`)).toEqual([[begin, 'EMC']]);
  expect(framesIn('/F7 9 Tf\n/P <</MCID 3 /ActualText <feff2019> >> BDC\n<00a9> Tj\nEMC\n')).toEqual([null]);
});
