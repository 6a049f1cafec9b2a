import type { Range } from '../../source/position.ts';
import { nearestWord } from '../../diagnostics/nearest-word.ts';
import { isNumberWord } from '../text/number-words.ts';
import { hedges } from '../text/hedge.ts';
import { deny, isOpposite } from '../text/negation.ts';
import { isWord } from '../text/tokenise.ts';

/** Some tokens of a quotation. */
interface WordsOfQuotation extends Range {
  readonly words: readonly string[];
}

/**
 * Whether a quotation says something else with the article’s words in the place of its own: another figure, another name, a “not” or a “would”
 * more or less, the opposite. A slip of the pen changes none of these.
 */
export function changesSense({ words, start, end }: WordsOfQuotation, article: readonly string[]): boolean {
  const given = words.slice(start, end).filter(isWord);
  const meant = article.filter(isWord);
  return (
    deny(given) ||
    deny(meant) ||
    [...given, ...meant].some((word) => isFigure(word) || hedges(word)) ||
    given.some((word) => meant.some((other) => isOpposite(word, other))) ||
    isOtherName(given, meant, beginsSentence(words, start))
  );
}

function isFigure(word: string): boolean {
  return /[\p{N}〇一二三四五六七八九十百千万萬亿億两兩]/u.test(word) || isNumberWord(word.toLowerCase());
}

/** Whether a word with a capital has none in its place that is spelt much like it. */
function isOtherName(given: readonly string[], meant: readonly string[], isAtStart: boolean): boolean {
  const isMissing = (own: readonly string[], others: readonly string[]): boolean =>
    own.some((word, at) => {
      const isName = /^\p{Lu}/u.test(word) && !(at === 0 && isAtStart);
      return isName && nearestWord(word, others) === null;
    });
  return isMissing(given, meant) || isMissing(meant, given);
}

function beginsSentence(words: readonly string[], at: number): boolean {
  return at === 0 || /^[.!?"]$/u.test(words[at - 1] ?? '');
}
