import { drawChart } from '../../src/figures/chart/draw-chart.ts';
import type { ChartBlock } from '../../src/markdown/nodes/chart.ts';
import { read, titled } from './check-outline.ts';

/** What a chart has on a slide of its own. */
export const SPACE = { width: 1104, height: 384, most: Infinity };

/** The SVG of a chart that is written so. */
export function drawn(inside: string, space = SPACE, language = 'en'): string {
  const { outline } = read(titled(`## Slide\n\`\`\`chart\n${inside}\n\`\`\`\n`));
  const chart = outline.slides[0]?.body.find((block): block is ChartBlock => block.type === 'chart');
  if (chart === undefined) throw new Error('There is no chart.');
  return drawChart(chart, space, language).svg;
}

/** The texts of a drawing with their places. */
export function textsOf(
  svg: string,
): readonly { readonly text: string; readonly x: number; readonly y: number }[] {
  return [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</gu)].map(([, x, y, text]) => ({
    text: text ?? '',
    x: Number(x),
    y: Number(y),
  }));
}
