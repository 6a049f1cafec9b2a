import type { DeckBlock } from '../deck-block.ts';
import type { FigureSlide } from '../slide.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { divideBody } from './divide-blocks.ts';
import { divideWords } from './divide-words.ts';
import type { DivideContext } from './divide-words.ts';
import { inSequence, mapSlices } from './divisible.ts';
import type { Divisible } from './divisible.ts';

type Piece =
  | { readonly kind: 'caption'; readonly caption: string }
  | { readonly kind: 'body'; readonly body: readonly DeckBlock[] };

/** What stands beside a picture goes on beside it on the next slide: a long caption at a sentence, then the text. */
export function divideFigure(slide: FigureSlide, context: DivideContext): Divisible<FigureSlide> {
  const { caption, position } = slide;
  const captions =
    caption === null
      ? []
      : [mapSlices(divideWords([{ type: 'text', value: caption, position }], context), captionPiece)];
  const bodies =
    caption !== null && slide.body.length === 0
      ? []
      : [mapSlices(divideBody(slide.body, context), (body): Piece => ({ kind: 'body', body }))];
  return mapSlices(inSequence([...captions, ...bodies]), (pieces) => ({
    ...slide,
    caption: pieces.find((piece) => piece.kind === 'caption')?.caption ?? null,
    body: pieces.flatMap((piece) => (piece.kind === 'body' ? piece.body : [])),
  }));
}

function captionPiece(words: Parameters<typeof plainText>[0]): Piece {
  return { kind: 'caption', caption: plainText(words).trim() };
}
