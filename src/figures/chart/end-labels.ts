import { svg, svgText } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { BASELINE, LINE } from '../drawing.ts';
import type { ChartPlan } from './chart-plan.ts';

/** The names of lines, at their ends. */
export interface EndLabels {
  /** The space that they need at the right. */
  readonly width: number;
  readonly draw: (place: (row: number) => number) => string;
}

interface EndLabel {
  readonly lines: readonly string[];
  readonly isStrong: boolean;
  readonly row: number;
  /** Where its line ends. */
  readonly anchor: number;
  /** The middle of its first line; moved so that labels keep clear of each other. */
  middle: number;
}

const LEADER = 34;
const LARGEST_SHARE = 0.36;

/** Names each line at its end with its last figure; labels that would touch move apart, and a thin line leads to each. */
export function endLabels(
  { chart, space, format }: ChartPlan,
  ends: readonly ({ readonly row: number; readonly value: number } | null)[],
  y: (value: number) => number,
): EndLabels {
  const isSingle = ends.length === 1;
  const lineCount = Math.max(2, Math.floor((space.height - LINE) / LINE / ends.length));
  const most = space.width * LARGEST_SHARE - LEADER;
  const labels = ends.flatMap((end, at): EndLabel[] => {
    if (end === null) return [];
    const name = chart.table.series[at]?.value ?? '';
    const figure = format.value(end.value);
    const lines = isSingle ? [figure] : wrapText(`${name} ${figure}`, most, lineCount);
    const isStrong = isSingle || chart.highlight.includes(name);
    return [{ lines, isStrong, row: end.row, anchor: y(end.value), middle: y(end.value) }];
  });
  keepClear(labels, LINE / 2, space.height - LINE - 14);
  const widest = Math.max(0, ...labels.flatMap(({ lines }) => lines.map((line) => textWidth(line))));
  const left = space.width - widest;
  return {
    width: widest + LEADER,
    draw: (place) => labels.map((label) => drawLabel(label, place(label.row), left)).join(''),
  };
}

/** Moves labels down past the one above, then up from the bottom. */
function keepClear(labels: readonly EndLabel[], top: number, bottom: number): void {
  const sorted = [...labels].sort((one, other) => one.middle - other.middle);
  let free = top;
  for (const label of sorted) {
    label.middle = Math.max(label.middle - ((label.lines.length - 1) * LINE) / 2, free);
    free = label.middle + label.lines.length * LINE;
  }
  let limit = bottom + LINE / 2;
  for (const label of sorted.toReversed()) {
    label.middle = Math.min(label.middle, limit - label.lines.length * LINE + LINE / 2);
    limit = label.middle - LINE / 2;
  }
}

function drawLabel({ lines, isStrong, anchor, middle }: EndLabel, end: number, left: number): string {
  const centre = middle + ((lines.length - 1) * LINE) / 2;
  const isFar = Math.abs(centre - anchor) > 6 || left - end > LEADER;
  const leader = isFar
    ? svg('line', { class: 'leader', x1: end + 9, y1: anchor, x2: left - 6, y2: centre })
    : '';
  const words = lines.map((text, at) =>
    svgText(left, middle + at * LINE + BASELINE, text, { class: isStrong ? 'label bold' : 'label' }),
  );
  return leader + words.join('');
}
