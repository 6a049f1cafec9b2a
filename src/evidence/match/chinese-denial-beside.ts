import { chineseDenialBefore } from '../text/chinese-denials.ts';
import { firstAtLeast } from '../text/first-at-least.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { isUnspaced } from '../text/tokenise.ts';
import type { Range } from '../../source/position.ts';

/** The Chinese word that denies what begins at a token, right before it or begun before it: 不是 of 不|是老人的错; `null` where none does. */
export function chineseDenialBeside(index: ArticleIndex, start: number): string | null {
  return chineseDenialBefore(charactersBeside(index, start, -1), charactersBeside(index, start, 1));
}

/**
 * The same for a passage in a sentence of the author’s own, where a “not” can stand before the marks: a Chinese 不 is a part of the word that it
 * denies, which was cut.
 */
export function denialCutApart(index: ArticleIndex, passage: Range): string | null {
  const isCut = /[不没沒未]/u.test(index.article.file.text.charAt(passage.start - 1));
  return isCut ? chineseDenialBeside(index, firstAtLeast(index.tokens.starts, passage.start)) : null;
}

/** So many characters has the longest Chinese denial, with what leads on from it. */
const CHARACTERS = 8;

/** The characters of scripts without spaces right before a token (towards -1) or from it on, in its sentence. */
function charactersBeside({ tokens, sentenceOf }: ArticleIndex, start: number, towards: -1 | 1): string {
  const characters: string[] = [];
  for (let at = towards === 1 ? start : start - 1; characters.length < CHARACTERS; at += towards) {
    const character = tokens.words[at] ?? '';
    if (!isUnspaced(character) || sentenceOf[at] !== sentenceOf[start]) break;
    characters.push(character);
  }
  return (towards === 1 ? characters : characters.toReversed()).join('');
}
