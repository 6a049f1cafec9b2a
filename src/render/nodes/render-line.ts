import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { RenderContext } from '../render-context.ts';
import { directionOfText } from './language-attributes.ts';
import { renderInline } from './render-inline.ts';
import { renderText } from './render-text.ts';

/**
 * Words that are a part of something drawn. Those that run against the deck, such as English ones in an Arabic one, keep their
 * order, full stop and brackets, and stand where others would.
 */
export function renderLine(words: readonly Inline[], context: RenderContext): string {
  return inOwnDirection(renderInline(words, context), plainText(words), context);
}

/** The same of words without marks. */
export function renderLineOfText(text: string, context: RenderContext): string {
  return inOwnDirection(renderText(text, context), text, context);
}

/** Its HTML, in a box of its own direction where that is against the one around it. */
export function inOwnDirection(html: string, text: string, { languages }: RenderContext): string {
  const direction = directionOfText(text, languages);
  return direction === null ? html : `<span dir="${direction}">${html}</span>`;
}
