import type { GlyphCase, TakenGlyph } from './glyph-case.ts';

/** What a font gets for its full-width marks: a half of each, and the table that puts it in the place of the whole one. */
export interface TightMarks {
  readonly halves: readonly TakenGlyph[];
  /** `GSUB`. */
  readonly table: DataView;
}

/**
 * Full-width marks that are beside each other are set tight: 。” is one and a half squares wide and not two. Every browser
 * applies `ccmp`; `chws` and `halt` of the families Chromium alone does, and slides fitted there would have longer lines
 * elsewhere. They are glyphs and not kerning: who reads a PDF takes a mark that is further back than the one before it
 * ends for a new line. `null` for a font without two such marks.
 * Source: CLREQ 3.1.6, CSS Text 4, “Fullwidth Punctuation Collapsing”.
 */
export function tightMarks(glyphs: GlyphCase, square: number): TightMarks | null {
  const marks = [...glyphs.characters].flatMap(([codePoint, glyph]): readonly Mark[] => {
    const side = sideOf(codePoint, glyphs.glyphs[glyph] ?? null, square);
    return side === null ? [] : [{ glyph, side }];
  });
  if (marks.length < 2) return null;
  const whole = glyphs.glyphs.length;
  const halved = marks.filter(({ side }) => side !== 'between').sort((a, b) => a.glyph - b.glyph);
  const halves = halved.map(({ glyph, side }) => halfOf(glyphs, glyph, side === 'begins' ? square / 2 : 0));
  const at = (...sides: readonly Side[]): readonly number[] =>
    marks.filter(({ side }) => sides.includes(side)).map(({ glyph }) => glyph);
  const begun = halved.flatMap(({ side }, index) => (side === 'begins' ? [whole + index] : []));
  const lookups = [
    {
      kind: CHAINED,
      table: chained(
        [],
        at('ends'),
        marks.map(({ glyph }) => glyph),
      ),
    },
    { kind: CHAINED, table: chained([...at('begins', 'between'), ...begun], at('begins'), []) },
    {
      kind: SINGLE,
      table: single(
        halved.map(({ glyph }) => glyph),
        whole,
      ),
    },
  ];
  return { halves, table: words([...HEADER, ...SCRIPTS, ...FEATURES, ...lookupList(lookups)]) };
}

interface Mark {
  readonly glyph: number;
  readonly side: Side;
}

/** What a mark does to the words at its side; its ink is in the other half of its square. */
type Side = 'ends' | 'begins' | 'between';

/** A mark that is as wide as a character, by its ink: ， in the middle of its square, as in Hong Kong, has nothing to give. */
function sideOf(codePoint: number, glyph: TakenGlyph | null, square: number): Side | null {
  const mark = String.fromCodePoint(codePoint);
  if (glyph === null || glyph.advance !== square || glyph.outline.length === 0) return null;
  if (MIDDLE.has(mark)) return 'between';
  const { left, right } = inkOf(glyph);
  if (CLOSING.has(mark)) return right <= square / 2 ? 'ends' : null;
  return OPENING.has(mark) && square / 2 <= left ? 'begins' : null;
}

const CLOSING: ReadonlySet<string> = new Set('、。，．：；！？’”〉》」』】〕〗〙〛）］｝｠');
const OPENING: ReadonlySet<string> = new Set('‘“〈《「『【〔〖〘〚（［｛｟');
const MIDDLE: ReadonlySet<string> = new Set('·・');

function inkOf({ outline }: TakenGlyph): { readonly left: number; readonly right: number } {
  const view = new DataView(outline.buffer, outline.byteOffset);
  return { left: view.getInt16(2), right: view.getInt16(6) };
}

/** A glyph of half the width, made of the whole one, moved to the left. */
function halfOf({ glyphs }: GlyphCase, glyph: number, moved: number): TakenGlyph {
  const { outline, advance, leftBearing } = glyphs[glyph] ?? NOTHING;
  const view = new DataView(outline.buffer, outline.byteOffset);
  const box = [view.getInt16(2) - moved, view.getInt16(4), view.getInt16(6) - moved, view.getInt16(8)];
  const { buffer } = words([-1, ...box, PLACED, glyph, -moved, 0]);
  return { outline: new Uint8Array(buffer), advance: advance / 2, leftBearing: leftBearing - moved };
}

const NOTHING: TakenGlyph = { outline: new Uint8Array(10), advance: 0, leftBearing: 0 };
/** A part of a glyph with its place in words, as x and y. */
const PLACED = 3;

/** Version 1.0, and where the lists begin, in bytes. */
const HEADER = [1, 0, 10, 30, 46];
/** One script, the default, with one language, whose only feature is the first. */
const SCRIPTS = [1, tag('DF'), tag('LT'), 8, 4, 0, 0, 0xffff, 1, 0];
/** `ccmp`, the first two lookups. */
const FEATURES = [1, tag('cc'), tag('mp'), 8, 0, 2, 0, 1];
const SINGLE = 1;
const CHAINED = 6;

function tag(letters: string): number {
  return letters.charCodeAt(0) * 0x100 + letters.charCodeAt(1);
}

interface Lookup {
  readonly kind: number;
  readonly table: readonly number[];
}

function lookupList(lookups: readonly Lookup[]): readonly number[] {
  const tables = lookups.map(({ kind, table }) => [kind, 0, 1, 8, ...table]);
  let at = 2 + lookups.length * 2;
  const places = tables.map(({ length }) => (at += length * 2) - length * 2);
  return [lookups.length, ...places, ...tables.flat()];
}

/** A glyph becomes what the third lookup says, behind one of `before` or before one of `after`. */
function chained(
  before: readonly number[],
  glyphs: readonly number[],
  after: readonly number[],
): readonly number[] {
  const sets = [before, glyphs, after].map((set) => (set === glyphs || 0 < set.length ? coverage(set) : []));
  let at = 2 * (7 + sets.filter(({ length }) => 0 < length).length);
  const counted = sets.flatMap(({ length }) => (length === 0 ? [0] : [1, (at += length * 2) - length * 2]));
  return [3, ...counted, 1, 0, 2, ...sets.flat()];
}

/** Each of some glyphs becomes one of a row. */
function single(glyphs: readonly number[], first: number): readonly number[] {
  const others = glyphs.map((_, index) => first + index);
  return [2, 6 + others.length * 2, others.length, ...others, ...coverage(glyphs)];
}

function coverage(glyphs: readonly number[]): readonly number[] {
  return [1, glyphs.length, ...[...glyphs].sort((a, b) => a - b)];
}

function words(values: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [at, value] of values.entries()) view.setInt16(at * 2, value);
  return view;
}
