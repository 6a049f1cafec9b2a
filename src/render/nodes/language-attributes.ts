import { escapeHtml } from './escape-html.ts';
import { textDirection } from '../text-direction.ts';

/** ` lang="…"` for a text in another language than the one around it, with its direction where that is another, too. */
export function languageAttributes(language: string, surrounding: string): string {
  const direction = ownDirection(language, surrounding);
  return ` lang="${escapeHtml(language)}"${direction === null ? '' : ` dir="${direction}"`}`;
}

/** The direction of a language that runs against the one around it; `null` where both run the same way. */
export function ownDirection(language: string, surrounding: string): 'ltr' | 'rtl' | null {
  const direction = textDirection(language);
  return direction === textDirection(surrounding) ? null : direction;
}

/** ` dir="ltr"` for words in Latin letters alone in a text from right to left, whatever their language is. */
export function latinDirection(text: string, surrounding: string): string {
  if (textDirection(surrounding) === 'ltr') return '';
  return isLatin(text) ? ' dir="ltr"' : '';
}

/** Whether a text has Latin letters, and none that are written from right to left. */
export function isLatin(text: string): boolean {
  return LATIN.test(text) && !RIGHT_TO_LEFT.test(text);
}

const LATIN = /\p{Script=Latin}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
