import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import { rounded } from '../svg.ts';
import { wholeDrawing, type Drawing } from '../drawing.ts';
import { valuesOf, type ChartPlan, type ChartSpace } from './chart-plan.ts';
import { describeChart } from './describe-chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import { drawStacks } from './draw-stacks.ts';
import { numberFormat } from './number-format.ts';

/** A chart, drawn. */
export interface DrawnChart {
  /** One `svg` element that says what it shows; empty for a chart without figures. */
  readonly svg: string;
  /** A unit that belongs behind the title; `null` for none. */
  readonly unitInWords: string | null;
  /** The figures as they are written, row by row. */
  readonly written: readonly (readonly string[])[];
}

/** Draws a chart for the space that it has. Colours and faces come from the theme, by classes; nothing in it has an id. */
export function drawChart(chart: ChartBlock, space: ChartSpace, language: string): DrawnChart {
  const format = numberFormat(valuesOf(chart), chart.unit, language);
  const written = chart.table.rows.map(({ values }) =>
    values.map((value) => (value === null ? '–' : format.value(value))),
  );
  if (chart.table.rows.length === 0) return { svg: '', unitInWords: format.unitInWords, written };
  const { scale, drawing } = drawToFit({ chart, space, nameShare: USUAL_SHARE, format, language });
  const style = `--width: ${rounded(drawing.width)}${scale === 1 ? '' : `; --scale: ${1 / scale}`}`;
  const svg = wholeDrawing(drawing, style, describeChart(chart, format, language));
  return { svg, unitInWords: format.unitInWords, written };
}

/** How many times larger a chart is planned than it is shown, so that its labels get smaller and its width is used. */
const SMALLEST = 1.25;
const SCALES = [1, 1.05, 1.1, 1.15, 1.2, SMALLEST];

/** Bars need the larger part of the width, unless their names would take too many lines. */
const USUAL_SHARE = 0.42;
const LARGEST_SHARE = 0.6;

interface ScaledDrawing {
  readonly scale: number;
  readonly drawing: Drawing;
}

/** In the largest labels in which the chart isn’t too high; in the smallest where it always is. */
function drawToFit(plan: ChartPlan): ScaledDrawing {
  const { width, height, most } = plan.space;
  const drawn = (scale: number, nameShare: number): ScaledDrawing => {
    const space = { width: width * scale, height: height * scale, most: most * scale };
    return { scale, drawing: drawKind({ ...plan, space, nameShare }) };
  };
  for (const scale of SCALES) {
    for (const share of [USUAL_SHARE, LARGEST_SHARE]) {
      const tried = drawn(scale, share);
      if (tried.drawing.height <= most * scale) return tried;
    }
  }
  return drawn(SMALLEST, LARGEST_SHARE);
}

function drawKind(plan: ChartPlan): Drawing {
  switch (plan.chart.kind) {
    case 'bar':
      return drawBars(plan);
    case 'line':
      return drawLines(plan);
    case 'dot':
      return drawDots(plan);
    case 'stacked':
      return drawStacks(plan);
  }
}
