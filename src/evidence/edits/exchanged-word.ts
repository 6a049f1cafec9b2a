import type { PatternEdit, PatternMatch } from '../model/edit.ts';
import { exchangesCharacters, exchangesWords } from '../words/exchanged-words.ts';
import { isAmong } from '../words/listed-words.ts';
import { isSynonym } from '../words/synonyms.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { hasDigit } from '../numbers/figure-words.ts';
import { isUnspaced, isWord } from '../text/tokenise.ts';
import { obstacle, type Obstacle } from '../model/obstacle.ts';

/** The word of the article for which a bracket has another that is no form or explanation of it: `[parents]` for “children”. */
export function exchangeIn(index: ArticleIndex, match: Pick<PatternMatch, 'end' | 'edits'>): Obstacle | null {
  for (const edit of match.edits) {
    const said = exchangedWords(index, match, edit);
    if (said !== null && !isSynonym(edit.text, said)) return obstacle('exchange', said, edit.text);
  }
  return null;
}

/** What a bracket has another word for; `null` where it has none. */
export function exchangedWords(
  index: ArticleIndex,
  { end }: Pick<PatternMatch, 'end'>,
  edit: PatternEdit,
): string | null {
  if (edit.start === null || edit.end === null) return null;
  if (edit.kind !== 'replacement' && edit.kind !== 'insertion') return null;
  const isLast = edit.end === end;
  const to = isLast ? endOfNext(index, edit.start) : edit.end;
  return exchanges(index, edit, to, isLast) ? index.tokens.words.slice(edit.start, to).join(' ') : null;
}

/** So many words behind a “the” are looked at, and characters behind a figure: “the wet spring”, 公里. */
const NEXT = 3;
const NEXT_CHARACTERS = 2;

/** Where the words end that must follow a place; the place itself where none must. */
function endOfNext({ tokens, sentenceOf }: ArticleIndex, at: number): number {
  const [before = '', next = ''] = [tokens.words[at - 1], tokens.words[at]];
  const isFigure = isUnspaced(next) && hasDigit(before.slice(-1));
  if (!isFigure && !isAmong(before.toLowerCase(), 'neverLast')) return at;
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
