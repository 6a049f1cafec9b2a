import { oneLine } from '../../text/words.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { textOfPassage } from '../index/parts-beside.ts';
import type { Obstacle } from '../model/obstacle.ts';
import { placeInWords, type CutWord, type Finding } from '../model/verdict.ts';
import type { Difference } from '../text/word-difference.ts';

/** Arguments of the kinds that speak of a quotation that isn't in its source. */
export interface QuotationMiss {
  readonly quote: string;
  /** The nearest passage of the source, and where it is, as in “paragraph 3”; `null` when nothing resembles it. */
  readonly nearest: { readonly where: string; readonly text: string } | null;
  readonly obstacle: Obstacle | null;
  readonly cutWord: CutWord | null;
  /** The one place where the words differ, where there is only one; `null` for more. */
  readonly change: WordChange | null;
  /** The outline marks the words as a translation. */
  readonly isTranslation: boolean;
}

/** What the article has in place of other words; nothing where words were left out or added. */
export interface WordChange {
  readonly said: string;
  readonly given: string;
}

/** The arguments for a finding that doesn't pass. */
export function quotationMiss(
  quote: string,
  { nearest, obstacle, cutWord, difference }: Finding,
  index: ArticleIndex | undefined,
  isTranslation: boolean,
): QuotationMiss {
  const passage =
    nearest === null || index === undefined
      ? null
      : { where: placeInWords(nearest), text: shortened(textOfPassage(index.article, nearest)) };
  return {
    quote: shortened(quote),
    nearest: passage,
    obstacle,
    cutWord,
    change: onlyChange(difference),
    isTranslation,
  };
}

/** More words than these are another sentence. */
const MOST_CHANGED = 6;

/** Where one run of words is all that differs. What the source has before and behind all that is quoted is no change. */
function onlyChange(difference: readonly Difference[]): WordChange | null {
  const form = difference.map(({ kind }) => LETTERS[kind]).join('');
  const [, before = '', change = ''] = /^(se|e)?(s|q|sq|qs)(?:es?)?$/u.exec(form) ?? [];
  const runs = difference.slice(before.length, before.length + change.length);
  const wordsOf = (wanted: Difference['kind']): string =>
    runs.flatMap(({ kind, words }) => (kind === wanted ? words : [])).join(' ');
  const isShort = runs.every(({ words }) => words.length <= MOST_CHANGED);
  return change !== '' && isShort ? { said: wordsOf('source-only'), given: wordsOf('quotation-only') } : null;
}

const LETTERS = { equal: 'e', 'source-only': 's', 'quotation-only': 'q' } as const;

/** Longer quotations are recognised by their beginnings and ends. */
const LONGEST = 160;

/** A text in one line, and no longer than a message can hold; no word is cut. */
export function shortened(content: string): string {
  const line = oneLine(content);
  if (line.length <= LONGEST) return line;
  const [start, end] = [line.slice(0, LONGEST - 50), line.slice(-40)];
  return `${start.replace(/\s+\S{0,20}$/u, '')} … ${end.replace(/^\S{0,20}\s+/u, '')}`;
}
