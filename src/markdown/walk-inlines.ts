import type { Block } from './block.ts';
import { namesInTable } from './chart.ts';
import { labelsOfDiagram } from './diagram.ts';
import type { Inline } from './inline.ts';

/** Every inline node, parents before children, in reading order. */
export function* walkInlines(nodes: readonly Inline[]): Iterable<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walkInlines(node.children);
  }
}

/** Every inline node of some blocks, in reading order. */
export function* inlinesOfBlocks(blocks: readonly Block[]): Iterable<Inline> {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        yield* walkInlines(block.children);
        break;
      case 'list':
        for (const item of block.items) yield* inlinesOfBlocks(item.children);
        break;
      case 'table':
        for (const cell of [block.header, ...block.rows].flat()) yield* walkInlines(cell.children);
        break;
      case 'chart':
        yield* walkInlines([...block.title, ...block.source, ...namesInTable(block.table)]);
        break;
      case 'diagram':
        yield* labelsOfDiagram(block);
        break;
      case 'block-quote':
      case 'division':
        yield* inlinesOfBlocks(block.children);
        break;
      case 'code-block':
      case 'html-block':
      case 'rule':
        break;
    }
  }
}
