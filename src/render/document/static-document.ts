import type { Deck } from '../../deck/compose/deck.ts';
import { withoutHidden } from '../../text/hidden-characters.ts';
import { textDirection } from '../../text/language-tag.ts';
import { escapeHtml } from '../nodes/language-attributes.ts';
import type { RenderedSlide } from '../render-slides.ts';
import { inlineStyle } from './inline-asset.ts';

/** A document that Chromium prints in one go: no script. `styles` are in the order in which they count, `look` a class. */
export function staticDocument(
  { title, language }: Deck,
  styles: readonly string[],
  body: string,
  look: string | null = null,
): string {
  const attributes = [
    look === null ? '' : ` class="${look}"`,
    ` lang="${escapeHtml(language)}"`,
    textDirection(language) === 'ltr' ? '' : ' dir="rtl"',
  ];
  return [
    `<!DOCTYPE html><html${attributes.join('')}><head><meta charset="utf-8">`,
    `<title>${escapeHtml(withoutHidden(title))}</title><style>${styles.map(inlineStyle).join('\n')}</style></head>`,
    `<body>${body}</body></html>\n`,
  ].join('');
}

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
