import { parseOutline } from '../../src/outline/parse-outline.ts';
import type { ChartBlock } from '../../src/markdown/nodes/chart.ts';
import type { Draft } from './deck-builder.ts';
import { h } from './gallery-frame.ts';

/** Slides with a chart of each kind. */
export const chartSlides: readonly Draft[] = [
  figure(
    'Volunteers came after the slogan',
    'bar\nhighlight: 2025',
    'Year, Volunteers\n2023, 120\n2024, 1340\n2025, 2118',
  ),
  figure(
    'Rumours grow faster than leaks',
    'line',
    'Year, Leaks, Rumours\n2023, 14,\n2024, 17, 52\n2025, 31, 207',
  ),
  figure(
    'The county pays less',
    'stacked',
    'Year, County, Province, Villages\n2023, 6, 2, 1\n2024, 5, 4, 2\n2025, 3, 5, 4',
  ),
  figure(
    'Every village hears of it sooner',
    'dot',
    'Village, Before, After\nUpper mill, 9, 4\nLower mill, 7, 3\nFerry, 12, 5',
  ),
];

function figure(heading: string, head: string, csv: string): Draft {
  const fence = `\`\`\`chart\ntype: ${head}\ntitle: What the county counts\nsource: County gazette\n---\n${csv}\n\`\`\``;
  const [block] = parseOutline('gallery', `## S\n\n${fence}\n`).value.slides[0]?.body ?? [];
  return {
    layout: 'figure',
    place: null,
    ...h(heading),
    figure: block as ChartBlock,
    caption: null,
    credit: null,
    body: [],
  };
}
