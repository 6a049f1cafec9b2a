import { readUnspacedWords } from '../../language/language-files.ts';
import { UNSPACED_CLASSES, type UnspacedClass, type UnspacedWords } from '../../language/unspaced-words.ts';
import { oncePerValue } from '../../text/once-per.ts';

/** What is known of the words of a language that puts no spaces between them. */
export interface UnspacedLexicon {
  readonly words: UnspacedWords;
  /** A text with one form of each character, of the same length. */
  readonly folded: (text: string) => string;
  readonly is: (word: string, name: UnspacedClass) => boolean;
  readonly isListed: (word: string) => boolean;
  /** The end of the longest listed word that begins at an offset of a folded text; the offset itself where none does. */
  readonly endOfWord: (text: string, at: number) => number;
  readonly isSurname: (word: string) => boolean;
  readonly isForeign: (character: string) => boolean;
  readonly isGiven: (character: string) => boolean;
  /** Whether given names have a character often. */
  readonly isOftenGiven: (character: string) => boolean;
  readonly endsPerson: (character: string) => boolean;
}

/** The words of a language without spaces; `null` for other languages. */
export const unspacedLexicon = oncePerValue((language: string): UnspacedLexicon | null => {
  const words = readUnspacedWords(language);
  return words === null ? null : lexiconOf(words);
});

function lexiconOf(words: UnspacedWords): UnspacedLexicon {
  const classes = new Map<string, Set<UnspacedClass>>();
  for (const name of UNSPACED_CLASSES)
    for (const word of words.classes[name]) classes.set(word, (classes.get(word) ?? new Set()).add(name));
  for (const word of words.noNames) if (!classes.has(word)) classes.set(word, new Set());
  const longest = new Map<string, number>();
  for (const word of classes.keys())
    longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 0, word.length));
  const forms = new Map(words.sameCharacters.map((pair) => [pair.charAt(0), pair.charAt(1)]));
  const others = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu');
  const surnames = new Set([...words.surnames, ...words.longSurnames]);
  const foreign = new Set(words.foreignNames);
  const never = new Set(words.notInNames);
  const often = new Set(words.givenNames);
  const endings = new Set(words.personEndings);
  return {
    words,
    folded: (text) => text.replace(others, (character) => forms.get(character) ?? character),
    is: (word, name) => classes.get(word)?.has(name) === true,
    isListed: (word) => classes.has(word),
    endOfWord: (text, at) => {
      for (let length = longest.get(text.charAt(at)) ?? 0; length > 0; length--)
        if (classes.has(text.slice(at, at + length))) return at + length;
      return at;
    },
    isSurname: (word) => surnames.has(word),
    isForeign: (character) => foreign.has(character),
    isGiven: (character) => /^\p{Script=Han}$/u.test(character) && !never.has(character),
    isOftenGiven: (character) => often.has(character),
    endsPerson: (character) => endings.has(character),
  };
}
