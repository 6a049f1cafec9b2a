import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { oneLine } from '../../source/one-line.ts';
import { sha256 } from '../../source/sha256.ts';
import { positionBetween, sourceFile } from '../../source/source-file.ts';
import { articleTooLarge, emptyArticle, pageTooDeep, pageTooHeavy } from '../article-diagnostics.ts';
import { articleFromParagraphs, type ExtractedParagraph } from '../article-from-paragraphs.ts';
import { clearPage } from './clear-page.ts';
import { decodeHtml } from './decode-html.ts';
import { findDates, isoDate } from '../find-dates.ts';
import { findHtmlBurden, type HtmlBurden } from './html-burden.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import type { ArticlePart } from '../article-part.ts';
import { pageParts, withParts } from './page-parts.ts';
import { isAuthor, pageFacts, type PageFacts } from './page-facts.ts';
import { bylineIn } from '../text/byline-in.ts';
import type { SavedArticle } from '../saved-article.ts';
import { withoutEmbedded } from './without-embedded.ts';

/**
 * Reads an article out of a saved web page with Mozilla's Readability. Offsets count in the extracted text: one paragraph
 * a block, parted by blank lines. Scripts never run and nothing is fetched. Reports what `decodeHtml` reports,
 * `article/too-large`, `article/empty`, `article/too-deep` and `article/too-heavy`.
 */
export async function readHtmlArticle(
  bytes: Uint8Array,
  path: string,
): Promise<Checked<SavedArticle | null>> {
  const decoded = decodeHtml(bytes, path);
  if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics };
  const { html, offsetOf } = withoutEmbedded(decoded.value);
  const place = { file: path, position: null };
  if (html.length > LONGEST)
    return {
      value: null,
      diagnostics: [articleTooLarge({ path, size: html.length, limit: LONGEST }, place)],
    };
  const burden = findHtmlBurden(html);
  if (burden !== null) {
    const found = { ...burden, offset: offsetOf(burden.offset) };
    return { value: null, diagnostics: [complaintAbout(found, decoded.value, path)] };
  }
  const page = await readPage(html);
  if (page === null || page.paragraphs.length === 0) {
    return { value: null, diagnostics: [emptyArticle({ path }, place)] };
  }
  return {
    value: articleFromParagraphs({ path, format: 'html', fileHash: sha256(bytes), ...page }),
    diagnostics: [],
  };
}

/** Characters without embedded pictures and fonts. */
const LONGEST = 16 * 1_048_576;

function complaintAbout({ kind, offset }: HtmlBurden, html: string, path: string): Diagnostic {
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
  const facts = pageFacts(document, html);
  clearPage(document);
  const shown = pageParts(document, facts.headline, facts.description);
  const article = articleIn(() =>
    new Readability(document, { charThreshold: 100, keepClasses: true }).parse(),
  );
  const paragraphs = (page: string): readonly ExtractedParagraph[] => {
    const { document: content } = parseHTML(page);
    clearPage(content);
    return content.body === null ? [] : htmlParagraphs(content.body);
  };
  const headline = facts.headline ?? filled(article?.title);
  const [date] = findDates(article?.publishedTime ?? '');
  // A page that Readability can't make out is read whole.
  const content = typeof article?.content === 'string' ? pageOf(article.content) : withBody(html);
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

/** A page with the tags that HTML lets one leave out, and the DOM library doesn't; a fragment becomes a page. */
function withBody(html: string): string {
  const body = html.search(/<body\b/iu);
  if (body !== -1) return /<head\b/iu.test(html.slice(0, body)) ? html : withHead(html, body);
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

function pageOf(content: string): string {
  return `<html><body>${content}</body></html>`;
}

/** What Readability finds; it throws on some odd pages, which then count as not found. */
function articleIn<T>(parse: () => T | null): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** Readability takes for a byline what stands where one may stand, such as the day. */
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
