import type { WordList } from '../../language/evidence-words.ts';
import { oncePerValue } from '../../text/once-per.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { PatternEdit } from '../model/edit.ts';
import { isWord } from '../text/tokenise.ts';
import { evidenceWords } from '../words/listed-words.ts';

/**
 * Whether a bracket joins something of the editor’s own to what is said, before it or behind it: `[and lying]`, `[all corrupt and]`. A
 * word that joins and nothing else adds nothing; nor does what says who is meant by words that are joined so (`[and the council]` for “and
 * they”), or the same in other words (`[or 3 miles]`). A clause of its own is the editor’s too: `[because I lied]`, `[he lied]`.
 */
export function addsWords(
  { tokens, speakers }: ArticleIndex,
  { kind, text, start, end }: PatternEdit,
): boolean {
  const { joining, or, nouns, pointing, opening } = listsOf(speakers.language);
  const given = oneText(text.split(' '));
  if (kind === 'insertion' && opening.some((word) => given.startsWith(`${word} `))) return true;
  if (!joinsMore(given, speakers.language)) return false;
  const [first = '', next = ''] = given.split(' ');
  if (or.includes(first) && (/\p{N}/u.test(next) || nouns.includes(next))) return false;
  const said = oneText(start === null || end === null ? [] : tokens.words.slice(start, end));
  return [joining, pointing].some((words) => !words.some((word) => isAtEdge(said, word)));
}

/** Whether a word that joins is at an edge of a bracket, with more beside it. */
function joinsMore(given: string, language: string): boolean {
  const { joining, others } = listsOf(language);
  const isAt = (word: string): boolean => isAtEdge(given, word);
  return joining.some(isAt) && !joining.includes(given) && !others.some(isAt);
}

/** Those of the language of an article; words of others have other meanings. */
const listsOf = oncePerValue((language: string) => {
  const words = evidenceWords().find(({ tag }) => tag === language)?.words;
  const list = (name: WordList): readonly string[] => words?.[name] ?? [];
  return {
    joining: list('coordinating'),
    others: list('uncoordinating'),
    or: list('or'),
    nouns: [...list('determiners'), ...list('prepositions')],
    opening: [...list('openers'), ...list('subjects'), ...list('said')],
    pointing: (words?.smallWords ?? words?.smallCharacters)?.pointing ?? [],
  };
});

/** A bracket as it is written: between Chinese characters there is no blank. */
export const asWritten = (text: string): string => text.replaceAll(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '');

const oneText = (words: readonly string[]): string => asWritten(words.filter(isWord).join(' ').toLowerCase());

/** Whether a text begins or ends with some words; in Chinese no blank is around them. */
function isAtEdge(text: string, words: string): boolean {
  const gap = /\p{sc=Han}/u.test(words) ? '' : ' ';
  return text === words || text.startsWith(words + gap) || text.endsWith(gap + words);
}
