import { scaleLinear } from 'd3-scale';

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

/**
 * The ends of the axis of a line or dot chart: those that the author gives, else round numbers about the figures, from
 * zero on where that costs at most half of the height.
 */
export function valueDomain(chart: ChartBlock): [number, number] {
  const values = valuesOf(chart);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  const [start, end] = roundEnds(least, most);
  const from = chart.from !== null && chart.from <= least ? chart.from : start;
  const to = chart.to !== null && chart.to >= most ? chart.to : end;
  return [from, to];
}

function roundEnds(least: number, most: number): readonly [number, number] {
  const low = least > 0 && least < most / 2 ? 0 : least;
  const high = most < 0 && most > least / 2 ? 0 : most;
  // Figures that are all the same have nothing to be compared with but zero.
  const spread = low === high ? [Math.min(0, low), low === 0 ? 1 : Math.max(0, high)] : [low, high];
  const scales = [5, 4, 3].map((about) => ({ about, scale: scaleLinear(spread, [0, 1]).nice(about) }));
  // Fewer and rounder ones, rather than more figures than an axis carries.
  const few = scales.find(({ about, scale }) => scale.ticks(about).length <= MOST_TICKS) ?? scales[0];
  const [start = 0, end = 1] = few?.scale.domain() ?? [];
  return [start, end];
}

/** The figures at the axis: a line for each, and no more of them than leave the lines of the chart alone. */
export function fewTicks(axis: { readonly ticks: (about: number) => number[] }): readonly number[] {
  const choices = [5, 4, 3, 2].map((about) => axis.ticks(about));
  return choices.find((ticks) => ticks.length <= MOST_TICKS) ?? choices.at(-1) ?? [];
}

const MOST_TICKS = 6;
