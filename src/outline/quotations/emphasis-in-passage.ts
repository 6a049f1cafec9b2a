import type { Range } from '../../source/position.ts';
import { oneLine } from '../../source/one-line.ts';
import type { EmphasisedWords } from '../outline.ts';
import type { Emphasised, QuotableText } from './quotable-text.ts';

/** A range of a text that is quoted. */
export interface QuotedRange extends Range {
  readonly text: Pick<QuotableText, 'words' | 'emphasised'>;
}

/**
 * What is set off within a quotation, which may have several texts. All of it in italics is a choice of style; what stands in
 * brackets is the author’s own.
 */
export function emphasisInPassage(ranges: readonly QuotedRange[]): readonly EmphasisedWords[] {
  const found = ranges.flatMap(partsOf);
  if (found.length === 0) return [];
  const letters = (texts: readonly string[]): number => (texts.join('').match(LETTERS) ?? []).length;
  const all = letters(ranges.map(({ text, start, end }) => outsideBrackets(text.words.slice(start, end))));
  return letters(found.map(({ words }) => words)) < all ? found : [];
}

const LETTERS = /[\p{L}\p{N}]/gu;

/** The outermost of what is set off in a range. */
function partsOf({ text, start, end }: QuotedRange): readonly EmphasisedWords[] {
  const inside = text.emphasised
    .filter((one) => one.start < end && one.end > start)
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const outermost: Emphasised[] = [];
  for (const one of inside) if (one.end > (outermost.at(-1)?.end ?? start)) outermost.push(one);
  return outermost.flatMap(({ start: from, end: to, position }) => {
    const words = text.words.slice(Math.max(from, start), Math.min(to, end));
    const isOwn = depthAfter(text.words.slice(start, Math.max(from, start))) > 0;
    const shown = oneLine(outsideBrackets(words));
    return isOwn || shown.search(LETTERS) === -1 ? [] : [{ words: shown, position }];
  });
}

/** How many brackets are open at the end of a text. */
function depthAfter(text: string): number {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]［］]/gu))
    depth = bracket === '[' || bracket === '［' ? depth + 1 : Math.max(0, depth - 1);
  return depth;
}

function outsideBrackets(text: string): string {
  return text.replaceAll(/[[［][^[\]［］]*[\]］]/gu, ' ');
}
