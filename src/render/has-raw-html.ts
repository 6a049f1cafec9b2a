import type { Deck } from '../deck/deck.ts';

/** Whether any block of raw HTML stands in the deck, so that the sanitiser is worth loading. */
export function hasRawHtml(deck: Deck): boolean {
  return deck.slides.some((slide) => mentionsHtmlBlock(slide, 0));
}

/** Looks through the nodes of a slide, whatever their kind. */
function mentionsHtmlBlock(node: unknown, depth: number): boolean {
  if (MAX_DEPTH < depth || typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((child) => mentionsHtmlBlock(child, depth + 1));
  if ('type' in node && node.type === 'html-block') return true;
  return Object.values(node).some((child) => mentionsHtmlBlock(child, depth + 1));
}

/** Far past any outline that passes the parser. */
const MAX_DEPTH = 400;
