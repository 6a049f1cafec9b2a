import { exchangesCharacters } from '../text/exchanged-characters.ts';
import { exchangesWords } from '../text/exchanged-words.ts';
import { isIncomplete } from '../text/incomplete.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { isUnspaced, isWord } from '../text/tokenise.ts';
import type { PatternMatch } from './pattern-match.ts';
import type { PatternEdit } from './thread.ts';

/**
 * Whether a bracket has a word in the place of another that it neither explains nor is a form of: `[parents]` for “children”. One that ends
 * the quotation behind a “the” or a figure stands for what follows there.
 */
export function exchangesWord(index: ArticleIndex, { end, edits }: PatternMatch): boolean {
  return edits.some((edit) => {
    if (edit.start === null || edit.end === null) return false;
    if (edit.kind !== 'replacement' && edit.kind !== 'insertion') return false;
    const isLast = edit.end === end;
    return exchanges(index, edit, isLast ? endOfNext(index, edit.start) : edit.end, isLast);
  });
}

/** So many words behind a “the” are looked at, and characters behind a figure: “the wet spring”, 公里. */
const NEXT = 3;
const NEXT_CHARACTERS = 2;

/** Where the words end that must follow a place; the place itself where none must. */
function endOfNext({ tokens, sentenceOf }: ArticleIndex, at: number): number {
  const [before = '', next = ''] = [tokens.words[at - 1], tokens.words[at]];
  const isFigure = isUnspaced(next) && /[\p{N}零一二三四五六七八九十百千万萬亿億兆两兩]$/u.test(before);
  if (!isFigure && !isIncomplete(before)) return at;
  const limit = at + (isFigure ? NEXT_CHARACTERS : NEXT);
  let end = at;
  while (end < limit && sentenceOf[end] === sentenceOf[at] && isWord(tokens.words[end] ?? '')) end += 1;
  return end;
}

function exchanges(index: ArticleIndex, edit: PatternEdit, to: number, isLast: boolean): boolean {
  const { tokens, idOf, sentenceOf, speakers } = index;
  const from = edit.start ?? to;
  const said = tokens.words.slice(from, to).filter(isWord);
  const given = edit.text.split(' ').filter(isWord);
  if ([...said, ...given].some(isUnspaced)) return exchangesCharacters(given, said, speakers.language);
  return exchangesWords({
    given,
    said,
    language: speakers.language,
    opensSentence: sentenceOf[from - 1] !== sentenceOf[from],
    isOpen: isLast,
    isKnown: (word) => idOf.has(word),
  });
}
