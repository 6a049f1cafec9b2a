import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { bufferOf } from '../../text/bytes.ts';
import type { RenderedSlide } from '../render-slides.ts';
import { faceCharacters } from './face-characters.ts';
import { missingGlyph, namedCharacters } from './font-diagnostics.ts';
import {
  CODE_FACES,
  CODE_FAMILY,
  type FontCoverage,
  HAN_FACES,
  LATIN_FACES,
  type PlannedFace,
  SLICES,
  type Slice,
  sliceFile,
  type ThemeFaces,
  type TitleWeight,
} from './font-plan.ts';

/**
 * Chooses the faces for what is on the slides, titles in the weight that the theme gives them. Characters that no
 * face has are reported, each once, on the first slide that has it.
 */
export function planFonts(
  slides: readonly RenderedSlide[],
  { titleWeight, sheets }: ThemeFaces,
  coverage: FontCoverage,
  outlinePath: string | null,
): Checked<readonly PlannedFace[]> {
  const isHan = codePointRanges(coverage['han']?.['all'] ?? 'U+0');
  const needed = new Map<string, Set<number>>(
    [...GENERATED].map(([face, text]) => [cutOf(face, titleWeight), pointsOf(text)]),
  );
  const known = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  const isLatin = latinCoverage(coverage);
  const isCode = codePointRanges(coverage['code-400']?.['all'] ?? 'U+0');
  const isSet = (codePoint: number): boolean =>
    isLatin(codePoint) || isHan(codePoint) || isInvisible(codePoint);
  for (const { slide, html } of slides) {
    const missing: number[] = [];
    for (const [face, codePoint] of placesOf(html, { titleWeight, sheets }, isCode)) {
      const all = needed.get(face) ?? new Set();
      needed.set(face, all.add(codePoint));
      if (face.startsWith('code') || known.has(codePoint)) continue;
      known.add(codePoint);
      if (!isSet(codePoint)) missing.push(codePoint);
    }
    if (missing.length === 0) continue;
    const place = { file: outlinePath, position: slide.position };
    diagnostics.push(missingGlyph({ what: namedCharacters(missing), slide: slide.title }, place));
  }
  return {
    value: [
      ...hanFaces(needed, isLatin, isHan, coverage),
      ...latinFaces(needed, coverage),
      ...codeFaces(needed, coverage),
    ],
    diagnostics,
  };
}

/** Every character with the cut that it is set in. What the face of code lacks is set in the sans. */
function* placesOf(
  html: string,
  { titleWeight, sheets }: ThemeFaces,
  isCode: (codePoint: number) => boolean,
): Generator<readonly [face: string, codePoint: number]> {
  for (const [style, codePoints] of faceCharacters(html, sheets)) {
    const face = cutOf(style, titleWeight);
    for (const codePoint of codePoints)
      yield [isCode(codePoint) ? face : face.replace(/^code/u, 'sans'), codePoint];
  }
}

/** What the style sheets write by themselves. */
const GENERATED: ReadonlyMap<string, string> = new Map([
  ['serif-400', '“”0123456789'],
  ['serif-600', '“”'],
  ['sans-400', '–0123456789'],
  ['title', '“”0123456789'],
]);

/** The cut that titles are set in; the serif’s 600 is that of other bold words too. */
function cutOf(face: string, titleWeight: TitleWeight): string {
  return face.replace(/^title/u, `serif-${titleWeight}`);
}

function pointsOf(text: string): Set<number> {
  return new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
}

function isInvisible(codePoint: number): boolean {
  return /[\p{Z}\p{C}\p{M}]/u.test(String.fromCodePoint(codePoint));
}

function latinCoverage(coverage: FontCoverage): (codePoint: number) => boolean {
  const tests = SLICES.map((slice) => codePointRanges(coverage['sans-400']?.[slice] ?? 'U+0'));
  return (codePoint) => tests.some((test) => test(codePoint));
}

/** Wider slices first: where two have a character, the browser takes the one that is declared last. */
function latinFaces(
  needed: ReadonlyMap<string, ReadonlySet<number>>,
  coverage: FontCoverage,
): readonly PlannedFace[] {
  return LATIN_FACES.flatMap(({ name, family, weight, style }) => {
    const used = new Set<Slice>();
    const slices = SLICES.map((slice) => ({ slice, has: codePointRanges(coverage[name]?.[slice] ?? 'U+0') }));
    for (const codePoint of needed.get(name) ?? []) {
      const found = slices.find(({ has }) => has(codePoint));
      if (found !== undefined) used.add(found.slice);
    }
    return SLICES.filter((slice) => used.has(slice))
      .reverse()
      .map((slice) => ({
        file: sliceFile(name, slice),
        family,
        weight,
        style,
        range: coverage[name]?.[slice] ?? null,
        codePoints: [],
        hasLetters: false,
      }));
  });
}

/** Each Chinese face gets what its Latin neighbours lack, and, where there is Chinese, the marks that both have. */
function hanFaces(
  needed: ReadonlyMap<string, ReadonlySet<number>>,
  isLatin: (codePoint: number) => boolean,
  isHan: (codePoint: number) => boolean,
  coverage: FontCoverage,
): readonly PlannedFace[] {
  const isSign = codePointRanges(coverage['han']?.['signs'] ?? 'U+0');
  return HAN_FACES.flatMap(({ name, family, weight, beside }) => {
    const cuts = [`${beside}-${weight}`, `${beside}-${weight}-italic`];
    const all = new Set(cuts.flatMap((cut) => [...(needed.get(cut) ?? [])]));
    const own = [...all].filter((codePoint) => isHan(codePoint) && !isLatin(codePoint));
    if (own.length === 0) return [];
    const shared = [...all].filter((codePoint) => SHARED_MARKS.has(codePoint) && isHan(codePoint));
    const codePoints = [...new Set([...own, ...shared, ...CORNERS])].sort((a, b) => a - b);
    // Of either file the same characters make the same font.
    const hasLetters = !codePoints.every(isSign);
    const file = hasLetters ? `${name}.ttf` : `${name}-signs.ttf`;
    return [{ file, family, weight, style: 'normal' as const, range: null, codePoints, hasLetters }];
  });
}

/** The marks around quotations of a Japanese deck, or one in Traditional Chinese, are in no text: the style sheet has them. */
const CORNERS: readonly number[] = [0x300c, 0x300d];

/** Dashes, ellipsis and quotation marks take a full square in Chinese. */
const SHARED_MARKS: ReadonlySet<number> = new Set([0xb7, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]);

/**
 * The faces that code needs, each cut to its characters. The italic has no Cyrillic and no Greek: those come from the
 * upright face, as a part of the italic one, so that they keep the width of the letters beside them.
 */
function codeFaces(
  needed: ReadonlyMap<string, ReadonlySet<number>>,
  coverage: FontCoverage,
): readonly PlannedFace[] {
  return CODE_FACES.flatMap(({ name, weight, style, upright }) => {
    const has = codePointRanges(coverage[name]?.['all'] ?? 'U+0');
    const wanted = [...(needed.get(name) ?? [])].sort((a, b) => a - b);
    const own = wanted.filter((codePoint) => has(codePoint));
    const others = wanted.filter((codePoint) => !has(codePoint));
    const face = { family: CODE_FAMILY, weight, style, hasLetters: false };
    const range = others.map((codePoint) => `U+${codePoint.toString(16).toUpperCase()}`).join(',');
    return [
      ...(own.length === 0 ? [] : [{ ...face, file: `${name}.ttf`, range: null, codePoints: own }]),
      ...(others.length === 0 ? [] : [{ ...face, file: `${upright}.ttf`, range, codePoints: others }]),
    ];
  });
}

/** Reads a CSS `unicode-range` into a question: is this code point in it? */
export function codePointRanges(text: string): (codePoint: number) => boolean {
  // A deck asks a few of the seventy slices that the faces have.
  let read: readonly Range[] | null = null;
  return (codePoint) => {
    const ranges = (read ??= readRanges(text));
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start = 0, end = 0] = ranges[middle] ?? [];
      if (codePoint < start) high = middle - 1;
      else if (end < codePoint) low = middle + 1;
      else return true;
    }
    return false;
  };
}

type Range = readonly [start: number, end: number];

function readRanges(text: string): readonly Range[] {
  return text.split(',').map((range) => {
    const [start = '', end = start] = range.slice(2).split('-');
    return [Number.parseInt(start, 16), Number.parseInt(end, 16)];
  });
}

/** The `@font-face` rules of faces with the fonts inside, cut where they are to be. */
export function embedFonts(faces: readonly (readonly [PlannedFace, Uint8Array])[]): string {
  return faces.map(([face, bytes]) => fontFace(face, bytes)).join('\n');
}

function fontFace({ family, weight, style, range, file }: PlannedFace, bytes: Uint8Array): string {
  const [type, format] = file.endsWith('.woff2') ? ['font/woff2', 'woff2'] : ['font/ttf', 'truetype'];
  const base64 = bufferOf(bytes).toString('base64');
  return [
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:block;`,
    `src:url(data:${type};base64,${base64}) format('${format}');`,
    lineMetrics(family, file),
    range === null ? '' : `unicode-range:${range};`,
    '}',
  ].join('');
}

/** The same line as the Latin beside it, for what comes from another family: else one of its words makes its line taller. */
function lineMetrics(family: string, file: string): string {
  const isOther =
    family.startsWith('Lectern Han') ||
    /-(?:hebrew|arabic)\.woff2$|^serif-.*-greek(?:-ext)?\.woff2$/u.test(file);
  if (!isOther) return '';
  return family.endsWith('Serif') ? SERIF_LINE : SANS_LINE;
}

/** Ascent and descent of Source Serif 4 and Source Sans 3. */
const SERIF_LINE = 'ascent-override:103.6%;descent-override:33.5%;line-gap-override:0%;';
const SANS_LINE = 'ascent-override:102.4%;descent-override:40%;line-gap-override:0%;';
