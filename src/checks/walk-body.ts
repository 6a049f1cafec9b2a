import type { Block, List, ListItem } from '../markdown/block.ts';
import type { Inline } from '../markdown/inline.ts';
import type { BodyBlock } from '../outline/outline.ts';

/** Every block of a body at any depth, parents first. What stands in block quotes is somebody else’s and left out. */
export function* ownBlocks(blocks: readonly (BodyBlock | Block)[]): Iterable<Block> {
  for (const block of blocks) {
    if (block.type === 'quotation' || block.type === 'block-quote') continue;
    yield block;
    if (block.type === 'list') for (const item of block.items) yield* ownBlocks(item.children);
    else if (block.type === 'division') yield* ownBlocks(block.children);
  }
}

/** Every point of a body at any depth: the items of its lists, outside of block quotes. */
export function pointsIn(blocks: readonly (BodyBlock | Block)[]): readonly ListItem[] {
  return [...ownBlocks(blocks)]
    .filter((block): block is List => block.type === 'list')
    .flatMap(({ items }) => items);
}

/** The text of a point itself, without the points below it. */
export function wordsOfPoint(point: ListItem): readonly Inline[] {
  return point.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
