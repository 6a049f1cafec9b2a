import { phrasePattern } from '../page-phrases.ts';
import { isUnshown, UNSHOWN } from './unshown.ts';

/** What surrounds articles, by the names that sites give it. */
const SURROUNDINGS = [
  'nav, aside, footer, form, script, style, noscript, template, iframe',
  '[class*="related" i], [class*="latest" i], [class*="author-box" i], [class*="author-bio" i], [class*="authorbox" i]',
  '[class*="share" i], [class*="social" i], [class*="newsletter" i], [class*="comment" i], [class*="breadcrumb" i]',
  '[id*="related" i], [id*="comments" i], [role="navigation"], [role="complementary"]',
  '[class*="promo" i], [class*="signup" i], [class*="sign-up" i], [class*="subscription" i], [class*="subscribe" i]:not([class*="subscriber" i]), [class*="cookie" i]',
  '[id*="cookie" i], [class*="consent" i], [class*="rich-link" i], [class*="advert" i], [class*="most-read" i], [class*="most-viewed" i]',
  '[data-component*="links-block" i], [data-component*="topic" i], [data-component*="related" i], [data-component*="newsletter" i]',
  'amp-ad, amp-sidebar, amp-social-share, amp-user-notification, amp-consent, .infobox, .navbox, .noprint, .mw-editsection, #catlinks',
  'article article[class*="teaser" i], article article[class*="card" i], [class*="recirc" i]',
  '[itemprop="comment"], [itemtype$="/Comment"], [id*="disqus" i], [id="respond"], .responses, .replies, .reply, .discussion',
];

/** The part of a document that is needed to clear it. */
export interface ClearableDocument {
  readonly body: { readonly textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<ClearableElement>;
}

interface ClearableElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

/**
 * Takes out of a page what surrounds the article, what nobody is shown, and the marks of its notes. Words that stand
 * there are no words of the article. An element that holds most of the page is kept, whatever its name or style: a
 * script may be going to show it. Style sheets aren't read.
 */
export function clearPage(document: ClearableDocument): void {
  const whole = document.body?.textContent?.length ?? 0;
  const remove = (elements: Iterable<ClearableElement>): void => {
    for (const element of elements) if ((element.textContent?.length ?? 0) <= whole / 2) element.remove();
  };
  remove(document.querySelectorAll([...SURROUNDINGS, '[aria-hidden="true"]', UNSHOWN].join(', ')));
  remove([...document.querySelectorAll('[style], [class]')].filter(isUnshown));
  for (const words of [...document.querySelectorAll(PULLED)].slice(0, MOST_PULLED))
    if (isRepeated(words, document)) words.remove();
  for (const mark of document.querySelectorAll(NOTE_MARKS)) if (isNoteMark(mark)) mark.remove();
}

/** Takes out of a chapter of a book what nobody is shown, and the marks of its notes. */
export function clearChapter(document: ClearableDocument): void {
  const unshown = `nav, script, style, noscript, template, iframe, [aria-hidden="true"], ${UNSHOWN}`;
  for (const element of document.querySelectorAll(unshown)) element.remove();
  for (const element of document.querySelectorAll('[style], [class]'))
    if (isUnshown(element)) element.remove();
  for (const mark of document.querySelectorAll(NOTE_MARKS)) if (isNoteMark(mark)) mark.remove();
}

/** Words of the article that stand a second time, large, beside it. */
const PULLED = '[class*="pullquote" i], [class*="pull-quote" i], [class*="pull_quote" i]';

/** The whole page is read for each. */
const MOST_PULLED = 40;

/** Whether the page has the words of an element elsewhere, too; who says them may stand below. */
function isRepeated({ textContent }: ClearableElement, { body }: ClearableDocument): boolean {
  const words = bare(textContent ?? '').slice(0, REPEATED);
  const page = bare(body?.textContent ?? '');
  return words !== '' && page.indexOf(words) !== page.lastIndexOf(words);
}

/** So much of a quotation is distinguished from any other. */
const REPEATED = 30;
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What leads from the line to a note: `1` as a link; without one, a figure above the line may be a power. */
const NOTE_MARKS = 'sup a[href*="#"], a[href*="#"] sup, a[role="doc-noteref"]';

const isNoteMark = ({ textContent }: ClearableElement): boolean => NOTE_MARK().test(textContent ?? '');
const NOTE_MARK = phrasePattern('u')`^\s*(?:\[?\s*(?:\d{1,4}|\p{L}|${'notes'} \d{1,4})\s*\]?|[*†‡§¶]+)\s*$`;
