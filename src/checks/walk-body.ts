import type { Block, List, ListItem } from '../markdown/nodes/block.ts';
import { oncePer } from '../source/once-per.ts';
import type { BodyBlock, Outline } from '../outline/outline.ts';

/** Every block that the slides and the footnotes of an outline show, at any depth; block quotes are left out. */
export const blocksShown = oncePer(({ slides, footnotes }: Outline): readonly Block[] =>
  [...slides.map(({ body }) => body), ...[...footnotes.values()].map(({ children }) => children)].flatMap(
    (blocks: readonly (BodyBlock | Block)[]) => ownBlocks(blocks),
  ),
);

/** Every block of a body at any depth, parents first. What stands in block quotes is somebody else’s and left out. */
export const ownBlocks = oncePer((blocks: readonly (BodyBlock | Block)[]): readonly Block[] => {
  const found: Block[] = [];
  collect(blocks, found);
  return found;
});

function collect(blocks: readonly (BodyBlock | Block)[], found: Block[]): void {
  for (const block of blocks) {
    if (block.type === 'quotation' || block.type === 'block-quote') continue;
    found.push(block);
    collect(blocksInside(block), found);
  }
}

/** The blocks that stand in a block, of a list those of all its items. */
export function blocksInside(block: BodyBlock | Block): readonly Block[] {
  if (block.type === 'list') return block.items.flatMap(({ children }) => children);
  return block.type === 'division' || block.type === 'quotation' || block.type === 'block-quote'
    ? block.children
    : [];
}

/** Every point of a body at any depth: the items of its lists, outside of block quotes. */
export function pointsIn(blocks: readonly (BodyBlock | Block)[]): readonly ListItem[] {
  return ownBlocks(blocks)
    .filter((block): block is List => block.type === 'list')
    .flatMap(({ items }) => items);
}
