import type { ChartBlock } from '../../markdown/chart.ts';
import { rounded, svg } from '../svg.ts';
import { valuesOf } from './chart-drawing.ts';
import type { ChartDrawing, ChartPlan, ChartRoom } from './chart-drawing.ts';
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

/** Draws a chart for the room that it has. Colours and faces come from the theme, by classes; nothing in it has an id. */
export function drawChart(chart: ChartBlock, room: ChartRoom, language: string): DrawnChart {
  const format = numberFormat(valuesOf(chart), chart.unit, language);
  const written = chart.table.rows.map(({ values }) =>
    values.map((value) => (value === null ? '–' : format.value(value))),
  );
  if (chart.table.rows.length === 0) return { svg: '', unitInWords: format.unitInWords, written };
  const { width, height, content } = drawKind({ chart, room, format, language });
  const attributes = {
    class: 'drawing',
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    style: `--width: ${rounded(width)}`,
    role: 'img',
    'aria-label': describeChart(chart, format, language),
  };
  return { svg: svg('svg', attributes, content), unitInWords: format.unitInWords, written };
}

function drawKind(plan: ChartPlan): ChartDrawing {
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
