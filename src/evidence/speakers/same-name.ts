import { describingWords, isSameName, wordsOf } from './naming-words.ts';

/** Whether two texts have a name in common. */
export function shareName(text: string, other: string): boolean {
  const words = describingWords(text);
  return describingWords(other).some((word) => words.some((own) => isSameName(own, word)));
}

/** `CMP` for China Media Project, `MBL` for Maria bin Lee. */
export function isInitials(speaker: string, name: string): boolean {
  const letters = speaker.replace(/[. ]/gu, '').toUpperCase();
  const initials = wordsOf(name).map((word) => word.charAt(0));
  const capitals = initials.filter((letter) => /\p{Lu}/u.test(letter));
  return letters.length > 1 && [initials, capitals].some((all) => all.join('').toUpperCase() === letters);
}
