import type { NotesSetting } from '../layout/slides-update.ts';
import { whenDrawn } from './dom/draw-element.ts';
import { columnOf, layOutInColumns } from './foot.ts';
import { narrowTables } from './narrow-tables.ts';
import { finaliseBreaks, finaliseMarks } from './part-lines.ts';
import { ruledLine } from './split-row.ts';

/** What the build calls in the document of the notes edition before it is printed. */
export async function layOutNotes(setting: NotesSetting): Promise<void> {
  await whenDrawn([document.documentElement]);
  finaliseMarks();
  setNotes(setting, narrowTables);
  finaliseBreaks();
}

/** A slide with its notes, on one sheet or more. */
interface Sheet {
  readonly element: HTMLElement;
  /** How many sheets it takes in each size of type. */
  readonly counts: number[];
}

/**
 * Sets the notes of each slide in the largest type in which they take no more sheets than in the smallest, and rules what is
 * left of the last sheet. `settle` is called whenever type changes.
 */
function setNotes({ height, sizes, pitch }: NotesSetting, settle: () => void): void {
  const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')].map((element): Sheet => ({
    element,
    counts: [],
  }));
  for (const size of sizes) {
    for (const { element } of sheets) setSize(element, size);
    settle();
    const undo = layOutInColumns(height);
    for (const { element, counts } of sheets) counts.push(lastColumn(element) - firstColumn(element));
    undo();
  }
  for (const { element, counts } of sheets) {
    const fewest = counts.at(-1);
    setSize(element, sizes[counts.findIndex((count) => count === fewest)] ?? sizes.at(-1) ?? 0);
  }
  const undo = layOutInColumns(height);
  const left = sheets.map(({ element }) => height - bottomOf(element));
  undo();
  for (const [at, { element }] of sheets.entries()) rule(element, left[at] ?? 0, pitch);
}

function setSize({ style }: HTMLElement, size: number): void {
  style.setProperty('--type-notes', `${size}pt`);
}

function firstColumn(sheet: HTMLElement): number {
  const [box] = sheet.getClientRects();
  return box === undefined ? 0 : columnOf(box);
}

function lastColumn(sheet: HTMLElement): number {
  return Math.max(...boxesIn(sheet).map(columnOf));
}

/** How far down its last sheet the last of what is on a sheet reaches. */
function bottomOf(sheet: HTMLElement): number {
  const last = lastColumn(sheet);
  const top = document.body.getBoundingClientRect().top;
  return Math.max(
    ...boxesIn(sheet)
      .filter((box) => columnOf(box) === last)
      .map(({ bottom }) => bottom - top),
  );
}

function boxesIn(sheet: HTMLElement): readonly DOMRect[] {
  const parts = [...sheet.querySelectorAll('.little, .speaker-notes, .speaker-notes *, .endnotes')];
  return parts.flatMap((part) => [...part.getClientRects()]).filter(({ height }) => height > 0);
}

/** Rules what is left of a sheet; a line or two alone aren’t worth it. */
function rule(sheet: HTMLElement, left: number, pitch: number): void {
  const lines = sheet.querySelector('.lines');
  if (lines === null) return;
  const above = Number.parseFloat(getComputedStyle(lines).paddingTop);
  const count = Math.floor((left - above - 1) / pitch);
  if (count < FEWEST) return lines.remove();
  lines.append(...Array.from({ length: count }, ruledLine));
}

const FEWEST = 2;
