import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { DeckBlock } from '../deck-block.ts';
import type { FigureSlide, PointsSlide, Slide } from '../slide.ts';
import { paginateBody } from './paginate-blocks.ts';
import { type PaginationContext, paginateWords } from './paginate-words.ts';
import { type Divisible, bound, inSequence, mapSlices } from './divisible.ts';

type Drawing = Exclude<FigureSlide['figure'], { readonly type: 'image' }>;

type Piece =
  | { readonly kind: 'caption'; readonly caption: string }
  | { readonly kind: 'body'; readonly body: readonly DeckBlock[] };

/** A picture stands beside each part of its text; a drawing has the space of a slide before it. */
export function paginateFigure(slide: FigureSlide, context: PaginationContext): Divisible<Slide> {
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

/** What a part of a slide of text is: a drawing with at most a remark under it gets the space of a figure. */
export function asTextOrFigure(slide: PointsSlide, body: readonly DeckBlock[]): PointsSlide | FigureSlide {
  const [first, ...rest] = body;
  const isDrawn = first?.type === 'chart' || first?.type === 'diagram';
  if (!isDrawn || 1 < rest.length || rest.some(({ type }) => type !== 'paragraph')) return { ...slide, body };
  return { ...slide, layout: 'figure', figure: first, caption: null, credit: null, body: rest };
}

/**
 * What stands beside a picture goes on beside it on the next slide: a long caption at a sentence, then the text. One of a
 * sentence isn’t separated from the text.
 */
function besidePicture(slide: FigureSlide, context: PaginationContext): Divisible<FigureSlide> {
  const { caption, position } = slide;
  const captions =
    caption === null
      ? []
      : [mapSlices(paginateWords([{ type: 'text', value: caption, position }], context), captionPiece)];
  const text = mapSlices(paginateBody(slide.body, context), (body): Piece => ({ kind: 'body', body }));
  const isShort = captions.some(({ leaves }) => leaves.length === 1);
  const bodies = caption !== null && slide.body.length === 0 ? [] : [isShort ? bound(text) : text];
  return mapSlices(inSequence([...captions, ...bodies]), (pieces) => ({
    ...slide,
    caption: pieces.find((piece) => piece.kind === 'caption')?.caption ?? null,
    body: pieces.flatMap((piece) => (piece.kind === 'body' ? piece.body : [])),
  }));
}

function captionPiece(words: Parameters<typeof plainText>[0]): Piece {
  return { kind: 'caption', caption: plainText(words).trim() };
}

/** A slide of text in the place of another. */
export function asPoints(slide: Slide, body: readonly DeckBlock[]): PointsSlide {
  const { id, number, heading, title, section, notes, isIncremental, footnotes, position } = slide;
  const frame = { id, number, heading, title, section, notes, isIncremental, footnotes, position };
  return { ...frame, layout: 'points', body };
}
