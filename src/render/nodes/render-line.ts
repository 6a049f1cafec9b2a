import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { RenderContext } from '../render-context.ts';
import { latinDirection } from './language-attributes.ts';
import { renderInline } from './render-inline.ts';
import { renderText } from './render-text.ts';

/**
 * Words that are a part of something drawn. In a deck from right to left, English ones keep their full stop and brackets at
 * their end, and stand where Arabic ones would.
 */
export function renderLine(words: readonly Inline[], context: RenderContext): string {
  return inOwnDirection(renderInline(words, context), plainText(words), context);
}

/** The same of words without marks. */
export function renderLineOfText(text: string, context: RenderContext): string {
  return inOwnDirection(renderText(text, context), text, context);
}

function inOwnDirection(html: string, text: string, { languages }: RenderContext): string {
  const direction = latinDirection(text, languages.surrounding);
  return direction === '' ? html : `<span${direction}>${html}</span>`;
}
