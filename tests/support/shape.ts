import type { Block } from '../../src/markdown/nodes/block.ts';
import type { Inline } from '../../src/markdown/nodes/inline.ts';
import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import type { BodyBlock } from '../../src/outline/outline.ts';

/** The kinds of nodes as a bracketed line, to compare with: `list(item(paragraph(text "a")))`. */
export function shapeOf(blocks: readonly BodyBlock[]): string {
  return blocks
    .map((block) => (block.type === 'quotation' ? quotation(block.children) : shape(block)))
    .join(' ');
}

const quotation = (children: readonly Block[]): string => `quotation(${shapeOf(children as BodyBlock[])})`;

function shape(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `paragraph(${inline(block.children)})`;
    case 'heading':
      return `h${block.level}(${inline(block.children)})`;
    case 'list': {
      const items = block.items.map(
        ({ isChecked, children }) =>
          `${isChecked === null ? 'item' : isChecked ? 'done' : 'todo'}(${children.map(shape).join(' ')})`,
      );
      return `${block.isOrdered ? `ordered:${block.start}` : 'list'}(${items.join(' ')})`;
    }
    case 'block-quote':
      return `quote(${block.children.map(shape).join(' ')})`;
    case 'division':
      return `division.${block.attributes.classes.join('.')}(${block.children.map(shape).join(' ')})`;
    case 'code-block':
      return `code-block:${block.language ?? ''}(${JSON.stringify(block.value)})`;
    case 'diagram':
      return 'diagram';
    case 'chart':
      return `chart:${block.kind}(${inline(block.title)})`;
    case 'table':
      return `table:${block.alignments.map((side) => side ?? '-').join(',')}(${[block.header, ...block.rows].map((row) => row.map((cell) => plainText(cell.children)).join('|')).join(' / ')})`;
    case 'html-block':
      return `html-block(${JSON.stringify(block.value)})`;
    case 'rule':
      return 'rule';
  }
}

function inline(nodes: readonly Inline[]): string {
  return nodes.map(inlineShape).join(' ');
}

function inlineShape(node: Inline): string {
  switch (node.type) {
    case 'text':
      return JSON.stringify(node.value);
    case 'code':
    case 'html':
      return `${node.type}:${JSON.stringify(node.value)}`;
    case 'formula':
      return `formula${node.isDisplay ? ':display' : ''}(${node.tex})`;
    case 'break':
      return 'break';
    case 'image':
      return `image(${node.url} ${JSON.stringify(node.alt)}${node.title === null ? '' : ` ${JSON.stringify(node.title)}`})`;
    case 'link':
      return `link:${node.url}(${inline(node.children)})`;
    case 'span':
      return `span(${inline(node.children)})`;
    case 'citation':
      return `citation(${node.references.map(({ sourceId }) => sourceId).join(' ')})`;
    case 'footnote-reference':
      return `footnote:${node.label}`;
    case 'emphasis':
    case 'strong':
    case 'deletion':
      return `${node.type}(${inline(node.children)})`;
  }
}
