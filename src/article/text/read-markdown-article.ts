import type { Checked } from '../../diagnostics/diagnostic.ts';
import { sha256 } from '../../source/sha256.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import { articleFromText } from './article-from-text.ts';
import type { Paragraph } from '../article.ts';
import { MOST_PARTS, type ArticlePart } from '../article-part.ts';
import { decodeText } from './decode-text.ts';
import { emphasisInMarkdown } from './emphasis-in-markdown.ts';
import { findDates, isoDate } from '../find-dates.ts';
import { maskMarkdown } from './mask-markdown.ts';
import { oneLine } from '../../source/one-line.ts';
import { partsInText } from './parts-in-text.ts';
import { recogniseFront, type ArticleFront } from './recognise-front.ts';
import type { SavedArticle } from '../saved-article.ts';

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

/** A standfirst may stand in the front matter, and captions behind the paths of pictures. */
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
