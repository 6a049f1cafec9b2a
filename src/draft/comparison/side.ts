import { isWord, tokenise } from '../../evidence/text/tokenise.ts';
import type { DraftContext } from '../context/draft-context.ts';
import type { KnownSource } from '../known-source.ts';
import type { Utterance } from '../quotations/quotation-parts.ts';
import type { ShownQuotation } from '../quotations/shown-quotations.ts';

/** One of two articles that are compared. */
export interface Side {
  readonly context: DraftContext;
  readonly source: KnownSource;
  /** What slides call it: the paper, or the file. */
  readonly label: string;
  readonly utterances: readonly Utterance[];
  readonly quotations: readonly ShownQuotation[];
}

export type Sides = readonly [Side, Side];

/** A word of a text in small letters, with its place there. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text without its marks; of scripts without spaces each character. */
export function placedWords(text: string): readonly PlacedWord[] {
  const { words, starts, ends } = tokenise(text);
  return words.flatMap((word, at) =>
    isWord(word) ? [{ word: word.toLowerCase(), start: starts[at] ?? 0, end: ends[at] ?? 0 }] : [],
  );
}

/** Words as one can look for some of them in a row. */
export const inOneRow = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Whether two names are likely the same: by the last word, or in Chinese by a part. */
export function isSameName(one: string, other: string): boolean {
  if (/\p{sc=Han}/u.test(one + other)) return one.includes(other) || other.includes(one);
  return lastWord(one) === lastWord(other);
}

const lastWord = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? '';
