import type { Deck } from '../deck/deck.ts';
import type { Edition } from '../outline/edition.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import { staticDocument } from '../render/document/static-document.ts';
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

/** The static document of an edition; `styles` come before the rules for its pages. */
export function editionDocument(deck: Deck, drawn: DrawnEdition, styles: readonly string[]): string {
  const body = withoutDeadLinks(drawn.pieces.map(({ html }) => html).join(''));
  return staticDocument(deck, [...styles, drawn.pageCss], body, `edition edition--${drawn.edition}`);
}
