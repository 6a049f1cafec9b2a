import { isShownIn, isUnshown } from '../../text/unshown.ts';
import { phrasePattern, isAdLabel, opensTail } from '../page-phrases.ts';
import { isBox, isMostlyLinks, type PageElement, type PageTree } from './page-boxes.ts';
import { oneLine } from '../../text/words.ts';

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
  remove(document.querySelectorAll(ENCYCLOPEDIC));
  clearUnshown(document, whole / 2);
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
  for (const element of document.querySelectorAll('nav, script, style, noscript, template, iframe'))
    element.remove();
  clearUnshown(document, Infinity);
  for (const mark of document.querySelectorAll(NOTE_MARKS)) if (isNoteMark(mark)) mark.remove();
}

/** Takes out of a page what nobody is shown, from the inside out, but what has more letters than that. */
function clearUnshown(document: PageTree, most: number): void {
  for (const element of [...document.querySelectorAll('*')].toReversed()) {
    if (!isUnshown(element) || (element.textContent?.length ?? 0) > most) continue;
    const shown = new Set([...element.querySelectorAll('[style]')].filter((one) => isShownIn(element, one)));
    const around = elementsAround(shown, element);
    const kept = new Set<object>([...shown, ...around]);
    const children = [...around].flatMap((outer) => [...outer.childNodes]);
    for (const child of children) if (!kept.has(child)) child.remove();
    if (shown.size === 0 && !/^(?:html|body)$/iu.test(element.nodeName)) element.remove();
  }
}

/** An element and what is between it and the outermost of some that are in it. */
function elementsAround(inside: ReadonlySet<PageElement>, element: PageElement): ReadonlySet<PageElement> {
  const around = new Set([element]);
  for (const one of inside) {
    const path: PageElement[] = [];
    let outer = one.parentElement;
    for (; outer !== null && !inside.has(outer) && !around.has(outer); outer = outer.parentElement)
      path.push(outer);
    if (outer !== null && around.has(outer)) for (const element of path) around.add(element);
  }
  return around;
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

/** The longest label, and the longest box that a label says to be an advertisement, in characters. */
const [LONGEST_LABEL, LONGEST_AD] = [60, 600];

/**
 * The boxes that a line at their beginning says to be none of the story, whatever their names: an advertisement that links
 * somewhere, links to other stories, readers’ comments; each the outermost element that begins with the line.
 */
function labelledBoxes(lines: Iterable<PageElement>, whole: number): readonly PageElement[] {
  return [...lines]
    .filter(isLabel)
    .slice(0, MOST_LABELS)
    .flatMap((line) => {
      const label = oneLine(line.textContent ?? '');
      const isAd = isAdLabel(label);
      const most = isAd ? Math.min(LONGEST_AD, whole / 2) : whole / 2;
      const box = outermost(line, label, most);
      if (box === null) return isAd ? [] : linksAfter(line);
      return isAd && !leadsAway(box) ? [] : [box];
    });
}

/** The text of the page is read for each. */
const MOST_LABELS = 100;

function isLabel({ firstElementChild, textContent }: PageElement): boolean {
  if (firstElementChild !== null) return false;
  const label = oneLine(textContent ?? '');
  return label !== '' && label.length <= LONGEST_LABEL && (isAdLabel(label) || opensTail(label));
}

/** The largest element that begins with a line, and has more than it. */
function outermost(line: PageElement, label: string, most: number): PageElement | null {
  let box: PageElement | null = null;
  for (let around = line.parentElement; around !== null; around = around.parentElement) {
    if (UNBOXED.has(around.nodeName.toUpperCase())) break;
    const text = oneLine(around.textContent ?? '');
    if (!text.startsWith(label) || text.length > most) break;
    if (text.length > label.length) box = around;
  }
  return box;
}

const UNBOXED: ReadonlySet<string> = new Set(['BODY', 'MAIN', 'ARTICLE', 'HTML']);

const leadsAway = (box: PageElement): boolean => [...box.querySelectorAll('a[href], img, iframe')].length > 0;

/** A list of links after a line that is between paragraphs: the story continues after it. */
function linksAfter(line: PageElement): readonly PageElement[] {
  const list = line.nextElementSibling;
  if (list === null || !isMostlyLinks(list)) return [];
  let prose = 0;
  for (let next = list.nextElementSibling; next !== null; next = next.nextElementSibling)
    if (
      next.nodeName.toUpperCase() === 'P' &&
      oneLine(next.textContent ?? '').length >= PROSE &&
      !isMostlyLinks(next)
    )
      prose += 1;
  return prose >= 2 ? [line, list] : [];
}

/** A paragraph of a story, in characters, rather than a line of the page. */
const PROSE = 100;
