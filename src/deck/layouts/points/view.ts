import { plainBody } from '../../plain-body.ts';
import type { PointsSlide } from '../../slide.ts';
import { bodyLength, WORDS, type TextLength } from '../../text-length.ts';
import { countPieces } from '../count-pieces.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { CustomSlide } from '../custom/custom.ts';

/** Points and own layouts: the body, in type by its lines. */
export function viewPoints(slide: PointsSlide | CustomSlide, draw: Draw) {
  const body = viewBody(slide.body, draw);
  const isCited = body.some(
    ({ quotation, blocksHtml }) => quotation !== null || blocksHtml.includes('"cited"'),
  );
  return {
    length: pointsLength(plainBody(slide.body, draw.words), isCited),
    pieces: countPieces(slide.body, draw),
    body,
  };
}

/** What is short has space for a margin with its sources. */
function pointsLength(text: string, isCited: boolean): TextLength {
  if (isCited && bodyLength(text, WORDS) === 'short') return 'short';
  const length = bodyLength(text);
  return isCited && length === 'short' ? 'medium' : length;
}
