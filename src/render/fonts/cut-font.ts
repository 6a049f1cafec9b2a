import { GlyphCase } from './glyph-case.ts';
import { readTrueType, type FontPart } from './read-true-type.ts';
import { writeTrueType } from './write-true-type.ts';

/** A small TrueType font with only some characters of a large one; the same characters give the same bytes. */
export function cutFont(part: FontPart, codePoints: Iterable<number>, name: string): Uint8Array {
  const font = readTrueType(part);
  const glyphs = new GlyphCase(font);
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) glyphs.take(font, codePoint);
  return writeTrueType(font.tables, glyphs, name);
}
