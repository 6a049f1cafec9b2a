import { drawElement, drawPart } from './dom/draw-element.ts';

/** The mark in the text that calls a note. */
export type Call = HTMLAnchorElement;

/** What is at the foot of a page. */
export interface Foot {
  readonly page: number;
  readonly calls: readonly Call[];
  /** How far what is on the page was lowered for it. */
  readonly lowered: number;
}

/** The notes as they are at the end of the text. */
export interface Notes {
  readonly section: Element;
  readonly calls: readonly Call[];
  /** The notes by the address that calls them. */
  readonly byAddress: ReadonlyMap<string, HTMLElement>;
  /** Height of the tallest note. */
  readonly tallest: number;
  /** Height of a foot with the notes that are called, and of the room above it. */
  readonly heightOf: (calls: readonly Call[]) => number;
}

/** Reads the notes; `null` where there are none. */
export function readNotes(): Notes | null {
  const section = document.querySelector('.endnotes')?.closest('section');
  if (section === null || section === undefined) return null;
  const items = [...section.querySelectorAll<HTMLElement>('.endnotes > li')];
  const byAddress = new Map(items.map((item) => [`#${item.id}`, item]));
  return {
    section,
    calls: callsIn(document).filter((call) => byAddress.has(addressOf(call))),
    byAddress,
    tallest: Math.max(0, ...items.map((item) => item.getBoundingClientRect().height)),
    heightOf: measuring(byAddress, document.body.getBoundingClientRect().width),
  };
}

/** The marks in an element that call notes. */
export function callsIn(element: ParentNode): readonly Call[] {
  return [...element.querySelectorAll<Call>('.note-mark a')];
}

/** Measures feet beside the document, as they will be set. */
function measuring(byAddress: Notes['byAddress'], width: number): Notes['heightOf'] {
  const known = new Map<string, number>();
  return (calls) => {
    const addresses = [...new Set(calls.map(addressOf))];
    const key = addresses.join();
    const height =
      known.get(key) ??
      measure(
        addresses.flatMap((address) => byAddress.get(address) ?? []),
        width,
      );
    known.set(key, height);
    return height;
  };
}

function measure(items: readonly HTMLElement[], width: number): number {
  if (items.length === 0) return 0;
  const beside = document.createElement('div');
  beside.style.cssText = `position:absolute;visibility:hidden;width:${width}px`;
  const list = footList(items.map((item) => item.cloneNode(true)));
  beside.append(list);
  document.documentElement.append(beside);
  const { height } = list.getBoundingClientRect();
  beside.remove();
  return height + SPACE_ABOVE;
}

/** Between the text and the notes. */
const SPACE_ABOVE = 14;

function footList(items: readonly Node[]): HTMLOListElement {
  return drawPart('ol', 'endnotes endnotes--page serif', ...items);
}

function addressOf(call: Call): string {
  return call.getAttribute('href') ?? '';
}

/** Writes the feet into the document; each leads to and from the calls on its own page. */
export function drawFootnotes(footnotes: readonly Foot[], notes: Notes, pageHeight: number): void {
  const all = drawElement('div');
  const seen = new Set<string>();
  for (const { page, calls } of footnotes) {
    if (calls.length === 0) continue;
    // Before it is drawn, which gives calls other places to lead to.
    const height = notes.heightOf(calls);
    const list = drawFoot(calls, page, notes, seen);
    // A pixel above the end of the page, which may be cut off.
    list.style.top = `${(page + 1) * pageHeight - height + SPACE_ABOVE - 1}px`;
    all.append(list);
  }
  document.body.style.position = 'relative';
  document.body.append(all);
}

/** The foot of a page, counted from 0, with the notes that are called there; `seen` are the notes of the pages before. */
export function drawFoot(
  calls: readonly Call[],
  page: number,
  notes: Notes,
  seen: Set<string>,
): HTMLOListElement {
  return footList(notesCalledBy(calls, page, notes, seen));
}

/** The notes of a page by their numbers. One that stood on a page before is a copy with a place of its own. */
function notesCalledBy(
  calls: readonly Call[],
  page: number,
  { byAddress }: Notes,
  seen: Set<string>,
): readonly Element[] {
  const items = new Map<string, HTMLElement>();
  for (const call of calls) {
    const address = addressOf(call);
    const known = items.get(address);
    const item = known ?? copyOf(byAddress.get(address), seen.has(address) ? `-${page + 1}` : '', call);
    if (item !== null) items.set(address, item);
  }
  const ofPage = [...items].map(([address, item]) => {
    seen.add(address);
    for (const call of calls) if (addressOf(call) === address) call.href = `#${item.id}`;
    return item;
  });
  return ofPage.toSorted((one, other) => numberOf(one) - numberOf(other));
}

/** A note, with the way back to the call; a further copy has its own name and gives one to the call. */
function copyOf(note: HTMLElement | undefined, mark: string, call: Call): HTMLElement | null {
  const copy = note?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return null;
  if (mark === '') return copy;
  copy.id += mark;
  call.id = `call-${numberOf(copy)}${mark}`;
  copy.querySelector('.endnote-number')?.setAttribute('href', `#${call.id}`);
  return copy;
}

function numberOf(item: HTMLElement): number {
  return Number(item.getAttribute('value'));
}

const GAP = 64;

/**
 * Lays the document out in columns of a page’s size in place of pages: both are broken by the same rules and, measured on a
 * hundred pages, at the same places. Gives what undoes it.
 */
export function layOutInColumns(height: number): () => void {
  const { style } = document.body;
  const own = style.cssText;
  const { width } = document.body.getBoundingClientRect();
  style.cssText = `width:${width}px;height:${height}px;columns:auto ${width}px;column-gap:${GAP}px;column-fill:auto;--page-break:column`;
  return () => {
    style.cssText = own;
  };
}

/** The column that a box is in, counted from 0 at the side where the document is begun to be read. */
export function columnOf({ left, right }: DOMRect): number {
  const body = document.body.getBoundingClientRect();
  const before = document.documentElement.dir === 'rtl' ? body.right - right : left - body.left;
  // A hanging mark begins a little before its column.
  return Math.floor((before + GAP / 2) / (Number.parseFloat(document.body.style.width) + GAP));
}
