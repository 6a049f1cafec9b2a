import type { Block, Paragraph } from '../markdown/nodes/block.ts';
import type { BodyBlock } from '../outline/outline.ts';
import type { DeckBlock } from './deck-block.ts';

/** Whether a block is one image, with or without the citation of its origin. */
export function isPicture(block: BodyBlock | DeckBlock): boolean {
  return holdsPictures(block) && block.children.filter(({ type }) => type === 'image').length === 1;
}

/** Whether a block is images and nothing else, with or without the citations of their origin. */
export function holdsPictures(block: BodyBlock | DeckBlock | Block): block is Paragraph {
  if (block.type !== 'paragraph') return false;
  const content = block.children.filter((node) => node.type !== 'citation' && !isBlank(node));
  return 0 < content.length && content.every(({ type }) => type === 'image');
}

function isBlank(node: { readonly type: string; readonly value?: string }): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value?.trim() === '');
}
