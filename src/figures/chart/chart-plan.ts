import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import type { NumberFormat } from './number-format.ts';

/** The space that a slide has for a chart, in CSS pixels. */
export interface ChartSpace {
  readonly width: number;
  /** What the drawing may use; bars take less where they are few and more where they are many. */
  readonly height: number;
  /** How high it may get; `Infinity` where that depends on what is beside it. */
  readonly most: number;
}

/** What every kind of chart is drawn from. */
export interface ChartPlan {
  readonly chart: ChartBlock;
  readonly space: ChartSpace;
  /** How much of the width the names of rows may take. */
  readonly nameShare: number;
  readonly format: NumberFormat;
  /** BCP 47 tag of the deck. */
  readonly language: string;
}

/** Every figure of a chart. */
export function valuesOf({ table }: ChartBlock): readonly number[] {
  return table.rows.flatMap(({ values }) => values.filter((value) => value !== null));
}
