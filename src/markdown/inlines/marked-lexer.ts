import {
  Lexer,
  Marked,
  type Token,
  type TokenizerExtension,
  type TokenizerObject,
  type Tokens,
} from 'marked';

import type { Budget } from '../../text/budget.ts';
import { endOfLine, type Range } from '../../text/source-file.ts';
import { UNCOMPARED_CLASSES } from '../nodes/inline.ts';
import { MAX_SPAN, parseAttributes } from './attributes.ts';
import { CITATION } from './parse-citation.ts';

/**
 * A marked lexer with the outline's own syntax: citations, spans, footnotes and fenced divisions. One lexer serves a
 * whole outline, so that link definitions hold across slides.
 */
export function outlineLexer(text: string): Lexer {
  const marked = new Marked({ gfm: true });
  marked.use({ tokenizer: BOUNDED });
  marked.use({ extensions: [citation, span, footnoteReference, footnoteDefinition, division] });
  // Only a text with a dollar is looked through for formulas.
  if (text.includes('$')) marked.use({ extensions: [formula, formulaBlock] });
  return new Lexer(marked.defaults);
}

/** A lexer for articles: Markdown as GitHub has it, with footnotes. What long lists take is taken off the budget. */
export function articleLexer(budget: Budget): Lexer {
  const marked = new Marked({ gfm: true });
  const list: TokenizerObject['list'] = (source) => {
    if (LIST.test(source)) budget.spend('steps', 4 * linesOfList(source) ** 2);
    return false;
  };
  marked.use({ tokenizer: { ...BOUNDED, list }, extensions: [footnoteReference, footnoteDefinition] });
  return new Lexer(marked.defaults);
}

/** A token of one of our extensions. */
export interface OwnToken extends Tokens.Generic {
  readonly raw: string;
  /** Text inside the marks, for spans, divisions and footnotes. */
  readonly inside: string;
  /** Offset of `inside` in `raw`. */
  readonly insideStart: number;
  /** Label of a footnote, or what is in the braces of a span or division. */
  readonly label: string;
  readonly isClosed: boolean;
}

export function isOwnToken(token: Token | OwnToken): token is OwnToken {
  return 'insideStart' in token;
}

const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  tokenizer(source) {
    const raw = CITATION.exec(source)?.[0];
    return raw === undefined ? undefined : ownToken('citation', raw, {});
  },
};

/** `[text]{.class}`: brackets are matched, so a span may hold a link or another span. */
const span: TokenizerExtension = {
  name: 'span',
  level: 'inline',
  tokenizer(source) {
    if (!source.startsWith('[')) return undefined;
    const end = matchingBracket(source);
    if (end === -1) return undefined;
    const close = source[end + 1] === '{' ? source.indexOf('}', end + 2) : -1;
    const label = close === -1 ? '' : source.slice(end + 2, close);
    const inside = { inside: source.slice(1, end), insideStart: 1 };
    if (parseAttributes(label) !== null)
      return ownToken('span', source.slice(0, close + 1), { ...inside, label });
    // Braces behind a citation are those of its block quote.
    const slip = /^\[[@^]/u.test(source) ? null : SLIP.exec(source.slice(end + 1, end + 30));
    if (slip === null) return undefined;
    const raw = source.slice(0, end + 1 + slip[0].length);
    return ownToken('span', raw, { ...inside, label: `.${slip[1] ?? ''}`, isClosed: false });
  },
};

/** What says that a passage isn’t compared, behind a blank, without its dot or its closing brace. */
const SLIP = new RegExp(
  `^ ?\\{ ?[.:]* ?(${UNCOMPARED_CLASSES.join('|')}|inferred)(?![\\w=-])(?: ?[}\\])])?`,
  'u',
);

/**
 * `$…$` and `$$…$$` as in Pandoc: nothing blank after the first dollar or before the last, no digit after the last;
 * nor does a sum of money begin one, as in “$5 (A$)” or “US$5”.
 */
const formula: TokenizerExtension = {
  name: 'formula',
  level: 'inline',
  start: (source) => {
    const at = source.search(/(?<![\p{L}\p{N}$\\])\$/u);
    return at === -1 ? undefined : at;
  },
  tokenizer(source) {
    const match = DISPLAY.exec(source) ?? INLINE.exec(source);
    const inside = match?.[1] ?? '';
    if (match === null || /^[\d.,]+\s+[^\s\\=+^_<>*/-]/u.test(inside)) return undefined;
    const mark = match[0].startsWith('$$') ? '$$' : '$';
    return ownToken('formula', match[0], { inside, insideStart: mark.length, label: mark });
  },
};

/** `$$` at the start of a line, up to the next one: its lines are no lists and headings. */
const formulaBlock: TokenizerExtension = {
  name: 'formulaBlock',
  level: 'block',
  tokenizer(source) {
    const match = BLOCK.exec(source);
    if (match === null) return undefined;
    return ownToken('formulaBlock', match[0], { inside: match[1] ?? '', insideStart: 2, label: '$$' });
  },
};

/**
 * Formulas end within so many characters, or each dollar would be looked at up to the end of the text; `\$` in them ends none. The limit is beyond
 * what can be set, so that it is said about longer ones and no TeX is on a slide.
 */
const BLOCK = /^\$\$(?!\$)((?:\\[^]|(?!\n[ \t]*\n)[^$\\]){1,10000})\$\$[ \t]*(?:\n|$)/u;
const DISPLAY = /^\$\$(?!\$)((?:\\[^]|[^$\\]){1,10000})\$\$(?![\d$])/u;
const INLINE = /^\$(?![\s$])((?:\\[^]|[^$\\]){1,500})(?<!\s)\$(?![\d$])/u;

const footnoteReference: TokenizerExtension = {
  name: 'footnoteReference',
  level: 'inline',
  tokenizer(source) {
    const match = /^\[\^([^\]\s]{1,80})\](?!:)/u.exec(source);
    return match === null ? undefined : ownToken('footnoteReference', match[0], { label: match[1] ?? '' });
  },
};

/** `[^label]: text`, with further lines that are indented. */
const footnoteDefinition: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  tokenizer(source) {
    const match = /^\[\^([^\]\s]{1,80})\]:[ \t]*/u.exec(source);
    if (match === null) return undefined;
    const end = endOfFootnote(source);
    const raw = source.slice(0, end);
    return ownToken('footnoteDefinition', raw, {
      inside: raw.slice(match[0].length),
      insideStart: match[0].length,
      label: match[1] ?? '',
    });
  },
};

/** `::: name` or `::: {.name}` up to the `:::` that closes it; divisions nest. */
const division: TokenizerExtension = {
  name: 'division',
  level: 'block',
  tokenizer(source) {
    const match = /^:{3,}[ \t]*(?:\{([^{}\n]*)\}|([\w-]+))[ \t]*(?:\n|$)/u.exec(source);
    if (match === null) return undefined;
    const close = closingFence(source, match[0].length);
    const end = close?.end ?? source.length;
    return ownToken('division', source.slice(0, end), {
      inside: source.slice(match[0].length, close?.start ?? source.length),
      insideStart: match[0].length,
      label: match[1] ?? `.${match[2] ?? ''}`,
      isClosed: close !== null,
    });
  },
};

function ownToken(type: string, raw: string, parts: Partial<OwnToken>): OwnToken {
  return { type, raw, inside: '', insideStart: 0, label: '', isClosed: true, ...parts };
}

function matchingBracket(source: string): number {
  let depth = 0;
  for (let index = 0; index < Math.min(source.length, MAX_SPAN); index += 1) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function endOfFootnote(source: string): number {
  let end = endOfLine(source, 0);
  for (let start = end + 1; start < source.length;) {
    const lineEnd = endOfLine(source, start);
    const line = source.slice(start, lineEnd);
    const isBlank = line.trim() === '';
    if (!isBlank && !/^(?: {2}|\t)/u.test(line)) break;
    if (!isBlank) end = lineEnd;
    start = lineEnd + 1;
  }
  return end;
}

function closingFence(source: string, from: number): Range | null {
  let depth = 1;
  const fence = /^:{3,}[ \t]*(\S?).*$/gmu;
  fence.lastIndex = from;
  for (let match = fence.exec(source); match !== null; match = fence.exec(source)) {
    depth += match[1] === '' ? -1 : 1;
    if (depth === 0) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** A table of which marked would make gigabytes is no table, nor is a list that would take it minutes one. `false` leaves the answer to marked. */
const BOUNDED: TokenizerObject = {
  table: (source) => {
    const [, dashes] = /^[^\n]+\n([ |:-]+)(?:\n|$)/u.exec(source) ?? [];
    return dashes !== undefined && MOST_CELLS < cellsUnder(dashes, source) ? undefined : false;
  },
  list: (source) => (LIST.test(source) && linesOfList(source) > MOST_LINES_OF_LIST ? undefined : false),
};

/** Short rows are filled up: a hundred kilobytes of them make gigabytes. A larger table is left as text. */
const MOST_CELLS = 50_000;

const LIST = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/u;

/** Of each line of an item marked goes through what follows and what it has: the square of them. */
const MOST_LINES_OF_LIST = 3000;

/**
 * The lines of a list, up to an empty one with a line after it that isn’t indented and begins no item. They are counted no further than
 * is too far.
 */
function linesOfList(source: string): number {
  let wasEmpty = false;
  let lines = 1;
  for (let start = endOfLine(source, 0) + 1; start < source.length; start = endOfLine(source, start) + 1) {
    const beginning = source.slice(start, start + LONGEST_MARK);
    if (lines > 2 * MOST_LINES_OF_LIST || (wasEmpty && /^\S/u.test(beginning) && !LIST.test(beginning)))
      break;
    wasEmpty = /^[ \t]*\n/u.test(beginning);
    lines += 1;
  }
  return lines;
}

const LONGEST_MARK = 15;

/** The cells of a table, by the bars in the line under its head and the lines before the next empty one. */
function cellsUnder(dashes: string, source: string): number {
  const columns = dashes.split('|').length;
  let rows = 1;
  for (
    let at = source.indexOf('\n');
    at !== -1 && source[at + 1] !== '\n';
    at = source.indexOf('\n', at + 1)
  ) {
    rows += 1;
    if (rows * columns > MOST_CELLS) break;
  }
  return rows * columns;
}

/** Quotations, lists and divisions that are nested deeper are left out. */
export const MAX_DEPTH = 32;

/** White space before a list item beyond which it is nested deeper than the limit, whatever the step. */
const MAX_INDENT = 200;

/** How many block quote and list marks a line begins with; deep indentation before a mark counts as too many. */
export function depthOfLine(line: string): number {
  let depth = 0;
  const mark = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;
  for (let match = mark.exec(line); match !== null; match = mark.exec(line)) {
    if (match[0].length > MAX_INDENT) return MAX_DEPTH + 1;
    depth += 1;
  }
  return depth;
}
