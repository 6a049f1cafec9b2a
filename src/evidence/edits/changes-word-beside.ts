import type { ArticleIndex } from '../index/index-article.ts';
import { changesFigureBeside } from '../numbers/figure-words.ts';
import { changedDegree } from '../words/degrees.ts';
import { changesMeasure } from '../words/measures.ts';
import { isOpposite } from '../words/negation.ts';
import { changesNameBeside } from './replaced-name.ts';

/** So many tokens has the longest word for a degree: 大多数. Most numbers that are written out have no more. */
const LONGEST_DEGREE = 3;

/**
 * Whether a bracket that a quotation begins (towards -1) or ends with (1) has another measure or figure, the opposite, another degree or another name where the article
 * goes on: “3 billion [dollars]” of “3 billion euros”, “[Many] came” of “Few came”.
 */
export function changesWordBeside(
  bracketed: readonly string[],
  index: ArticleIndex,
  at: number,
  towards: -1 | 1,
): boolean {
  const { tokens, sentenceOf } = index;
  const inside = towards === 1 ? at - 1 : at;
  const [start, end] = towards === 1 ? [at, at + LONGEST_DEGREE] : [Math.max(0, at - LONGEST_DEGREE), at];
  const isOfSentence = (_: string, offset: number): boolean =>
    sentenceOf[start + offset] === sentenceOf[inside];
  const beside = tokens.words.slice(start, end).filter(isOfSentence);
  const word = (towards === 1 ? beside[0] : beside.at(-1)) ?? '';
  return (
    changesMeasure(bracketed, [word]) ||
    bracketed.some((given) => isOpposite(given, word)) ||
    changedDegree(bracketed, beside) !== null ||
    changesFigureBeside(bracketed, beside, towards) ||
    changesNameBeside(bracketed, index, at, towards)
  );
}

/** So near a bracket of the source, one of the author's would be taken for it. */
const NEAR = 8;

/** Whether the source has a bracket of its own shortly after a place, in the sentence before it. */
export function precedesOwnBracket(index: ArticleIndex, at: number): boolean {
  return isNearOwnBracket(index, at - 1, 1);
}

/** Whether the source has a bracket of its own shortly before a place, in the sentence behind it. */
export function followsOwnBracket(index: ArticleIndex, at: number): boolean {
  return isNearOwnBracket(index, at, -1);
}

function isNearOwnBracket({ tokens, sentenceOf }: ArticleIndex, from: number, towards: 1 | -1): boolean {
  for (let step = 1; step <= NEAR && sentenceOf[from + step * towards] === sentenceOf[from]; step += 1)
    if (isWordBracket(tokens.words, from + step * towards, towards)) return true;
  return false;
}

/** A bracket that opens (towards 1) or closes (towards -1) words; `[…]` holds none. */
function isWordBracket(words: readonly string[], place: number, towards: 1 | -1): boolean {
  return words[place] === (towards === 1 ? '[' : ']') && words[place + towards] !== '…';
}
