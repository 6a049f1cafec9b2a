import type { ArticleIndex } from '../text/index-article.ts';

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
