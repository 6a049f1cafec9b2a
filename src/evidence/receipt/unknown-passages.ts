import type { ShownWords } from './shown.ts';
import { passagesIn } from '../../outline/quotations/marked-text.ts';
import { compactWords } from '../text/compact-words.ts';
import { runsLeftwards } from '../text/letter-bag.ts';
import type { Receipt } from './receipt.ts';

/**
 * The passages in quotation marks that no entry has, each once. Titles of sources may have marks of their own. In a PDF, where others may be
 * in notes, code and titles, only those are told that hold the words of an entry and more that no article has. It may show
 * sentences of articles around a quotation, so nothing is told where none is given.
 */
export function unknownPassages(
  { quotations, sources }: Receipt,
  { rows, lines, isAsSeen }: ShownWords,
  isOfEntry: (passage: string) => boolean,
  articles: readonly string[],
): readonly string[] {
  if (isAsSeen && articles.length === 0) return [];
  const titles = Object.values(sources).map(({ title, mark = '' }) => compactWords(`${title} ${mark}`));
  const others = isAsSeen ? [...titles, ...articles] : titles;
  const entries = quotations
    .map(({ content }) => compactWords(content))
    .filter((words) => words.length >= LONG);
  const isWrittenOn = (passage: string): boolean => {
    const words = compactWords(passage);
    return !runsLeftwards(passage) && entries.some((entry) => words.includes(entry));
  };
  const passages = isAsSeen ? passagesOf(rows).filter(isWrittenOn) : passagesOf(lines);
  const unknown = passages.filter(
    (passage) => !isOfEntry(passage) && !others.some((text) => text.includes(compactWords(passage))),
  );
  return [...new Set(unknown)];
}

/** So many letters stand in another passage by chance no more. */
const LONG = 10;

function passagesOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => passagesIn(line).map(([start, end]) => line.slice(start, end).trim()));
}
