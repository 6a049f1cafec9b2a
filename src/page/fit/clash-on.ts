import type { SlideLayout } from '../../layout/layout-report.ts';
import type { SlideParts } from './slide-parts.ts';

/** What is drawn, but for pictures that run to the edge: layouts set words on those. */
const DRAWN = 'svg.formula, svg.drawing, img';
const OVERLAYS = '.picture--bleed';
/** What has no words that are seen. */
const UNSEEN = 'svg, .notes, .visually-hidden, script, style';

/** So far, in pixels, boxes may lie over one another by rounding. */
const TOLERANCE = 2;
/** Where small letters are in the box of a line, which holds space for accents and descenders, as shares of its height. */
const LETTERS = { top: 0.4, bottom: 0.7 };
/** Letters may lean out of a drawing so far, in its em, before they are cut off; see figures.css. */
const MARGIN = 0.15;

/** What a drawing on a slide does to words, if anything. Reads only. */
export function clashOn({ stage }: SlideParts): SlideLayout['clash'] {
  const drawn = [...stage.querySelectorAll(DRAWN)].filter((element) => element.closest(OVERLAYS) === null);
  if (drawn.length === 0) return null;
  for (const element of drawn) {
    const box = element.getBoundingClientRect();
    const by = MARGIN * Number.parseFloat(getComputedStyle(element).fontSize) + TOLERANCE;
    for (const text of element.querySelectorAll('text')) {
      const { left, right } = text.getBoundingClientRect();
      if (left < box.left - by || box.right + by < right) return clashWith(text, true);
    }
  }
  const boxes = drawn.map((element) => element.getBoundingClientRect());
  const over = wordsUnder(stage, boxes, document.createRange());
  return over === null ? null : clashWith(over, false);
}

/** The first text that one of the boxes lies over. */
function wordsUnder(element: Element, boxes: readonly DOMRect[], range: Range): Text | null {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text && node.data.trim() !== '') {
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()];
      if (lines.some((line) => boxes.some((box) => liesOver(box, line)))) return node;
    } else if (node instanceof Element && !node.matches(UNSEEN)) {
      const found = wordsUnder(node, boxes, range);
      if (found !== null) return found;
    }
  }
  return null;
}

function liesOver(box: DOMRect, line: DOMRect): boolean {
  const aside = Math.min(box.right, line.right) - Math.max(box.left, line.left);
  const [top, bottom] = [LETTERS.top, LETTERS.bottom].map((share) => line.top + share * line.height);
  const down = Math.min(box.bottom, bottom ?? 0) - Math.max(box.top, top ?? 0);
  return TOLERANCE < aside && TOLERANCE < down;
}

/** As many characters as a message quotes. */
const QUOTED = 40;

function clashWith(node: Node, isCut: boolean): SlideLayout['clash'] {
  const words = (node.textContent ?? '').trim().replace(/\s+/gu, ' ');
  return { words: words.length <= QUOTED ? words : `${words.slice(0, QUOTED)}…`, isCut };
}
