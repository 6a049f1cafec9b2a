import type { Position } from '../../source/position.ts';
import type { ChartBlock } from '../charts/chart.ts';
import { checkChart } from '../charts/check-chart.ts';
import { DiagramFault, labelText, textIn } from './diagram-text.ts';
import type { DiagramLine, DiagramSource } from './diagram-text.ts';
import type { Inline, Text } from '../nodes/inline.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { sum } from '../../source/sum.ts';

const PART = /^"([^"]+)"\s*:\s*(\d+(?:\.\d+)?)$/u;
const PASSED_OVER = /^(?:accTitle|accDescr)\b/u;

/** What a pie is told between two lines of `---`. */
export interface PieHead {
  readonly title: Text | null;
  readonly source: readonly Inline[];
}

/**
 * Reads the lines of a pie as a chart of bars, the largest first: lengths are compared more surely than angles. Its figures
 * are shares in per cent, or with `showData` the numbers themselves. Throws `DiagramFault` at what it can’t read.
 */
export function parsePie(
  source: DiagramSource,
  head: PieHead,
  position: Position,
  context: MarkdownContext,
): ChartBlock {
  const { title, showsData, parts } = readLines(source, head);
  const total = sum(parts.map(({ value }) => value));
  const written = (value: number): number => (showsData || total === 0 ? value : share(value, total));
  const chart: ChartBlock = {
    type: 'chart',
    kind: 'bar',
    title: title === null ? [] : [title],
    source: head.source,
    unit: showsData ? null : '%',
    highlight: [],
    from: null,
    to: null,
    table: {
      labelHeading: '',
      series: [{ type: 'text', value: showsData ? '' : '%', position }],
      rows: parts
        .toSorted((one, other) => other.value - one.value)
        .map(({ label, value, position: place }) => ({ label, values: [written(value)], position: place })),
    },
    dataFile: null,
    position,
  };
  checkChart(chart, { file: context.file, figuresFile: context.file.path, report: context.report });
  return chart;
}

interface Pie {
  readonly title: Text | null;
  /** Whether the numbers themselves are wanted. */
  readonly showsData: boolean;
  readonly parts: readonly Part[];
}

interface Part {
  readonly label: Text;
  readonly value: number;
  readonly position: Position;
}

function readLines(source: DiagramSource, head: PieHead): Pie {
  const [first = { text: '', start: 0 }, ...rest] = source.lines;
  const opening = /^pie\b\s*(showData\b)?\s*(?:title\s+(.+))?$/u.exec(first.text);
  if (opening === null) throw new DiagramFault(first);
  const [, data, inline] = opening;
  let title = inline === undefined ? head.title : textIn(source, first, inline);
  const parts: Part[] = [];
  for (const line of rest) {
    const named = /^title\s+(.+)$/u.exec(line.text)?.[1];
    if (named !== undefined) title = textIn(source, line, named);
    else if (!PASSED_OVER.test(line.text)) parts.push(partOf(source, line));
  }
  if (parts.length === 0) throw new DiagramFault(first);
  return { title, showsData: data !== undefined, parts };
}

/** In whole per cent; what is less than one in tenths. */
function share(value: number, total: number): number {
  const exact = (100 * value) / total;
  return exact < 1 ? Math.round(exact * 10) / 10 : Math.round(exact);
}

function partOf(source: DiagramSource, line: DiagramLine): Part {
  const [, words = '', figure = ''] = PART.exec(line.text) ?? [];
  if (words === '') throw new DiagramFault(line);
  const position = source.placeBetween(line.start, line.start + line.text.length);
  return { label: labelText(words, position), value: Number(figure), position };
}
