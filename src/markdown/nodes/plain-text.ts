import { oneLine } from '../../text/words.ts';
import type { Block } from './block.ts';
import { namesInTable } from './chart.ts';
import { labelsOfDiagram } from './diagram.ts';
import { wordsOfTags, wordsOfCitation, wordsOfHtmlBlock } from './inline-tags.ts';
import type { Inline } from './inline.ts';

/** The words that a reader sees, without marks; citations and footnote marks are not words. Soft breaks become spaces. */
export function plainText(nodes: readonly Inline[]): string {
  return oneLine(nodes.map(textOfInline).join(''));
}

/** The same without what is struck. */
export function standingText(nodes: readonly Inline[]): string {
  const written = quotedTextOfInlines(nodes);
  return written.includes('~~') ? oneLine(written.replace(/~~.*?(?:~~|$)/gu, '')) : plainText(nodes);
}

/** The words of blocks, one line a paragraph or item. */
export function plainTextOfBlocks(blocks: readonly Block[]): string {
  return textOfBlocks(blocks, AS_READ);
}

/**
 * The words of a block quote, to be looked up: all that is shown in it, drawings included. Struck words are neither said
 * nor left out; they are there as they are written, which matches nothing.
 */
export function quotedTextOfBlocks(blocks: readonly Block[]): string {
  return textOfBlocks(blocks, AS_QUOTED);
}

/** How much of a block counts as its words. */
interface PlainTextReading {
  readonly ofInlines: (nodes: readonly Inline[]) => string;
  readonly showsDrawings: boolean;
}

const AS_READ: PlainTextReading = { ofInlines: plainText, showsDrawings: false };
const AS_QUOTED: PlainTextReading = {
  ofInlines: (nodes) => oneLine(quotedTextOfInlines(nodes)),
  showsDrawings: true,
};

function quotedTextOfInlines(nodes: readonly Inline[]): string {
  const tags = wordsOfTags(nodes);
  return nodes.map((node) => tags.get(node) ?? quotedTextOfInline(node)).join('');
}

function quotedTextOfInline(node: Inline): string {
  if (node.type === 'citation') return wordsOfCitation(node);
  if (!('children' in node)) return textOfInline(node);
  const inside = quotedTextOfInlines(node.children);
  if (node.type === 'link' && inside === '') return node.url;
  return node.type === 'deletion' ? `~~${inside}~~` : inside;
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

function textOfBlocks(blocks: readonly Block[], reading: PlainTextReading): string {
  return blocks
    .map((block) => textOfBlock(block, reading))
    .filter(Boolean)
    .join('\n');
}

function textOfBlock(block: Block, reading: PlainTextReading): string {
  const { ofInlines, showsDrawings } = reading;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return ofInlines(block.children);
    case 'list':
      return block.items.map((item) => textOfBlocks(item.children, reading)).join('\n');
    case 'block-quote':
      return textOfBlocks([...block.children, ...block.translation], reading);
    case 'division':
      return textOfBlocks(block.children, reading);
    case 'code-block':
      return block.value;
    case 'diagram':
      return showsDrawings
        ? labelsOfDiagram(block)
            .map(({ value }) => value)
            .join('\n')
        : (block.title?.value ?? '');
    case 'chart': {
      const others = showsDrawings
        ? [[...block.source], ...namesInTable(block.table).map((name) => [name])]
        : [];
      return [[...block.title], ...others].map(ofInlines).filter(Boolean).join('\n');
    }
    case 'table':
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => ofInlines(cell.children)).join(' '))
        .join('\n');
    case 'html-block':
      return oneLine(wordsOfHtmlBlock(block.value));
    case 'rule':
      return '';
  }
}
