import type { Deck } from '../deck/deck.ts';
import type { Edition } from '../outline/edition.ts';
import { escapeHtml } from '../render/nodes/escape-html.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import { inlineStyle } from '../render/document/inline-asset.ts';
import { textDirection } from '../render/text-direction.ts';
import { withoutDeadLinks } from './without-dead-links.ts';

/** An edition, drawn, before it has its fonts. */
export interface DrawnEdition {
  readonly edition: Edition;
  /** What stands on its pages, in order, each piece with the slide that it comes from. */
  readonly pieces: readonly RenderedSlide[];
  /** Rules for its pages that depend on the briefing. */
  readonly pageCss: string;
  /** The height of its pages between their margins, in pixels, where its lines and notes are set in the page; else `null`. */
  readonly setFor: number | null;
  /** Texts of running heads and feet, which are set in the sans. */
  readonly marginTexts: readonly string[];
}

/** The style sheets of an edition in the order in which they count. */
export interface EditionStyles {
  readonly fonts: string;
  readonly tokens: string;
  readonly theme: string;
  readonly edition: string;
}

/** The static document of an edition, which Chromium prints in one go. */
export function editionDocument(deck: Deck, drawn: DrawnEdition, styles: EditionStyles): string {
  const { fonts, tokens, theme, edition } = styles;
  const css = [fonts, tokens, theme, edition, drawn.pageCss].map(inlineStyle);
  const direction = textDirection(deck.language) === 'ltr' ? '' : ' dir="rtl"';
  const body = withoutDeadLinks(drawn.pieces.map(({ html }) => html).join(''));
  return [
    `<!DOCTYPE html><html class="edition edition--${drawn.edition}" lang="${escapeHtml(deck.language)}"${direction}>`,
    `<head><meta charset="utf-8"><title>${escapeHtml(deck.title)}</title><style>${css.join('\n')}</style></head>`,
    `<body>${body}</body></html>\n`,
  ].join('');
}
