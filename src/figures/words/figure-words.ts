import type { ChartKind } from '../../markdown/charts/chart.ts';

/** What drawings and their descriptions say by themselves. */
export interface FigureWords {
  readonly charts: Readonly<Record<ChartKind, string>>;
  readonly diagram: string;
  /** Between a name and what is said of it, at the end of a sentence, between the items of a list. */
  readonly colon: string;
  readonly stop: string;
  readonly comma: string;
  /** A sentence that names the unit of all figures. */
  readonly unit: (unit: string) => string;
  readonly noFigures: string;
  readonly course: (course: Course) => string;
}

/** Where a series begins and ends, and its extremes, each written with its place. */
export interface Course {
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly least: string;
  readonly most: string;
}
