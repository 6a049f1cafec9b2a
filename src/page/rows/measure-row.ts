import { drawPart } from '../dom/draw-element.ts';
import { callsIn, type Call } from '../footnotes/foot.ts';

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
