import type { Position } from '../../text/source-file.ts';
import type { Inline, Text } from './inline.ts';

/** How a chart draws its figures. */
export const CHART_KINDS = ['bar', 'line', 'dot', 'stacked'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A fenced `chart`: figures in rows and columns, and how they are to be drawn. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly kind: ChartKind;
  /** What is measured, as it is over the chart. */
  readonly title: readonly Inline[];
  /** Where the figures come from: words, a citation, or both. */
  readonly source: readonly Inline[];
  /** `%` and signs of money are at each figure, longer units once at the axis; `null` for none. */
  readonly unit: string | null;
  /** Names of the rows or series that are set off. */
  readonly highlight: readonly string[];
  /** The ends of the axis of a line or dot chart, where the author sets them. */
  readonly from: number | null;
  readonly to: number | null;
  readonly table: ChartTable;
  /** The CSV file beside the outline that holds the figures; `null` where the block holds them. */
  readonly dataFile: { readonly path: string; readonly position: Position } | null;
  readonly position: Position;
}

/** The figures of a chart; empty where they couldn’t be read. */
export interface ChartTable {
  /** What the first column holds; may be empty. */
  readonly labelHeading: string;
  readonly series: readonly Text[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: Text;
  /** One for each series; `null` where there is no figure. */
  readonly values: readonly (number | null)[];
  readonly position: Position;
}

export const EMPTY_TABLE: ChartTable = { labelHeading: '', series: [], rows: [] };

/** Every name in a chart’s table, in reading order: series first, then rows. */
export function namesInTable(table: ChartTable): readonly Text[] {
  return [...table.series, ...table.rows.map(({ label }) => label)];
}

/** A label of a row, as a place on an axis. */
interface AxisValue {
  readonly kind: 'number' | 'year' | 'date';
  /** Dates in milliseconds of UTC. */
  readonly value: number;
}

/** Reads a label as a number, a year or an ISO date (2024-05, 2024-05-17); `null` for a name. */
export function readAxisValue(label: string): AxisValue | null {
  const text = label.trim();
  if (/^[12]\d{3}$/u.test(text)) return { kind: 'year', value: Number(text) };
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { kind: 'number', value: Number(text) };
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/u.test(text)) return null;
  const value = Date.parse(`${text}${text.length === 7 ? '-01' : ''}T00:00:00Z`);
  return Number.isNaN(value) ? null : { kind: 'date', value };
}
