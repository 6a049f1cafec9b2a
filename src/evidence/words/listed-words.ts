import { inAllLanguages } from '../../language/all-languages.ts';
import type { RowList, WordList } from '../../language/evidence-words.ts';
import { readEvidenceWords } from '../../language/language-files.ts';

/** What every language says, whatever that of the article is: it may quote another. */
export const evidenceWords = inAllLanguages(readEvidenceWords);

/** The entries of a list in all languages. */
export function listedWords(list: WordList): readonly string[] {
  return evidenceWords().flatMap(({ words }) => words[list] ?? []);
}

/** The rows of a list in all languages; words of several are written as one. */
export function listedRows(list: RowList): readonly ReadonlySet<string>[] {
  return evidenceWords().flatMap(({ words }) => (words[list] ?? []).map((row) => new Set(row.map(asOne))));
}

const asOne = (words: string): string => words.replaceAll(' ', '');

const SETS = new Map<WordList, ReadonlySet<string>>();

/** Whether a word in small letters is on one of some lists, in any language. Those of several words are asked for as one: `aslongas`. */
export function isAmong(word: string, ...lists: readonly WordList[]): boolean {
  return lists.some((list) => setOf(list).has(word));
}

/** Whether a word ends with something on a list, behind two letters at least: the “ing” of “losing”. */
export function endsAs(word: string, list: WordList): boolean {
  return [...setOf(list)].some((ending) => word.length > ending.length + 1 && word.endsWith(ending));
}

function setOf(list: WordList): ReadonlySet<string> {
  const known = SETS.get(list) ?? new Set(listedWords(list).map(asOne));
  SETS.set(list, known);
  return known;
}
