import type { SheetSetting } from '../layout/slides-update.ts';
import { drawElement, whenDrawn } from './dom/draw-element.ts';
import {
  type Call,
  type Foot,
  type Notes,
  columnOf,
  drawFootnotes,
  layOutInColumns,
  readNotes,
} from './foot.ts';
import { breakTallTables, narrowTables } from './narrow-tables.ts';
import { boxesOf, finaliseBreaks } from './part-lines.ts';

/**
 * What the build calls in the document of the reader before it is printed: makes too wide tables fit and too tall ones break, and sets the notes at
 * the feet of the pages where they are called, then the running heads. Where notes are too long for feet, they stay at the end.
 */
export async function moveNotes(setting: SheetSetting): Promise<boolean> {
  await whenDrawn([document.documentElement]);
  narrowTables();
  breakTallTables(setting.height);
  const isMoved = setFootnotes(setting.height);
  writeHeads(setting);
  finaliseBreaks();
  return isMoved;
}

/**
 * Sets the notes of the document at the feet of the pages where they are called; a note that is called on several pages
 * is on each. Where they are too long for that, the document stays as it was.
 */
function setFootnotes(pageHeight: number): boolean {
  const notes = readNotes();
  if (notes === null || notes.tallest > pageHeight * TALLEST) return false;
  const before = document.body.innerHTML;
  notes.section.remove();
  const undo = layOutInColumns(pageHeight);
  const footnotes = fillPages(notes, pageHeight);
  undo();
  if (footnotes === null) document.body.innerHTML = before;
  else drawFootnotes(footnotes, notes, pageHeight);
  return footnotes !== null;
}

/** A note that takes more of a page is for the end. */
const TALLEST = 1 / 4;

/** Text that a page has at least, however many notes it calls. */
const LEAST_TEXT = 1 / 2;

function fillPages(notes: Notes, pageHeight: number): readonly Foot[] | null {
  const footnotes: Foot[] = [];
  let start: PageStart | null = startsDocument(atomsOfDocument());
  for (let column = 0; start !== null; column += 1) {
    const foot = footOf(column, start, notes, pageHeight);
    if (foot === null) return null;
    footnotes.push(foot);
    const next = endPage({ start, column, pageHeight, lowered: foot.lowered });
    start.lower(0);
    start = next;
  }
  return footnotes;
}

/**
 * The foot of a page, for which what is on it is lowered. That takes lines off the page, and perhaps calls of notes with
 * them: then the foot is tried with those that are left, and kept only if no call comes back.
 */
function footOf(page: number, start: PageStart, notes: Notes, pageHeight: number): Foot | null {
  const callsWith = (lowered: number): readonly Call[] => {
    start.lower(lowered);
    return callsOn(page, notes);
  };
  const all = notes.heightOf(callsOn(page, notes));
  if (all > pageHeight * (1 - LEAST_TEXT)) return null;
  const calls = callsWith(all);
  const some = notes.heightOf(calls);
  if (some === all || callsWith(some).length === calls.length) return { page, calls, lowered: some };
  start.lower(all);
  return { page, calls, lowered: all };
}

function callsOn(page: number, { calls }: Notes): readonly Call[] {
  return calls.filter((call) => {
    const [box] = call.getClientRects();
    return box !== undefined && columnOf(box) === page;
  });
}

/** A page whose end is looked for. */
interface OpenPage {
  readonly start: PageStart;
  readonly column: number;
  readonly pageHeight: number;
  /** How far what is on it was lowered for its foot. */
  readonly lowered: number;
}

/**
 * Ends a page where its column ends: before a block, or between two lines. It ends there as well when what is on it
 * goes up again. Gives the start of the next page, or `null` where nothing follows.
 */
function endPage(page: OpenPage): PageStart | null {
  const { start, column } = page;
  for (const [at, atom] of start.atoms.entries()) {
    const columns = columnsOf(atom);
    if (columns === null || columns[1] <= column) continue;
    const first =
      columns[0] <= column && atom instanceof Text ? atom.splitText(firstAfter(atom, column)) : atom;
    const atoms = [first, ...start.atoms.slice(at + 1)];
    const block = blockBeginningAfter(first, column);
    if (block !== null) return startsWith(block, atoms);
    return startsBetweenLines(first, atoms, spaceLeft(start.atoms.slice(0, at + 1), page));
  }
  return null;
}

/** The outermost block that begins with what is first on the next page; `null` for the middle of one. */
function blockBeginningAfter(atom: Atom, column: number): HTMLElement | null {
  let block: HTMLElement | null = null;
  for (
    let element = atom.parentElement;
    element !== null && element !== document.body;
    element = element.parentElement
  ) {
    const [box] = element.getClientRects();
    if (box === undefined || columnOf(box) <= column) break;
    if (!getComputedStyle(element).display.startsWith('inline')) block = element;
  }
  return block;
}

/** What is left of the page under its last line, once that has gone up again. */
function spaceLeft(atoms: readonly Atom[], { column, pageHeight, lowered }: OpenPage): number {
  const last = atoms.findLast((atom) => atom instanceof Text && columnsOf(atom)?.[1] === column);
  const top = document.body.getBoundingClientRect().top;
  return last instanceof Text ? pageHeight - (bottomIn(last, column) - top - lowered) : pageHeight;
}

/** Where a page begins. */
interface PageStart {
  /** What is on it and on those after it. */
  readonly atoms: readonly Atom[];
  /** Lowers what is on it, so that less of it has space: as much less as a foot of that height takes. */
  readonly lower: (height: number) => void;
}

/** The start of the document. */
function startsDocument(atoms: readonly Atom[]): PageStart {
  const box = document.createElement('div');
  document.body.prepend(box);
  return { atoms, lower: (height) => setHeight(box, height) };
}

/** A start with a block, before which the page is broken. */
function startsWith(block: HTMLElement, atoms: readonly Atom[]): PageStart {
  // Between columns while they are in place of pages.
  block.style.breakBefore = 'var(--page-break, page)';
  // At the head of a page a margin goes, unless the break is a forced one.
  for (let inner: Element | null = block; inner instanceof HTMLElement; inner = inner.firstElementChild)
    inner.style.marginBlockStart = '0';
  if (getComputedStyle(block).display !== 'table-row')
    return { atoms, lower: (height) => (block.style.marginBlockStart = `${height}px`) };
  const cells = [...block.children].filter((cell) => cell instanceof HTMLElement);
  const paddings = cells.map((cell) => Number.parseFloat(getComputedStyle(cell).paddingTop));
  return {
    atoms,
    lower: (height) => {
      for (const [at, { style }] of cells.entries())
        style.paddingTop = height === 0 ? '' : `${(paddings[at] ?? 0) + height}px`;
    },
  };
}

/**
 * A start between two lines of a block: a box takes the place of the lines that would still have space on the page before,
 * of which this much is left. The lines before it stay justified.
 */
function startsBetweenLines(first: Atom, atoms: readonly Atom[], spaceLeft: number): PageStart {
  const box = document.createElement('span');
  box.setAttribute('aria-hidden', 'true');
  box.style.cssText = 'float:inline-start;width:100%';
  // A line has no space in what is left of the page; where there is more of the box, it goes on at the head of the next.
  const lower = (height: number): void => setHeight(box, height === 0 ? spaceLeft - 2 : spaceLeft + height);
  lower(0);
  let place: ChildNode = first;
  while (place.parentElement !== null && isInline(place.parentElement) && place.previousSibling === null)
    place = place.parentElement;
  place.before(box);
  return { atoms, lower };
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline');
}

function setHeight({ style }: HTMLElement, height: number): void {
  style.height = `${height}px`;
}

/** What a page ends before or after: a text, or a picture. */
type Atom = Text | HTMLImageElement;

/** All texts and pictures, in order. */
function atomsOfDocument(): readonly Atom[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const atoms: Atom[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLImageElement || (node instanceof Text && /\S/u.test(node.data))) atoms.push(node);
  }
  return atoms;
}

/** The columns that an atom begins and ends in; `null` for one that isn’t shown. */
function columnsOf(atom: Atom): readonly [number, number] | null {
  const boxes = atom instanceof Text ? boxesOf(atom) : [...atom.getClientRects()];
  const [first, last] = [boxes[0], boxes.at(-1)];
  return first === undefined || last === undefined ? null : [columnOf(first), columnOf(last)];
}

/** Where in a text its first letter after a column is. */
function firstAfter(text: Text, column: number): number {
  let [before, after] = [0, text.length];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    const box = boxesOf(text, 0, middle).at(-1);
    if (box !== undefined && columnOf(box) > column) after = middle;
    else before = middle;
  }
  return before;
}

/** The lower edge of the last line of a text in a column. */
function bottomIn(text: Text, column: number): number {
  const bottoms = boxesOf(text)
    .filter((box) => columnOf(box) === column)
    .map(({ bottom }) => bottom);
  return Math.max(...bottoms);
}

/**
 * Gives each page a running head: the part that begins on it, or the one that goes on. CSS has no name for a page by its
 * number, but `section-heads`, a counter style, has a symbol for each number.
 */
function writeHeads({ heads, height }: SheetSetting): void {
  const undo = layOutInColumns(height);
  const starts = heads.flatMap(({ id, content }) => {
    const part = document.getElementById(id);
    const [box] = (part?.querySelector('h2') ?? part)?.getClientRects() ?? [];
    return box === undefined ? [] : [{ page: columnOf(box), content }];
  });
  undo();
  const last = starts.at(-1);
  if (last === undefined) return;
  const symbols = Array.from({ length: last.page + 1 }, (_, at) => headOf(at, starts));
  const goingOn = `@counter-style last-section{system:cyclic;symbols:${last.content}}`;
  const ofPages = `@counter-style section-heads{system:fixed;symbols:${symbols.join(' ')};fallback:last-section}`;
  document.head.append(drawElement('style', `${goingOn}\n${ofPages}`));
}

function headOf(page: number, starts: readonly { readonly page: number; readonly content: string }[]) {
  const start = starts.find((one) => one.page === page) ?? starts.findLast((one) => one.page < page);
  return start?.content ?? '""';
}
