import { expect, test } from 'vitest';

import { lineText } from '../../src/article/pdf/pdf-lines.ts';

type Given = string | readonly [gap: number, text: string];

/** Pieces from left to right, each with the gap before it, letters five wide. */
function row(...pieces: readonly Given[]) {
  let x = 0;
  return pieces.map((piece) => {
    const [gap, text] = typeof piece === 'string' ? [0, piece] : piece;
    const placed = {
      text,
      x: x + gap,
      y: 0,
      width: /^\p{M}/u.test(text) ? 0 : text.length * 5,
      height: 10,
      font: 'a',
      endsLine: false,
    };
    x = placed.x + placed.width;
    return placed;
  });
}

const read = (...pieces: readonly Given[]) => lineText(row(...pieces), 10).text;

test('letters that are set apart are words', () => {
  expect(read('T h e', [8, 'h a r b o u r'], [8, 'wall'])).toBe('The harbour wall');
  expect(read('F E AT U R E')).toBe('FEATURE');
});

test('single letters among words stay by themselves', () => {
  expect(read('As I said, a b c is what I am at')).toBe('As I said, a b c is what I am at');
  expect(read('J F', [4, 'Kennedy'])).toBe('J F Kennedy');
});

test('Chinese that was stretched over its line stands together, and names apart', () => {
  expect(read('必 须 在 清 晨', [4, '出门'])).toBe('必须在清晨出门');
  expect(read('记者', [10, '王小明'])).toBe('记者 王小明');
});

test('a line of Hebrew is read from the right, its figures and Latin words from the left', () => {
  expect(read('.2025', [4, 'במאי'], [4, '14'], 'התחבורה, ב-')).toBe('התחבורה, ב-14 במאי 2025.');
  expect(read('.', '(', 'Ann', [4, 'Lee'], ')', [4, 'אמרה ראש המועצה'])).toBe('אמרה ראש המועצה (Ann Lee).');
});

test('Arabic letters are those of the alphabet, with their accents behind them', () => {
  expect(read('ت', 'ّ', 'ﻮ', 'ﺻ')).toBe('صوّت');
});
