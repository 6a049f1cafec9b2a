import type { ArticleIndex } from '../text/index-article.ts';
import { changedDegree } from '../text/degrees.ts';
import { changesFigureBeside } from '../text/figure-words.ts';
import { changesMeasure } from '../text/measures.ts';
import { isOpposite } from '../text/negation.ts';
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
