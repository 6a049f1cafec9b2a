import { oncePer } from '../../source/once-per.ts';
import { findDates, type StatedDate } from '../../article/find-dates.ts';
import type { SavedArticle } from '../../article/saved-article.ts';
import { articleLanguage } from '../../extract/text/article-language.ts';
import { findFigures, type Figure } from './find-figures.ts';
import { notationOf, type NumberNotation } from './number-notation.ts';

/** What a paragraph of an article states, read when it is first asked for, and once, however many claims cite it. */
export class TextFacts {
  private readonly text: string;
  readonly notation: NumberNotation;
  private knownFigures: readonly Figure[] | null = null;
  private knownDates: readonly StatedDate[] | null = null;
  private knownWords: ReadonlySet<string> | null = null;
  private knownInitials: string | null = null;

  constructor(text: string, notation: NumberNotation) {
    this.text = text;
    this.notation = notation;
  }

  get figures(): readonly Figure[] {
    return (this.knownFigures ??= findFigures(this.text, this.notation));
  }

  get dates(): readonly StatedDate[] {
    return (this.knownDates ??= findDates(this.text));
  }

  /** In small letters: the words, and the parts of those with hyphens. */
  get words(): ReadonlySet<string> {
    return (this.knownWords ??= wordsOf(this.text));
  }

  /** The capitals that words begin with, in one row. */
  get initials(): string {
    return (this.knownInitials ??= (this.text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join(''));
  }

  includes(piece: string): boolean {
    return this.text.includes(piece);
  }
}

/** What each paragraph of an article states. */
export const paragraphFacts = oncePer(({ paragraphs, plainText }: SavedArticle): readonly TextFacts[] => {
  const notation = notationOf(articleLanguage(plainText));
  return paragraphs.map(({ start, end }) => new TextFacts(plainText.slice(start, end), notation));
});

function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}&]+(?:[.-][\p{L}\p{M}\p{N}]+)*/gu)) {
    words.add(word);
    if (word.includes('-')) for (const part of word.split('-')) words.add(part);
  }
  return words;
}
