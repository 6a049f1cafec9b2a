import { inAllLanguages } from '../../language/all-languages.ts';
import type { PhraseList, RowList, WordList } from '../../language/evidence-words.ts';
import { readEvidenceWords } from '../../language/language-files.ts';
import { patternOfPhrases } from '../../language/phrases.ts';
import { lazily, oncePerValue } from '../../text/once-per.ts';

/** What every language says, whatever that of the article is: it may quote another. */
export const evidenceWords = inAllLanguages(readEvidenceWords);

/** The entries of a list in all languages. */
export const listedWords = oncePerValue((list: WordList): readonly string[] =>
  evidenceWords().flatMap(({ words }) => words[list] ?? []),
);

/** The rows of a list in all languages; words of several are written as one. */
export const listedRows = oncePerValue((list: RowList): readonly ReadonlySet<string>[] =>
  evidenceWords().flatMap(({ words }) => (words[list] ?? []).map((row) => new Set(row.map(asOne)))),
);

/** Whether a word in small letters is on one of some lists, in any language. Those of several words are asked for as one: `aslongas`. */
export function isAmong(word: string, ...lists: readonly WordList[]): boolean {
  return lists.some((list) => setOf(list).has(word));
}

/** The same of the language of a text, if there is such a list in it: an English “but” is no French one. */
export function isAmongOf(language: string, word: string, list: WordList): boolean {
  return setsOf(language)(list).has(word);
}

/** The same, and in no language that has no such list. */
export const isListedOf = (language: string, word: string, list: WordList): boolean =>
  evidenceWords().some(({ tag, words }) => tag === language && words[list]?.includes(word) === true);

const setsOf = oncePerValue((language: string) => {
  const words = evidenceWords().find(({ tag }) => tag === language)?.words;
  return oncePerValue((list: WordList) => {
    const entries = words?.[list];
    return entries === undefined ? setOf(list) : new Set(entries.map(asOne));
  });
});

/** Whether a word begins with something on a list: the “n'” of “n'est”. */
export function beginsAs(word: string, list: WordList): boolean {
  return listedWords(list).some((beginning) => word.startsWith(beginning));
}

/** Whether a word ends with something on a list, behind two letters at least: the “ing” of “losing”. */
export function endsAs(word: string, list: WordList): boolean {
  return [...setOf(list)].some((ending) => word.length > ending.length + 1 && word.endsWith(ending));
}

/**
 * A pattern with the phrases of some lists in all languages, made when first asked for:
 *
 *     patternWith`\b${'officers'}\b`
 */
export const patternWith = patternsWith('u');

/** The same, whatever the case of letters. */
export const anyCaseWith = patternsWith('iu');

type PatternsWith = (
  parts: TemplateStringsArray,
  ...lists: readonly (PhraseList | { readonly source: string })[]
) => () => RegExp;

function patternsWith(flags: string): PatternsWith {
  return (parts, ...lists) =>
    lazily(() => {
      const phrases = lists.map((list) => (typeof list === 'string' ? phrasesOf(list) : list.source));
      return new RegExp(String.raw(parts, ...phrases), flags);
    });
}

/** The same phrases of one language, as part of a pattern; of one without such a list, what matches nothing. */
export function patternOf(language: string, list: PhraseList): string {
  const phrases = evidenceWords().find(({ tag }) => tag === language)?.words[list] ?? [];
  return phrases.length === 0 ? '(?!)' : patternOfPhrases(phrases);
}

const phrasesOf = oncePerValue((list: PhraseList) =>
  patternOfPhrases(evidenceWords().flatMap(({ words }) => words[list] ?? [])),
);

const setOf = oncePerValue((list: WordList): ReadonlySet<string> => new Set(listedWords(list).map(asOne)));

function asOne(words: string): string {
  return words.replaceAll(' ', '');
}
