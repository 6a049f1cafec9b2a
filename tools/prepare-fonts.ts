/**
 * Makes dist/fonts from the font packages: static cuts of the Latin families in slices, with Hebrew, Arabic and Greek beside
 * them (woff2, ready to embed), and of each Chinese family, with Korean syllables, and the face of code TrueType files with all their characters, which a
 * build takes its few hundred from. Letters of Chinese, Japanese and Korean go into a package of their own; their signs, which decks in all
 * languages have, are here as well. What they were cut from is noted for the notices.
 *
 *     tsx tools/prepare-fonts.ts [folder [folder of the letters]]
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import subsetFont from 'subset-font';

import { keepBundled, packageFiles } from './bundled.ts';
import {
  CODE_FACES,
  CODE_FAMILY,
  HAN_FACES,
  LATIN_FACES,
  LETTERS_PACKAGE,
  SLICES,
  sliceFile,
} from '../src/render/fonts/font-plan.ts';
import { codePointRanges } from '../src/render/fonts/plan-fonts.ts';
import { GlyphCase } from '../src/render/fonts/glyph-case.ts';
import { readTrueType, table, type TrueTypeFont } from '../src/render/fonts/read-true-type.ts';
import { renameFont, writeTrueType } from '../src/render/fonts/write-true-type.ts';

const folder = process.argv[2] ?? 'dist/fonts';
/** Of the package that has the letters of Chinese, Japanese and Korean. */
const lettersFolder = process.argv[3] ?? `packages/${LETTERS_PACKAGE}/fonts`;
const require = createRequire(import.meta.url);

const coverage: Record<string, Record<string, string>> = {};
/** What each font of either folder was cut from. */
const sources: Record<string, readonly string[]> = {};
const letterSources: Record<string, readonly string[]> = {};

async function prepareLatin(face: (typeof LATIN_FACES)[number]): Promise<void> {
  for (const slice of SLICES) {
    const { packageName, file, variationAxes } = cutOf(face, slice);
    const bytes = await readFile(packageFile(packageName, `files/${file}.woff2`));
    const characters = charactersOf(await plainFont(bytes)).filter((codePoint) =>
      belongsTo(slice, codePoint),
    );
    const text = String.fromCodePoint(...characters);
    const how = { noHinting: true, keepFeatures: featuresOf(slice) };
    const cut = await subsetFont(bytes, text, { ...how, targetFormat: 'truetype', variationAxes });
    const renamed = renameFont((start, end) => cut.subarray(start, end), nameOf(face));
    const packed = await subsetFont(Buffer.from(renamed), text, { ...how, targetFormat: 'woff2' });
    await keepFont(sliceFile(face.name, slice), packed, [packageFile(packageName, `files/${file}.woff2`)]);
    (coverage[face.name] ??= {})[slice] = ranges(characters);
  }
}

interface Cut {
  readonly packageName: string;
  readonly file: string;
  /** Empty for a file that is a static cut already. */
  readonly variationAxes: Readonly<Record<string, number>>;
}

/** “Lectern Serif 600 Italic”: Source and Scheherazade are reserved for the fonts as they were published (OFL 1.1, condition 3). */
function nameOf({ family, weight, style }: (typeof LATIN_FACES)[number]): string {
  return `${family} ${weight}${style === 'italic' ? ' Italic' : ''}`;
}

/** Where a slice of a face is cut from. */
function cutOf(face: (typeof LATIN_FACES)[number], slice: (typeof SLICES)[number]): Cut {
  const { weight, style } = face;
  const isSerif = face.name.startsWith('serif');
  const family = FAMILIES[scriptOf(slice)][isSerif ? 0 : 1];
  const name = family.replace(/^@[^/]*\//u, '');
  if (slice === 'hebrew')
    return { packageName: family, file: `${name}-hebrew-wght-normal`, variationAxes: { wght: weight } };
  if (slice === 'arabic') {
    const file = `${name}-arabic-${isSerif ? Math.min(weight, 700) : 'wght'}-normal`;
    return { packageName: family, file, variationAxes: isSerif ? {} : { wght: weight } };
  }
  const part = slice === 'pinyin' ? 'latin-ext' : slice;
  const file = `${name}-${part}-${isSerif ? 'opsz' : 'wght'}-${style}`;
  // Slides are read at 24 points and more: an optical size for display, but not so fine that hairlines break up.
  const variationAxes = isSerif ? { wght: weight, opsz: OPTICAL_SIZES[weight] } : { wght: weight };
  return { packageName: family, file, variationAxes };
}

function scriptOf(slice: (typeof SLICES)[number]): keyof typeof FAMILIES {
  if (slice === 'greek-ext') return 'greek';
  return slice === 'hebrew' || slice === 'arabic' || slice === 'greek' ? slice : 'latin';
}

/** The serif and the sans of each group of scripts. Source Serif has no Greek letters with breathings. */
const FAMILIES = {
  latin: ['@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'],
  greek: ['@fontsource-variable/literata', '@fontsource-variable/source-sans-3'],
  hebrew: ['@fontsource-variable/noto-serif-hebrew', '@fontsource-variable/noto-sans-hebrew'],
  arabic: ['@fontsource/scheherazade-new', '@fontsource-variable/vazirmatn'],
} as const;

/** Of the serif, by weight: the black is for headlines alone. */
const OPTICAL_SIZES = { 400: 22, 600: 30, 900: 60 } as const;

/** Kerning, marks; old-style, lining and tabular figures; the joined forms of Arabic. */
const FEATURES = 'kern ccmp locl mark mkmk onum lnum tnum pnum sups init medi fina isol rlig calt curs'.split(
  ' ',
);

/** Arabic joins with the ligatures that it must have; whoever copies others out of a PDF gets their letters the wrong way round. */
const featuresOf = (slice: string): string[] => (slice === 'arabic' ? FEATURES : [...FEATURES, 'liga']);

function belongsTo(slice: (typeof SLICES)[number], codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  const test = OWN_CHARACTERS.get(slice);
  return test === undefined || test(character);
}

/** Of slices that are parts of a file. */
const OWN_CHARACTERS: ReadonlyMap<string, (character: string) => boolean> = new Map([
  ['pinyin', (character) => PINYIN.includes(character)],
  ['latin-ext', (character) => !PINYIN.includes(character)],
  ['hebrew', (character) => /\p{Script=Hebrew}/u.test(character)],
  // And what joins letters or keeps them apart.
  ['arabic', (character) => /[\p{Script_Extensions=Arabic}\u200C-\u200F]/u.test(character)],
]);

const PINYIN = 'ĀāĒēĚěĪīŌōŪūǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜŃńŇňǸǹ';

/** Each cut has all characters of the Chinese family, and of its sisters what that one lacks and is often written. */
async function prepareHan(face: (typeof HAN_FACES)[number]): Promise<void> {
  const own = await slicesOf(`noto-${face.beside}-sc`, face.weight, null);
  const [first] = own;
  if (first === undefined) throw new Error(`No files for ${face.name}`);
  const lacking = OTHER_HAN.filter((codePoint) => own.every((slice) => slice.glyphFor(codePoint) === 0));
  const japanese = await slicesOf(`noto-${face.beside}-jp`, face.weight, lacking);
  const korean = await slicesOf(`noto-${face.beside}-kr`, face.weight, HANGUL);
  const slices = [...own, ...japanese, ...korean];
  const wanted = [
    ...own.flatMap(charactersOf).filter((codePoint) => 0x250 <= codePoint || SHARED_MARKS.has(codePoint)),
    ...lacking,
    ...HANGUL,
  ];
  const base = new Map(first.tables);
  base.set('maxp', widestLimits(slices));
  const read = slices.flatMap((slice) => packageFiles(fileOf.get(slice) ?? ''));
  const cutTo = (isIn: (codePoint: number) => boolean): readonly [Uint8Array, readonly number[]] => {
    const glyphs = new GlyphCase(first);
    const characters = [...new Set(wanted)]
      .filter(isIn)
      .sort((a, b) => a - b)
      .filter((codePoint) => slices.some((slice) => glyphs.take(slice, codePoint)));
    return [writeTrueType(base, glyphs, face.family), characters];
  };
  const [all, characters] = cutTo(() => true);
  await writeFile(path.join(lettersFolder, `${face.name}.ttf`), all);
  letterSources[`${LETTERS_PACKAGE}/${face.name}.ttf`] = read;
  const [signs, signCharacters] = cutTo((codePoint) => !LETTERS.test(String.fromCodePoint(codePoint)));
  await writeFile(path.join(folder, `${face.name}-signs.ttf`), signs);
  sources[`fonts/${face.name}-signs.ttf`] = read;
  coverage['han'] = { all: ranges(characters), signs: ranges(signCharacters) };
}

/** What decks in other languages do without. */
const LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;

/** The slices of a family as static cuts: all of them, or those that have one of some characters. */
async function slicesOf(
  name: string,
  weight: number,
  characters: readonly number[] | null,
): Promise<readonly TrueTypeFont[]> {
  const family = `@fontsource-variable/${name}`;
  const rangesBySlice = new Map(
    Object.entries<string>(JSON.parse(await readFile(packageFile(family, 'unicode.json'), 'utf8'))),
  );
  const slices: TrueTypeFont[] = [];
  for (const file of (await readdir(packageFile(family, 'files'))).sort()) {
    const slice = /-(\d+|latin)-wght-normal\.woff2$/u.exec(file)?.[1];
    if (slice === undefined) continue;
    const has = codePointRanges(rangesBySlice.get(`[${slice}]`) ?? rangesBySlice.get(slice) ?? '');
    if (characters?.some(has) === false) continue;
    const source = packageFile(family, `files/${file}`);
    const variationAxes = { wght: weight };
    const font = fontIn(await subsetFont(await readFile(source), '', { ...WHOLE, variationAxes }));
    fileOf.set(font, source);
    slices.push(font);
  }
  return slices;
}

/** Where the slices of Chinese families were read. */
const fileOf = new Map<TrueTypeFont, string>();

/** The characters of some rows of an encoding with two bytes. */
function rowsOf(encoding: string, first: number, last: number, cells = 0xa1): readonly number[] {
  const decoder = new TextDecoder(encoding);
  const found: number[] = [];
  for (let row = first; row <= last; row += 1)
    for (let cell = cells; cell <= 0xfe; cell += 1) {
      const [character = '', ...others] = decoder.decode(new Uint8Array([row, cell]));
      if (others.length === 0 && /^[\p{Script=Han}\p{Script=Hangul}]$/u.test(character))
        found.push(character.codePointAt(0) ?? 0);
    }
  return found;
}

/** What is often written in Taiwan (Big5, level 1), Japan (JIS X 0208, level 1) and China (GB 2312). */
const OTHER_HAN: readonly number[] = [
  ...rowsOf('big5', 0xa4, 0xc6, 0x40),
  ...rowsOf('euc-jp', 0xb0, 0xcf),
  ...rowsOf('gbk', 0xb0, 0xf7),
];

/** The syllables of KS X 1001, of which nearly all Korean is written. */
const HANGUL = rowsOf('euc-kr', 0xb0, 0xc8);

/** Each cut with all its characters, under a name of its own, too. */
async function prepareCode(face: (typeof CODE_FACES)[number]): Promise<void> {
  const cut = `${face.weight === 600 ? 'Semibold' : 'Regular'}${face.style === 'italic' ? 'It' : ''}`;
  const file = `SourceCodePro-${cut}.ttf`.replace('RegularIt', 'It');
  const source = packageFile('source-code-pro', `TTF/${file}`);
  const font = await plainFont(await readFile(source));
  const glyphs = new GlyphCase(font);
  const characters = charactersOf(font).filter((codePoint) => glyphs.take(font, codePoint));
  await keepFont(`${face.name}.ttf`, writeTrueType(font.tables, glyphs, CODE_FAMILY), [source]);
  coverage[face.name] = { all: ranges(characters) };
}

async function keepFont(name: string, bytes: Uint8Array, files: readonly string[]): Promise<void> {
  await writeFile(path.join(folder, name), bytes);
  sources[`fonts/${name}`] = files.flatMap(packageFiles);
}

const WHOLE = { targetFormat: 'truetype', keepAllGlyphs: true, noHinting: true } as const;
const SHARED_MARKS = new Set([0xb7]);

/** The largest of each limit, since the glyphs of all slices go into one font. */
function widestLimits(slices: readonly TrueTypeFont[]): DataView {
  const [first, ...rest] = slices.map((slice) => table(slice.tables, 'maxp'));
  if (first === undefined) throw new Error('No slices');
  const widest = new DataView(first.buffer.slice(first.byteOffset, first.byteOffset + first.byteLength));
  for (let at = 6; at < widest.byteLength; at += 2) {
    widest.setUint16(at, Math.max(widest.getUint16(at), ...rest.map((view) => view.getUint16(at))));
  }
  return widest;
}

function charactersOf(font: TrueTypeFont): number[] {
  const found: number[] = [];
  for (let codePoint = 0x20; codePoint < 0x20000; codePoint += 1) {
    if (font.glyphFor(codePoint) !== 0) found.push(codePoint);
  }
  return found;
}

async function plainFont(bytes: Uint8Array): Promise<TrueTypeFont> {
  return fontIn(await subsetFont(Buffer.from(bytes), '', WHOLE));
}

function fontIn(bytes: Uint8Array): TrueTypeFont {
  return readTrueType((start, end) => bytes.subarray(start, end));
}

/** As in CSS `unicode-range`. */
function ranges(codePoints: readonly number[]): string {
  const found: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = found.at(-1);
    if (last?.[1] === codePoint - 1) last[1] = codePoint;
    else found.push([codePoint, codePoint]);
  }
  const hex = (value: number): string => value.toString(16).toUpperCase();
  return found
    .map(([start, end]) => (start === end ? `U+${hex(start)}` : `U+${hex(start)}-${hex(end)}`))
    .join(',');
}

function packageFile(packageName: string, file: string): string {
  return path.join(path.dirname(require.resolve(`${packageName}/package.json`)), file);
}

for (const path of [folder, lettersFolder]) await mkdir(path, { recursive: true });
for (const face of LATIN_FACES) await prepareLatin(face);
for (const face of HAN_FACES) await prepareHan(face);
for (const face of CODE_FACES) await prepareCode(face);
await writeFile(path.join(folder, 'coverage.json'), `${JSON.stringify(coverage, null, 1)}\n`);
await keepBundled('fonts', sources);
await keepBundled('letters', letterSources);
