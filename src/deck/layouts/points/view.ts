import { plainBody } from '../../plain-body.ts';
import type { PointsSlide } from '../../slide.ts';
import { bodyLength } from '../../text-length.ts';
import { countPieces } from '../count-pieces.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { CustomSlide } from '../custom/custom.ts';

/** Points and own layouts: the body, in type by its lines. */
export function viewPoints({ body }: PointsSlide | CustomSlide, draw: Draw) {
  return {
    length: bodyLength(plainBody(body, draw.words)),
    pieces: countPieces(body, draw),
    body: viewBody(body, draw),
  };
}
