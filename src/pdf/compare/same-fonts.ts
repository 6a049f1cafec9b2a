import { listIn, nameIn } from '../file/entry-values.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary } from '../file/pdf-object.ts';
import { readInspectedPdf } from '../inspect/read-inspected-pdf.ts';
import { readPrintedFonts } from '../rules/printed-fonts.ts';
import { hasSameGlyphs } from './same-glyphs.ts';

/** Two programs of one font that aren’t the same bytes. */
export interface UnlikeFont {
  /** The number of its stream in the first file. */
  readonly number: number;
  readonly one: Uint8Array;
  readonly other: Uint8Array;
}

/**
 * Whether fonts that hold more or less of their letters draw the same ones of those that pages show. The pages of both files were compared
 * before, so that a code stands for the same glyph in both.
 */
export function sameFonts(
  unlike: readonly UnlikeFont[],
  /** Streams in which a font is chosen besides the contents of pages. */
  drawnElsewhere: ReadonlySet<number>,
  file: PdfFile,
): boolean {
  if (unlike.length === 0) return true;
  const used = glyphsUsed(drawnElsewhere, file);
  return (
    used !== null &&
    unlike.every(({ number, one, other }) => hasSameGlyphs(one, other, used.get(number) ?? []))
  );
}

/** The glyphs that pages show of each font program, by its number; `null` where that isn’t known of all. */
function glyphsUsed(
  drawnElsewhere: ReadonlySet<number>,
  file: PdfFile,
): ReadonlyMap<number, readonly number[]> | null {
  const { pages } = readInspectedPdf(file.bytes);
  const contents = pages.flatMap((page) => page.contents);
  const read = new Set(contents.map(({ form }) => form));
  const isKnown =
    pages.every(({ unread }) => unread === null) &&
    [...drawnElsewhere].every((number) => read.has(number)) &&
    // What is shown is read from strings of digits alone.
    contents.every(({ content }) => !Buffer.from(content).includes('('));
  if (!isKnown) return null;
  const used = new Map<number, number[]>();
  for (const { dictionary, used: codes } of readPrintedFonts(pages, file)) {
    const glyphs = used.get(programOf(dictionary, file)) ?? [];
    // Codes are the numbers of glyphs where nothing is between them.
    if (codes.size > 0 && !isByGlyphs(dictionary, file)) return null;
    used.set(programOf(dictionary, file), [...glyphs, ...codes]);
  }
  return used;
}

/** The number of the program that has the glyphs of a font; 0 for none. */
function programOf(font: PdfDictionary, file: PdfFile): number {
  const descriptor = file.dictionary(descendantOf(font, file), 'FontDescriptor');
  const program = descriptor === null ? null : entryOf(descriptor, 'FontFile2');
  return program?.kind === 'reference' ? program.number : 0;
}

function isByGlyphs(font: PdfDictionary, file: PdfFile): boolean {
  const isProgram = programOf(font, file) !== 0;
  const isIdentity =
    nameIn(font, 'Encoding', file) === 'Identity-H' &&
    nameIn(descendantOf(font, file), 'CIDToGIDMap', file) === 'Identity';
  return !isProgram || isIdentity;
}

function descendantOf(font: PdfDictionary, file: PdfFile): PdfDictionary {
  const [first] = listIn(font, 'DescendantFonts', file);
  return first?.kind === 'dictionary' ? first : font;
}
