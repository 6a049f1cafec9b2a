import type { Block, List, ListItem } from '../markdown/block.ts';
import type { Inline } from '../markdown/inline.ts';
import type { BodyBlock } from '../outline/outline.ts';

/** Every block of a body at any depth, parents first. What stands in block quotes is somebody else’s and left out. */
export function ownBlocks(blocks: readonly (BodyBlock | Block)[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'quotation' || block.type === 'block-quote') return [];
    if (block.type === 'list') return [block, ...block.items.flatMap(({ children }) => ownBlocks(children))];
    return block.type === 'division' ? [block, ...ownBlocks(block.children)] : [block];
  });
}

/** Every point of a body at any depth: the items of its lists, outside of block quotes. */
export function pointsIn(blocks: readonly (BodyBlock | Block)[]): readonly ListItem[] {
  return ownBlocks(blocks)
    .filter((block): block is List => block.type === 'list')
    .flatMap(({ items }) => items);
}

/** The text of a point itself, without the points below it. */
export function wordsOfPoint(point: ListItem): readonly Inline[] {
  return point.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
