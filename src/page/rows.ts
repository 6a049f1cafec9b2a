import type { RowsSetting } from '../layout/slides-update.ts';
import { drawPart, whenDrawn } from './dom/draw-element.ts';
import { type Notes, drawFoot, readNotes } from './foot.ts';
import { narrowTables, sticksOut } from './narrow-tables.ts';
import { finaliseBreaks, finaliseMarks } from './part-lines.ts';
import {
  type LineHeights,
  type MeasuredRow,
  heightWith,
  measureLines,
  measureRow,
  ruledLine,
  splitRow,
} from './split-row.ts';

/**
 * What the build calls in the document of a handout before it is printed: makes too wide tables fit, and sets its rows on
 * sheets, with lines to write on and the notes that are called there at the foot.
 */
export async function layOutRows(setting: RowsSetting): Promise<void> {
  await whenDrawn([document.documentElement]);
  finaliseMarks();
  widenRows();
  narrowTables();
  finaliseBreaks();
  setRows(setting);
}

/**
 * Sets the rows of the document on sheets. A row stays whole unless no sheet has space for it; what a sheet has left is ruled to
 * write on. Notes are at the foot of each sheet that calls them, or at the end where they are too long for that.
 */
function setRows(setting: RowsSetting): void {
  const notes = readNotes();
  const lines = measureLines();
  const elements = [...document.body.children].filter((child) => child instanceof HTMLElement);
  const rows = elements.map(measureRow);
  const atFeet = notes !== null && rows.every(({ calls }) => notes.heightOf(calls) < setting.height / 2);
  const queue = atFeet ? rows.filter(({ element }) => element !== notes.section) : rows;
  if (atFeet) notes.section.remove();
  const sheets: MeasuredRow[][] = [];
  const page = { setting, lines, notes: atFeet ? notes : null };
  while (0 < queue.length) sheets.push(fillSheet(queue, page));
  drawSheets(sheets, page);
}

/** What rows are set with. */
interface Page {
  readonly setting: RowsSetting;
  readonly lines: LineHeights;
  /** `null` where they are at the end. */
  readonly notes: Notes | null;
}

/** Takes off the queue what has space on a sheet: all of it if lines can be spared for that, and no sheet is left with little on it. */
function fillSheet(queue: MeasuredRow[], page: Page): MeasuredRow[] {
  const { most } = page.setting;
  const isLast = queue.filter(({ isSlide }) => isSlide).length <= most;
  if (isLast && heightOf(queue, page, fewestLines(page, 1)) <= roomFor(queue, page)) return queue.splice(0);
  const rows: MeasuredRow[] = [];
  while (takeGroup(rows, queue, page));
  return rows;
}

/** Takes the next row to a sheet, if it has space there, with the headings before it; answers whether more may follow. */
function takeGroup(rows: MeasuredRow[], queue: MeasuredRow[], page: Page): boolean {
  const group = groupAt(queue);
  const together = [...rows, ...group];
  const slides = together.filter(({ isSlide }) => isSlide).length;
  if (group.length === 0 || page.setting.most < slides) return false;
  const fits = heightOf(together, page) <= roomFor(together, page);
  if (fits || squeezesIn(rows, group, queue, page)) rows.push(...queue.splice(0, group.length));
  return fits;
}

/** Whether rows that are too high for a sheet are there all the same: with fewer lines, or split. */
function squeezesIn(
  rows: readonly MeasuredRow[],
  group: readonly MeasuredRow[],
  queue: MeasuredRow[],
  page: Page,
): boolean {
  const isAlone = rows.length === 0;
  if (!isAlone && !hasSpaceLeft(rows, group, page)) return false;
  const flows = isAlone || flowsOn(rows, group, page);
  const together = [...rows, ...group];
  const room = roomFor(together, page);
  if (heightOf(together, page, flows ? NO_LINES : fewestLines(page, 1)) <= room) return true;
  const over = heightOf(together, page) - room;
  // What can’t be split runs over the end of its own sheet.
  return (flows && partLast(queue, group, { over, isForced: isAlone }, page)) || isAlone;
}

/** The next row, with the headings before it. */
function groupAt(queue: readonly MeasuredRow[]): readonly MeasuredRow[] {
  const last = queue.findIndex(({ opens }) => !opens);
  return last === -1 ? queue.slice() : queue.slice(0, last + 1);
}

/** Lines that each row has at least; and where a sheet is spared by it, one less. */
function fewestLines({ setting }: Page, spared = 0): FewestLines {
  return { beside: Math.max(0, setting.lines - spared), answer: ANSWER - spared };
}

const NO_LINES: FewestLines = { beside: 0, answer: 0 };

/** Two or three sentences. */
const ANSWER = 3;

/** The height of rows with the lines that each has at least. */
function heightOf(rows: readonly MeasuredRow[], page: Page, least = fewestLines(page)): number {
  return (rows[0]?.again ?? 0) + heightOfRows(rows, least, page.lines);
}

/** What the foot with their notes leaves of a sheet. A pixel or two are lost to rounding. */
function roomFor(rows: readonly MeasuredRow[], { notes, setting }: Page): number {
  const foot = notes?.heightOf(rows.flatMap(({ calls }) => calls)) ?? 0;
  return setting.height - foot - ROUNDING;
}

const ROUNDING = 3;

/** Whether a third of a sheet or more would be left. */
function hasSpaceLeft(rows: readonly MeasuredRow[], group: readonly MeasuredRow[], page: Page): boolean {
  const room = roomFor([...rows, ...group], page);
  return room * LEAST_SHARE <= room - heightOf(rows, page);
}

/**
 * Whether a row begins on a sheet that hasn’t space for all of it: one that is higher than a sheet, and one after rows
 * without lines to fill the space with.
 */
function flowsOn(rows: readonly MeasuredRow[], group: readonly MeasuredRow[], page: Page): boolean {
  return roomFor(group, page) < heightOf(group, page) || !rows.some(({ takesLines }) => takesLines);
}

const LEAST_SHARE = 1 / 3;

/** Parts the last row of a group that is too high by so much, if it can be; what goes on is behind it in the queue. */
function partLast(
  queue: MeasuredRow[],
  group: readonly MeasuredRow[],
  { over, isForced }: { readonly over: number; readonly isForced: boolean },
  page: Page,
): boolean {
  const at = group.length - 1;
  const row = queue[at];
  const whole = row === undefined ? 0 : heightOf([row], page) - row.around;
  const rest = row === undefined ? null : splitRow(row.element, whole - over, isForced);
  if (row === undefined || rest === null) return false;
  queue.splice(at, 1, measureRow(row.element), measureRow(rest));
  return true;
}

function drawSheets(sheets: readonly (readonly MeasuredRow[])[], page: Page): void {
  const { height } = page.setting;
  const seen = new Set<string>();
  const drawn = sheets.map((rows, at) => {
    const most = at === sheets.length - 1 ? MOST_AT_THE_END : Infinity;
    const room = roomFor(rows, page);
    const least =
      [fewestLines(page), fewestLines(page, 1)].find((lines) => heightOf(rows, page, lines) <= room) ??
      NO_LINES;
    const { lines, left } = ruleLines(rows, room - (rows[0]?.again ?? 0), page.lines, {
      least,
      most,
    });
    const gap = Math.min(LARGEST_GAP, left / Math.max(1, rows.filter(hasGap).length));
    const sheet = drawPart('div', 'sheet');
    sheet.style.minHeight = `${height - ROUNDING}px`;
    for (const [index, row] of rows.entries()) {
      const element = ruled(row, lines[index] ?? 0, index === 0);
      if (hasGap(row, index, rows)) element.style.marginTop = `${gap}px`;
      sheet.append(element);
    }
    if (at < sheets.length - 1 && rows.every(isHeading)) sheet.append(linesIn(left, page.lines));
    const calls = rows.flatMap((row) => row.calls);
    if (page.notes !== null && 0 < calls.length) sheet.append(drawFoot(calls, at, page.notes, seen));
    return sheet;
  });
  document.body.replaceChildren(...drawn);
}

/** What has neither a slide nor lines, such as the title. */
function isHeading({ isSlide, takesLines }: MeasuredRow): boolean {
  return !isSlide && !takesLines;
}

/** Lines for what is left of a sheet on which what follows has no space. */
function linesIn(left: number, { first, next }: LineHeights): HTMLElement {
  const count = Math.max(0, Math.floor((left - first) / next));
  const lines = drawPart('div', 'lines', ...Array.from({ length: count }, ruledLine));
  lines.setAttribute('aria-hidden', 'true');
  return lines;
}

/** Of the last sheet, which needn’t be full. */
const MOST_AT_THE_END = 6;

/** What is left of a sheet is between its rows, unless it is a lot; not behind a heading. */
const LARGEST_GAP = 32;

function hasGap(_: MeasuredRow, index: number, rows: readonly MeasuredRow[]): boolean {
  return rows[index - 1]?.opens === false;
}

function ruled({ element }: MeasuredRow, count: number, isFirst: boolean): HTMLElement {
  const lines = element.querySelector('.lines');
  lines?.append(...Array.from({ length: count }, ruledLine));
  if (count === 0) lines?.remove();
  const head = element.querySelector<HTMLElement>('.again[hidden]');
  if (head !== null && isFirst && element.matches('.row--follows')) head.hidden = false;
  else head?.remove();
  return element;
}

/**
 * Gives words the width of the sheet, under their picture, where a table is wider than the space beside it, or where a drawing would
 * be so much smaller there that its letters couldn’t be read.
 */
function widenRows(): void {
  const rows = [...document.querySelectorAll('.row:has(> .row-side)')];
  const hasWideTable = (row: Element): boolean =>
    [...row.querySelectorAll('.row-words table')].some((table) => sticksOut(table, row));
  const narrow = rows.filter((row) => hasWideTable(row) || hasShrunkDrawing(row));
  for (const { classList } of narrow) classList.add('row--wide');
}

/** Whether letters of a drawing, which takes no more than there is, are smaller than the sheet’s notes. */
function hasShrunkDrawing(row: Element): boolean {
  return [...row.querySelectorAll<SVGSVGElement>('.row-words svg.drawing')].some((drawing) => {
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const sizes = [...drawing.querySelectorAll('text')].map((text) => getComputedStyle(text).fontSize);
    return sizes.some((size) => Number.parseFloat(size) * scale < SMALLEST);
  });
}

/** Eight points in pixels, and a hair less. */
const SMALLEST = (8 * 96) / 72 - 0.1;

/** What is ruled on a sheet. */
interface Ruling {
  /** Lines of each row. */
  readonly lines: readonly number[];
  /** Height that is left. */
  readonly left: number;
}

/** Gives rows lines, one after another to the one that has the fewest, as long as the sheet has space; each has `least`, and `most` at most. */
function ruleLines(
  rows: readonly MeasuredRow[],
  room: number,
  heights: LineHeights,
  { least, most }: { readonly least: FewestLines; readonly most: number },
): Ruling {
  const lines = rows.map((row) => fewestIn(row, least));
  const costOf = (at: number): number => {
    const [row, count] = [rows[at], lines[at]];
    if (row === undefined || count === undefined || !row.takesLines || most <= count) return Infinity;
    return heightWith(row, count + 1, heights) - heightWith(row, count, heights);
  };
  let left = room - heightOfRows(rows, least, heights);
  for (;;) {
    const open = [...rows.keys()].filter((at) => costOf(at) <= left);
    const next = open.toSorted((one, other) => (lines[one] ?? 0) - (lines[other] ?? 0))[0];
    if (next === undefined) return { lines, left };
    left -= costOf(next);
    lines[next] = (lines[next] ?? 0) + 1;
  }
}

/** Lines that each row has at least. */
interface FewestLines {
  readonly beside: number;
  /** Under a question, for its answer. */
  readonly answer: number;
}

function fewestIn({ takesLines, asks }: MeasuredRow, { beside, answer }: FewestLines): number {
  return takesLines ? (asks ? answer : beside) : 0;
}

/** The height of rows with the lines that each has at least. */
function heightOfRows(rows: readonly MeasuredRow[], least: FewestLines, heights: LineHeights): number {
  return rows.reduce((sum, row) => sum + heightWith(row, fewestIn(row, least), heights), 0);
}
