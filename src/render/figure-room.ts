import type { ChartRoom } from '../figures/chart/chart-drawing.ts';

/** From margin to margin. */
const WIDTH = 1104;
/** Between two columns. */
const GUTTER = 56;

/** The room of a drawing that stands among other things. */
export const USUAL_ROOM: ChartRoom = { width: WIDTH, height: 260, most: Infinity };

/** The room of a drawing in one of several columns. */
export function columnRoom(columns: number): ChartRoom {
  return { width: (WIDTH - GUTTER * (columns - 1)) / columns, height: 300, most: Infinity };
}

/** The room of a drawing that a slide is made for: under a heading of one line or two, over a remark or none. */
export function figureRoom(hasTwoLines: boolean, hasRemark: boolean): ChartRoom {
  const taken = (hasTwoLines ? 56 : 0) + (hasRemark ? 64 : 0);
  return { width: WIDTH, height: 384 - taken, most: 430 - taken };
}
