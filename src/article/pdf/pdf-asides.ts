import { phrasePattern } from '../page-phrases.ts';
import { isSmaller, type PdfLine } from './pdf-text.ts';

/** Whether such a line begins something beside the story, or continues with the line before. */
export type AsideLine = 'first' | 'more';

/**
 * The lines of a page that are beside the story: notes at the foot, captions of figures and tables, rows of tables. A line
 * that follows on in the same type belongs to them.
 */
export function asideLines(page: readonly PdfLine[], height: number): ReadonlyMap<PdfLine, AsideLine> {
  const asides = new Map<PdfLine, AsideLine>();
  if (page.length > MOST_LINES) return asides;
  const font = storyFont(page, height);
  for (const [at, line] of page.entries()) {
    const last = page[at - 1];
    const isFirst = isRow(page, at) || isCaption(line, font, height) || isNote(line, page, height);
    const isMore =
      last !== undefined && asides.has(last) && !isRow(page, at - 1) && followsOn(line, last, height);
    if (isFirst || isMore) asides.set(line, isFirst ? 'first' : 'more');
  }
  return asides;
}

/** More lines than any page for readers has; each is compared with the others. */
const MOST_LINES = 2000;

/** Three cells make a row, and two beside another row. */
function isRow(page: readonly PdfLine[], at: number): boolean {
  const cells = page[at]?.cells ?? 1;
  return cells > 2 || (cells === 2 && [at - 1, at + 1].some((beside) => (page[beside]?.cells ?? 1) > 1));
}

/** “Fig. 2:”, “Figure 2 Boats”, 图2 */
const CAPTION = phrasePattern(
  'u',
)`^${'captions'}(?:(?<=\p{Script=Han})\s?\d|\s?(?:[\dA-Z]{1,3}(?:\.\d+)?(?:\s?[.:–—|]|\s\p{Lu})|:))`;

/** Whether a line beside the story begins like the caption of a figure, a table or a photograph. */
export function isCaptionText(text: string): boolean {
  return CAPTION().test(text);
}

/** A caption differs from the story in height, or in the font that it begins in. */
function isCaption(line: PdfLine, font: string | undefined, height: number): boolean {
  return (
    CAPTION().test(line.text) &&
    (isSmaller(line.height, height) || line.fonts.length > 1 || line.fonts[0] !== font)
  );
}

function storyFont(page: readonly PdfLine[], height: number): string | undefined {
  const lengths = new Map<string, number>();
  for (const { fonts, text, height: own } of page)
    if (!isSmaller(own, height) && fonts[0] !== undefined)
      lengths.set(fonts[0], (lengths.get(fonts[0]) ?? 0) + text.length);
  return [...lengths].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}

/** Small type after a number or a sign, with nothing of the story under it in its column. */
function isNote(line: PdfLine, page: readonly PdfLine[], height: number): boolean {
  const isNumbered = /^(?:\[?\d{1,3}[\].)]?|[*†‡§¶]+)\s?\S/u.test(line.text);
  if (!isNumbered || !isSmaller(line.height, height)) return false;
  return !page.some(
    (one) => one.y < line.y && !isSmaller(one.height, height) && one.x < line.right && one.right > line.x,
  );
}

function followsOn(line: PdfLine, last: PdfLine, height: number): boolean {
  const gap = last.y - line.y;
  const isAlike =
    Math.abs(line.height - last.height) < 0.5 && line.fonts.some((font) => last.fonts.includes(font));
  return isAlike && isSmaller(line.height, height) && gap > 0 && gap < last.height * 1.6;
}
