import type { Deck } from '../deck/compose/deck.ts';
import { editionStamp } from '../render/views/edition-stamp.ts';
import { shortText } from '../deck/text-length.ts';
import { widthOf } from '../deck/width-of.ts';

/** What stands in the margins of every page. */
export interface Margins {
  /** Running head: where a line begins and where it ends, which is at the right and at the left in Arabic. */
  readonly headStart: string;
  readonly headEnd: string;
  /** Foot, opposite the page number; of two lines where one has no space for it. */
  readonly footer: string;
  /** Of the deck: which way it runs, and which words in it run against it. */
  readonly language: string;
}

/**
 * Sets heads and foot for pages with this space between their margins, in millimetres. `further` is what stands at the end
 * of heads in place of `headEnd` on some pages.
 */
export function drawMargins(
  deck: Deck,
  headEnd: string,
  space: number,
  further: readonly string[] = [],
): Margins {
  const letters = space / LETTER;
  // The title has half of the line, and what all of its other ends leave; of what a short one leaves, the other end takes
  // what it needs.
  const opposite = Math.max(...[headEnd, ...further].map(widthOf));
  const start = shortText(deck.title, Math.floor(Math.max(letters * 0.5, letters - GAP - opposite)));
  const end = shortText(headEnd, Math.floor(Math.max(letters * 0.4, letters - GAP - widthOf(start))));
  return {
    headStart: start,
    headEnd: end,
    footer: footerText(deck, letters - GAP),
    language: deck.language,
  };
}

/** For whom the briefing is, and which state of it this is. */
function footerText(deck: Deck, letters: number): string {
  const parts = [deck.circulation, editionStamp(deck)].filter((part) => part !== null);
  const line = parts.join(' · ');
  return widthOf(line) <= letters ? line : parts.join('\n');
}

/** All that stands in the margins, for the fonts. */
export function textsOf({ headStart, headEnd, footer }: Margins): readonly string[] {
  return [headStart, headEnd, footer];
}

/** Width of a letter of the sans at 8.5 pt, in millimetres, with some to spare. */
const LETTER = 1.5;

/** Letters that stay free between what stands at the left and at the right. */
const GAP = 8;

/** The heading of a slide, to stand at the end of a head among other words. */
export function shortHead(text: string, space: number): string {
  return shortText(text, Math.floor((space / LETTER) * 0.3));
}
