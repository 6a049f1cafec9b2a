import { decodeHTML, decodeHTMLStrict } from 'entities';

/** What a browser puts marks around, or sets off as quoted. */
const QUOTES = /<(\/?)(?:q|blockquote)(?![\w-])[^>]*>/giu;

/** Tags of what a browser strikes out or doesn’t show though it is written, and what is taken out of raw HTML with all that it holds. */
export const STRUCK =
  /<\/?(?:s|del|strike|rp|details|script|style|textarea|option|xmp|template|noscript)(?![\w-])[^>]*>/giu;

/**
 * The words of raw HTML, without its tags and with its entities decoded as a browser does. Where it quotes by a tag, `〝` and
 * `〞` are in the tag's place, so that what is quoted is found; where it strikes words out or hides them, `~~`.
 */
export function wordsOfHtml(html: string): string {
  const quoting = inTags(html, QUOTES, (_tag, slash) => (slash === '' ? '〝' : '〞'));
  const uncommented = inTags(quoting, STRUCK, () => '~~').replace(/<!--(?:-?>|[^]*?(?:-->|$))/gu, '');
  const parted = inTags(uncommented, PARTS_WORDS, () => ' ');
  return decodeHTML(inTags(parted, TAG, () => ''));
}

/** The words of a block that is read as a whole: what it sets off as quoted has no marks. */
export function wordsOfHtmlBlock(html: string): string {
  return wordsOfHtml(inTags(html, BLOCK_QUOTE, () => ' '));
}

/** After the last `>` no tag ends; looking for its end from each `<` there takes the square of its length. */
function inTags(html: string, tags: RegExp, instead: (tag: string, slash: string) => string): string {
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end).replace(tags, instead) + html.slice(end);
}

const TAG = /<[a-z/!?][^>]*>/giu;
const BLOCK_QUOTE = /<\/?blockquote(?![\w-])[^>]*>/giu;

/** Tags that part words from what follows; all others are within a line, or are left out. */
const PARTS_WORDS =
  /<\/?(?:br|caption|d[dlt]|details|div|h[34]|hr|li|ol|p|pre|summary|table|t[dhr]|tbody|tfoot|thead|ul)(?![\w-])[^>]*>/giu;

/** Raw HTML with its references decoded as a browser does, even those without an end. */
export const decodeRawHtml = (html: string): string => decodeHTML(html);

/** The characters that are in HTML, where it writes them as references: `&lt;`, `&#x2212;`. */
export function decodeReferences(html: string): string {
  return html.includes('&') ? decodeHTMLStrict(html) : html;
}
