import { existsSync, readFileSync } from 'node:fs';

import subsetFont from 'subset-font';
import { beforeAll, expect, test } from 'vitest';

import { cutFont } from '../../src/render/fonts/cut-font.ts';
import { embedFonts } from '../../src/render/fonts/embed-fonts.ts';
import { faceCharacters } from '../../src/render/fonts/face-characters.ts';
import { planFonts } from '../../src/render/fonts/plan-fonts.ts';
import { titleWeightOf } from '../../src/render/fonts/title-weight.ts';
import { readTrueType, type FontPart } from '../../src/render/fonts/read-true-type.ts';
import { slide, t } from '../support/deck-builder.ts';

const coverage = {
  han: { all: 'U+B7,U+2014,U+201C-201D,U+4E00-9FFF' },
  'sans-400': { latin: 'U+20-7E,U+A0-FF,U+2013-201D', pinyin: 'U+100-101', cyrillic: 'U+400-45F' },
  'sans-600': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-400': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-600': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-900': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-900-italic': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
};
const plan = (html: string, titleWeight: 600 | 900 = 600) =>
  planFonts(
    [{ slide: slide({ layout: 'statement', words: t('') }, 7), html }],
    titleWeight,
    coverage,
    'outline.md',
  );
const files = (html: string, titleWeight: 600 | 900 = 600): readonly string[] =>
  plan(html, titleWeight).value.faces.map(({ file }) => file);

const partOf =
  (bytes: Uint8Array): FontPart =>
  (start, end) =>
    bytes.subarray(start, end);

let font: FontPart;
beforeAll(async () => {
  const path = 'node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-80-wght-normal.woff2';
  expect(existsSync(path)).toBe(true);
  const bytes = await subsetFont(readFileSync(path), '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    variationAxes: { wght: 400 },
  });
  font = partOf(bytes);
});

function someCharacters(count: number): number[] {
  const whole = readTrueType(font);
  const all = Array.from({ length: 0x5200 }, (_, index) => 0x4e00 + index).filter(
    (point) => whole.glyphFor(point) !== 0,
  );
  return all.slice(0, count);
}

test('headings are bold serif, text is sans, and the class serif changes that', () => {
  const faces = faceCharacters(
    '<h2 class="heading">A</h2><p>b<em>c</em></p><p class="serif">d<strong>e</strong></p>',
  );
  const letters = (face: string): string => String.fromCodePoint(...(faces.get(face) ?? []));
  expect(letters('serif-600')).toBe('Ae');
  expect(letters('sans-400')).toBe('b');
  expect(letters('sans-400-italic')).toBe('c');
  expect(letters('serif-400')).toBe('d');
});

test('a deck gets only the faces and slices that it has characters of', () => {
  expect(files('<p>plain</p>')).toEqual([
    'serif-400-latin.woff2',
    'serif-600-latin.woff2',
    'sans-400-latin.woff2',
  ]);
  expect(files('<p>mā слово</p>')).toEqual(
    expect.arrayContaining(['sans-400-pinyin.woff2', 'sans-400-cyrillic.woff2']),
  );
  expect(files('<p>词</p>')).toContain('han-sans-400.ttf');
  expect(files('<p class="serif"><strong>词</strong></p>')).toContain('han-serif-600.ttf');
});

test('titles come in the weight of the theme, an emphasis in them in its italic', () => {
  const html = '<h2 class="heading">A<em>b</em> 词</h2>';
  expect(files(html, 600)).not.toContain('serif-900-latin.woff2');
  expect(files(html, 900)).toEqual(
    expect.arrayContaining(['serif-900-latin.woff2', 'serif-900-italic-latin.woff2', 'han-serif-600.ttf']),
  );
});

test('the weight of titles is read off the tokens', () => {
  expect(titleWeightOf(':root { --weight-title: 900; }')).toBe(900);
  expect(titleWeightOf(':root { --ink: #000; }')).toBe(600);
});

test('a character that no font has is reported once, with its code point and slide', () => {
  const { diagnostics } = plan('<p>ok ꙮ and ꙮ</p>');
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: 'font/missing-glyph',
    severity: 'warning',
    file: 'outline.md',
  });
  expect(diagnostics[0]?.message).toContain('“ꙮ” (U+A66E), used on slide 7');
});

test('many characters that no font has are one report for the slide', () => {
  const { diagnostics } = plan('<p>가나다라마바사아자차카타파하</p>');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'No font of the deck has 14 characters (가 나 다 라 마 바 사 아 자 차 카 타 …), used on slide 7.',
  ]);
});

test('no character is reported when the fonts have them all', () => {
  expect(plan('<p>“Ägypten” — 词 слово</p>').diagnostics).toEqual([]);
});

test('a cut font has the characters asked for and no others, with the same outlines', () => {
  const [first = 0, second = 0, third = 0] = someCharacters(3);
  const [whole, cut] = [readTrueType(font), readTrueType(partOf(cutFont(font, [second, first], 'Cut')))];
  expect(cut.glyphCount).toBe(3);
  expect(cut.glyphFor(third)).toBe(0);
  for (const point of [first, second]) {
    const [from, to] = [whole.glyphFor(point), cut.glyphFor(point)];
    expect(cut.metrics(to)).toEqual(whole.metrics(from));
    expect([...cut.outline(to)].slice(0, whole.outline(from).length)).toEqual([...whole.outline(from)]);
  }
});

test('a cut font is a font to others too', async () => {
  const [first = 0] = someCharacters(1);
  const again = await subsetFont(Buffer.from(cutFont(font, [first], 'Cut')), String.fromCodePoint(first), {
    targetFormat: 'woff2',
  });
  expect(new TextDecoder().decode(again.subarray(0, 4))).toBe('wOF2');
});

test('the same characters give the same bytes, in whatever order they come', () => {
  const points = someCharacters(40);
  expect(cutFont(font, points.toReversed(), 'Cut')).toEqual(cutFont(font, points, 'Cut'));
});

test('the style sheet holds the cut font', () => {
  const [first = 0] = someCharacters(1);
  const face = {
    file: 'han-sans-400.ttf',
    family: 'Lectern Han Sans',
    weight: 400,
    style: 'normal',
    range: null,
  } as const;
  const css = embedFonts([[{ ...face, codePoints: [first] }, cutFont(font, [first], face.family)]]);
  expect(css).toMatch(/^@font-face\{font-family:'Lectern Han Sans'.*src:url\(data:font\/ttf;base64,AAEAAA/u);
});
