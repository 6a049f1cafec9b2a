import type { Citation, Image } from '../../markdown/nodes/inline.ts';
import { isPlace, type PictureSide } from '../../markdown/nodes/block.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { inlinesOfBlocks } from '../../markdown/nodes/walk-inlines.ts';
import type { BodyBlock } from '../../outline/outline.ts';
import { type DeckBlock, type PointsSlide, type SlideFrame, asPoints } from '../slide.ts';
import { bound, type Divisible, inSequence, mapSlices } from '../paginate/divisible.ts';
import { paginateBody } from '../paginate/paginate-blocks.ts';
import { paginateWords, type PaginationContext } from '../paginate/paginate-words.ts';
import { isPicture, plainBody } from '../plain-body.ts';
import { consistsOf } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { type BodySurroundings, bySlices, inBlocks, type LayoutModule, USUAL } from './layout-module.ts';
import type { Figure } from './slide-part.ts';
import { viewBody } from './view-body.ts';

export interface FigureSlide extends SlideFrame, Figure {
  readonly layout: 'figure';
  /** Where a picture runs to the edges of the slide, with its words beside it; `null` for one that is in the page. */
  readonly place: PictureSide | null;
  readonly body: readonly DeckBlock[];
}

/** A picture beside its text, or a drawing over a remark. */
export const figure: LayoutModule<FigureSlide> = {
  ...USUAL,
  view: viewFigure,
  suits: (body) => {
    const isOfPicture =
      body.filter(isPicture).length === 1 && body.every((block) => isPicture(block) || isText(block));
    return isOfPicture || consistsOf(body, 'chart') || consistsOf(body, 'diagram');
  },
  compose: composeFigure,
  contents: ({ figure, caption, credit, body }) => [
    { kind: 'figure', figure, caption, credit },
    ...inBlocks(body),
  ],
  split: bySlices(paginateFigure),
};

/** Paragraphs, lists, headings and quotations, without pictures in their lines. */
function isText(block: BodyBlock): boolean {
  if (block.type === 'quotation') return true;
  if (block.type !== 'paragraph' && block.type !== 'list' && block.type !== 'heading') return false;
  return !inlinesOfBlocks([block]).some(({ type }) => type === 'image');
}

function composeFigure(
  frame: SlideFrame,
  body: readonly DeckBlock[],
  { heading }: BodySurroundings,
): FigureSlide | string {
  const place = heading?.attributes.classes.find(isPlace) ?? null;
  for (const [index, block] of body.entries()) {
    const found = figureIn(block);
    if (found === null) continue;
    const { figure } = found;
    if (place !== null && figure.type !== 'image')
      return `a picture to run to the edges: a chart or a diagram is {.figure} without .${place}`;
    const caption = figure.type === 'image' ? figure.title : null;
    const words = isPicture(block) ? [] : withoutFigure(block, figure);
    // Among words, a citation belongs to them.
    const credit = words.length === 0 ? found.credit : null;
    const rest = [...body.slice(0, index), ...words, ...body.slice(index + 1)];
    return { ...frame, layout: 'figure', place, figure, caption, credit, body: rest };
  }
  return 'a picture, ![what it shows](assets/picture.png "Caption"), a chart or a diagram';
}

/** The words that a picture is among. */
function withoutFigure(block: DeckBlock, figure: FigureSlide['figure']): readonly DeckBlock[] {
  if (block.type !== 'paragraph') return [];
  return [{ ...block, children: block.children.filter((node) => node !== figure) }];
}

function figureIn(block: DeckBlock): Pick<FigureSlide, 'figure' | 'credit'> | null {
  if (block.type === 'chart' || block.type === 'diagram') return { figure: block, credit: null };
  if (block.type !== 'paragraph') return null;
  const figure = block.children.find((node): node is Image => node.type === 'image');
  const credit = block.children.find((node): node is Citation => node.type === 'citation') ?? null;
  return figure === undefined ? null : { figure, credit };
}

type Drawing = Exclude<Figure['figure'], { readonly type: 'image' }>;

type FigurePiece =
  | { readonly kind: 'caption'; readonly caption: string }
  | { readonly kind: 'body'; readonly body: readonly DeckBlock[] };

/** A picture is beside each part of its text; a drawing has the space of a slide before it. */
function paginateFigure(
  slide: FigureSlide,
  context: PaginationContext,
): Divisible<FigureSlide | PointsSlide> {
  const { figure } = slide;
  return figure.type === 'image' ? besidePicture(slide, context) : underDrawing(slide, figure, context);
}

/** Text is separated from its drawing before it is split itself. */
const IN_TEXT = 0.3;

function underDrawing(
  slide: FigureSlide,
  figure: Drawing,
  context: PaginationContext,
): Divisible<FigureSlide | PointsSlide> {
  const { leaves, slice } = paginateBody([figure, ...slide.body], context);
  const costly = leaves.map((leaf, at) =>
    at < 2 || leaf.cost === null ? leaf : { ...leaf, cost: leaf.cost + IN_TEXT },
  );
  return {
    leaves: costly,
    slice: (from, to) => {
      const blocks = slice(from, to);
      return 0 < from ? asPoints(slide, blocks) : { ...slide, body: blocks.slice(1) };
    },
  };
}

/** Text as a figure: a drawing with at most a remark under it gets the space of one; `null` for any other text. */
export function asDrawing(slide: PointsSlide, body: readonly DeckBlock[]): FigureSlide | null {
  const [first, ...rest] = body;
  const isDrawn = first?.type === 'chart' || first?.type === 'diagram';
  if (!isDrawn || 1 < rest.length || rest.some(({ type }) => type !== 'paragraph')) return null;
  return { ...slide, layout: 'figure', place: null, figure: first, caption: null, credit: null, body: rest };
}

/**
 * What is beside a picture continues beside it on the next slide: a long caption at a sentence, then the text. One of a
 * sentence isn’t separated from the text.
 */
function besidePicture(slide: FigureSlide, context: PaginationContext): Divisible<FigureSlide> {
  const { caption, position } = slide;
  const captions =
    caption === null
      ? []
      : [mapSlices(paginateWords([{ type: 'text', value: caption, position }], context), captionPiece)];
  const text = mapSlices(paginateBody(slide.body, context), (body): FigurePiece => ({ kind: 'body', body }));
  const isShort = captions.some(({ leaves }) => leaves.length === 1);
  const bodies = caption !== null && slide.body.length === 0 ? [] : [isShort ? bound(text) : text];
  return mapSlices(inSequence([...captions, ...bodies]), (pieces) => ({
    ...slide,
    caption: pieces.find((piece) => piece.kind === 'caption')?.caption ?? null,
    body: pieces.flatMap((piece) => (piece.kind === 'body' ? piece.body : [])),
  }));
}

function captionPiece(words: Parameters<typeof plainText>[0]): FigurePiece {
  return { kind: 'caption', caption: plainText(words).trim() };
}

/** A picture this much wider than high, such as a panorama, has text under it, not beside it. */
const WIDE = 2.2;

/** A picture beside or above its text, or a chart or diagram in the space that heading and text leave it. */
function viewFigure({ heading, figure, caption, credit, body, place }: FigureSlide, draw: Draw) {
  const html = draw.figure(figure, plainText(heading), plainBody(body, draw.words));
  return {
    place,
    isWhole: figure.type === 'image' && place !== null && losesTooMuch(draw.ratioOf(figure), place),
    isWide: figure.type === 'image' && WIDE <= draw.ratioOf(figure),
    imageHtml: figure.type === 'image' ? html : '',
    chartHtml: figure.type === 'image' ? '' : html,
    captionHtml: draw.lineOfText(caption ?? ''),
    creditHtml: credit === null ? '' : draw.citation(credit),
    body: viewBody(body, draw),
  };
}

/** How much wider than high the space is that a picture fills at the edge of a slide: over two thirds of it, or over a line or two of words. */
const SPACE: Readonly<Record<PictureSide, number>> = { left: 1.16, right: 1.16, full: 2.2 };

/** A picture that loses more than this part of itself where it fills its space is set whole instead. */
const MOST_LOST = 0.4;

function losesTooMuch(ratio: number, place: PictureSide): boolean {
  return MOST_LOST < 1 - Math.min(ratio, SPACE[place]) / Math.max(ratio, SPACE[place]);
}
