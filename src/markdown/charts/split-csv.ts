import { endOfLine } from '../../text/source-file.ts';
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
export interface CsvRows {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly delimiter: Delimiter;
}

type Delimiter = ',' | ';' | '\t';

/**
 * Splits CSV into cells (RFC 4180; white space around cells is taken off, empty lines and lines that start with # are
 * skipped). The delimiter is the semicolon or tab where the first line has one, else the comma.
 */
export function splitCsv(text: string): CsvRows {
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
