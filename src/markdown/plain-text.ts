import type { Block } from './block.ts';
import type { Inline } from './inline.ts';
import { wordsOfHtml } from './words-of-html.ts';

/** The words that a reader sees, without marks; citations and footnote marks are not words. Soft breaks become spaces. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(textOfInline).join('').replace(/\s+/gu, ' ').trim();
}

/** The words of blocks, one line a paragraph or item. */
export function plainTextOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).filter(Boolean).join('\n');
}

function textOfInline(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'formula':
      return node.tex;
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'link':
    case 'span':
      return node.children.map(textOfInline).join('');
    case 'image':
      return node.alt;
    case 'break':
      return '\n';
    case 'citation':
    case 'footnote-reference':
    case 'html':
      return '';
  }
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children);
    case 'list':
      return block.items.map((item) => plainTextOfBlocks(item.children)).join('\n');
    case 'block-quote':
    case 'division':
      return plainTextOfBlocks(block.children);
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
      return wordsOfHtml(block.value)
        .replace(/[〝〞\s]+/gu, ' ')
        .trim();
    case 'rule':
      return '';
  }
}
