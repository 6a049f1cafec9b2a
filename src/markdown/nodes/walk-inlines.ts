import { namesInTable } from './chart.ts';
import { labelsOfDiagram } from './diagram.ts';
import type { Block, ListItem } from './block.ts';
import type { Inline } from './inline.ts';

/** Every inline node, parents before children, in reading order. */
export function walkInlines(nodes: readonly Inline[]): readonly Inline[] {
  const found: Inline[] = [];
  collect(nodes, found);
  return found;
}

/** Every inline node of some blocks, in reading order. */
export function inlinesOfBlocks(blocks: readonly Block[]): readonly Inline[] {
  const found: Inline[] = [];
  collectFromBlocks(blocks, found);
  return found;
}

function collect(nodes: readonly Inline[], found: Inline[]): void {
  for (const node of nodes) {
    found.push(node);
    if ('children' in node) collect(node.children, found);
  }
}

function collectFromBlocks(blocks: readonly Block[], found: Inline[]): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        collect(block.children, found);
        break;
      case 'list':
        for (const item of block.items) collectFromBlocks(item.children, found);
        break;
      case 'table':
        for (const row of [block.header, ...block.rows])
          for (const cell of row) collect(cell.children, found);
        break;
      case 'chart':
        collect([...block.title, ...block.source, ...namesInTable(block.table)], found);
        break;
      case 'diagram':
        found.push(...labelsOfDiagram(block));
        break;
      case 'block-quote':
        collectFromBlocks([...block.children, ...block.translation], found);
        break;
      case 'division':
        collectFromBlocks(block.children, found);
        break;
      case 'code-block':
      case 'html-block':
      case 'rule':
        break;
    }
  }
}

/** The words of an item itself, without the lists and other blocks in it. */
export function wordsOfItem({ children }: ListItem): readonly Inline[] {
  return children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
