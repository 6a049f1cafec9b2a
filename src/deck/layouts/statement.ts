import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { BodyBlock } from '../../outline/outline.ts';
import { mapSlices } from '../paginate/divisible.ts';
import { paginateWords } from '../paginate/paginate-words.ts';
import { isPicture } from '../plain-body.ts';
import type { SlideFrame } from '../slide.ts';
import { quotationLength } from '../text-length.ts';
import type { Draw } from './draw.ts';
import { bySlices, type LayoutModule, USUAL } from './layout-module.ts';

export interface StatementSlide extends SlideFrame {
  readonly layout: 'statement';
  readonly words: readonly Inline[];
}

/** One paragraph, set large. */
export const statement: LayoutModule<StatementSlide> = {
  ...USUAL,
  view: viewStatement,
  titleClasses: ['statement'],
  suits: ([first, ...others]) => first !== undefined && others.length === 0 && isShortParagraph(first),
  compose: (frame, [first, ...others]) =>
    first?.type === 'paragraph' && !isPicture(first) && others.length === 0
      ? { ...frame, layout: 'statement', words: first.children }
      : 'one paragraph of words and nothing else',
  contents: ({ words }) => [{ kind: 'statement', words }],
  split: bySlices((slide: StatementSlide, context) =>
    mapSlices(paginateWords(slide.words, context), (words) => ({ ...slide, words })),
  ),
};

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

/** A statement: its words, in the type of a quotation of that length. */
function viewStatement({ words }: StatementSlide, draw: Draw) {
  const { html, attributes } = draw.element(words);
  return { length: quotationLength(plainText(words)), wordsHtml: html, wordsAttributesHtml: attributes };
}
