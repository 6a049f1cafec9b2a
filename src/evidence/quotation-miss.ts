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

/** Words of the source before and behind all that is quoted are no change. */
function onlyChange(difference: readonly Difference[]): WordChange | null {
  const [first, second] = difference;
  const isBefore = first?.kind === 'source-only' && second?.kind === 'equal';
  const isBehind = difference.at(-1)?.kind === 'source-only' && difference.at(-2)?.kind === 'equal';
  const changes = difference.slice(isBefore ? 1 : 0, isBehind ? -1 : undefined);
  const from = changes.findIndex(({ kind }) => kind !== 'equal');
  const changed = changes.slice(from, changes.findLastIndex(({ kind }) => kind !== 'equal') + 1);
  if (from === -1 || changed.some(({ kind }) => kind === 'equal')) return null;
  const wordsOf = (wanted: Difference['kind']): readonly string[] =>
    changed.flatMap(({ kind, words }) => (kind === wanted ? words : []));
  const [said, given] = [wordsOf('source-only'), wordsOf('quotation-only')];
  if (said.length > MOST_CHANGED || given.length > MOST_CHANGED) return null;
  return { said: said.join(' '), given: given.join(' ') };
}

/** Longer quotations are recognised by their beginnings and ends. */
const LONGEST = 160;

/** A text in one line, and no longer than a message can hold. */
export function shortened(content: string): string {
  const line = oneLine(content);
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST - 50).trimEnd()} … ${line.slice(-40).trimStart()}`;
}
