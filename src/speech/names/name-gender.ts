import type { Lexicon } from '../words/lexicon.ts';

/** Whether a person is spoken of as “he” or as “she”. */
export type Gender = 'male' | 'female';

/** What the words of a title, or of a description of somebody, say: "Mr.", "his wife", "a businesswoman from Lahore". */
export function genderOfWords(lexicon: Lexicon, words: string | null): Gender | null {
  const all = words?.match(/\p{L}+/gu) ?? [];
  const isMan = all.some((word) => lexicon.is(word, 'man'));
  return isMan === all.some((word) => lexicon.is(word, 'woman')) ? null : isMan ? 'male' : 'female';
}

/** The gender of the first name in a name of two words and more. */
export function genderOfName(lexicon: Lexicon, name: string): Gender | null {
  const first = name.slice(0, Math.max(0, name.indexOf(' ')));
  if (!lexicon.is(first, 'givenName')) return null;
  const [part] =
    lexicon.is(first, 'manName') || lexicon.is(first, 'womanName') ? [first] : first.split('-', 1);
  return lexicon.is(part, 'manName') ? 'male' : 'female';
}
