import type { ArticleIndex } from '../text/index-article.ts';
import { isNegation } from '../text/negation.ts';
import { isWord } from '../text/tokenise.ts';

/** So near a bracket of the source, one of the author's would be taken for it. */
const NEAR = 8;

/** Whether the source has a bracket of its own shortly after a place, in the same sentence. */
export function precedesOwnBracket(index: ArticleIndex, at: number): boolean {
  for (let place = at; place < at + NEAR; place += 1) {
    const isSameSentence = place === at || index.sentenceOf[place] === index.sentenceOf[at];
    if (isSameSentence && isWordBracket(index.tokens.words, place, 1)) return true;
  }
  return false;
}

/** Whether the source has a bracket of its own shortly before a place, in the same sentence. */
export function followsOwnBracket(index: ArticleIndex, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - NEAR); place -= 1) {
    const isSameSentence = index.sentenceOf[place] === index.sentenceOf[at];
    if (isSameSentence && isWordBracket(index.tokens.words, place, -1)) return true;
  }
  return false;
}

/** A bracket that opens (towards 1) or closes (towards -1) words; `[…]` holds none. */
function isWordBracket(words: readonly string[], place: number, towards: 1 | -1): boolean {
  return words[place] === (towards === 1 ? '[' : ']') && words[place + towards] !== '…';
}

/** A bracket may stand for as many words. */
const MOST_REPLACED_WORDS = 5;

/** Whether one of the five words of the sentence before a place denies, so that a bracket there could hide it. */
export function deniesBefore(index: ArticleIndex, at: number): boolean {
  return deniesTowards(index, at, -1);
}

/** Whether one of the five words of the sentence after a place denies. */
export function deniesAfter(index: ArticleIndex, at: number): boolean {
  return deniesTowards(index, at - 1, 1);
}

function deniesTowards({ tokens, sentenceOf }: ArticleIndex, from: number, step: 1 | -1): boolean {
  let words = 0;
  for (let at = from + step; sentenceOf[at] === sentenceOf[from] && words < MOST_REPLACED_WORDS; at += step) {
    const word = tokens.words[at] ?? '';
    if (isNegation(word)) return true;
    if (isWord(word)) words += 1;
  }
  return false;
}
