import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Position } from '../../text/source-file.ts';
import type { Text } from '../nodes/inline.ts';
import { chartWithoutData, notANumber, raggedRow, unclosedCell } from './chart-diagnostics.ts';
import { type ChartRow, type ChartTable, EMPTY_TABLE } from '../nodes/chart.ts';
import { splitCsv } from './split-csv.ts';

/** A cell of a chart’s figures, wherever they were written. */
export interface ChartCell {
  readonly text: string;
  readonly position: Position;
}

/** Where a table is, and how what is wrong with it is said. */
export interface TableSurroundings {
  /** The file that the places point into. */
  readonly file: string;
  /** The whole table, or the chart that has none. */
  readonly position: Position;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Reads CSV; `placeBetween` gives the place of two offsets in the text. Gives an empty table where anything is wrong. */
export function readCsvTable(
  text: string,
  placeBetween: (start: number, end: number) => Position,
  around: TableSurroundings,
): ChartTable {
  const { rows, delimiter } = splitCsv(text);
  const unclosed = rows.flat().find((cell) => !cell.isClosed);
  if (unclosed !== undefined) {
    const position = placeBetween(unclosed.start, unclosed.start + 1);
    around.report(unclosedCell({}, { file: around.file, position }));
    return EMPTY_TABLE;
  }
  const cells = rows.map((row) =>
    row.map((cell) => ({ text: cell.text, position: placeBetween(cell.start, cell.end) })),
  );
  return tableOfCells(cells, delimiter === ';', around);
}

/** Makes a table of cells, the first row of which names the columns. Every cell that is wrong is reported. */
export function tableOfCells(
  cells: readonly (readonly ChartCell[])[],
  isCommaDecimal: boolean,
  around: TableSurroundings,
): ChartTable {
  const [header = [], ...rest] = cells;
  const [corner, ...columns] = header;
  if (columns.length === 0 || rest.length === 0) {
    around.report(chartWithoutData({}, around));
    return EMPTY_TABLE;
  }
  const rows = rest.map((row): ChartRow | null => {
    const [label, ...values] = row;
    const last = row.at(-1);
    if (label === undefined || last === undefined) return null;
    const position = { start: label.position.start, end: last.position.end };
    if (row.length !== header.length) {
      const place = { file: around.file, position };
      around.report(raggedRow({ cells: row.length, columns: header.length }, place));
      return null;
    }
    const read = values.map((cell, at) => valueOf(cell, columns[at]?.text ?? '', isCommaDecimal, around));
    return { label: textNode(label), values: read, position };
  });
  const complete = rows.filter((row) => row !== null);
  return { labelHeading: corner?.text ?? '', series: columns.map(textNode), rows: complete };
}

function valueOf(
  cell: ChartCell,
  column: string,
  isCommaDecimal: boolean,
  around: TableSurroundings,
): number | null {
  const value = readNumber(cell.text, isCommaDecimal);
  if (value !== undefined) return value;
  around.report(notANumber({ text: cell.text, column }, { file: around.file, position: cell.position }));
  return null;
}

function textNode({ text, position }: ChartCell): Text {
  return { type: 'text', value: text, position };
}

/** A cell’s number; `null` for a cell that says it has none; `undefined` for anything else. */
type CellNumber = number | null | undefined;

/**
 * Reads a number as tables have it: 1234.5, −3, 1 234, 1,234, 12%. With `isCommaDecimal` a comma is a decimal comma and
 * a full stop parts thousands.
 */
export function readNumber(text: string, isCommaDecimal: boolean): CellNumber {
  const bare = text
    .trim()
    .replace(/\s*%$/u, '')
    .replace(/^[−–](?=\d|\.)/u, '-');
  if (MISSING.test(bare)) return null;
  const spaced = bare.replace(/(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/gu, '');
  const pattern = isCommaDecimal ? COMMA : POINT;
  if (!pattern.test(spaced)) return undefined;
  const plain = isCommaDecimal ? spaced.replaceAll('.', '').replace(',', '.') : spaced.replaceAll(',', '');
  const value = Number(plain);
  return Math.abs(value) < LARGEST ? value : undefined;
}

/** No figure: nothing, a dash, dots, “n/a”. */
const MISSING = /^(?:|[-–—.…]{1,3}|n\.?\/?a\.?)$/iu;
/** “1,200.5”, “-.5”, “1e-7”; and with a decimal comma “1.200,5”. Thousands are split throughout or not at all. */
const POINT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d{1,2})?$/iu;
const COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?$/u;
/** Past it numbers lose their last digits. */
const LARGEST = 1e15;
