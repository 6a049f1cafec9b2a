import type { SourceFile } from '../text/source-file.ts';

/** A line of a deck, with its number in the file. */
export interface DeckLine {
  readonly text: string;
  readonly number: number;
  /** Whether nothing in it is markup: code, and the fence around it. */
  readonly isCode: boolean;
}

/** A slide as its deck has it: the keys of its own front matter (Slidev), and its lines. */
export interface DeckSlide {
  readonly keys: readonly DeckLine[];
  readonly lines: readonly DeckLine[];
  /** Whether it is below the one before (reveal.js). */
  readonly isBelow: boolean;
}

/** A deck in pieces. */
export interface DeckPieces {
  /** Offsets of its front matter, without the fences; equal where it has none. */
  readonly frontMatter: { readonly start: number; readonly end: number };
  readonly slides: readonly DeckSlide[];
}

/** Where slides begin besides at rules: nowhere, or at headings of the first levels, but for those inside of Pandoc’s divisions. */
export type Dividing = 0 | 1 | 2;

/**
 * The line that a regular expression of reveal-md stands for, or line ends for so many empty lines; `null` for anything else. It is
 * read, never run: a deck may be anybody’s.
 */
export function separatorOf(expression: string): string | null {
  const [line = '', ...others] = expression
    .replaceAll(/^\^|\$$|\\s[*+]|\\r\??/gu, '')
    .split(/\\n|\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const ends = expression.match(/\\n|\n/gu)?.length ?? 0;
  if (line === '') return ends > 1 ? '\n'.repeat(expression.startsWith('^') ? ends : ends - 1) : null;
  const isOne = others.length === 0 && !/(?<!\\)[*+?[\]{}|()]/u.test(line);
  return isOne ? line.replaceAll(/\\(\W)/gu, '$1') : null;
}

/** Divides a deck at its rules (`---`) or at lines of its own, and at headings up to a level. */
export function splitDeck(
  file: SourceFile,
  dividing: Dividing,
  separators: readonly string[] = [],
): DeckPieces {
  const isBegun = file.text.startsWith('---');
  const [whole = '', inside = ''] =
    (isBegun && /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(file.text)) || [];
  const start = whole === '' ? 0 : whole.indexOf('\n') + 1;
  const before = whole.split('\n').length;
  const lines = linesIn(file.text.slice(whole.length), before);
  return {
    frontMatter: { start, end: start + inside.length },
    slides: slidesIn(lines, dividing, separators),
  };
}

/** The lines of a text that begins at a line of a deck, code told from words. */
function linesIn(text: string, first: number): readonly DeckLine[] {
  let fence: string | null = null;
  return text.split('\n').map((raw, at) => {
    const line = raw.replace(/\r$/u, '');
    const [, mark = '', info = ''] = /^\s*(`{3,}|~{3,})(.*)$/u.exec(line) ?? [];
    const number = at + first;
    if (fence !== null) {
      if (mark.startsWith(fence) && info.trim() === '') fence = null;
      return { text: line, number, isCode: true };
    }
    if (mark === '' || (mark.startsWith('`') && info.includes('`')))
      return { text: withoutData(line), number, isCode: false };
    fence = mark;
    return { text: line, number, isCode: true };
  });
}

/** Characters of a line in which markup that takes up a whole line is looked for; a paragraph has a thousand. */
export const LONGEST_LINE = 5000;

/** A text whose pictures say what they are, and not each of their bytes. */
export function withoutData(text: string): string {
  return text.replaceAll(/(["'(<]\s*data:image\/[\w.+-]+)[;,][^)\s"'<>]*/gu, '$1');
}

function slidesIn(
  lines: readonly DeckLine[],
  dividing: Dividing,
  separators: readonly string[],
): readonly DeckSlide[] {
  const slides: DeckSlide[] = [];
  let keys: readonly DeckLine[] = [];
  let [from, isBelow] = [0, false];
  const isWritten = ({ text }: DeckLine): boolean => text.trim() !== '';
  const end = (at: number): void => {
    const own = lines.slice(from, at);
    if (keys.length > 0 || own.some(isWritten)) slides.push({ keys, lines: own, isBelow });
  };
  const free = withoutDivisions(withoutComments(lines));
  const marks = separatorsAt(free, separators);
  for (const [at, line] of free.entries()) {
    if (at < from || line === null) continue;
    const mark = marks[at] ?? null;
    if (mark !== null) {
      end(at);
      isBelow = mark === (separators[1] ?? '----');
      keys = separators.length === 0 ? keysAt(lines, at + 1) : [];
      from = at + Math.sign(mark.trim().length) + (keys.length > 0 ? keys.length + 1 : 0);
    } else if (levelOf(line) <= dividing && lines.slice(from, at).some(isWritten)) {
      end(at);
      [keys, from, isBelow] = [[], at, false];
    }
  }
  end(lines.length);
  return slides;
}

const levelOf = (line: string): number => /^(#{1,2}) /u.exec(line)?.[1]?.length ?? 9;

/** What parts slides at each line: a rule, or a separator of the deck; `null` for nothing. */
function separatorsAt(
  lines: readonly (string | null)[],
  separators: readonly string[],
): readonly (string | null)[] {
  let empty = 1;
  return lines.map((line) => {
    const mark = line === null ? null : separatorIn(line, empty, separators);
    empty = line?.trim() === '' ? empty + 1 : 0;
    return mark;
  });
}

function separatorIn(line: string, empty: number, separators: readonly string[]): string | null {
  const text = line.trim();
  if (separators.length === 0) return isRule(line) && empty > 0 ? text : null;
  const isAt = (one: string): boolean =>
    one.trim() === '' ? text !== '' && empty >= one.length : text === one;
  return separators.find(isAt) ?? null;
}

/** The texts of lines without those in divisions, if each division ends; in one, neither headings nor rules begin slides. */
function withoutDivisions(lines: readonly (string | null)[]): readonly (string | null)[] {
  let depth = 0;
  const outside = lines.map((text) => {
    const [, what = null] = /^\s*:{3,}\s*(.*?)\s*:*$/u.exec(text?.slice(0, LONGEST_LINE) ?? '') ?? [];
    if (what !== null) depth = Math.max(0, depth + (what === '' ? -1 : 1));
    return depth === 0 ? text : null;
  });
  return depth === 0 ? outside : lines;
}

/** The texts of lines; `null` for code and for what is in comments. */
function withoutComments(lines: readonly DeckLine[]): readonly (string | null)[] {
  let isComment = false;
  return lines.map(({ text, isCode }) => {
    const isFree = !isCode && !isComment;
    const [opened, closed] = [text.lastIndexOf('<!--'), text.lastIndexOf('-->')];
    if (!isCode && opened !== closed) isComment = opened > closed;
    return isFree ? text : null;
  });
}

/** Whether a line is a rule. */
export const isRule = (text: string): boolean => /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/u.test(text);

/** The lines of `key: value` before the next rule, as Slidev has them at the head of a slide. */
function keysAt(lines: readonly DeckLine[], from: number): readonly DeckLine[] {
  let end = from;
  while (
    /^[A-Za-z][\w-]*:/u.test(lines[end]?.text ?? '') ||
    (end > from && /^\s+\S/u.test(lines[end]?.text ?? ''))
  )
    end += 1;
  return isRule(lines[end]?.text ?? '') ? lines.slice(from, end) : [];
}
