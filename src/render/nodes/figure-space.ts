import { linesOf } from '../../deck/text-length.ts';
import type { ChartSpace } from '../../figures/chart/chart-plan.ts';

/** The space that a slide has for a drawing, a chart with its title and source over and under it. */
export interface FigureSpace extends ChartSpace {
  /** What a diagram without title may take where its slide is set closer. */
  readonly closer: number;
}

/** From margin to margin. */
const WIDTH = 1104;
/** Between two columns. */
const GUTTER = 56;

/** The space of a drawing that is among other things. */
export const USUAL_SPACE: FigureSpace = { width: WIDTH, height: 260, most: Infinity, closer: 330 };

/** The space of a drawing in one of several columns. */
export function columnSpace(columns: number): FigureSpace {
  return { width: (WIDTH - GUTTER * (columns - 1)) / columns, height: 300, most: Infinity, closer: 370 };
}

/**
 * The space of a drawing that a slide is made for: under a heading of one line or more, over a remark or none. A long remark
 * leaves it less, so that both stay together on a slide set closer.
 */
export function figureSpace(heading: string, remark: string): FigureSpace {
  const taken = (linesOf(heading, HEADING) === 1 ? 0 : 56) + (remark === '' ? 0 : 64);
  const underHeading = 542 - (linesOf(heading, HEADING_CLOSER) - 1) * 50;
  const closer = underHeading - (remark === '' ? 0 : 16 + linesOf(remark, REMARK_CLOSER) * 38);
  const left = Math.max(FLATTEST, closer - TITLE_AND_SOURCE);
  return { width: WIDTH, height: Math.min(384 - taken, left), most: Math.min(430 - taken, left), closer };
}

/** Letters on a line, as the theme sets it. */
const [HEADING, HEADING_CLOSER, REMARK_CLOSER] = [42, 50, 94];

/** What a chart’s title and source take where its slide is set closer. */
const TITLE_AND_SOURCE = 90;

/** A chart that is less high shows little; its remark goes to a slide of its own. */
const FLATTEST = 220;
