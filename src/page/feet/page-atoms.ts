import { withRange } from '../lines/with-range.ts';
import { columnOf } from './page-columns.ts';

/** What a page ends before or after: a text, or a picture. */
export type Atom = Text | HTMLImageElement;

/** All texts and pictures, in order. */
export function atomsOfDocument(): readonly Atom[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const atoms: Atom[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLImageElement || (node instanceof Text && /\S/u.test(node.data))) atoms.push(node);
  }
  return atoms;
}

/** The columns that an atom begins and ends in; `null` for one that isn’t shown. */
export function columnsOf(atom: Atom): readonly [number, number] | null {
  const boxes = atom instanceof Text ? boxesOf(atom) : [...atom.getClientRects()];
  const [first, last] = [boxes[0], boxes.at(-1)];
  return first === undefined || last === undefined ? null : [columnOf(first), columnOf(last)];
}

/** Where in a text its first letter after a column stands. */
export function firstAfter(text: Text, column: number): number {
  let [before, after] = [0, text.length];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    const [box] = boxesOf(text, middle).slice(-1);
    if (box !== undefined && columnOf(box) > column) after = middle;
    else before = middle;
  }
  return before;
}

/** The lower edge of the last line of a text in a column. */
export function bottomIn(text: Text, column: number): number {
  const bottoms = boxesOf(text)
    .filter((box) => columnOf(box) === column)
    .map(({ bottom }) => bottom);
  return Math.max(...bottoms);
}

function boxesOf(text: Text, end = text.length): readonly DOMRect[] {
  return withRange((range) => {
    range.setStart(text, 0);
    range.setEnd(text, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  });
}
