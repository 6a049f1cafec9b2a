import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Range } from '../../text/source-file.ts';
import { sha256 } from '../../text/bytes.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import { articleFromText } from '../front/article-from-paragraphs.ts';
import type { Paragraph, SavedArticle } from '../article.ts';
import { decodeText } from '../decode-text.ts';
import { partsInText, recogniseFront } from '../front/recognise-front.ts';

/** Reads an article saved as plain text. Reports what `decodeText` reports, and `article/empty`. */
export function readTextArticle(bytes: Uint8Array, path: string): Checked<SavedArticle | null> {
  const decoded = decodeText(bytes, path);
  const text = decoded.value;
  if (text === null) return { value: null, diagnostics: decoded.diagnostics };
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return { value: null, diagnostics: [emptyArticle({ path }, { file: path, position: null })] };
  }
  const paragraphs = splitParagraphs(text);
  const front = recogniseFront(text, paragraphs);
  const parts = partsInText(text, paragraphs, front.headline);
  const fileHash = sha256(bytes);
  return {
    value: articleFromText({
      path,
      format: 'text',
      text,
      paragraphs,
      parts,
      emphasis: [],
      front,
      fileHash,
    }),
    diagnostics: [],
  };
}

/**
 * The paragraphs of a plain text: every line that isn't blank, or, in a text wrapped at a fixed width, every block
 * between blank lines.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const lines = linesOf(text);
  return isHardWrapped(lines) ? blocks(lines) : lines.filter((line) => line.end > line.start).map(numbered);
}

/** A line without the white space around it; `start` equals `end` in a blank one. */
interface Line extends Range {
  readonly firstWord: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f]*(?:\r\n|[\r\n\u2028\u2029\f]|$)/gu)) {
    if (match.index === text.length && text.length > 0) break;
    lines.push(trimmed(text, match.index, match.index + match[0].length));
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  const beginning = text.slice(start, Math.min(end, start + LONGEST_WORD));
  const space = UNSPACED.test(beginning) ? 1 : beginning.search(/\s/u);
  return { start, end, firstWord: space === -1 ? end - start : space };
}

/** Chinese and Japanese lines break between any two characters. */
const UNSPACED = /^\P{L}{0,3}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const BLANK = /[\s\u200b-\u200f\u2060\ufeff]/u;
const LONGEST_WORD = 60;

/** Wrapping programs break at 60 to 80 characters, some at 100; a paragraph on one line is mostly longer. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 30;

/** Fewer breaks than this may be chance. */
const FEWEST_BREAKS = 3;
const SHARE_OF_BREAKS = 0.8;

/** Whether lines end where the next word would not have fitted, which only a wrapping program does. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  let breaks = 0;
  let forced = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || line.end === line.start || next.end === next.start) continue;
    breaks += 1;
    if (line.end - line.start + 1 + next.firstWord > width) forced += 1;
  }
  return breaks >= FEWEST_BREAKS && forced >= SHARE_OF_BREAKS * breaks;
}

function blocks(lines: readonly Line[]): readonly Paragraph[] {
  const found: { start: number; end: number }[] = [];
  let isInside = false;
  for (const line of lines) {
    const last = found.at(-1);
    if (line.end === line.start) isInside = false;
    else if (isInside && last !== undefined) last.end = line.end;
    else {
      found.push({ start: line.start, end: line.end });
      isInside = true;
    }
  }
  return found.map(numbered);
}

function numbered({ start, end }: Range, index: number): Paragraph {
  return { number: index + 1, start, end, isAside: false, isSetOff: false };
}
