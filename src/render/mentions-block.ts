import type { Deck } from '../deck/deck.ts';
import type { Block } from '../markdown/block.ts';

/** Whether any block of a kind stands in the deck, so that what draws it is worth loading. */
export function mentionsBlock(deck: Deck, type: Block['type']): boolean {
  return deck.slides.some((slide) => mentions(slide, type, 0));
}

/** Looks through the nodes of a slide, whatever their kind. */
function mentions(node: unknown, type: Block['type'], depth: number): boolean {
  if (MAX_DEPTH < depth || typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((child) => mentions(child, type, depth + 1));
  if ('type' in node && node.type === type) return true;
  return Object.values(node).some((child) => mentions(child, type, depth + 1));
}

/** Far past any outline that passes the parser. */
const MAX_DEPTH = 400;
