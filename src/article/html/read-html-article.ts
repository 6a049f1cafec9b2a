import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Budget } from '../../text/budget.ts';
import { oneLine } from '../../text/words.ts';
import { sha256 } from '../../text/bytes.ts';
import { positionBetween, sourceFile } from '../../text/source-file.ts';
import { articleTooLarge, emptyArticle, pageTooDeep, pageTooHeavy } from '../article-diagnostics.ts';
import { type ExtractedParagraph, articleFromParagraphs } from '../front/article-from-paragraphs.ts';
import type { ArticlePart, SavedArticle } from '../article.ts';
import { findDates, isoDate } from '../find-dates.ts';
import { bylineIn } from '../front/byline-in.ts';
import { decodeText, encodingOf } from '../decode-text.ts';
import { clearChapter, clearPage } from './clear-page.ts';
import { type HtmlBurden, findHtmlBurden } from './html-burden.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { type PageFacts, isAuthor, pageFacts } from './page-facts.ts';
import { pageParts, withParts } from './page-parts.ts';

/**
 * Reads an article out of a saved web page with Mozilla's Readability. Offsets count in the extracted text: one paragraph
 * a block, separated by blank lines. Scripts never run and nothing is fetched. Reports what `decodeHtml` reports,
 * `article/too-large`, `article/empty`, `article/too-deep` and `article/too-heavy`. Throws `OverBudget`.
 */
export function readHtmlArticle(
  bytes: Uint8Array,
  path: string,
  budget: Budget,
): Promise<Checked<SavedArticle | null>> {
  const fileHash = sha256(bytes);
  return readHtmlPage({ bytes, path, format: 'html', fileHash, charset: null, url: null }, budget);
}

/** A saved page, and what is known of it from around it. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly format: 'html' | 'mhtml' | 'warc' | 'wacz';
  readonly fileHash: string;
  /** What it is said to be written in; it may say so itself. */
  readonly charset: string | null;
  readonly url: string | null;
}

/** Reads a page, be it a file or part of one. */
export async function readHtmlPage(saved: SavedPage, budget: Budget): Promise<Checked<SavedArticle | null>> {
  const { path, format, fileHash } = saved;
  const decoded = decodeHtml(saved.bytes, path, saved.charset);
  if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics };
  const { html, offsetOf } = withoutEmbedded(decoded.value);
  const place = { file: path, position: null };
  if (html.length > LONGEST)
    return {
      value: null,
      diagnostics: [articleTooLarge({ path, size: html.length, limit: LONGEST }, place)],
    };
  const burden = findHtmlBurden(html, budget);
  if (burden !== null) {
    const found = { ...burden, offset: offsetOf(burden.offset) };
    return { value: null, diagnostics: [diagnosticFor(found, decoded.value, path)] };
  }
  const page = await readPage(html);
  if (page === null || page.paragraphs.length === 0) {
    return { value: null, diagnostics: [emptyArticle({ path }, place)] };
  }
  const url = page.url ?? saved.url;
  return { value: articleFromParagraphs({ path, format, fileHash, ...page, url }), diagnostics: [] };
}

/** The paragraphs of a chapter, which nothing surrounds. */
export async function chapterParagraphs(html: string): Promise<readonly ExtractedParagraph[]> {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(withBody(html));
  if (document.body === null) return [];
  clearChapter(document);
  return htmlParagraphs(document.body);
}

/** Characters without embedded pictures and fonts. */
const LONGEST = 16 * 1_048_576;

function diagnosticFor({ kind, offset }: HtmlBurden, html: string, path: string): Diagnostic {
  const position = positionBetween(sourceFile(path, html), offset, offset + 1);
  const place = { file: path, position };
  return kind === 'depth' ? pageTooDeep({ path }, place) : pageTooHeavy({ path, what: kind }, place);
}

interface Page extends PageFacts {
  readonly paragraphs: readonly ExtractedParagraph[];
  readonly parts: readonly ArticlePart[];
}

async function readPage(html: string): Promise<Page | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ]);
  const { document } = parseHTML(withBody(html));
  if (document.body === null) return null;
  for (const end of document.querySelectorAll('h1 br')) end.replaceWith(' ');
  const facts = pageFacts(document, html);
  clearPage(document);
  const shown = pageParts(document, facts.headline, facts.description);
  const article = articleIn(() => new Readability(document, { keepClasses: true }).parse());
  const paragraphs = (page: string): readonly ExtractedParagraph[] => {
    const { document: content } = parseHTML(page);
    clearPage(content);
    return content.body === null ? [] : htmlParagraphs(content.body);
  };
  const headline = facts.headline ?? filled(article?.title);
  const [date] = findDates(article?.publishedTime ?? '');
  // A page that Readability can't make out is read whole.
  const content =
    typeof article?.content === 'string' ? `<html><body>${article.content}</body></html>` : withBody(html);
  return {
    ...withParts(withoutHeadline(paragraphs(content), headline), shown),
    ...facts,
    headline,
    byline: facts.byline ?? statedBy(filled(article?.byline)),
    published: date === undefined ? facts.published : isoDate(date),
  };
}

/** Readability takes the heading out where it has Latin letters. */
function withoutHeadline(
  paragraphs: readonly ExtractedParagraph[],
  headline: string | null,
): readonly ExtractedParagraph[] {
  const [first, ...others] = paragraphs;
  return others.length > 0 && first?.text === headline ? others : paragraphs;
}

/** What belongs into a head, where a page leaves out the tags of head and body, as HTML allows. */
const IN_HEAD =
  /^(?:\s+|<!--[^]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|style|script)\b[^>]*>[^]*?<\/\1\s*>)/iu;

const BEFORE = /^(?:\s+|<!--[^]*?-->|<!doctype\b[^<>]*>)*/iu;

/** A page with the tags that HTML lets one leave out, and the DOM library doesn't; a fragment becomes a page. */
function withBody(html: string): string {
  const body = html.search(/<body\b/iu);
  if (body !== -1) {
    const whole = /<html\b/iu.test(html.slice(0, body)) ? html : html.replace(BEFORE, '$&<html>');
    const start = body + whole.length - html.length;
    return /<head\b/iu.test(whole.slice(0, start)) ? whole : withHead(whole, start);
  }
  const inner = html.replaceAll(/<!doctype\b[^<>]*>|<\/?(?:html|head)\b[^<>]*>/giu, '');
  let end = 0;
  for (let match = IN_HEAD.exec(inner); match !== null; match = IN_HEAD.exec(inner.slice(end)))
    end += match[0].length;
  return `<html><head>${inner.slice(0, end)}</head><body>${inner.slice(end)}</body></html>`;
}

/** Where only the tags of the head are left out, as programs that save pages leave them out. */
function withHead(html: string, body: number): string {
  const opening = /<html\b[^>]*>/iu.exec(html.slice(0, body));
  const start = opening === null ? 0 : opening.index + opening[0].length;
  return `${html.slice(0, start)}<head>${html.slice(start, body)}</head>${html.slice(body)}`;
}

/** What Readability finds; it throws on some odd pages, which then count as not found. */
function articleIn<T>(parse: () => T | null): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** Readability takes for a byline what is where one may be, such as the day. */
function statedBy(line: string | null): string | null {
  const names = line === null ? null : bylineIn(line);
  if (names !== null) return names;
  const name = line?.replace(/^by\s+/iu, '') ?? null;
  return name === null || !isAuthor(name) ? null : name;
}

function filled(text: string | null | undefined): string | null {
  const words = oneLine(text ?? '');
  return words === '' ? null : words;
}

/**
 * Decodes an HTML page by its byte order mark, else by the encoding that is told of it, else by the one that it declares in its first
 * 2,048 bytes, else as UTF-8; one that it isn’t in is passed over. Reports what `decodeText` reports.
 */
function decodeHtml(bytes: Uint8Array, path: string, told: string | null): Checked<string | null> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared =
    /<meta[^<>]{0,200}\bcharset\s?=\s?["']?([\w-]{2,40})|^\s*<\?xml[^<>]{0,80}\bencoding\s?=\s?["']([\w-]{2,40})/iu.exec(
      head,
    );
  const unicode = decodeText(bytes, path);
  // What is well-formed UTF-8 beyond ASCII is no text of another encoding, whatever is said about it.
  if (encodingOf(bytes) !== 'utf-8' || /[^\0-\x7f]/u.test(unicode.value ?? '')) return unicode;
  for (const charset of [told, declared?.[1] ?? declared?.[2] ?? null]) {
    const decoded = charset === null || /^utf-?(?:8|16)/iu.test(charset) ? null : decodedAs(charset, bytes);
    if (decoded !== null) return { value: decoded, diagnostics: [] };
  }
  return unicode;
}

/** `null` for an encoding that isn’t known, or that the bytes aren’t in. */
function decodedAs(charset: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withMarks(text) : text;
  } catch {
    return null;
  }
}

/** Bytes 80 to 9F of Windows-1252, quotation marks and dashes among them, which Node takes for the control characters of Latin 1. */
const MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (mark) => MARKS.charAt(mark.charCodeAt(0) - 0x80));
}

/** A page without what is embedded in it as data. */
interface LightPage {
  readonly html: string;
  /** Where something of the light page is in the whole one. */
  readonly offsetOf: (offset: number) => number;
}

/**
 * Takes the contents of pictures and fonts out of a page that was saved as one file: no word of the article is in them, and they are most
 * of such a page. Neither parsers nor expressions take megabytes in one piece.
 */
function withoutEmbedded(html: string): LightPage {
  const pieces: string[] = [];
  const cuts: { readonly from: number; readonly length: number }[] = [];
  let end = 0;
  for (let at = html.indexOf(MARK); at !== -1; at = html.indexOf(MARK, Math.max(end, at + 1))) {
    const from = at + MARK.length;
    const to = endOfContent(html, from);
    if (to - from < LEAST) continue;
    pieces.push(html.slice(end, from));
    cuts.push({ from, length: to - from });
    end = to;
  }
  return {
    html: pieces.join('') + html.slice(end),
    offsetOf: (offset) =>
      cuts.reduce((whole, { from, length }) => (from <= whole ? whole + length : whole), offset),
  };
}

const MARK = ';base64,';

/** In characters; a small picture does no harm. */
const LEAST = 1000;

function endOfContent(html: string, from: number): number {
  let at = from;
  while (isBase64(html.charCodeAt(at))) at += 1;
  return at;
}

/** Letters, digits, `+`, `/`, `=`, and `-` and `_` of the form for addresses (RFC 4648 §4 and §5). */
function isBase64(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x2f && code <= 0x39) ||
    code === 0x2b ||
    code === 0x3d ||
    code === 0x2d ||
    code === 0x5f
  );
}
