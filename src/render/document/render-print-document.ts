import type { Deck } from '../../deck/compose/deck.ts';
import type { RenderedSlide } from '../render-slides.ts';
import { staticDocument } from './static-document.ts';

/** The style sheets of a deck: the theme's looks, the arrangement, and what only paper needs. */
export interface StyleSheets {
  readonly tokens: string;
  readonly theme: string;
  readonly print: string;
  /** `@font-face` rules with the fonts inside. */
  readonly fonts: string;
}

/**
 * The slides as they are printed: one `section` a page, in reading order. Flat on purpose, since for each page Chromium
 * walks the paint layers of the whole document.
 */
export function renderPrintDocument(
  deck: Deck,
  slides: readonly RenderedSlide[],
  styles: StyleSheets,
): string {
  const css = [styles.fonts, styles.tokens, styles.theme, styles.print];
  return staticDocument(deck, css, slides.map(({ html }) => html).join(''));
}
