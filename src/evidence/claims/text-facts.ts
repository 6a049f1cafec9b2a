import { oncePer } from '../../text/once-per.ts';
import { findDates, findMonths, type StatedDate } from '../../article/find-dates.ts';
import type { SavedArticle } from '../../article/article.ts';
import { articleLanguage } from '../../speech/text/article-language.ts';
import type { Figure } from '../numbers/figure.ts';
import { findFigures } from '../numbers/find-figures.ts';
import { notationIn, readingIn, type FigureReading } from '../numbers/number-notation.ts';

/** What a paragraph of an article states, read when it is first asked for, and once, however many claims cite it. */
export class TextFacts {
  private readonly text: string;
  readonly reading: FigureReading;
  private knownFigures: readonly Figure[] | null = null;
  private knownDates: readonly StatedDate[] | null = null;
  private knownWords: ReadonlySet<string> | null = null;
  private knownInitials: string | null = null;
  private knownLatin: boolean | null = null;

  constructor(text: string, reading: FigureReading) {
    this.text = text;
    this.reading = reading;
  }

  get figures(): readonly Figure[] {
    return (this.knownFigures ??= findFigures(this.text, this.reading));
  }

  /** Months that are named without a day or year count as dates too: “since May”. */
  get dates(): readonly StatedDate[] {
    return (this.knownDates ??= [...findDates(this.text), ...findMonths(this.text)]);
  }

  /** In small letters: the words, and the parts of those with hyphens. */
  get words(): ReadonlySet<string> {
    return (this.knownWords ??= wordsOf(this.text));
  }

  /** The capitals that words begin with, in one row. */
  get initials(): string {
    return (this.knownInitials ??= (this.text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join(''));
  }

  /** Whether most of its letters are Latin ones. */
  get isLatin(): boolean {
    return (this.knownLatin ??= isMostlyLatin(this.text));
  }

  includes(piece: string): boolean {
    return this.text.includes(piece);
  }
}

/** What each paragraph of an article states. */
export const paragraphFacts = oncePer(
  ({ paragraphs, file: { text: plainText } }: SavedArticle): readonly TextFacts[] => {
    const language = articleLanguage(plainText);
    const reading = { ...readingIn(language), notation: notationIn(plainText, language) };
    return paragraphs.map(({ start, end }) => new TextFacts(plainText.slice(start, end), reading));
  },
);

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{sc=Latin}/u.test(letter)).length * 2 >= letters.length;
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}&]+(?:[.-][\p{L}\p{M}\p{N}]+)*/gu)) {
    words.add(word);
    if (word.includes('-')) for (const part of word.split('-')) words.add(part);
    // WHO in 据WHO报道.
    if (/\p{sc=Han}/u.test(word)) for (const part of word.match(/[^\p{sc=Han}]+/gu) ?? []) words.add(part);
  }
  return words;
}
