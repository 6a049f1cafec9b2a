import { oneLine } from '../source/one-line.ts';
import type { Obstacle } from './match/obstacle.ts';
import type { Difference } from './match/word-difference.ts';
import type { ArticleIndex } from './text/index-article.ts';
import type { Finding } from './verdict.ts';

/** Arguments of the kinds that speak of a quotation that isn't in its source. */
export interface QuotationMiss {
  readonly quote: string;
  /** The nearest passage of the source, and the number of its paragraph; `null` when nothing resembles it. */
  readonly nearest: { readonly paragraph: number; readonly text: string } | null;
  readonly obstacle: Obstacle | null;
  /** The one place where the words differ, where there is only one; `null` for more. */
  readonly change: WordChange | null;
  /** The outline marks the words as a translation. */
  readonly isTranslation: boolean;
}

/** What the article has in the place of other words; nothing where words were left out or added. */
export interface WordChange {
  readonly said: string;
  readonly given: string;
}

/** The arguments for a finding that doesn't pass. */
export function quotationMiss(
  quote: string,
  { nearest, obstacle, difference }: Finding,
  index: ArticleIndex | undefined,
  isTranslation: boolean,
): QuotationMiss {
  const text = index?.article.file.text ?? '';
  const passage = nearest && {
    paragraph: nearest.paragraph,
    text: shortened(text.slice(nearest.start, nearest.end)),
  };
  return {
    quote: shortened(quote),
    nearest: passage,
    obstacle,
    change: onlyChange(difference),
    isTranslation,
  };
}

/** More words than these are another sentence. */
const MOST_CHANGED = 6;

/** Where one run of words is all that differs. What the source has before and behind all that is quoted is no change. */
function onlyChange(difference: readonly Difference[]): WordChange | null {
  const runs = [...difference];
  if (runs[0]?.kind === 'source-only' && runs[1]?.kind === 'equal') runs.shift();
  if (runs.at(-1)?.kind === 'source-only' && runs.at(-2)?.kind === 'equal') runs.pop();
  const changed = runs.filter(({ kind }) => kind !== 'equal');
  const areOne = runs.indexOf(changed[0] ?? NONE) + 1 >= runs.indexOf(changed[1] ?? NONE);
  if (changed.length === 0 || changed.length > 2 || !areOne) return null;
  const wordsOf = (wanted: Difference['kind']): string =>
    changed.flatMap(({ kind, words }) => (kind === wanted ? words : [])).join(' ');
  const isShort = changed.every(({ words }) => words.length <= MOST_CHANGED);
  return isShort ? { said: wordsOf('source-only'), given: wordsOf('quotation-only') } : null;
}

const NONE: Difference = { kind: 'equal', words: [] };

/** Longer quotations are recognised by their beginnings and ends. */
const LONGEST = 160;

/** A text in one line, and no longer than a message can hold. */
export function shortened(content: string): string {
  const line = oneLine(content);
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST - 50).trimEnd()} … ${line.slice(-40).trimStart()}`;
}
