import type { Block } from '../markdown/block.ts';
import { plainText } from './plain-text.ts';

/** What a reader would read of blocks, a line for each; raw HTML is left out. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children);
    case 'list':
      return block.items.map((item) => plainBlocks(item.children)).join('\n');
    case 'block-quote':
    case 'division':
      return plainBlocks(block.children);
    case 'code-block':
      return block.value;
    case 'diagram':
      return block.title?.value ?? '';
    case 'chart':
      return plainText(block.title);
    case 'table':
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => plainText(cell.children)).join(' '))
        .join('\n');
    case 'html-block':
    case 'rule':
      return '';
  }
}
