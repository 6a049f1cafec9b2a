import { decodeHTML } from 'entities';

/** What a browser puts marks around, or sets off as quoted. */
const QUOTES = /<(\/?)(?:q|blockquote)(?![\w-])[^>]*>/giu;

/** Tags of what a browser strikes out or doesn’t show though it is written, and what is taken out of raw HTML with all that it holds. */
export const STRUCK =
  /<\/?(?:s|del|strike|rp|details|script|style|textarea|option|xmp|template|noscript)(?![\w-])[^>]*>/giu;

/**
 * The words of raw HTML, without its tags and with its entities decoded as a browser does. Where it quotes by a tag, `〝` and
 * `〞` stand in the tag's place, so that what is quoted is found; where it strikes words out or hides them, `~~`.
 */
export function wordsOfHtml(html: string): string {
  const marked = html
    .replace(QUOTES, (_tag, slash: string) => (slash === '' ? '〝' : '〞'))
    .replace(STRUCK, '~~');
  const parted = marked
    .replace(/<!--(?:-?>|[^]*?(?:-->|$))/gu, '')
    .replace(PARTS_WORDS, ' ')
    .replace(/<[a-z/!?][^>]*>/giu, '');
  return decodeHTML(parted);
}

/** Tags that part words from what follows; all others are within a line, or are left out. */
const PARTS_WORDS =
  /<\/?(?:br|caption|d[dlt]|details|div|h[34]|hr|li|ol|p|pre|summary|table|t[dhr]|tbody|tfoot|thead|ul)(?![\w-])[^>]*>/giu;
