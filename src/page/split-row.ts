import { drawPart } from './dom/draw-element.ts';
import { type Call, callsIn } from './foot.ts';
import { boxesOf, textsIn, withRange } from './part-lines.ts';

/**
 * Parts a row whose words are higher than a sheet has space for: what is below `limit` pixels of them becomes a row of
 * its own behind it, which says what it goes on with. `null` where nothing can be split there; what belongs together is, if
 * there is no other way.
 */
export function splitRow(row: HTMLElement, limit: number, isForced: boolean): HTMLElement | null {
  const words = row.querySelector<HTMLElement>('.row-words');
  const place = words === null ? null : breakIn(words, words.getBoundingClientRect().top + limit, isForced);
  if (words === null || place === null) return null;
  const table = elementAt(place)?.closest('table') ?? null;
  const list = elementAt(place)?.closest('ol') ?? null;
  const isCut = (elementAt(place)?.closest('ol > li') ?? null) !== null;
  const rest = withRange((range) => {
    range.setStart(place.node, place.offset);
    range.setEnd(words, words.childNodes.length);
    return range.extractContents();
  });
  if (table !== null) repeatHead(table, rest);
  if (list !== null) countOn(list, isCut, rest);
  const next = goesOn(row, words, rest);
  row.after(next);
  return next;
}

interface PlaceInRow {
  readonly node: Node;
  readonly offset: number;
}

function elementAt({ node }: PlaceInRow): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** The last place above a height where words may be split: before a block, or between two lines. */
function breakIn(words: HTMLElement, bottom: number, isForced: boolean): PlaceInRow | null {
  const low = blocksIn(words).find((block) => block.getBoundingClientRect().bottom > bottom);
  if (low === undefined) return null;
  const place = betweenLines(low, bottom) ?? beforeBlock(low, words, true);
  return place === null && isForced ? beforeBlock(low, words, false) : place;
}

/** The blocks that have no others in them. */
function blocksIn(words: HTMLElement): readonly HTMLElement[] {
  const blocks = [...words.querySelectorAll<HTMLElement>(BLOCKS)];
  return blocks.filter((block) => block.querySelector(BLOCKS) === null && block.closest('thead') === null);
}

const BLOCKS = 'p, li, tr, dt, dd, pre, h2, h3, h4, h5, caption, img, svg, summary, div:not(.lines, .line)';

function beforeBlock(low: Element, words: HTMLElement, keepsTogether: boolean): PlaceInRow | null {
  let block = low;
  for (;;) {
    const { parentElement: parent, previousElementSibling: previous } = block;
    if (parent === null || (previous === null && parent === words)) return null;
    if (previous === null) block = parent;
    else if (keepsTogether && (previous.matches(STAYS) || block.matches(CLINGS))) block = previous;
    else return { node: parent, offset: [...parent.childNodes].indexOf(block) };
  }
}

/** What stays with what follows it, and what with what is before it. */
const STAYS = 'h2, h3, h4, h5, dt, thead, caption, .lead, .asserted, .subheading';
const CLINGS = '.quoted-by, .quoted-way, .translated, dd';

/** Between two lines of a text, of which two are on either side. */
function betweenLines(block: HTMLElement, bottom: number): PlaceInRow | null {
  if (!block.matches('p, li, dd')) return null;
  const texts = textsIn(block);
  const lines = linesOf(texts);
  const fit = lines.filter((line) => line.bottom <= bottom).length;
  const count = Math.min(fit, lines.length - FEWEST);
  return count < FEWEST ? null : firstBelow(texts, lines[count]?.top ?? 0);
}

const FEWEST = 2;

interface Line {
  top: number;
  bottom: number;
}

function linesOf(texts: readonly Text[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { top, bottom } of texts.flatMap((text) => boxesOf(text))) {
    const last = lines.at(-1);
    const isSame = last !== undefined && top < (last.top + last.bottom) / 2;
    if (!isSame) lines.push({ top, bottom });
    else if (last.bottom < bottom) last.bottom = bottom;
  }
  return lines;
}

/** The first letter that is no higher than a line. */
function firstBelow(texts: readonly Text[], top: number): PlaceInRow | null {
  for (const text of texts) {
    const at = Array.from({ length: text.length }, (_, index) => index).find((index) =>
      boxesOf(text, index, index + 1).some((box) => top <= (box.top + box.bottom) / 2),
    );
    if (at !== undefined) return { node: text, offset: at };
  }
  return null;
}

function repeatHead(table: HTMLTableElement, rest: DocumentFragment): void {
  const head = table.tHead?.cloneNode(true);
  if (head !== undefined) rest.querySelector('table')?.prepend(head);
}

/** Numbers go on; an item that is cut has none again. */
function countOn(list: HTMLOListElement, isCut: boolean, rest: DocumentFragment): void {
  const next = rest.querySelector('ol');
  const first = next?.querySelector('li');
  if (next === null) return;
  next.start = list.start + list.children.length - (isCut ? 1 : 0);
  if (isCut && first instanceof HTMLElement) first.style.listStyle = 'none';
}

function goesOn(row: HTMLElement, words: HTMLElement, rest: DocumentFragment): HTMLElement {
  const next = document.createElement(row.localName);
  next.className = row.className;
  next.classList.add('row--follows');
  const side = drawPart('div', 'row-side');
  const again = row.querySelector('.again')?.cloneNode(true);
  if (again instanceof HTMLElement) {
    again.hidden = false;
    side.append(again);
  }
  const box = drawPart('div', words.className, rest);
  for (const named of box.querySelectorAll('[id]'))
    if (words.querySelector(`#${CSS.escape(named.id)}`) !== null) named.removeAttribute('id');
  next.append(side, box);
  return next;
}

/** What is on a sheet from side to side: a slide with its words, a question, a heading. Heights are in pixels. */
export interface MeasuredRow {
  readonly element: HTMLElement;
  /** Whether it is on the sheet of what follows. */
  readonly opens: boolean;
  /** Whether it shows a slide, of which a sheet has so many at most. */
  readonly isSlide: boolean;
  /** What its picture takes, and what its words do without lines; the higher one counts. */
  readonly side: number;
  readonly words: number;
  /** What it takes besides. */
  readonly around: number;
  /** What its heading takes where it is said again at the head of a sheet. */
  readonly again: number;
  readonly takesLines: boolean;
  /** Whether it is to be answered, which takes lines on every sheet. */
  readonly asks: boolean;
  readonly calls: readonly Call[];
}

/** Reads a row that is in the document. */
export function measureRow(element: HTMLElement): MeasuredRow {
  const again = element.querySelector<HTMLElement>('.row--follows > * > .again[hidden]');
  const words = heightOf(element.querySelector('.row-words'));
  const side = sideOf(element);
  const whole = heightOf(element);
  if (again !== null) again.hidden = false;
  const withAgain = heightOf(element);
  if (again !== null) again.hidden = true;
  return {
    element,
    opens: element.matches('.opens'),
    isSlide: element.querySelector('.little') !== null,
    side,
    words,
    around: whole - Math.max(side, words),
    again: withAgain - whole,
    takesLines: element.querySelector('.lines') !== null,
    asks: element.matches('.row--question'),
    calls: callsIn(element),
  };
}

/** The height of the picture beside the words; one above them is among what is around. */
function sideOf(element: HTMLElement): number {
  const side = element.querySelector('.row-side');
  const top = element.querySelector('.row-words')?.getBoundingClientRect().top ?? 0;
  return side === null || side.getBoundingClientRect().bottom <= top ? 0 : heightOf(side);
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}

/** The heights of lines to write on. */
export interface LineHeights {
  readonly first: number;
  readonly next: number;
}

/** Reads how high lines to write on are, as the sheet sets them. */
export function measureLines(): LineHeights {
  const lines = drawPart('div', 'lines', ruledLine(), ruledLine());
  document.body.append(lines);
  const [first = 0, next = 0] = [...lines.children].map(heightOf);
  lines.remove();
  return { first, next };
}

/** A line to write on. */
export function ruledLine(): HTMLElement {
  return drawPart('div', 'line');
}

/** What a row takes with so many lines to write on. */
export function heightWith(row: MeasuredRow, lines: number, { first, next }: LineHeights): number {
  const ruled = !row.takesLines || lines === 0 ? 0 : first + (lines - 1) * next;
  return row.around + Math.max(row.side, row.words + ruled);
}
