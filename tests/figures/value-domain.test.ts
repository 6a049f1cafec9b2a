import { scaleLinear } from 'd3-scale';
import { expect, test } from 'vitest';

import { fewTicks, valueDomain } from '../../src/figures/chart/chart-plan.ts';
import type { ChartBlock } from '../../src/markdown/nodes/chart.ts';
import { read, titled } from '../support/check-outline.ts';

function chartOf(least: number, most: number): ChartBlock {
  const { outline } = read(
    titled(`## S\n\`\`\`chart\ntype: line\n---\nY,N\n2020,${least}\n2021,${most}\n\`\`\`\n`),
  );
  const chart = outline.slides[0]?.body.find((block): block is ChartBlock => block.type === 'chart');
  if (chart === undefined) throw new Error('There is no chart.');
  return chart;
}

test.each([
  [2.1, 3.4],
  [1, 9],
  [80, 81],
  [0, 1_234_567],
  [-3, 8],
  [13, 29],
  [101, 107],
])(
  'the axis of %d to %d holds both, and has three to six figures, from its first to its last',
  (least, most) => {
    const [from, to] = valueDomain(chartOf(least, most));
    const ticks = fewTicks(scaleLinear([from, to], [0, 1]));
    expect(from).toBeLessThanOrEqual(least);
    expect(to).toBeGreaterThanOrEqual(most);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
  },
);
