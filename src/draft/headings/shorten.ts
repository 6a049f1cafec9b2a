import { countSpaced } from '../../speech/words/word-set.ts';

/** What a slide carries. */
export interface SlideSpace {
  readonly words: number;
  readonly characters: number;
}

/** In large type. */
export const LARGE: SlideSpace = { words: 45, characters: 330 };
/** In the type of a long quotation, which is read more than looked at. */
export const READING: SlideSpace = { words: 56, characters: 400 };

/** Whether a passage can stand on a slide as it is. */
export function fitsSlide(text: string, space: SlideSpace): boolean {
  return text.length <= space.characters && countSpaced(text) <= space.words;
}

/** A passage as it will stand on a slide: whole, else its beginning with a mark for what is left out; `null` for neither. */
export function wordsToShow(passage: string, space: SlideSpace = LARGE): string | null {
  const words = passage.replace(/[,，;；]$/u, '');
  if (fitsSlide(words, space))
    return /^\p{Ll}/u.test(words) && countSpaced(words) <= 10 ? words.replace(/\.$/u, '') : words;
  const beginning = beginningOf(words);
  return beginning === null ? null : `${beginning.replace(/(?<![,;:\s])[,;:\s]+$/u, '')} …`;
}

/** The longest beginning that fits and ends with a clause, else with a word. `null` when not even that can be had. */
function beginningOf(text: string): string | null {
  let end = Math.min(text.length, LARGE.characters - 2);
  while (end > 0 && countSpaced(text.slice(0, end)) > LARGE.words - 1) end = Math.floor(end * 0.95);
  const head = text.slice(0, end);
  const clause = /^[\s\S]{60,}(?=[,;:，；、][\s\S]*$)/u.exec(head)?.[0];
  const word = /^[\s\S]*\S(?=\s)/u.exec(head)?.[0];
  return clause ?? word ?? null;
}
