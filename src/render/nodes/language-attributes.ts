import type { UncomparedPassage } from '../../outline/outline.ts';
import { passagesInCode } from '../../outline/quotable-text.ts';
import { hasLeftwardLetters } from '../../text/hidden-characters.ts';
import { textDirection } from '../../text/language-tag.ts';
import type { RenderContext } from './render-context.ts';
import { type ScriptLanguages, dominantLanguage, scriptLanguages } from './script-runs.ts';

/**
 * ` lang="…"` for a text in another language than the one around it, with its direction where that is another, too. Figures
 * and marks alone have none: set from right to left, 10–5 would read 5–10.
 */
export function languageAttributes(language: string, surrounding: string, text: string): string {
  const runsLeftwards = textDirection(language) === 'rtl';
  const direction = runsLeftwards && !hasLeftwardLetters(text) ? null : ownDirection(language, surrounding);
  return ` lang="${escapeHtml(language)}"${direction === null ? '' : ` dir="${direction}"`}`;
}

/** The direction of a language that runs against the one around it; `null` where both run the same way. */
export function ownDirection(language: string, surrounding: string): 'ltr' | 'rtl' | null {
  const direction = textDirection(language);
  return direction === textDirection(surrounding) ? null : direction;
}

/** The direction that a text runs in as a whole, where that is against the one around it; `null` where both run the same way. */
export function directionOfText(text: string, languages: ScriptLanguages): 'ltr' | 'rtl' | null {
  const language = dominantLanguage(text, languages);
  if (language !== null) return ownDirection(language, languages.surrounding);
  return latinDirection(text, languages.surrounding) === '' ? null : 'ltr';
}

/** ` dir="ltr"` for words in Latin letters alone in a text from right to left, whatever their language is. */
export function latinDirection(text: string, surrounding: string): string {
  if (textDirection(surrounding) === 'ltr') return '';
  return isLatin(text) ? ' dir="ltr"' : '';
}

/** Whether a text has Latin letters, and none that are written from right to left. */
function isLatin(text: string): boolean {
  return LATIN.test(text) && !hasLeftwardLetters(text);
}

/** A text without marks that turn what is beside them from right to left, as nothing in it runs that way. */
export function withoutIdleMarks(text: string, surrounding: string): string {
  const isIdle = textDirection(surrounding) === 'ltr' && !hasLeftwardLetters(text);
  return isIdle ? text.replace(/[\u200f\u061c]/gu, '') : text;
}

const LATIN = /\p{Script=Latin}/u;

/** What is known inside of words that are marked with a language; the same as outside for `null`. */
export function inLanguage(language: string | null, context: RenderContext): RenderContext {
  if (language === null) return context;
  return { ...context, languages: scriptLanguages(language, context.scripts) };
}

/** What a passage is that isn’t compared, for those who point at it; inside of a block quote it is a part of that. */
export function uncomparedAttribute(
  kind: UncomparedPassage['kind'],
  { words, marksEdits }: RenderContext,
): string {
  return marksEdits ? '' : ` data-uncompared="${kind}" title="${escapeHtml(words.uncompared[kind])}"`;
}

/** The same of code that has words in quotation marks. */
export const uncomparedCode = (code: string, context: RenderContext): string =>
  passagesInCode(code).length === 0 ? '' : uncomparedAttribute('code', context);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text made safe for element content and for quoted attributes; what nobody sees of it is left out where all is drawn. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES.get(character) ?? character);
}
