import { existsSync, readFileSync } from 'node:fs';

import subsetFont from 'subset-font';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { cutFont, renameFont } from '../../src/render/fonts/write-true-type.ts';
import { codePointRanges, embedFonts, planFonts } from '../../src/render/fonts/plan-fonts.ts';
import { faceCharacters } from '../../src/render/fonts/face-characters.ts';
import { themeFaces } from '../../src/render/fonts/font-plan.ts';
import { allTables, readTrueType, type FontPart } from '../../src/render/fonts/read-true-type.ts';
import { slide, t } from '../support/deck-builder.ts';

const coverage = {
  han: { all: 'U+B7,U+2014,U+201C-201D,U+4E00-9FFF' },
  'sans-400': { latin: 'U+20-7E,U+A0-FF,U+2013-201D', pinyin: 'U+100-101', cyrillic: 'U+400-45F' },
  'sans-600': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-400': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-600': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-900': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'serif-900-italic': { latin: 'U+20-7E,U+A0-FF,U+2013-201D' },
  'code-400': { all: 'U+20-7E,U+400-45F,U+2500-257F' },
  'code-400-italic': { all: 'U+20-7E,U+2500-257F' },
  'code-600': { all: 'U+20-7E,U+400-45F,U+2500-257F' },
};
const plan = (html: string, titleWeight: 600 | 900 = 600) =>
  planFonts(
    [{ slide: slide({ layout: 'statement', words: t('') }, 7), html }],
    { ...themeFaces(''), titleWeight },
    coverage,
    'outline.md',
  );
const files = (html: string, titleWeight: 600 | 900 = 600): readonly string[] =>
  plan(html, titleWeight).value.map(({ file }) => file);

const partOf =
  (bytes: Uint8Array): FontPart =>
  (start, end) =>
    bytes.subarray(start, end);

const codeIn = (faces: ReturnType<typeof plan>['value']): readonly string[] =>
  faces
    .filter(({ family }) => family === 'Lectern Code')
    .map(({ file, style, codePoints }) => `${file} ${style} ${String.fromCodePoint(...codePoints)}`);

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

test('a font under another name has none of the tables that point to names', () => {
  const before = [...allTables(font).keys()];
  expect(before).toContain('STAT');
  const after = [...allTables(partOf(renameFont(font, 'Lectern Sans'))).keys()];
  expect(after).toEqual(before.filter((tag) => tag !== 'STAT'));
});

function someCharacters(count: number): number[] {
  const whole = readTrueType(font);
  const all = Array.from({ length: 0x5200 }, (_, index) => 0x4e00 + index).filter(
    (point) => whole.glyphFor(point) !== 0,
  );
  return all.slice(0, count);
}

test('Hebrew and Arabic have faces beside the Latin, with its lines', () => {
  const own = { hebrew: 'U+5D0-5EA', arabic: 'U+600-6FF' };
  const faces = planFonts(
    [{ slide: slide({ layout: 'statement', words: t('') }, 1), html: '<p>a עיר <em>مدينة</em></p>' }],
    themeFaces(''),
    { ...coverage, 'sans-400': { ...coverage['sans-400'], ...own }, 'sans-400-italic': own },
    'outline.md',
  );
  expect(faces.diagnostics).toEqual([]);
  expect(faces.value.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['sans-400-hebrew.woff2', 'sans-400-arabic.woff2']),
  );
  const css = embedFonts(faces.value.map((face) => [face, new Uint8Array()] as const));
  const ranges = [...css.matchAll(/descent-override:40%;line-gap-override:0%;unicode-range:([^;]*)/gu)];
  expect(ranges.map(([, range]) => range)).toEqual([own.hebrew, own.arabic]);
});

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

test('a deck without code has no face for it, one with code the characters and cuts that stand there', () => {
  expect(files('<p>plain</p>').filter((file) => file.startsWith('code'))).toEqual([]);
  const { value } = plan('<p>z <code>ab<span class="code-keyword">if</span></code></p>');
  expect(codeIn(value)).toEqual(['code-400.ttf normal ab', 'code-600.ttf normal fi']);
});

test('the cut has the marks that HTML writes as references', () => {
  const { value } = plan('<pre><code>a&lt;b &amp;&amp; &quot;c&quot; -&gt; &#39;&#x27;</code></pre>');
  expect(codeIn(value)).toEqual(['code-400.ttf normal  "&\'-<>abc']);
});

test('letters that the italic of code lacks come from its upright, as a part of the italic', () => {
  const { value } = plan('<code><span class="code-comment">a ж</span></code>');
  expect(codeIn(value)).toEqual(['code-400-italic.ttf italic  a', 'code-400.ttf italic ж']);
  expect(value.find(({ file }) => file === 'code-400.ttf')?.range).toBe('U+436');
});

test('what the face of code lacks is set in the other faces of the deck, or reported', () => {
  const { value, diagnostics } = plan('<pre><code>a ö 词 ꙮ</code></pre>');
  expect(value.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['sans-400-latin.woff2', 'han-sans-400.ttf']),
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'No font of the deck has “ꙮ” (U+A66E), used on the slide “A slide”.',
  ]);
});

test('the looks that the style sheet gives to words of code are those that cuts are chosen for', () => {
  const css = readFileSync('templates/themes/figures.css', 'utf8').replace(/\/\*[^]*?\*\//gu, '');
  expect(css).toMatch(/\.code-keyword[^{}]*\{[^{}]*font-weight: 600/u);
  for (const [, selector = '', rules = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/gu))
    for (const [, name = ''] of selector.matchAll(/\.(code-[\w-]+)(?![^,]*\*)/gu)) {
      const [face = ''] = faceCharacters(`<code><span class="${name}">a</span></code>`).keys();
      if (/font-weight: 600/u.test(rules))
        expect([name, face]).toEqual([name, expect.stringMatching(/600/u)]);
      if (/font-style: italic/u.test(rules))
        expect([name, face]).toEqual([name, expect.stringMatching(/italic/u)]);
    }
});

test('titles come in the weight of the theme, an emphasis in them in its italic', () => {
  const html = '<h2 class="heading">A<em>b</em> 词</h2>';
  expect(files(html, 600)).not.toContain('serif-900-latin.woff2');
  expect(files(html, 900)).toEqual(
    expect.arrayContaining(['serif-900-latin.woff2', 'serif-900-italic-latin.woff2', 'han-serif-900.ttf']),
  );
});

test.each(['heading', 'paper-title', 'part-heading'])('so does what a reader sets in it: %s', (name) => {
  expect(faceCharacters(`<h2 class="${name} serif">Ж</h2>`).get('title')).toEqual(new Set([0x416]));
});

test('the weight of titles is read off the tokens', () => {
  expect(themeFaces(':root { --weight-title: 900; }').titleWeight).toBe(900);
  expect(themeFaces(':root { --ink: #000; }').titleWeight).toBe(600);
});

test('a character that no font has is reported once, with its code point and slide', () => {
  const { diagnostics } = plan('<p>ok ꙮ and ꙮ</p>');
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: 'font/missing-glyph',
    severity: 'warning',
    file: 'outline.md',
  });
  expect(diagnostics[0]?.message).toContain('“ꙮ” (U+A66E), used on the slide “A slide”');
});

test('many characters that no font has are one report for the slide', () => {
  const { diagnostics } = plan('<p>가나다라마바사아자차카타파하</p>');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'No font of the deck has 14 characters (가 나 다 라 마 바 사 아 자 차 카 타 …), used on the slide “A slide”.',
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

test('a glyph that is put together of others is cut with them, and leaves the font that it came from as it was', () => {
  const bytes = readFileSync('node_modules/source-code-pro/TTF/SourceCodePro-Regular.ttf');
  const before = Buffer.from(bytes);
  const part: FontPart = (start, end) => bytes.subarray(start, end);
  const cut = readTrueType(partOf(cutFont(part, [0xe9], 'Cut')));
  expect(cut.glyphCount).toBeGreaterThan(2);
  expect(cut.outline(cut.glyphFor(0xe9)).length).toBeGreaterThan(10);
  expect(bytes.equals(before)).toBe(true);
});

test('the same characters give the same bytes, in whatever order they come', () => {
  const points = someCharacters(40);
  expect(cutFont(font, points.toReversed(), 'Cut')).toEqual(cutFont(font, points, 'Cut'));
});

test('the style sheet holds the cut font', () => {
  const [first = 0] = someCharacters(1);
  const face = {
    file: 'han-sans-400.ttf',
    hasLetters: true,
    family: 'Lectern Han Sans',
    weight: 400,
    style: 'normal',
    range: null,
  } as const;
  const css = embedFonts([[{ ...face, codePoints: [first] }, cutFont(font, [first], face.family)]]);
  expect(css).toMatch(/^@font-face\{font-family:'Lectern Han Sans'.*src:url\(data:font\/ttf;base64,AAEAAA/u);
});

test('only a font with marks to set tight has halves of them, which others can read', async () => {
  const tags = (bytes: Uint8Array): readonly string[] => [...readTrueType(partOf(bytes)).tables.keys()];
  const path = 'node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-119-wght-normal.woff2';
  const options = { targetFormat: 'truetype' as const, keepFeatures: ['ccmp'] };
  const whole = await subsetFont(readFileSync(path), '，。', { ...options, variationAxes: { wght: 400 } });
  const cut = cutFont(partOf(whole), [0xff0c, 0x3002], 'Cut');
  expect(tags(cut)).toContain('GSUB');
  expect(tags(cutFont(partOf(whole), [0x3002], 'Cut'))).not.toContain('GSUB');
  expect(tags(await subsetFont(Buffer.from(cut), '，。', options))).toContain('GSUB');
});

test('the prepared fonts have the Chinese, Japanese and Korean of newspapers', () => {
  const { han } = z
    .object({ han: z.object({ all: z.string(), signs: z.string() }) })
    .parse(JSON.parse(readFileSync('dist/fonts/coverage.json', 'utf8')));
  const has = codePointRanges(han.all);
  const lacking = (text: string): readonly string[] =>
    Array.from(text).filter((character) => !has(character.codePointAt(0) ?? 0));
  expect(lacking('网络安全網絡媧惻慍蓰桊働込峠栃鴨謎도서관의밤뷁。「」')).toEqual(['뷁']);
  const isSign = codePointRanges(han.signs);
  const signs = Array.from('→①■★…。「」・ー').filter((sign) => isSign(sign.codePointAt(0) ?? 0));
  expect(signs.join('')).toBe('→①■★…。「」・ー');
  expect(Array.from('网のアㄅ도').filter((letter) => isSign(letter.codePointAt(0) ?? 0))).toEqual([]);
});

test('signs are cut to the same font, whether letters are installed or not', () => {
  const codePoints = Array.from('→①「」', (sign) => sign.codePointAt(0) ?? 0);
  for (const name of ['han-serif-400', 'han-serif-600', 'han-serif-900', 'han-sans-400', 'han-sans-600']) {
    const [signs, all] = [`dist/fonts/${name}-signs.ttf`, `packages/lectern-fonts-cjk/fonts/${name}.ttf`].map(
      (path) => cutFont(partOf(readFileSync(path)), codePoints, 'Cut'),
    );
    expect(signs).toEqual(all);
  }
});
