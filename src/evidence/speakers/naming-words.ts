import { beginsAs, isAmong } from '../words/listed-words.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { isSameName, plain } from './name-spelling.ts';

/** The words of a text, in small letters, without titles and small words. */
export function describingWords(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => word.length > 1 && !isAmong(word, 'besideNames'))
    .map((word) => word.toLowerCase())
    .filter((word) => !isAmong(word, 'titles'));
}

/** The words of a text that name: capitalised, or of a script without capitals, and no titles. */
export function namingWords(text: string): readonly string[] {
  return wordsOf(text).filter(
    (word) =>
      /^[\p{Lu}\p{Lo}]/u.test(word) && !isAmong(word.toLowerCase(), 'titles') && !isAmong(word, 'noNames'),
  );
}

/** The last of them; `null` where none is. */
export function lastNameOf(name: string): string | null {
  return namingWords(name).at(-1) ?? null;
}

/** Whether a word can be part of a person’s name: capitalised or a “von”, no title or article, and owner of nothing. */
export function isNameWord(word: string): boolean {
  const isWritten =
    /^[\p{Lu}\p{Lo}]/u.test(word) || isAmong(word, 'nameParticles') || beginsAs(word, 'particleBeginnings');
  return isWritten && !lexiconOf('en').is(word, 'title') && !/[’']s?$/u.test(word) && !isDeterminer(word);
}

/** “the”, “a” or “an”. */
export const isDeterminer = (word: string): boolean => isAmong(word.toLowerCase(), 'articles');

/** A text without the “the” that it begins with. */
export function withoutArticle(text: string): string {
  const [first = ''] = text.split(' ', 1);
  return text !== first && isAmong(first.toLowerCase(), 'definiteArticles')
    ? text.slice(first.length + 1)
    : text;
}

/** The words of a text, however they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether two texts have a name in common. */
export function shareName(text: string, other: string): boolean {
  const words = describingWords(text).map(plain);
  return describingWords(other)
    .map(plain)
    .some((word) => words.some((own) => isSameName(own, word)));
}

/** `CMP` for China Media Project, `MBL` for Maria bin Lee. */
export function isInitials(speaker: string, name: string): boolean {
  const letters = speaker.replace(/[. ]/gu, '').toUpperCase();
  const initials = wordsOf(name).map((word) => word.charAt(0));
  const capitals = initials.filter((letter) => /\p{Lu}/u.test(letter));
  return letters.length > 1 && [initials, capitals].some((all) => all.join('').toUpperCase() === letters);
}
