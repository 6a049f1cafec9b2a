import type { SourceFile } from '../text/source-file.ts';
import { decodeReferences } from '../markdown/nodes/words-of-html.ts';

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

/** What parts slides instead of a rule (reveal-md): a line that says something, or one or more empty lines. */
export interface Separator {
  /** What is on the line; `null` for empty lines. */
  readonly line: string | null;
  readonly emptyLines: number;
}

/** The separators that a deck has in place of rules; `null` for rules. */
export interface Separators {
  readonly slide: Separator;
  readonly below: Separator | null;
}

/**
 * The separator that a regular expression of reveal-md stands for; `null` for one that is more than a line or empty lines. It is read,
 * never run: a deck may be anybody’s.
 */
export function separatorOf(expression: string): Separator | null {
  const isAtStart = expression.startsWith('^');
  const lines = expression
    .replaceAll(/^\^|\$$|\\s[*+]|\(\?:|\)(?![*+])/gu, '')
    .replaceAll(/\\r\??/gu, '')
    .replaceAll(/\\([^\w\s])/gu, '$1')
    .split(/\\n|\n/u);
  const said = lines.filter((line) => line !== '');
  const [line = null] = said;
  if (said.length > 1 || (line !== null && /[*+?[\]{}|]/u.test(line.replaceAll('* * *', '')))) return null;
  // Behind a line, its end is no empty line.
  return { line: line?.trim() ?? null, emptyLines: lines.length - 1 - (isAtStart ? 0 : 1) };
}

/** Divides a deck at its rules (`---`) or its own separators, and at headings up to a level. */
export function splitDeck(file: SourceFile, dividing: Dividing, own: Separators | null = null): DeckPieces {
  const [whole = '', inside = ''] =
    /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(startOf(file.text)) ?? [];
  const start = whole === '' ? 0 : whole.indexOf('\n') + 1;
  const lines = linesOf(file.text, whole);
  return {
    frontMatter: { start, end: start + inside.length },
    slides: own === null ? slidesIn(lines, dividing) : slidesBetween(lines, own),
  };
}

/** Front matter begins with the file. */
function startOf(text: string): string {
  return text.startsWith('---') ? text : '';
}

function linesOf(text: string, frontMatter: string): readonly DeckLine[] {
  const before = frontMatter.split('\n').length;
  const reader = new CodeReader();
  return text
    .slice(frontMatter.length)
    .split('\n')
    .map((raw, at) => ({ ...reader.line(raw.replace(/\r$/u, '')), number: at + before }));
}

const CODE_TAG = /^\s*<(div|pre)\b((?:[^>]*\bmermaid\b)?[^>]*(?:>\s*<code\b[^>]*)?)>\s*$/u;

type ReadLine = Omit<DeckLine, 'number'>;

/** Tells code from words, line by line; code between tags is fenced. */
class CodeReader {
  private fence: string | null = null;
  /** What ends code between tags. */
  private tag: string | null = null;
  /** The fence around others, which code of Slidev moves between. */
  private moving: string | null = null;

  line(line: string): ReadLine {
    if (this.tag !== null) return this.inTag(line);
    const [, mark = '', info = ''] = /^\s*(`{3,}|~{3,})(.*)$/u.exec(line) ?? [];
    if (this.fence !== null) return this.fenced(line, mark, info);
    if (mark !== '') return this.opened(line, mark, info);
    const fence = this.tagged(line);
    return { text: fence ?? withoutData(line), isCode: fence !== null };
  }

  /** The fence for a tag that opens code or a diagram; `null` for none. */
  private tagged(line: string): string | null {
    const [, name = '', attributes = ''] = CODE_TAG.exec(line) ?? [];
    if (name === '' || (name === 'div' && !/\bmermaid\b/u.test(attributes))) return null;
    this.tag = `</${name}>`;
    const [, language = ''] = /\bclass=["'](?:[^"']*\s)?(?:language-)?([\w+#-]+)["']/u.exec(attributes) ?? [];
    return `\`\`\`${language}`;
  }

  private fenced(line: string, mark: string, info: string): ReadLine {
    if (this.fence !== null && mark.startsWith(this.fence) && info.trim() === '') this.fence = null;
    return { text: line, isCode: true };
  }

  private opened(line: string, mark: string, info: string): ReadLine {
    if (mark === this.moving && info.trim() === '') {
      this.moving = null;
      return { text: '', isCode: false };
    }
    if (/\bmagic-move\b/u.test(info)) {
      this.moving = mark;
      return { text: '<magic-move>', isCode: false };
    }
    if (!(mark.startsWith('`') && info.includes('`'))) this.fence = mark;
    return { text: line, isCode: this.fence !== null };
  }

  private inTag(line: string): ReadLine {
    const isLast = line.includes(this.tag ?? '');
    const words = decodeReferences(line.replace(/(?:<\/code>\s*)?<\/(?:pre|div)>.*$/u, ''));
    if (!isLast) return { text: words, isCode: true };
    this.tag = null;
    return { text: words.trim() === '' ? '```' : `${words}\n\`\`\``, isCode: true };
  }
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
  let isBelow = false;
  const end = (at: number): void => {
    const own = lines.slice(from, at);
    if (keys.length > 0 || own.some(isWritten)) slides.push({ keys, lines: own, isBelow });
  };
  const free = withoutDivisions(withoutComments(lines));
  for (const [at, line] of free.entries()) {
    if (at < from || line === null) continue;
    if (isRule(line) && (lines[at - 1]?.text.trim() ?? '') === '') {
      end(at);
      isBelow = line.trim() === '----';
      keys = keysAt(lines, at + 1);
      from = at + 1 + (keys.length > 0 ? keys.length + 1 : 0);
    } else if (dividesAt(line, dividing) && lines.slice(from, at).some(isWritten)) {
      end(at);
      [keys, isBelow] = [[], false];
      from = at;
    }
  }
  end(lines.length);
  return slides;
}

/** The slides between separators of the deck’s own, in which rules are rules. */
function slidesBetween(lines: readonly DeckLine[], { slide, below }: Separators): readonly DeckSlide[] {
  const slides: DeckSlide[] = [];
  let [from, empty, isBelow] = [0, 0, false];
  const end = (at: number, next: boolean): void => {
    const own = lines.slice(from, at);
    if (own.some(isWritten)) slides.push({ keys: [], lines: own, isBelow });
    [from, isBelow] = [at, next];
  };
  for (const [at, { text, isCode }] of lines.entries()) {
    const line = isCode ? null : text.trim();
    const isAt = (one: Separator | null): boolean =>
      one !== null && (one.line === null ? line !== '' && empty >= one.emptyLines : line === one.line);
    const isNext = [slide, below].find(isAt) ?? null;
    if (isNext !== null) {
      end(at, isNext !== slide);
      if (isNext.line !== null) from = at + 1;
    }
    empty = line === '' ? empty + 1 : 0;
  }
  end(lines.length, false);
  return slides;
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
    if (!isCode) isComment = endsInComment(text, isComment);
    return isFree ? text : null;
  });
}

const isWritten = ({ text }: DeckLine): boolean => text.trim() !== '';

/** Whether a line is a heading that begins a slide. */
function dividesAt(text: string, dividing: Dividing): boolean {
  return (/^(#{1,2}) /u.exec(text)?.[1]?.length ?? 9) <= dividing;
}

/** Whether a line is a rule. */
export const isRule = (text: string): boolean => /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/u.test(text);

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
