import type { HyphenatedWords, WordsByLanguage } from '../layout/slides-update.ts';
import { drawPart } from './dom/draw-element.ts';

/**
 * Parts the words at which a line ends and leaves all others as they were. Soft hyphens show the browser
 * where it may part a word; those that it takes become hyphens, since a soft one would be in the text of a PDF whether
 * it is shown or not.
 */
export function partLines(hyphenated: HyphenatedWords): void {
  for (const { node, language } of partibleTexts()) markHyphens(node, hyphenated[language] ?? {});
  uniteWhile(brokenRules);
  uniteWhile((marks) => marks.filter((mark) => !isTaken(mark)));
  for (const mark of marksIn(document.body)) mark.replaceChildren('-');
  uniteWhile((marks) => marks.filter((mark) => !isAtLineEnd(mark)));
}

/** Unites words until no mark of them is chosen any more: each time, the lines after it change. */
function uniteWhile(choose: (marks: readonly HTMLElement[]) => readonly HTMLElement[]): void {
  let marks = marksIn(document.body);
  for (;;) {
    const chosen = new Set(choose(marks));
    if (chosen.size === 0) return;
    const blocks = new Set([...chosen].map(blockOf));
    unite(chosen);
    // Other blocks are as they were.
    marks = marks.filter((mark) => !chosen.has(mark) && blocks.has(blockOf(mark)));
  }
}

/** A hyphen inside a line would be read as part of the word. */
function isAtLineEnd(mark: HTMLElement): boolean {
  const next = mark.nextSibling;
  if (next === null) return false;
  const [rest] = withRange((range) => {
    range.selectNodeContents(next);
    return range.getClientRects();
  });
  return rest !== undefined && mark.getBoundingClientRect().bottom <= rest.top + TOLERANCE;
}

/** Boxes of lines that are set tight touch each other. */
const TOLERANCE = 4;

/**
 * Taken hyphens that make a text worse to read than an uneven line does: the third in a row, one that leaves the end of a
 * word alone on the last line, and in a ragged text one whose line would be long enough without it.
 */
function brokenRules(marks: readonly HTMLElement[]): readonly HTMLElement[] {
  const taken = marks.filter(isTaken);
  const places = taken.map((mark) => placeOf(mark));
  return taken.filter((mark, at) => {
    const place = places[at];
    if (place === undefined) return false;
    const [second, first] = [places[at - 1], places[at - 2]];
    const isThird = follows(place, second) && follows(second, first);
    return isThird || isLastWord(mark, place) || isLittle(mark, place);
  });
}

/** Where a line ends with a hyphen. */
interface LinePlace {
  readonly block: Element;
  readonly top: number;
  readonly lineHeight: number;
  readonly isRagged: boolean;
}

function placeOf(mark: HTMLElement): LinePlace {
  const block = blockOf(mark);
  const { lineHeight, textAlign } = getComputedStyle(block);
  return {
    block,
    top: mark.getBoundingClientRect().top,
    lineHeight: Number.parseFloat(lineHeight),
    isRagged: textAlign !== 'justify',
  };
}

function follows(place: LinePlace | undefined, before: LinePlace | undefined): boolean {
  if (place === undefined || before === undefined || place.block !== before.block) return false;
  return place.top - before.top < place.lineHeight * 1.5;
}

/** Whether nothing but the rest of a hyphenated word is left for the last line. */
function isLastWord(mark: HTMLElement, { block }: LinePlace): boolean {
  return !/\S\s+\S/u.test(
    withRange((rest) => {
      rest.setStartAfter(mark);
      rest.setEndAfter(block);
      return rest.toString();
    }),
  );
}

/** Whether a ragged line is hardly longer for what is before a hyphen. */
function isLittle(mark: HTMLElement, { block, isRagged }: LinePlace): boolean {
  if (!isRagged) return false;
  const { left, right } = mark.getBoundingClientRect();
  const start = startOfWord(mark);
  const length = Math.max(right - start.left, start.right - left);
  return length < block.clientWidth * ZONE;
}

/** As much of a measure as ragged lines may differ without looking torn. */
const ZONE = 1 / 10;

/** The box from the beginning of a word up to a mark in it; other marks of the word are between. */
function startOfWord(mark: HTMLElement): DOMRect {
  return withRange((range) => {
    range.setEndBefore(mark);
    range.setStartBefore(mark);
    for (let node = mark.previousSibling; node !== null; node = node.previousSibling) {
      const space = node instanceof Text ? node.data.search(/\S+$/u) : 0;
      if (node instanceof Text) range.setStart(node, Math.max(0, space));
      if (node instanceof Text && space !== 0) break;
    }
    return range.getBoundingClientRect();
  });
}

/** A text in which words may be hyphenated, with the language it is in. */
interface PartibleText {
  readonly node: Text;
  readonly language: string;
}

/** The words that may be hyphenated, each once. */
export function collectWords(): WordsByLanguage {
  const words = new Map<string, Set<string>>();
  for (const { node, language } of partibleTexts()) {
    const known = words.get(language) ?? new Set<string>();
    words.set(language, known);
    for (const [word] of node.data.matchAll(WORD)) if (isPlain(word, language)) known.add(word);
  }
  return Object.fromEntries([...words].map(([language, known]) => [language, [...known]]));
}

/**
 * The texts where the style sheet allows it: `--hyphenate: yes`, which is inherited like any custom property, so that a
 * quotation or an address in running text takes it back.
 */
function partibleTexts(): readonly PartibleText[] {
  return textsIn(document.body).flatMap((node) => {
    const parent = node.parentElement;
    if (parent === null || getComputedStyle(parent).getPropertyValue('--hyphenate').trim() !== 'yes')
      return [];
    return { node, language: parent.closest('[lang]')?.getAttribute('lang') ?? '' };
  });
}

/**
 * A word of six letters or more that is free: no part of an address, of a compound with hyphens, of a number or of an
 * abbreviation. Three letters are the least on either side of a hyphen.
 */
const WORD = /(?<![^\s([“„«‘"'—–…])\p{L}{6,}(?=[\s)\]”“»’"'.,;:!?—–…]*(?:\s|$))/gu;

/** Without capitals, which are names; German nouns begin with one. */
function isPlain(word: string, language: string): boolean {
  const letters = /^de\b/iu.test(language) ? word.slice(1) : word;
  return letters === letters.toLowerCase();
}

const SOFT_HYPHEN = '\u00AD';

/**
 * Puts an element with a soft hyphen at each place where a word of a text may be hyphenated. It is an `em` in no language
 * (`zxx`) because that is what Chromium keeps a tag of; the tag is how the PDF is told that the hyphen is none of the word’s.
 */
function markHyphens(node: Text, hyphenated: Readonly<Record<string, string>>): void {
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
const FINAL = 'final-break';

/** The marks in an element that aren’t settled, in order. */
function marksIn(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`em.hyphen:not(.${FINAL})`)];
}

/** Whether a line ends at a mark: only then its hyphen is drawn. */
function isTaken(element: HTMLElement): boolean {
  return element.getBoundingClientRect().width > 0.5;
}

/** The paragraph, or the like, whose lines a mark is in. */
function blockOf(element: HTMLElement): Element {
  return element.closest('p, li, dd, td, th, div') ?? document.body;
}

/** Takes marks away, so that their words stay whole there. */
function unite(marks: ReadonlySet<Node>): void {
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

/**
 * Settles the places at which long words of slides may be hyphenated, all at once: where a line ends, a hyphen becomes a
 * character and the line is ended for good, and the other places go. Columns and lines stay as they are, though what they are
 * made of gets wider or narrower.
 */
export function finaliseMarks(): void {
  const all = marksIn(document.body);
  // Where the style sheet wants a word whole, it hides the marks in it.
  const hidden = new Set(all.filter((mark) => mark.getClientRects().length === 0));
  const marks = all.filter((mark) => !hidden.has(mark));
  unite(hidden);
  for (const mark of marks) mark.replaceChildren(SOFT_HYPHEN);
  lockColumns(new Set(marks.flatMap((mark) => mark.closest('table') ?? [])));
  const taken = new Set(marks.filter(isTaken));
  for (const mark of taken) {
    mark.replaceChildren('-');
    mark.classList.add(FINAL);
    mark.after(document.createElement('br'));
  }
  unite(new Set(marks.filter((mark) => !taken.has(mark))));
}

/** Reads all widths before it sets one. */
function lockColumns(tables: ReadonlySet<HTMLTableElement>): void {
  const cells = [...tables].flatMap((table) => [...(table.rows[0]?.cells ?? [])]);
  const widths = cells.map((cell) => cell.getBoundingClientRect().width / zoomOf(cell));
  for (const table of tables) table.style.tableLayout = 'fixed';
  for (const [at, cell] of cells.entries()) {
    cell.style.boxSizing = 'border-box';
    cell.style.width = `${widths[at] ?? 0}px`;
  }
}

/** Slides are smaller on sheets of paper. */
function zoomOf(element: Element): number {
  return element instanceof HTMLElement ? element.currentCSSZoom : 1;
}

/**
 * Takes away the places at which the address of a link may be hyphenated and isn’t. Chromium makes a link of each piece between two of
 * them, and who goes through a PDF by keys would stop at each. Lines stay as they are: they end at the places that are left.
 */
export function finaliseBreaks(): void {
  const breaks = [...document.querySelectorAll('a wbr')];
  unite(new Set(breaks.filter((place) => !isLineEnd(place))));
}

/** Whether what follows begins lower than what is before; where that isn’t two texts, it may be. */
function isLineEnd({ previousSibling, nextSibling }: Element): boolean {
  if (!(previousSibling instanceof Text && nextSibling instanceof Text)) return true;
  const [before, after] = [boxesOf(previousSibling).at(-1), boxesOf(nextSibling)[0]];
  return before === undefined || after === undefined || after.top > before.top + before.height / 2;
}

let range: Range | null = null;

/**
 * Lends the one range that there is. Each range that was ever made follows every change of the document until it is
 * collected: a thousand of them make thousands of changes take seconds.
 */
export function withRange<T>(use: (range: Range) => T): T {
  range ??= document.createRange();
  const result = use(range);
  range.setStart(document, 0);
  range.collapse(true);
  return result;
}

/** The boxes of a text, or of a part of it, in which something is seen. */
export function boxesOf(text: Text, start = 0, end = text.length): readonly DOMRect[] {
  return withRange((lent) => {
    lent.setStart(text, start);
    lent.setEnd(text, end);
    return [...lent.getClientRects()].filter(({ width }) => width > 0);
  });
}

/** The texts in an element that hold more than blanks, in order. */
export function textsIn(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && /\S/u.test(node.data)) texts.push(node);
  return texts;
}
