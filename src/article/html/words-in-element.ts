/** The text of an element in one line; of a block quote with the names of elements that none of ours holds. */
export function wordsIn(element: ReadNode, isQuote = false): string {
  return linesIn(element, isQuote).join(' ');
}

/** The text of an element by lines; what stands on a line of its own, or above the line, doesn't grow together with the rest. */
export function linesIn(element: ReadNode, isQuote = false): readonly string[] {
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
export function collapse(text: string): string {
  return collapsed(text).trim();
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** As much of a node as is looked at. */
export interface ReadNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<ReadNode>;
  getAttribute?(name: string): string | null;
}
