import { drawPart } from '../dom/draw-element.ts';
import { WORD } from './words-to-part.ts';

export const SOFT_HYPHEN = '\u00AD';

/**
 * Puts an element with a soft hyphen at each place where a word of a text may be hyphenated. It is an `em` in no language
 * (`zxx`) because that is what Chromium keeps a tag of; the tag is how the PDF is told that the hyphen is none of the word’s.
 */
export function markHyphens(node: Text, hyphenated: Readonly<Record<string, string>>): void {
  const pieces: (string | Node)[] = [];
  let end = 0;
  for (const { 0: word, index } of node.data.matchAll(WORD)) {
    const syllables = Object.hasOwn(hyphenated, word) ? (hyphenated[word] ?? '').split(SOFT_HYPHEN) : [];
    if (syllables.length < 2) continue;
    const [first = '', ...others] = syllables;
    pieces.push(node.data.slice(end, index) + first, ...others.flatMap((text) => [mark(), text]));
    end = index + word.length;
  }
  if (pieces.length > 0) node.replaceWith(...pieces, node.data.slice(end));
}

function mark(): HTMLElement {
  return Object.assign(drawPart('em', 'hyphen', SOFT_HYPHEN), { lang: 'zxx' });
}

/** Of a mark whose hyphen stays, whatever becomes of the lines around it. */
export const FINAL = 'final-break';

/** The marks in an element that aren’t settled, in order. */
export function marksIn(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`em.hyphen:not(.${FINAL})`)];
}

/** Whether a line ends at a mark: only then its hyphen is drawn. */
export function isTaken(element: HTMLElement): boolean {
  return element.getBoundingClientRect().width > 0.5;
}

/** The paragraph, or the like, whose lines a mark is in. */
export function blockOf(element: HTMLElement): Element {
  return element.closest('p, li, dd, td, th, div') ?? document.body;
}

/** Takes marks away, so that their words stay whole there. */
export function unite(marks: ReadonlySet<Node>): void {
  const parents = new Set([...marks].map(({ parentNode }) => parentNode));
  for (const parent of parents)
    if (parent instanceof Element) parent.replaceChildren(...without(marks, parent));
}

function without(marks: ReadonlySet<Node>, parent: Element): readonly (string | Node)[] {
  const kept: (string | Node)[] = [];
  for (const node of parent.childNodes) {
    if (marks.has(node)) continue;
    const before = kept.at(-1);
    if (!(node instanceof Text)) kept.push(node);
    else if (typeof before === 'string') kept.splice(-1, 1, before + node.data);
    else kept.push(node.data);
  }
  return kept;
}
