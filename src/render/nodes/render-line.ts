import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { RenderContext } from './render-context.ts';
import { directionOfText } from './language-attributes.ts';
import { textDirection } from '../../text/language-tag.ts';
import { renderInline } from './render-inline.ts';
import { renderText } from './render-text.ts';

/**
 * Words that are a part of something drawn. Those that run against the deck, such as English ones in an Arabic one, keep their
 * order, full stop and brackets, and are where others would be.
 */
export function renderLine(words: readonly Inline[], context: RenderContext): string {
  return inOwnDirection(renderInline(words, context), plainText(words), context);
}

/** The same of words without marks. */
export function renderLineOfText(text: string, context: RenderContext): string {
  return inOwnDirection(renderText(text, context), text, context);
}

/**
 * Parts on one line, with dots between them that begin no line. In a deck from right to left each keeps to itself: behind a
 * name in Latin letters the first figure of a date would be taken for a part of the name.
 */
export function joinParts(parts: readonly string[], context: RenderContext): string {
  return separateParts(parts, context).join('\u00A0· ');
}

/** The same before they are joined. */
export function separateParts(parts: readonly string[], { languages }: RenderContext): readonly string[] {
  const shown = parts.filter((html) => html !== '');
  return textDirection(languages.surrounding) === 'ltr' ? shown : shown.map((html) => `<bdi>${html}</bdi>`);
}

/** Its HTML, in a box of its own direction where that is against the one around it. */
export function inOwnDirection(html: string, text: string, { languages }: RenderContext): string {
  const direction = directionOfText(text, languages);
  return direction === null ? html : `<span dir="${direction}">${html}</span>`;
}
