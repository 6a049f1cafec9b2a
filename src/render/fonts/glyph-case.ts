import type { TrueTypeFont } from './read-true-type.ts';

/** A glyph taken from a font, with the numbers of its parts already changed. */
export interface TakenGlyph {
  readonly outline: Uint8Array;
  readonly advance: number;
  readonly leftBearing: number;
}

/** Glyphs collected from one font, or from slices of one font, under numbers of their own; number 0 is `.notdef`. */
export class GlyphCase {
  readonly glyphs: TakenGlyph[] = [];
  readonly characters = new Map<number, number>();
  readonly #taken = new Map<TrueTypeFont, Map<number, number>>();

  constructor(font: TrueTypeFont) {
    this.#place(font, 0);
  }

  /** Takes the glyph of a character; gives `false` when the font has none. The first font that has it wins. */
  take(font: TrueTypeFont, codePoint: number): boolean {
    const glyph = font.glyphFor(codePoint);
    if (glyph === 0) return false;
    if (!this.characters.has(codePoint)) this.characters.set(codePoint, this.#place(font, glyph));
    return true;
  }

  #place(font: TrueTypeFont, glyph: number): number {
    const numbers = this.#taken.get(font) ?? new Map<number, number>();
    this.#taken.set(font, numbers);
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.glyphs.length;
    numbers.set(glyph, number);
    const outline = font.outline(glyph);
    this.glyphs.push({ outline, ...font.metrics(glyph) });
    if (0 < outline.length && ((outline[0] ?? 0) & 0x80) !== 0) {
      this.glyphs[number] = { outline: this.#renumberParts(font, outline), ...font.metrics(glyph) };
    }
    return number;
  }

  /** Takes the parts of a composite glyph too, and writes their numbers into a copy of it. */
  #renumberParts(font: TrueTypeFont, outline: Uint8Array): Uint8Array {
    // Not `slice`, which in a Buffer of Node’s is no copy.
    const copy = Uint8Array.from(outline);
    const view = new DataView(copy.buffer);
    let at = 10;
    let flags = MORE_COMPONENTS;
    while ((flags & MORE_COMPONENTS) !== 0) {
      flags = view.getUint16(at);
      view.setUint16(at + 2, this.#place(font, view.getUint16(at + 2)));
      at += 4 + ((flags & WORDS) === 0 ? 2 : 4) + transformLength(flags);
    }
    return copy;
  }
}

/** Flags of a composite glyph's parts, from the `glyf` table's specification. */
const WORDS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

function transformLength(flags: number): number {
  if ((flags & ONE_SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & MATRIX) === 0 ? 0 : 8;
}
