import type { Checked } from '../../diagnostics/diagnostic.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Range } from '../../text/position.ts';
import { sha256 } from '../../text/sha256.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import { articleFromText } from '../front/article-from-paragraphs.ts';
import { type ArticlePart, MOST_PARTS } from '../article-part.ts';
import type { EmphasisInArticle, Paragraph, SavedArticle } from '../article.ts';
import { findDates, isoDate } from '../find-dates.ts';
import { decodeText } from '../decode-text.ts';
import { maskMarkdown } from './mask-markdown.ts';
import { partsInText } from '../front/parts-in-text.ts';
import { type ArticleFront, recogniseFront } from '../front/recognise-front.ts';

/**
 * Reads an article saved as Markdown. Offsets count in the file as saved; paragraphs are its blocks and list items.
 * Title, author and date are taken from the front matter and the first heading.
 */
export function readMarkdownArticle(bytes: Uint8Array, path: string): Checked<SavedArticle | null> {
  const decoded = decodeText(bytes, path);
  const text = decoded.value;
  if (text === null) return { value: null, diagnostics: decoded.diagnostics };
  const plainText = maskMarkdown(text);
  const paragraphs = blocksOf(text, plainText);
  if (paragraphs.length === 0) {
    return { value: null, diagnostics: [emptyArticle({ path }, { file: path, position: null })] };
  }
  const front = frontOf(text, plainText, paragraphs);
  const parts = partsOf(text, plainText, paragraphs, front);
  const emphasis = emphasisInMarkdown(text, plainText, paragraphs);
  const shown = { plainText, paragraphs, parts, emphasis, front };
  return {
    value: articleFromText({ path, format: 'markdown', text, ...shown, fileHash: sha256(bytes) }),
    diagnostics: [],
  };
}

const STARTS_BLOCK = /^[ \t]{0,3}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])/u;

function blocksOf(text: string, plainText: string): readonly Paragraph[] {
  const found: { start: number; end: number; isSetOff: boolean }[] = [];
  let isOpen = false;
  for (const match of plainText.matchAll(/[^\n]*(?:\n|$)/gu)) {
    const words = /[^\s\u2060](?:[^\n]*[^\s\u2060])?/u.exec(match[0]);
    if (words === null) {
      isOpen = false;
      continue;
    }
    const start = match.index + words.index;
    const end = start + words[0].length;
    const line = text.slice(match.index, match.index + match[0].length);
    const last = found.at(-1);
    if (isOpen && last !== undefined && !STARTS_BLOCK.test(line)) last.end = end;
    else found.push({ start, end, isSetOff: /^[ \t]{0,3}>/u.test(line) });
    isOpen = !/^[ \t]{0,3}#{1,6}[ \t]/u.test(line);
  }
  return found.map((block, at) => ({ number: at + 1, isAside: false, ...block }));
}

/** A standfirst may be in the front matter, and captions after the paths of pictures. */
function partsOf(
  text: string,
  plainText: string,
  paragraphs: readonly Paragraph[],
  { headline }: ArticleFront,
): readonly ArticlePart[] {
  const found = partsInText(plainText, paragraphs, headline);
  const matter = frontMatterOf(text);
  const standfirst = ['standfirst', 'deck', 'dek', 'subtitle']
    .map((name) => fieldOf(matter, name))
    .find(Boolean);
  const captions = [...text.matchAll(CAPTIONED)].map(({ 1: caption = '' }) => oneLine(caption));
  return [
    ...found,
    ...(standfirst === undefined || standfirst === null
      ? []
      : [{ name: 'standfirst', text: standfirst } as const]),
    ...captions.map((caption) => ({ name: 'caption', text: caption }) as const),
  ].slice(0, MOST_PARTS);
}

/** `![what it shows](path "Caption")` */
const CAPTIONED = /!\[[^\][\n]{0,500}\]\([^()\s]{1,1000}[ \t]+"([^"\n]{1,600})"\)/gu;

function frontMatterOf(text: string): string {
  return /^---\r?\n([^]{0,20000}?)\r?\n---/u.exec(text)?.[1] ?? '';
}

function frontOf(text: string, plainText: string, paragraphs: readonly Paragraph[]): ArticleFront {
  const matter = frontMatterOf(text);
  const heading = /(?:^|\n)#[ \t]+([^\n]{1,300})/u.exec(text)?.[1] ?? null;
  const recognised = recogniseFront(plainText, paragraphs);
  const [date] = findDates(fieldOf(matter, 'date') ?? '');
  return {
    ...recognised,
    headline: fieldOf(matter, 'title') ?? plain(heading) ?? plain(recognised.headline),
    byline: fieldOf(matter, 'author') ?? plain(recognised.byline),
    published: date === undefined ? recognised.published : isoDate(date),
  };
}

function fieldOf(matter: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\n)${name}:[ \\t]*([^\\n]{1,300})`, 'u').exec(matter)?.[1]?.trim() ?? '';
  return value === '' ? null : value.replace(/^(["'])(.*)\1$/u, '$2');
}

function plain(text: string | null): string | null {
  return text === null ? null : maskMarkdown(text).replaceAll('\u2060', '').trim();
}

/**
 * What a Markdown article sets off, recognised by its marks and tags, which `plainText` has word joiners for: `**bold**`, `_italics_`,
 * `<b>bold</b>`.
 */
function emphasisInMarkdown(
  text: string,
  plainText: string,
  paragraphs: readonly Paragraph[],
): readonly EmphasisInArticle[] {
  return paragraphs.flatMap(({ number, start, end }) => {
    const open = new Set<string>();
    const found: EmphasisInArticle[] = [];
    let from = start;
    for (const mark of marksIn(text, plainText, start, end)) {
      if (open.size > 0) add(found, number, plainText.slice(from, mark.start));
      const isOpen = open.has(mark.name);
      if (mark.opens ?? !isOpen) open.add(mark.name);
      else open.delete(mark.name);
      from = mark.end;
    }
    return found;
  });
}

interface Mark extends Range {
  readonly name: string;
  /** `null` where the same mark opens and closes. */
  readonly opens: boolean | null;
}

function marksIn(text: string, plainText: string, start: number, end: number): readonly Mark[] {
  const paragraph = text.slice(start, end);
  return [...paragraph.matchAll(MARK)].flatMap(({ 0: mark, 1: slash, 2: tag, index }): Mark[] => {
    const at = start + index;
    // Elsewhere it is a sign of the text, or an item of a list.
    if (plainText[at] !== '\u2060') return [];
    return [
      {
        start: at,
        end: at + mark.length,
        name: tag?.toLowerCase() ?? mark,
        opens: tag === undefined ? null : slash === '',
      },
    ];
  });
}

const MARK =
  /(?<!\*)(?:\*{1,3}(?![*\s])|(?<=\S)\*{1,3}(?!\*))|_{1,3}|<(\/?)(b|i|em|strong|mark|u)(?![\w-])[^<>]{0,200}>/giu;

function add(found: EmphasisInArticle[], paragraph: number, masked: string): void {
  const words = oneLine(masked.replaceAll('\u2060', ''));
  if (words !== '') found.push({ paragraph, words });
}
