import { decodeHTML, decodeHTMLStrict } from 'entities';

import type { Citation, Formula, Inline } from './inline.ts';

/**
 * The HTML to write for each piece of raw inline HTML in a row of inlines. Only plain tags without attributes are let
 * through, and only when both ends are in the same row; the rest is not in the answer, and so is dropped.
 */
export function inlineTags(inlines: readonly Inline[]): ReadonlyMap<Inline, string> {
  const answer = new Map<Inline, string>();
  const open: { readonly inline: Inline; readonly name: string }[] = [];
  for (const inline of inlines) {
    if (inline.type !== 'html') continue;
    const { name, isEnd } = readTag(inline.value);
    if (name === 'br' || name === 'wbr') answer.set(inline, `<${name}>`);
    if (!PAIRED_TAGS.has(name)) continue;
    if (!isEnd) open.push({ inline, name });
    else if (open.at(-1)?.name === name) closePair(open.pop()?.inline, inline, name, answer);
  }
  return answer;
}

const PAIRED_TAGS: ReadonlySet<string> = new Set(
  'abbr b em i kbd mark q rp rt ruby s small strong sub sup u var'.split(' '),
);

function readTag(html: string): { readonly name: string; readonly isEnd: boolean } {
  const [, slash, name = ''] = /^<(\/?)([a-z]{1,6})(?:\s[^>]*)?>$/iu.exec(html) ?? [];
  return { name: name.toLowerCase(), isEnd: slash === '/' };
}

function closePair(start: Inline | undefined, end: Inline, name: string, answer: Map<Inline, string>): void {
  if (start === undefined) return;
  answer.set(start, `<${name}>`);
  answer.set(end, `</${name}>`);
}

/**
 * What the raw HTML in a row of inlines says besides the words between its tags, for looking them up: `〝` and `〞` where `<q>` is let through, a blank
 * for a line break, `~~` where words are struck or hidden.
 */
export function wordsOfTags(inlines: readonly Inline[]): ReadonlyMap<Inline, string> {
  const shown = inlineTags(inlines);
  const answer = new Map<Inline, string>();
  for (const inline of inlines) {
    if (inline.type !== 'html') continue;
    const isStruck = inline.value.search(STRUCK) !== -1;
    answer.set(inline, isStruck ? '~~' : (WORDS.get(shown.get(inline) ?? '') ?? ''));
  }
  return answer;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['<q>', '〝'],
  ['</q>', '〞'],
  ['<br>', ' '],
]);

/**
 * What a citation says within quoted words. A source and a place in it are none of them; anything else that an author writes there is read
 * as one: `We did [@cmp, not] agree`.
 */
export function wordsOfCitation({ references }: Citation): string {
  const said = references.flatMap(({ locator }) => (locator?.kind === 'other' ? [` ${locator.value}`] : []));
  return `${said.join('')} `;
}

/** A formula with its dollars. */
export function formulaAsWritten({ tex, isDisplay }: Formula): string {
  const mark = isDisplay ? '$$' : '$';
  return mark + tex + mark;
}

/** What a browser puts marks around, or sets off as quoted. */
const QUOTES = /<(\/?)(?:q|blockquote)(?![\w-])[^>]*>/giu;

/** Tags of what a browser strikes out or doesn’t show though it is written, and what is taken out of raw HTML with all that it holds. */
const STRUCK =
  /<\/?(?:s|del|strike|rp|details|script|style|textarea|option|xmp|template|noscript)(?![\w-])[^>]*>/giu;

/**
 * The words of raw HTML, without its tags and with its entities decoded as a browser does. Where it quotes by a tag, `〝` and
 * `〞` are in the tag's place, so that what is quoted is found; where it strikes words out or hides them, `~~`.
 */
export function wordsOfHtml(html: string): string {
  const quoting = inTags(html, QUOTES, (_tag, slash) => (slash === '' ? '〝' : '〞'));
  const uncommented = inTags(quoting, STRUCK, () => '~~').replace(/<!--(?:-?>|[^]*?(?:-->|$))/gu, '');
  const spaced = inTags(uncommented, PARTS_WORDS, () => ' ');
  return decodeHTML(inTags(spaced, TAG, () => ''));
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
