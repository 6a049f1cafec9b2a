import type { Draw } from '../deck/layouts/draw.ts';
import type { FigureSpace } from '../render/nodes/figure-space.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { drawWith } from '../render/views/draw-with.ts';
import { PIXELS_PER_MILLIMETRE, type Sheet } from './sheet.ts';

/** How drawings are among the words of a sheet: how much smaller than on slides, and what space they have. */
export interface DrawingsOnSheet {
  readonly scale: number;
  readonly figureSpace: FigureSpace;
}

/** Drawings for words of this width, in millimetres. */
export function drawingsOn({ isLarge }: Pick<Sheet, 'isLarge'>, width: number): DrawingsOnSheet {
  const scale = isLarge ? SCALE_IN_LARGE : SCALE;
  const space = Math.floor((width * PIXELS_PER_MILLIMETRE) / scale);
  return { scale, figureSpace: { width: space, height: 300, most: 420, closer: 420 } };
}

/** Their smallest letters, of 14 pt on slides, are of 8 pt. */
const SCALE = 0.572;
const SCALE_IN_LARGE = 0.75;

/** Draws with drawings as wide as the words, in columns too, which are under each other on paper. */
export function drawOnSheet(context: RenderContext): Draw {
  const draw = drawWith(context);
  return {
    ...draw,
    inColumn: () => draw,
    figure: (figure, heading, remark) =>
      figure.type === 'image' ? draw.figure(figure, heading, remark) : draw.blocks([figure]),
  };
}
