import { UNSHOWN, isHiddenByStyle, isUnshown } from './unshown.ts';

/** The words that a deck shows. */
export interface DeckTexts {
  readonly quotations: readonly QuotationInDeck[];
  /** The lines of all that is read on the slides, descriptions of pictures included and notes left out; white space collapsed. */
  readonly rows: readonly string[];
  /** The lines outside of block quotes and the list of sources, beside slides too, in which marks quote somebody: not code. */
  readonly lines: readonly string[];
}

/** A block quote, however many slides it goes on over. */
export interface QuotationInDeck {
  /** The quotation that it says it is; `null` where it says nothing. */
  readonly id: string | null;
  readonly words: string;
  /** Whose words a slide says they are; `null` where none says so. */
  readonly speaker: string | null;
  /** All that is read on the slides that it stands on. */
  readonly beside: string;
}

/**
 * Reads the words of a deck as a reader of the file would see them: without what it hides. Scripts never run, and style
 * sheets aren't read.
 */
export async function textsInDeck(html: string): Promise<DeckTexts> {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(html);
  for (const notes of document.querySelectorAll('aside.notes:not([style])')) notes.remove();
  for (const mark of document.querySelectorAll('.footnote-mark')) if (isNumberOfNote(mark)) mark.remove();
  removeHidden(document);
  const quotes = new Map<string, QuotePart[]>();
  const unnamed: QuotePart[] = [];
  for (const quote of document.querySelectorAll('blockquote')) {
    const id = quote.getAttribute('data-quotation');
    const part = partOf(quote);
    const others = quotes.get(id ?? '') ?? [];
    if (id === null) unnamed.push(part);
    else if (!isShownAgain(quote, part, others)) quotes.set(id, [...others, part]);
  }
  const named = [...quotes].map(([id, parts]) => ({
    id,
    words: joined(parts),
    speaker: speakerOf(parts),
    beside: parts.map(({ beside }) => beside).join(' '),
  }));
  const quotations = [
    ...named,
    ...unnamed.map(({ words, beside }) => ({ id: null, words, speaker: null, beside })),
  ];
  const rows = [...document.querySelectorAll('section')].flatMap((section) => linesIn(section));
  for (const unquoted of document.querySelectorAll(UNQUOTED)) unquoted.remove();
  const lines = [...linesIn(document), ...descriptionsIn(document)];
  return { quotations, rows, lines };
}

/** In a copy that a browser saved the overview may show slides again; where it has other words or another speaker, it counts. */
function isShownAgain(
  quote: QuotingElement,
  { words, speaker }: QuotePart,
  others: readonly QuotePart[],
): boolean {
  if (quote.closest('.overview') === null) return false;
  return others.some((one) => one.words === words && one.speaker === speaker);
}

/** What elements are described with: of drawings, screen readers are given nothing else. */
function descriptionsIn(document: Searchable): readonly string[] {
  const described = [...document.querySelectorAll('section [aria-label], section [title]')];
  return described
    .flatMap((element) => [element.getAttribute('aria-label'), element.getAttribute('title')])
    .map((words) => collapse(words ?? ''))
    .filter((line) => line !== '');
}

/** The list of sources names titles, which may hold marks of their own. So does the label of the article on the first slide. */
const UNQUOTED = 'blockquote, code, pre, .footer-source, .slide--title .label, .slide--sources';

/** Takes out what isn't seen. Slides themselves are hidden and shown in turn, in a copy that a browser saved, too. */
function removeHidden(document: Searchable): void {
  const elements = document.querySelectorAll('section [hidden], section [style]');
  for (const element of elements)
    if (element.hasAttribute('hidden') || isHiddenByStyle(element))
      if (element.nodeName.toUpperCase() !== 'SECTION') element.remove();
  for (const element of document.querySelectorAll('blockquote *'))
    if (element.matches(NEVER_IN_QUOTES) || isUnshown(element)) element.remove();
}

/** What no block quote of ours holds, as it hides, strikes, turns round or restyles words of it. */
const NEVER_IN_QUOTES = `[style], [popover], [slot], details, bdo, ${UNSHOWN}`;

/** Whether a mark is the number of a note and nothing else, so that no words hide in it. */
function isNumberOfNote(mark: QuotingElement): boolean {
  return /^\d{1,3}$/u.test((mark.textContent ?? '').trim());
}

/** What one slide shows of a quotation; a long one may go on over several. */
interface QuotePart {
  readonly words: string;
  /** The original and the translation under it; `null` for words in one language. */
  readonly pair: readonly [string, string] | null;
  readonly speaker: string | null;
  readonly beside: string;
}

/** A slide has a tenth of this. */
const MOST_BESIDE = 10_000;

/** An element that holds others. */
interface QuotingElement extends ReadNode, Searchable {
  readonly children: Iterable<QuotingElement>;
  readonly parentElement: QuotingElement | null;
  closest(selector: string): QuotingElement | null;
  querySelector(selector: string): QuotingElement | null;
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  remove(): void;
}

/** What elements are looked for in. */
interface Searchable {
  querySelectorAll(selector: string): Iterable<QuotingElement>;
}

function partOf(quote: QuotingElement): QuotePart {
  const paragraphs = [...quote.querySelectorAll('p')];
  const [original, translation] = paragraphs;
  const isPair = paragraphs.length === 2 && original !== undefined && isMarked(original);
  const texts = paragraphs.map((paragraph) => wordsIn(paragraph, true));
  const named = quote.parentElement?.querySelector('.attribution .speaker strong') ?? null;
  return {
    words: wordsIn(quote, true),
    pair: isPair && translation !== undefined ? [texts[0] ?? '', texts[1] ?? ''] : null,
    speaker: named === null ? null : wordsIn(named),
    beside: wordsIn(quote.closest('section') ?? quote).slice(0, MOST_BESIDE),
  };
}

/** Two names on two slides of one quotation are both told. */
function speakerOf(parts: readonly QuotePart[]): string | null {
  const names = new Set(parts.flatMap(({ speaker }) => speaker ?? []));
  return names.size === 0 ? null : [...names].join(' / ');
}

/** Whether a paragraph has a language of its own, or is one range that has. */
function isMarked(paragraph: QuotingElement): boolean {
  const [only, ...others] = paragraph.children;
  return paragraph.hasAttribute('lang') || (others.length === 0 && only?.hasAttribute('lang') === true);
}

/** An original and its translation go on side by side; put together, the one is read before the other. */
function joined(parts: readonly QuotePart[]): string {
  const pairs = parts.flatMap(({ pair }) => (pair === null ? [] : [pair]));
  if (pairs.length < parts.length) return parts.map(({ words }) => words).join(' ');
  return [...pairs.map(([original]) => original), ...pairs.map(([, translation]) => translation)].join(' ');
}

/** The text of an element in one line; of a block quote with the names of elements that none of ours holds. */
function wordsIn(element: ReadNode, isQuote = false): string {
  return linesIn(element, isQuote).join(' ');
}

/** The text of an element by lines; what stands on a line of its own, or above the line, doesn't grow together with the rest. */
function linesIn(element: ReadNode, isQuote = false): readonly string[] {
  const words: string[] = [];
  const walk = (node: ReadNode, depth: number): void => {
    const name = node.nodeName.toUpperCase();
    if (isQuote && (isForeign(node, name) || isReadOtherwise(node, name)))
      words.push(` <${name.toLowerCase()}> `);
    if (depth > DEEPEST || UNREAD.has(name)) return;
    if (node.nodeType === TEXT_NODE) words.push(collapsed(node.textContent ?? ''));
    const shown = SHOWN_ATTRIBUTES.get(name);
    if (shown !== undefined) words.push('\n', collapse(node.getAttribute?.(shown) ?? ''), '\n');
    const [before, after] = edgesOf(name);
    words.push(before);
    for (const child of node.childNodes) walk(child, depth + 1);
    words.push(after);
  };
  walk(element, 0);
  return words
    .join('')
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '');
}

/**
 * Whether a block quote of ours never holds it: it could bring words in or hide them (`<input>`, `<noscript>`), or ends elsewhere
 * for a browser than here (`<!--x--!>`).
 */
function isForeign({ nodeType, textContent }: ReadNode, name: string): boolean {
  if (nodeType === ELEMENT_NODE) return !IN_QUOTES.has(name);
  return nodeType !== TEXT_NODE && textContent?.includes('>') === true;
}

/** Whether an element is read aloud, or shown under the pointer, with other words than it holds; drawings have such of their own. */
function isReadOtherwise(node: ReadNode, name: string): boolean {
  if (node.nodeType !== ELEMENT_NODE || name === 'SVG') return false;
  return OTHER_WORDS.some((attribute) => (node.getAttribute?.(attribute) ?? null) !== null);
}

const OTHER_WORDS = ['aria-label', 'aria-labelledby', 'aria-description', 'aria-describedby', 'title'];

const ELEMENT_NODE = 1;
const IN_QUOTES: ReadonlySet<string> = new Set(
  (
    'A ABBR B BDI BLOCKQUOTE BR CAPTION CITE CODE COL COLGROUP DD DFN DIV DL DT EM FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR I IMG INS KBD LI MARK OL ' +
    'P PRE Q SAMP SECTION SMALL SPAN STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TIME TR U UL VAR WBR SVG G PATH USE RECT CIRCLE ELLIPSE LINE POLYGON POLYLINE'
  ).split(' '),
);

/** What stands before and behind the words of an element. */
function edgesOf(name: string): readonly [string, string] {
  if (name === 'Q') return ['“', '”'];
  const between = WITHIN_LINES.has(name) ? '' : BETWEEN_WORDS.has(name) ? ' ' : '\n';
  return [between, between];
}

/** What elements show besides their text. */
const SHOWN_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['IMG', 'alt'],
  ['INPUT', 'value'],
]);

const TEXT_NODE = 3;
const DEEPEST = 400;
const UNREAD: ReadonlySet<string> = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE', '#COMMENT']);
const WITHIN_LINES: ReadonlySet<string> = new Set(
  '#TEXT A ABBR B BDI BDO CITE CODE DEL EM I INS KBD MARK RUBY S SMALL SPAN STRONG U VAR WBR TSPAN MI MTEXT'.split(
    ' ',
  ),
);

/** What parts words within a line. */
const BETWEEN_WORDS: ReadonlySet<string> = new Set(['BR', 'SUP', 'SUB', 'TEXT']);

/** A text with white space as a browser shows it: one blank, and none at its ends. */
function collapse(text: string): string {
  return collapsed(text).trim();
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** As much of a node as is looked at. */
interface ReadNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<ReadNode>;
  getAttribute?(name: string): string | null;
}
