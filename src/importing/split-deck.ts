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
}

/** A deck in pieces. */
export interface DeckPieces {
  /** Offsets of its front matter, without the fences; equal where it has none. */
  readonly frontMatter: { readonly start: number; readonly end: number };
  readonly slides: readonly DeckSlide[];
}

/** Where slides begin: at rules alone, or at headings of the first levels too. */
export type Dividing = 0 | 1 | 2;

/** Divides a deck at its rules (`---`), and at headings up to a level. */
export function splitDeck(file: SourceFile, dividing: Dividing): DeckPieces {
  const [whole = '', inside = ''] =
    /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(startOf(file.text)) ?? [];
  const start = whole === '' ? 0 : whole.indexOf('\n') + 1;
  const lines = linesOf(file.text, whole);
  return {
    frontMatter: { start, end: start + inside.length },
    slides: slidesIn(lines, dividing),
  };
}

/** Front matter begins with the file. */
function startOf(text: string): string {
  return text.startsWith('---') ? text : '';
}

function linesOf(text: string, frontMatter: string): readonly DeckLine[] {
  const before = frontMatter.split('\n').length;
  let fence: string | null = null;
  return text
    .slice(frontMatter.length)
    .split('\n')
    .map((raw, at) => {
      const line = raw.replace(/\r$/u, '');
      const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/u.exec(line) ?? [];
      const isCode = fence !== null || mark !== '';
      if (fence === null) fence = mark === '' ? null : mark;
      else if (mark.startsWith(fence) && line.trim() === mark) fence = null;
      return { text: isCode ? line : withoutData(line), number: at + before, isCode };
    });
}

/** Characters of a line in which markup that takes up a whole line is looked for; a paragraph has a thousand. */
export const LONGEST_LINE = 5000;

/** A text whose pictures say what they are, and not each of their bytes. */
export function withoutData(text: string): string {
  return text.replaceAll(/(["'(<]\s*data:image\/[\w.+-]+)[;,][^)\s"'<>]*/gu, '$1');
}

function slidesIn(lines: readonly DeckLine[], dividing: Dividing): readonly DeckSlide[] {
  const slides: DeckSlide[] = [];
  let keys: readonly DeckLine[] = [];
  let from = 0;
  const end = (at: number): void => {
    const own = lines.slice(from, at);
    if (keys.length > 0 || own.some(isWritten)) slides.push({ keys, lines: own });
  };
  for (const [at, line] of withoutComments(lines).entries()) {
    if (at < from || line === null) continue;
    if (isRule(line) && (lines[at - 1]?.text.trim() ?? '') === '') {
      end(at);
      keys = keysAt(lines, at + 1);
      from = at + 1 + (keys.length > 0 ? keys.length + 1 : 0);
    } else if (dividesAt(line, dividing) && lines.slice(from, at).some(isWritten)) {
      end(at);
      keys = [];
      from = at;
    }
  }
  end(lines.length);
  return slides;
}

/** The texts of lines; `null` for code and for what is in comments. */
function withoutComments(lines: readonly DeckLine[]): readonly (string | null)[] {
  let isComment = false;
  return lines.map(({ text, isCode }) => {
    const isFree = !isCode && !isComment;
    if (!isCode) isComment = endsInComment(text, isComment);
    return isFree ? text : null;
  });
}

const isWritten = ({ text }: DeckLine): boolean => text.trim() !== '';

/** Whether a line is a heading that begins a slide. */
function dividesAt(text: string, dividing: Dividing): boolean {
  return (/^(#{1,2}) /u.exec(text)?.[1]?.length ?? 9) <= dividing;
}

const isRule = (text: string): boolean => /^(?:-{3,}|\*{3,}|_{3,})\s*$/u.test(text);

/** Whether a comment is open at the end of a line. */
function endsInComment(text: string, wasOpen: boolean): boolean {
  const [opened, closed] = [text.lastIndexOf('<!--'), text.lastIndexOf('-->')];
  return opened === closed ? wasOpen : opened > closed;
}

/** The lines of `key: value` before the next rule, as Slidev has them at the head of a slide. */
function keysAt(lines: readonly DeckLine[], from: number): readonly DeckLine[] {
  const keys: DeckLine[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isRule(line.text)) return keys;
    const isKey = /^[A-Za-z][\w-]*:/u.test(line.text) || (at > from && /^\s+\S/u.test(line.text));
    if (!isKey) return [];
    keys.push(line);
  }
  return [];
}
