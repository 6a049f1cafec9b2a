import { endOfLine, type Position } from '../text/source-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Text } from './nodes/inline.ts';
import { chartWithoutData, notANumber, raggedRow, unclosedCell } from './chart-diagnostics.ts';
import { type ChartRow, type ChartTable, EMPTY_TABLE } from './nodes/chart.ts';

/** A cell of a CSV text. */
interface CsvCell {
  /** Without marks and the white space around it. */
  readonly text: string;
  /** Where what was written starts and ends. */
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** A CSV text in rows, and what parts its cells. */
interface CsvRows {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly delimiter: Delimiter;
}

type Delimiter = ',' | ';' | '\t';

/**
 * Splits CSV into cells (RFC 4180; white space around cells is taken off, empty lines and lines that start with # are
 * skipped). The delimiter is the semicolon or tab where the first line has one, else the comma.
 */
function splitCsv(text: string): CsvRows {
  const delimiter = delimiterOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = 0;
  while (at < text.length) {
    if (row.length === 0 && isSkipped(text, at)) {
      at = endOfLine(text, at) + 1;
      continue;
    }
    const cell = readCell(text, at, delimiter);
    row.push(cell.cell);
    at = cell.next;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length && text[at] !== '\n') continue;
      row.push({ text: '', start: at, end: at, isClosed: true });
    }
    rows.push(row);
    row = [];
    at += 1;
  }
  return { rows, delimiter };
}

function delimiterOf(text: string): Delimiter {
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const bare = first.replace(/"[^"]*"/gu, '');
  if (bare.includes('\t')) return '\t';
  return bare.includes(';') ? ';' : ',';
}

function isSkipped(text: string, at: number): boolean {
  const line = text.slice(at, endOfLine(text, at));
  return line.trim() === '' || line.startsWith('#');
}

/** Reads one cell; `next` is the delimiter or line end after it. */
function readCell(
  text: string,
  from: number,
  delimiter: Delimiter,
): { readonly cell: CsvCell; readonly next: number } {
  const blanks = delimiter === '\t' ? /[ ]*/uy : /[ \t]*/uy;
  blanks.lastIndex = from;
  const start = from + (blanks.exec(text)?.[0].length ?? 0);
  if (text[start] === '"') return readQuoted(text, start, delimiter);
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  const raw = text.slice(start, end).trimEnd();
  return { cell: { text: raw, start, end: start + raw.length, isClosed: true }, next: end };
}

function readQuoted(text: string, start: number, delimiter: Delimiter): ReturnType<typeof readCell> {
  let at = start + 1;
  let content = '';
  for (; at < text.length; at += 1) {
    if (text[at] !== '"') content += text[at] ?? '';
    else if (text[at + 1] === '"') {
      content += '"';
      at += 1;
    } else break;
  }
  const isClosed = at < text.length;
  let next = isClosed ? at + 1 : at;
  while (next < text.length && text[next] !== delimiter && text[next] !== '\n') {
    content += text[next] ?? '';
    next += 1;
  }
  return { cell: { text: content.trim(), start, end: isClosed ? at + 1 : at, isClosed }, next };
}

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
