import type { Range } from '../../source/position.ts';
import { firstAtLeast } from '../../source/count-before.ts';
import { endOffset, startOffset, type ArticleIndex } from '../index/index-article.ts';
import { isInsideWord } from '../index/word-boundary.ts';
import type { CutWord } from '../model/verdict.ts';
import { placesOf } from './find-occurrences.ts';

/** Tokens of the article, from a first one up to another. */
interface TokenRange extends Range {}

/** Where words stand, with the whole of the word or number inside of which they begin or end. */
interface CutPassage extends TokenRange {
  readonly cutWord: CutWord;
}

/**
 * The place where words of a quotation do stand, but begin or end inside of a word or number of the article: 五 of 十五, “million” of “5 million”, 200 of
 * 1200个; `null` where they don’t.
 */
export function cutInWord(index: ArticleIndex, content: string, words: readonly string[]): CutPassage | null {
  const [start] = placesOf(index, words);
  const [first, last] =
    start === undefined
      ? charactersAround(index, content)
      : [wordAround(index, start), wordAround(index, start + words.length)];
  if (first === undefined || last === undefined) return null;
  const end = first.start < first.end ? 'begins' : 'ends';
  const cut = end === 'begins' ? first : last;
  if (cut.start === cut.end) return null;
  const word = index.article.file.text.slice(startOffset(index, cut.start), endOffset(index, cut.end - 1));
  return { start: first.start, end: last.end, cutWord: { word, end } };
}

/** The tokens of a word or number that a place lies inside of; none where it lies inside of none. */
function wordAround({ tokens }: ArticleIndex, at: number): TokenRange {
  let [start, end] = [at, at];
  while (isInsideWord(tokens, start)) start -= 1;
  while (isInsideWord(tokens, end)) end += 1;
  return { start, end };
}

/** The tokens that the ends of a text are inside of, where it stands as it is. Single words stand inside of many others. */
function charactersAround(index: ArticleIndex, content: string): readonly TokenRange[] {
  const { text } = index.article.file;
  const at = /[\p{N}\s]/u.test(content) ? text.indexOf(content) : -1;
  if (at === -1) return [];
  return [at, at + content.length].map((offset) => {
    const start = firstAtLeast(index.tokens.ends, offset + 1);
    return { start, end: startOffset(index, start) < offset ? start + 1 : start };
  });
}
