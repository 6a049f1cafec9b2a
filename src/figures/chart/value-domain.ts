import { scaleLinear } from 'd3-scale';

import type { ChartBlock } from '../../markdown/charts/chart.ts';
import { valuesOf } from './chart-drawing.ts';

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
  const [start = 0, end = 1] = scaleLinear(spread, [0, 1]).nice(5).domain();
  return [start, end];
}
