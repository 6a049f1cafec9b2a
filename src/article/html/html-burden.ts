import { type Budget, spendText } from '../../text/budget.ts';

/** What of a page no parser should meet, and where it begins. */
export interface HtmlBurden {
  readonly kind: 'depth' | 'pieces' | 'attributes';
  readonly offset: number;
}

/** Deeper nesting than any article has overflows the stacks of DOM libraries. */
const DEEPEST = 400;

/** Each element beyond this depth counts by how far it is beyond: those who look for the article read the text of each around it again. */
const DEEP = 50;
const MOST_DEEP = 300_000;

/** Tags and entities; the longest lists of an encyclopedia have a hundred thousand. */
const MOST_PIECES = 250_000;

/** Attributes of an element, words in its classes, lines of its style: DOM libraries look each up among all the others. */
const MOST_ATTRIBUTES = 2000;

/**
 * Finds what would keep the parser of a page, and those who walk it afterwards, busy for minutes: elements in elements,
 * a million of them, thousands of attributes. One walk over the text; `null` for any page that people read. The text between tags is counted;
 * throws `OverBudget`.
 */
export function findHtmlBurden(html: string, budget: Budget): HtmlBurden | null {
  const open = new OpenElements();
  let [pieces, deep, from] = [0, 0, 0];
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(html); piece !== null; piece = PIECE.exec(html)) {
    const offset = piece.index;
    pieces += 1;
    if (pieces > MOST_PIECES) return { kind: 'pieces', offset };
    spendText(html.slice(from, offset), budget);
    const name = piece[2]?.toLowerCase();
    if (piece[0] === '<!--') PIECE.lastIndex = after(html, '-->', PIECE.lastIndex);
    else if (name !== undefined && piece[1] === '/') open.close(name);
    else if (name !== undefined) {
      const { count, isClosed, end } = readAttributes(html, PIECE.lastIndex);
      if (count > MOST_ATTRIBUTES) return { kind: 'attributes', offset };
      open.open(name, isClosed);
      deep += Math.max(0, open.depth - DEEP);
      if (open.depth > DEEPEST || deep > MOST_DEEP) return { kind: 'depth', offset };
      PIECE.lastIndex = RAW.has(name) ? endOfRaw(html, name, end) : end;
    }
    from = PIECE.lastIndex;
  }
  spendText(html.slice(from), budget);
  return null;
}

const PIECE = /<!--|<(\/?)([a-z][^\s/>]*)|[<&]/giu;

/** An attribute up to its value in marks, or whatever else is in a tag. */
const ATTRIBUTE = /\s*([^\s"'<>/=]+)\s*=\s*(["'])|\s*([^\s>="']+|[="'])/uy;

/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

function readAttributes(
  html: string,
  start: number,
): { readonly count: number; readonly isClosed: boolean; readonly end: number } {
  let [count, isClosed, end] = [0, false, start];
  ATTRIBUTE.lastIndex = start;
  for (let match = ATTRIBUTE.exec(html); match !== null; match = ATTRIBUTE.exec(html)) {
    const [, name, mark = '', other] = match;
    const from = ATTRIBUTE.lastIndex;
    const close = mark === '' ? from : html.indexOf(mark, from);
    // Without its second mark it is no value, and what follows is looked at word by word.
    if (mark !== '' && close !== -1) ATTRIBUTE.lastIndex = close + 1;
    end = ATTRIBUTE.lastIndex;
    isClosed = other?.endsWith('/') === true;
    count += name === undefined || close === -1 ? 1 : weightOf(name.toLowerCase(), html.slice(from, close));
    if (count > MOST_ATTRIBUTES) break;
  }
  return { count, isClosed, end };
}

/** A class counts for each of its words, a style for each line of it: both are taken apart. */
function weightOf(name: string, value: string): number {
  if (name === 'class') return value.split(/\s+/u, MOST_ATTRIBUTES + 1).length;
  return name === 'style' ? 1 + value.length / 80 : 1;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'giu');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Elements that have no end, and those that the next one of their kind ends. */
const UNNESTED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr html head body p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rt rp'.split(
    ' ',
  ),
);

const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

/** The elements that are open at a place; an end closes what was left open inside. */
class OpenElements {
  private readonly names: string[] = [];

  get depth(): number {
    return this.names.length;
  }

  open(name: string, isClosed: boolean): void {
    // In HTML the stroke of `<div/>` says nothing; in drawings and formulas it closes.
    const isEmpty = isClosed && this.names.some((outer) => FOREIGN.has(outer));
    if (!isEmpty && !UNNESTED.has(name)) this.names.push(name);
  }

  close(name: string): void {
    const at = this.names.lastIndexOf(name);
    if (at !== -1) this.names.length = at;
  }
}
