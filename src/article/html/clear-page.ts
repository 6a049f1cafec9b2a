import { phrasePattern } from '../page-phrases.ts';
import { labelledBoxes } from './labelled-boxes.ts';
import { isBox } from './page-boxes.ts';
import type { PageElement, PageTree } from './page-element.ts';
import { isUnshown, UNSHOWN } from './unshown.ts';

/** What surrounds articles, by its elements, its role, and names that only count as they are. */
const SURROUNDINGS = [
  'nav, aside, footer, form, script, style, noscript, template, iframe',
  '[role="navigation"], [role="complementary"], [role="dialog"], [role="alertdialog"], [role="search"], [aria-modal="true"]',
  'amp-ad, amp-sidebar, amp-social-share, amp-user-notification, amp-consent, amp-twitter, amp-instagram, amp-facebook, amp-next-page',
  '[data-ad-slot], [data-ad-unit], [data-google-query-id], [data-instgrm-permalink], [data-bluesky-uri], [data-tweet-id]',
  'article article[class*="teaser" i], article article[class*="card" i], [data-component*="topic" i]',
  '[itemprop="comment"], [itemtype$="/Comment"], .responses, .replies, .reply, .discussion',
].join(', ');

interface PageDocument extends PageTree {
  readonly body: { readonly textContent: string | null } | null;
}

/**
 * Takes out of a page what surrounds the article, what nobody is shown, and the marks of its notes. Words that are
 * there are no words of the article. An element that holds most of the page is kept, whatever its name or style: a
 * script may be going to show it. Style sheets aren’t read.
 */
export function clearPage(document: PageDocument): void {
  const whole = document.body?.textContent?.length ?? 0;
  const remove = (elements: Iterable<PageElement>): void => {
    for (const element of elements) if ((element.textContent?.length ?? 0) <= whole / 2) element.remove();
  };
  remove(document.querySelectorAll(`[aria-hidden="true"], ${ENCYCLOPEDIC}, ${UNSHOWN}`));
  remove([...document.querySelectorAll('[style], [class]')].filter(isUnshown));
  remove([...document.querySelectorAll('input[type="email"]')].flatMap(askingFor));
  remove([...document.querySelectorAll(SURROUNDINGS)].filter(standsAlone));
  remove(boxesIn(document, whole));
  for (const box of labelledBoxes(document.querySelectorAll(LINES), whole)) box.remove();
  for (const words of [...document.querySelectorAll(PULLED)].slice(0, MOST_PULLED))
    if (isRepeated(words, document)) words.remove();
  for (const mark of document.querySelectorAll(NOTE_MARKS)) if (isNoteMark(mark)) mark.remove();
}

/** What the names of a page say to be boxes; not its headline, nor its paragraphs where most of them are called so. */
function boxesIn(document: PageDocument, whole: number): readonly PageElement[] {
  const [headline] = document.querySelectorAll('h1');
  const found = [...document.querySelectorAll('body *')].filter(
    (one) =>
      isBox(one, whole) && standsAlone(one) && ![...one.querySelectorAll('h1')].some((h1) => h1 === headline),
  );
  const isParagraph = ({ nodeName }: PageElement): boolean => nodeName.toUpperCase() === 'P';
  const lengthOf = (elements: readonly PageElement[]): number =>
    elements.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
  const isStory = lengthOf(found.filter(isParagraph)) > lengthOf([...document.querySelectorAll('p')]) / 2;
  return isStory ? found.filter((one) => !isParagraph(one)) : found;
}

/** What is beside the text of an encyclopedia, some of it in its lines. */
const ENCYCLOPEDIC = '.infobox, .navbox, .noprint, .mw-editsection, #catlinks';

/** Where a label may be. */
const LINES = 'h2, h3, h4, h5, h6, p, div, span, strong, b, header, figcaption, label';

/** Whether an element is no part of a sentence: a link in a line stays, whatever it is called. */
function standsAlone(element: PageElement): boolean {
  if (!INLINE.has(element.nodeName.toUpperCase())) return true;
  const line = element.closest('p, li, h1, h2, h3, h4, td, dd, blockquote, figcaption');
  return line === null || line.textContent?.trim() === element.textContent?.trim();
}

const INLINE: ReadonlySet<string> = new Set(
  'A ABBR B CITE CODE DFN EM FONT I INS LABEL MARK Q SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

/** The short box around a field for an address: letters are to be had there. */
function askingFor(field: PageElement): readonly PageElement[] {
  let box: PageElement | null = null;
  for (const selector of ['form', 'aside, section, div']) {
    const around: PageElement | null = (box ?? field).closest(selector);
    if (around !== null && (around.textContent?.trim().length ?? 0) <= LONGEST_ASKING) box = around;
  }
  return box === null ? [] : [box];
}

const LONGEST_ASKING = 400;

/** Takes out of a chapter of a book what nobody is shown, and the marks of its notes. */
export function clearChapter(document: PageDocument): void {
  const unshown = `nav, script, style, noscript, template, iframe, [aria-hidden="true"], ${UNSHOWN}`;
  for (const element of document.querySelectorAll(unshown)) element.remove();
  for (const element of document.querySelectorAll('[style], [class]'))
    if (isUnshown(element)) element.remove();
  for (const mark of document.querySelectorAll(NOTE_MARKS)) if (isNoteMark(mark)) mark.remove();
}

/** Words of the article that are a second time, large, beside it. */
const PULLED = '[class*="pullquote" i], [class*="pull-quote" i], [class*="pull_quote" i]';

/** The whole page is read for each. */
const MOST_PULLED = 40;

/** Whether the page has the words of an element elsewhere, too; who says them may be below. */
function isRepeated({ textContent }: PageElement, { body }: PageDocument): boolean {
  const words = bare(textContent ?? '').slice(0, REPEATED);
  const page = bare(body?.textContent ?? '');
  return words !== '' && page.indexOf(words) !== page.lastIndexOf(words);
}

/** This much of a quotation tells it from any other. */
const REPEATED = 30;
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What leads from the line to a note: `1` as a link; without one, a figure above the line may be a power. */
const NOTE_MARKS = 'sup a[href*="#"], a[href*="#"] sup, a[role="doc-noteref"]';

const isNoteMark = ({ textContent }: PageElement): boolean => NOTE_MARK().test(textContent ?? '');
const NOTE_MARK = phrasePattern('u')`^\s*(?:\[?\s*(?:\d{1,4}|\p{L}|${'notes'} \d{1,4})\s*\]?|[*†‡§¶]+)\s*$`;
