import { isNegatingAffix } from '../words/negation.ts';
import { isRemark } from './remarks.ts';
import { isUnspaced, isWord, tokenise, type Tokens } from '../text/tokenise.ts';

/** A quotation as its author marked it up; each mark keeps its `literal` tokens, since it may be the source’s own. */
export interface QuotationPattern {
  readonly parts: readonly PatternPart[];
  /** Full stop, comma and their like at the very end; they may differ from the source's. */
  readonly finalPunctuation: readonly string[];
  /** All tokens, marks and final punctuation included. */
  readonly literal: readonly string[];
}

export type PatternPart = WordsPart | EllipsisPart | BracketPart | PartialWordPart | LineEndPart;

export interface WordsPart {
  readonly kind: 'words';
  readonly words: readonly string[];
}

/** `…`, `...`, `. . .`, `⋯`, or one of them in brackets: `[…]`, `(…)`, `<…>`; with the full stop beside it. */
export interface EllipsisPart {
  readonly kind: 'ellipsis';
  /** Without a full stop. */
  readonly mark: string;
  readonly literal: readonly string[];
}

/** `[words]` between words. */
export interface BracketPart {
  readonly kind: 'bracket';
  readonly words: readonly string[];
  readonly literal: readonly string[];
  /** `[sic]` or `[emphasis added]`: it speaks about the words and stands for none. */
  readonly isRemark: boolean;
  /** Whether an `'s` is glued to it, as in `[The river]'s` for “It’s”. */
  readonly hasGenitive: boolean;
}

/** A bracket inside a word: `[T]he`, `mobiliz[ed]`. */
export interface PartialWordPart {
  readonly kind: 'partial-word';
  readonly before: string;
  readonly bracketed: string;
  readonly after: string;
  readonly literal: readonly string[];
}

/** ` / ` or ` // `, with which verse in running text shows where a line or stanza ends. */
interface LineEndPart {
  readonly kind: 'line-end';
  readonly literal: readonly string[];
}

/** Reads the edit marks of a quotation. Brackets that don't pair are words like any other. */
export function quotationPattern(content: string): QuotationPattern {
  const tokens = tokenise(content);
  const end = endOfWords(tokens.words);
  const parts: GrowingPart[] = [];
  let at = 0;
  while (at < end) {
    const mark =
      ellipsisAt(tokens.words, at) ??
      roundRemarkAt(tokens.words, at, end) ??
      lineEndAt(tokens, at) ??
      squareBracketAt(tokens, at, end);
    if (mark === null) addWord(parts, tokens.words[at] ?? '');
    else addMark(parts, mark);
    at = mark === null ? at + 1 : mark.end;
  }
  return { parts, finalPunctuation: tokens.words.slice(end), literal: tokens.words };
}

const FINAL_PUNCTUATION: ReadonlySet<string> = new Set('. , ; : ! ? 、'.split(' '));

function endOfWords(words: readonly string[]): number {
  const end = withoutPunctuation(words, words.length);
  // A mark that closes words which the source continues with is as little there as their full stop.
  const isPaired = words.filter((word) => word === '"').length % 2 === 0;
  return isPaired && words[end - 1] === '"' ? withoutPunctuation(words, end - 1) : end;
}

function withoutPunctuation(words: readonly string[], length: number): number {
  let end = length;
  while (end > 0 && FINAL_PUNCTUATION.has(words[end - 1] ?? '')) end -= 1;
  return end;
}

interface Mark {
  readonly part: Exclude<PatternPart, WordsPart>;
  readonly end: number;
}

type BracketMark = Mark & { readonly part: BracketPart };

/** Brackets of both widths, as Chinese texts have them. */
const OPENING: ReadonlySet<string> = new Set(['[', '［']);
const CLOSING: ReadonlySet<string> = new Set([']', '］']);

/** More than this between brackets is the source's own aside, or a mistake. */
const LONGEST_BRACKET = 40;

function squareBracketAt(tokens: Tokens, at: number, end: number): Mark | null {
  if (!OPENING.has(tokens.words[at] ?? '')) return null;
  const close = closingBracket(tokens.words, at, Math.min(end, at + LONGEST_BRACKET));
  if (close === null || close === at + 1) return null;
  const words = tokens.words.slice(at + 1, close);
  const literal = tokens.words.slice(at, close + 1);
  if (words.every((word) => word === '…')) return ellipsisMark(tokens.words, at, close + 1);
  // can[’t] is neither a word in brackets nor an ending that may be exchanged.
  if (words[0] === '"' && tokens.isGlued[at] === true && spacedWord(tokens, at - 1) !== '') return null;
  const bracket = bracketOf(words, literal, close);
  if (bracket.part.isRemark) return bracket;
  if (growsTogether(tokens, at, close)) return null;
  return partialWordAt(tokens, at, close, end) ?? withGenitive(tokens, bracket, end);
}

function withGenitive(tokens: Tokens, { part, end }: BracketMark, last: number): Mark {
  if (gluedEnding(tokens, end, last) !== "'s") return { part, end };
  const literal = [...part.literal, ...tokens.words.slice(end, end + 2)];
  return { part: { ...part, hasGenitive: true, literal }, end: end + 2 };
}

/** Whether a bracket would be read as a part of what it touches, and make something else of it: `3[.5]`, `a[n un]safe`. */
function growsTogether({ words, isGlued }: Tokens, open: number, close: number): boolean {
  const inside = words.slice(open + 1, close);
  const isSeveral = inside.length > 1;
  const touches = (edge: string, beside: string): boolean =>
    /\p{N}/u.test(beside)
      ? /\p{N}/u.test(inside.join(''))
      : isSeveral && isWord(beside) && isNegatingAffix(edge);
  return (
    (isGlued[open] === true && touches(inside[0] ?? '', words[open - 1] ?? '')) ||
    (isGlued[close + 1] === true && touches(inside.at(-1) ?? '', words[close + 1] ?? ''))
  );
}

/** Words left out by dots alone, or by dots in the brackets that French, Russian and other texts put around them. */
function ellipsisAt(words: readonly string[], at: number): Mark | null {
  const closer = ELLIPSIS_BRACKETS.get(words[at] ?? '');
  const start = closer === undefined ? at : at + 1;
  let end = start;
  if (words[start] === '…') end = start + 1;
  else while (words[end] === '⋯') end += 1;
  if (end === start || (closer !== undefined && words[end] !== closer)) return null;
  if (closer !== undefined) end += 1;
  return ellipsisMark(words, at, end);
}

/** The full stop after an ellipsis belongs to it, as the fourth dot of `….` does, unless it ends the quotation. */
function ellipsisMark(words: readonly string[], at: number, end: number): Mark {
  const hasStop = words[end] === '.' && end + 1 < words.length;
  const literal = words.slice(at, hasStop ? end + 1 : end);
  return {
    part: { kind: 'ellipsis', mark: words.slice(at, end).join(''), literal },
    end: at + literal.length,
  };
}

const ELLIPSIS_BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['<', '>'],
]);

/** Place of the bracket that closes the one at `open`; `null` where another opens first or none closes. */
function closingBracket(words: readonly string[], open: number, end: number): number | null {
  for (let at = open + 1; at < end; at += 1) {
    if (CLOSING.has(words[at] ?? '')) return at;
    if (OPENING.has(words[at] ?? '')) return null;
  }
  return null;
}

function bracketOf(words: readonly string[], literal: readonly string[], close: number): BracketMark {
  const part = { words, literal, isRemark: isRemark(words.join(' ')), hasGenitive: false };
  return { part: { kind: 'bracket', ...part }, end: close + 1 };
}

function lineEndAt({ words, isGlued }: Tokens, at: number): Mark | null {
  if (words[at] !== '/' || isGlued[at] === true) return null;
  const end = words[at + 1] === '/' ? at + 2 : at + 1;
  if (isGlued[end] !== false) return null;
  return { part: { kind: 'line-end', literal: words.slice(at, end) }, end };
}

/** A remark of four words, or of a dozen Chinese characters, in its brackets. */
const LONGEST_REMARK = 14;

/** “(emphasis added)”: in round brackets only what can be nothing else is read so. */
function roundRemarkAt(words: readonly string[], at: number, end: number): Mark | null {
  if (words[at] !== '(') return null;
  const close = words.slice(at, Math.min(end, at + LONGEST_REMARK)).indexOf(')') + at;
  if (close < at) return null;
  const mark = bracketOf(words.slice(at + 1, close), words.slice(at, close + 1), close);
  return mark.part.isRemark ? mark : null;
}

/** `before[bracketed]after` without white space, with one word between the brackets. */
function partialWordAt(tokens: Tokens, open: number, close: number, end: number): Mark | null {
  const before = tokens.isGlued[open] === true ? spacedWord(tokens, open - 1) : '';
  const after = gluedEnding(tokens, close + 1, end);
  if (close !== open + 2 || (before === '' && after === '')) return null;
  const bracketed = tokens.words[open + 1] ?? '';
  const first = before === '' ? open : open - 1;
  const last = after === '' ? close : after.startsWith("'") ? close + 2 : close + 1;
  const literal = tokens.words.slice(first, last + 1);
  return { part: { kind: 'partial-word', before, bracketed, after, literal }, end: last + 1 };
}

/** The rest of a word after a bracket: `he` of `[T]he`, `'m` of `[i]'m`. */
function gluedEnding(tokens: Tokens, at: number, end: number): string {
  if (at >= end || tokens.isGlued[at] !== true) return '';
  if (tokens.shapes[at] !== "'") return spacedWord(tokens, at);
  const rest = at + 1 < end && tokens.isGlued[at + 1] === true ? spacedWord(tokens, at + 1) : '';
  return rest === '' ? '' : `'${rest}`;
}

function spacedWord(tokens: Tokens, at: number): string {
  const word = tokens.words[at] ?? '';
  return isWord(word) && !isUnspaced(word) ? word : '';
}

/** A run of words stays one part; it is built in place, since quotations can be long. */
type GrowingPart = Exclude<PatternPart, WordsPart> | { readonly kind: 'words'; readonly words: string[] };

function addWord(parts: GrowingPart[], word: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'words') last.words.push(word);
  else parts.push({ kind: 'words', words: [word] });
}

function addMark(parts: GrowingPart[], { part }: Mark): void {
  const last = parts.at(-1);
  // So does the one before it: `. […]`.
  if (
    part.kind === 'ellipsis' &&
    last?.kind === 'words' &&
    last.words.at(-1) === '.' &&
    last.words.length > 1
  ) {
    last.words.pop();
    parts.push({ ...part, literal: ['.', ...part.literal] });
    return;
  }
  if (part.kind === 'partial-word' && part.before !== '' && last?.kind === 'words') {
    last.words.pop();
    if (last.words.length === 0) parts.pop();
  }
  parts.push(part);
}
