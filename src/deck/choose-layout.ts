import type { Block, Paragraph } from '../markdown/nodes/block.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { inlinesOfBlocks } from '../markdown/nodes/walk-inlines.ts';
import type { BodyBlock, OutlineSlide } from '../outline/outline.ts';
import type { DeckBlock } from './deck-block.ts';
import type { Layout } from './slide.ts';

/** The layouts that a class on a heading can ask for. */
export const LAYOUT_CLASSES = [
  'agenda',
  'sources',
  'points',
  'statement',
  'quote',
  'quotes',
  'claim',
  'comparison',
  'timeline',
  'actors',
  'terms',
  'chain',
  'questions',
  'figure',
  'table',
] as const satisfies readonly Layout[];

export type LayoutClass = (typeof LAYOUT_CLASSES)[number];

/** Whether a class names a built-in layout. */
export function isLayoutClass(name: string): name is LayoutClass {
  return LAYOUT_CLASSES.some((layout) => layout === name);
}

/** The layout that the shape of a slide's body asks for; see “Layouts” in docs/outline-format.md. */
export function inferLayout(slide: OutlineSlide): LayoutClass {
  const { body } = slide;
  const [first] = body;
  if (first === undefined) return 'points';
  if (first.type === 'quotation' && standsOut(body, 'quotation'))
    return isAlone(body, 'quotation') ? 'quote' : 'quotes';
  if (isFigure(body)) return 'figure';
  if (standsOut(body, 'table') && isAlone(body, 'table')) return 'table';
  return body.length === 1 && isShortParagraph(first) ? 'statement' : 'points';
}

const DRAWN = ['chart', 'diagram'] as const;

/** Whether a body is one picture with text or quotations beside it, or one chart or diagram with at most a remark. */
function isFigure(body: readonly BodyBlock[]): boolean {
  if (body.filter(isPicture).length === 1 && body.every((block) => isPicture(block) || isText(block)))
    return true;
  return DRAWN.some((type) => standsOut(body, type) && isAlone(body, type));
}

/** Whether a body is blocks of one kind, with at most a remark beside them. */
function standsOut(body: readonly BodyBlock[], type: BodyBlock['type']): boolean {
  return body.some((block) => block.type === type) && areRemarks(body.filter((block) => block.type !== type));
}

function isAlone(body: readonly BodyBlock[], type: BodyBlock['type']): boolean {
  return body.filter((block) => block.type === type).length === 1;
}

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

/** Paragraphs, lists, headings and quotations, without pictures in their lines. */
function isText(block: BodyBlock): boolean {
  if (block.type === 'quotation') return true;
  if (block.type !== 'paragraph' && block.type !== 'list' && block.type !== 'heading') return false;
  return !inlinesOfBlocks([block]).some(({ type }) => type === 'image');
}

/** What fits in large type on two or three lines. */
const MAX_STATEMENT = 160;

function isShortParagraph(block: BodyBlock): boolean {
  if (block.type !== 'paragraph') return false;
  const isPlain = block.children.every(
    (node) => node.type !== 'image' && node.type !== 'citation' && node.type !== 'html',
  );
  const { length } = plainText(block.children);
  return isPlain && length > 0 && length <= MAX_STATEMENT;
}

/** A line or two beside the main thing. */
function areRemarks(blocks: readonly BodyBlock[]): boolean {
  return blocks.length <= 1 && blocks.every((block) => block.type === 'paragraph' && !isPicture(block));
}

function isBlank(node: { readonly type: string; readonly value?: string }): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value?.trim() === '');
}
