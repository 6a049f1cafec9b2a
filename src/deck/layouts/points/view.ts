import { plainBody } from '../../plain-body.ts';
import type { PointsSlide } from '../../slide.ts';
import { bodyLength, WORDS, type TextLength } from '../../text-length.ts';
import { countPieces, isOfPoints } from '../count-pieces.ts';
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
    length: pointsLength(slide, plainBody(slide.body, draw.words), isCited),
    pieces: countPieces(slide.body, draw),
    body,
  };
}

/** What is short has space for a margin with its sources. */
function pointsLength(
  { layout, body }: PointsSlide | CustomSlide,
  text: string,
  isCited: boolean,
): TextLength | 'brief' {
  const mayBeBrief = layout === 'points' && isOfPoints(body);
  const beside = bodyLength(text, isCited ? WORDS : 1);
  if (beside === 'brief') return mayBeBrief ? 'brief' : 'short';
  if (beside === 'short' || !isCited) return beside;
  const length = bodyLength(text);
  return length === 'brief' || length === 'short' ? 'medium' : length;
}
