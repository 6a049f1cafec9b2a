import type { Deck } from '../../deck/deck.ts';
import { escapeHtml } from '../nodes/escape-html.ts';
import { inlineStyle } from './inline-asset.ts';
import type { RenderedSlide } from '../render-slides.ts';
import { textDirection } from '../text-direction.ts';

/** The style sheets of a deck: the theme's looks, the arrangement, and what only paper needs. */
export interface StyleSheets {
  readonly tokens: string;
  readonly theme: string;
  readonly print: string;
  /** `@font-face` rules with the fonts inside. */
  readonly fonts: string;
}

/**
 * The static document that Chromium prints: no script, one `section` a page, in reading order. Flat on purpose, since
 * for each page Chromium walks the paint layers of the whole document.
 */
export function renderPrintDocument(
  deck: Deck,
  slides: readonly RenderedSlide[],
  styles: StyleSheets,
): string {
  const css = [styles.fonts, styles.tokens, styles.theme, styles.print].map(inlineStyle).join('\n');
  const direction = textDirection(deck.language) === 'ltr' ? '' : ' dir="rtl"';
  return [
    `<!DOCTYPE html><html lang="${escapeHtml(deck.language)}"${direction}><head><meta charset="utf-8">`,
    `<title>${escapeHtml(deck.title)}</title><style>${css}</style></head><body>`,
    ...slides.map((slide) => slide.html),
    '</body></html>\n',
  ].join('');
}
