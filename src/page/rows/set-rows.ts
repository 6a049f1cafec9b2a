import type { RowsSetting } from '../../layout/rows-setting.ts';
import { drawFoot, type Notes, readNotes } from '../footnotes/foot.ts';
import {
  heightWith,
  type LineHeights,
  measureLines,
  measureRow,
  type Row,
  ruledLine,
} from './measure-row.ts';
import { ruleLines } from './rule-lines.ts';
import { splitRow } from './split-row.ts';

/**
 * Sets the rows of the document on sheets. A row stays whole unless no sheet has space for it; what a sheet has left is ruled to
 * write on. Notes stand at the foot of each sheet that calls them, or at the end where they are too long for that.
 */
export function setRows(setting: RowsSetting): void {
  const notes = readNotes();
  const lines = measureLines();
  const elements = [...document.body.children].filter((child) => child instanceof HTMLElement);
  const rows = elements.map(measureRow);
  const atFeet = notes !== null && rows.every(({ calls }) => notes.heightOf(calls) < setting.height / 2);
  const queue = atFeet ? rows.filter(({ element }) => element !== notes.section) : rows;
  if (atFeet) notes.section.remove();
  const sheets: Row[][] = [];
  const page = { setting, lines, notes: atFeet ? notes : null };
  while (0 < queue.length) sheets.push(fillSheet(queue, page));
  drawSheets(sheets, page);
}

/** What rows are set with. */
interface Page {
  readonly setting: RowsSetting;
  readonly lines: LineHeights;
  /** `null` where they stand at the end. */
  readonly notes: Notes | null;
}

/** Takes off the queue what has space on a sheet: all of it if lines can be spared for that, and no sheet is left with little on it. */
function fillSheet(queue: Row[], page: Page): Row[] {
  const { most } = page.setting;
  const isLast = queue.filter(({ isSlide }) => isSlide).length <= most;
  if (isLast && heightOf(queue, page, SPARED) <= roomFor(queue, page)) return queue.splice(0);
  const rows: Row[] = [];
  for (let group = groupAt(queue); 0 < group.length; group = groupAt(queue)) {
    const together = [...rows, ...group];
    if (most < together.filter(({ isSlide }) => isSlide).length) break;
    const over = heightOf(together, page) - roomFor(together, page);
    const isAlone = rows.length === 0;
    const goesOn = 0 < over && (isAlone || flowsOn(rows, group, page));
    if (0 < over && !goesOn) break;
    if (0 < over) partLast(queue, group, over, page);
    rows.push(...queue.splice(0, group.length));
    if (0 < over) break;
  }
  return rows;
}

/** The next row, with the headings before it. */
function groupAt(queue: readonly Row[]): readonly Row[] {
  const last = queue.findIndex(({ opens }) => !opens);
  return last === -1 ? queue.slice() : queue.slice(0, last + 1);
}

/** Lines that rows have where the last sheet is spared by it. */
const SPARED = 1;

/** The height of rows with the lines that each has at least, or at most. */
function heightOf(rows: readonly Row[], { lines, setting }: Page, most = setting.lines): number {
  const again = rows[0]?.again ?? 0;
  return rows.reduce((sum, row) => sum + heightWith(row, Math.min(most, setting.lines), lines), again);
}

/** What the foot with their notes leaves of a sheet. A pixel or two are lost to rounding. */
function roomFor(rows: readonly Row[], { notes, setting }: Page): number {
  const foot = notes?.heightOf(rows.flatMap(({ calls }) => calls)) ?? 0;
  return setting.height - foot - ROUNDING;
}

const ROUNDING = 3;

/**
 * Whether a row begins on a sheet that hasn’t space for all of it: one that is higher than a sheet, and one after rows
 * without lines to fill the space with; unless a third of the sheet or less is left.
 */
function flowsOn(rows: readonly Row[], group: readonly Row[], page: Page): boolean {
  const room = roomFor([...rows, ...group], page);
  const left = room - heightOf(rows, page);
  if (left < room * LEAST_SHARE) return false;
  return room < heightOf(group, page) || !rows.some(({ takesLines }) => takesLines);
}

const LEAST_SHARE = 1 / 3;

/** Parts the last row of a group that is too high by so much; what goes on stands behind it in the queue. */
function partLast(queue: Row[], group: readonly Row[], over: number, { setting, lines }: Page): void {
  const at = group.length - 1;
  const row = queue[at];
  if (row === undefined) return;
  const rest = splitRow(row.element, heightWith(row, setting.lines, lines) - row.around - over);
  if (rest === null) return;
  queue.splice(at, 1, measureRow(row.element), measureRow(rest));
}

function drawSheets(sheets: readonly (readonly Row[])[], page: Page): void {
  const { height, lines: least } = page.setting;
  const seen = new Set<string>();
  const drawn = sheets.map((rows, at) => {
    const most = at === sheets.length - 1 ? Math.max(least, MOST_AT_THE_END) : Infinity;
    const room = roomFor(rows, page);
    const spared = heightOf(rows, page) <= room ? least : Math.min(least, SPARED);
    const { lines, left } = ruleLines(rows, room - (rows[0]?.again ?? 0), page.lines, {
      least: spared,
      most,
    });
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    sheet.style.minHeight = `${height - ROUNDING}px`;
    const box = document.createElement('div');
    box.className = left < room * LARGEST_GAP ? 'rows rows--spread' : 'rows';
    for (const [index, row] of rows.entries()) box.append(ruled(row, lines[index] ?? 0, index === 0));
    sheet.append(box);
    const calls = rows.flatMap((row) => row.calls);
    if (page.notes !== null && 0 < calls.length) sheet.append(drawFoot(calls, at, page.notes, seen));
    return sheet;
  });
  document.body.replaceChildren(...drawn);
}

/** Of the last sheet, which needn’t be full. */
const MOST_AT_THE_END = 6;

/** What is left of a sheet may stand between its rows. */
const LARGEST_GAP = 1 / 8;

function ruled({ element, again }: Row, count: number, isFirst: boolean): HTMLElement {
  const lines = element.querySelector('.lines');
  lines?.append(...Array.from({ length: count }, ruledLine));
  if (count === 0) lines?.remove();
  const head = element.querySelector<HTMLElement>('.again');
  if (head !== null && isFirst && 0 < again) head.hidden = false;
  else if (head?.hidden === true) head.remove();
  return element;
}
