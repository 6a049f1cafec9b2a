import { rounded, svg } from '../svg.ts';

/** A rectangle of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A bar in the manner of its series, which figures.css colours: solid, light with an outline, of a middle grey, hatched, empty. They
 * stay apart in print without colour. `series` counts from 0; -1 is for what stands back.
 */
export function filledBox(series: number, box: Box): string {
  const attributes = { x: box.x, y: box.y, width: Math.max(box.width, 0), height: box.height };
  const rectangle = svg('rect', { class: series < 0 ? 'fill-rest' : `fill-${series + 1}`, ...attributes });
  return series === HATCHED ? rectangle + hatching(box) : rectangle;
}

/** Whether words on the bars of a series need ground behind them: on the middle grey neither black nor white can be read. */
export function needsGround(series: number): boolean {
  return series === GREY || series === HATCHED;
}

/** The series whose bars are of a middle grey, and the one whose bars are hatched. */
const [GREY, HATCHED] = [2, 3];
/** From one line of the hatching to the next, along an edge. */
const STEP = 9;

/** Lines at 45 degrees, each cut where it leaves the box: no pattern, whose id would have to be unique in the deck. */
function hatching({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let offset = STEP; offset < width + height; offset += STEP) {
    const [fromX, fromY] = [Math.min(offset, width), Math.max(0, offset - width)];
    const [toX, toY] = [Math.max(0, offset - height), Math.min(offset, height)];
    lines.push(`M${rounded(x + fromX)} ${rounded(y + fromY)}L${rounded(x + toX)} ${rounded(y + toY)}`);
  }
  return lines.length === 0 ? '' : svg('path', { class: 'hatching', d: lines.join('') });
}
