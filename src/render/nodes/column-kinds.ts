import { widthOf } from '../../deck/width-of.ts';
import type { Table, TableCell } from '../../markdown/nodes/block.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { MANY_COLUMNS } from './slide-needs.ts';
import { sum } from '../../source/sum.ts';

/** What is known of the columns of a table before a browser sees it; by their places, from 0. */
export interface ColumnKinds {
  readonly short: ReadonlySet<number>;
  readonly text: ReadonlySet<number>;
}

/**
 * Short columns have few words in each cell, which stay on one line where there is room beside all others: Chromium shares a
 * table’s width out by the longest lines, and breaks “Station 3” in two for the sake of a remark next to it. A column of text
 * among many others keeps a width, or the long heads of numbers would leave it one word a line.
 */
export function columnKinds({ header, rows }: Table): ColumnKinds {
  const columns = header.map((head, at) => columnOf(head, rows, at));
  const letters = sum(columns.map(({ least }) => least + BETWEEN));
  const placesOf = (kind: 'isShort' | 'isText'): ReadonlySet<number> =>
    new Set(columns.flatMap((column, at) => (column[kind] ? [at] : [])));
  const text = MANY_COLUMNS <= columns.length ? placesOf('isText') : NONE;
  return {
    short: letters <= LETTERS_IN_LINE ? placesOf('isShort') : NONE,
    text: text.size <= MOST_OF_TEXT ? text : NONE,
  };
}

const NONE: ReadonlySet<number> = new Set();

/** Letters that stand beside each other on a slide in type of 28 px, where some are wide. */
const LETTERS_IN_LINE = 74;

/** The air between two columns is as wide as two letters. */
const BETWEEN = 2;

/** A cell of more letters reads as well on two lines. */
const SHORT_CELL = 18;

/** A column of text should have a line of so many letters. */
const LINE_OF_TEXT = 20;

/** A cell of so many words is a sentence. */
const SENTENCE = 6;

/** More columns of text share the width by themselves. */
const MOST_OF_TEXT = 2;

interface Column {
  readonly isShort: boolean;
  readonly isText: boolean;
  /** Letters that it is wide at the least. */
  readonly least: number;
}

/** The words of a head may stand under each other. How long the mark of a source is isn’t seen in its text. */
function columnOf(head: TableCell, rows: Table['rows'], at: number): Column {
  const cells = rows.map((row) => plainText(row[at]?.children ?? []));
  const longest = Math.max(0, ...cells.map(widthOf));
  const hasMark = rows.some((row) => row[at]?.children.some(({ type }) => type === 'citation') ?? false);
  const isShort = longest <= SHORT_CELL && !hasMark;
  const isText = !isShort && cells.some((cell) => SENTENCE <= cell.split(' ').length);
  const heads = plainText(head.children).split(' ').map(widthOf);
  return { isShort, isText, least: Math.max(isShort ? longest : LINE_OF_TEXT, ...heads) };
}
