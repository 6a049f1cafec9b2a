import type { ArticleIndex } from '../text/index-article.ts';
import { changesMeasure } from '../text/measures.ts';
import { isOpposite } from '../text/negation.ts';
import { changesNameBeside } from './replaced-name.ts';

/**
 * Whether a bracket that a quotation begins (towards -1) or ends with (1) has another measure, the opposite or another name where the article
 * goes on: “3 billion [dollars]” of “3 billion euros”, “[Many] came” of “Few came”.
 */
export function changesWordBeside(
  bracketed: readonly string[],
  index: ArticleIndex,
  at: number,
  towards: -1 | 1,
): boolean {
  const [inside, outside] = towards === 1 ? [at - 1, at] : [at, at - 1];
  const word = index.tokens.words[outside] ?? '';
  const isOfSentence = index.sentenceOf[inside] === index.sentenceOf[outside];
  const isOther = changesMeasure(bracketed, [word]) || bracketed.some((given) => isOpposite(given, word));
  return (isOfSentence && isOther) || changesNameBeside(bracketed, index, at, towards);
}
