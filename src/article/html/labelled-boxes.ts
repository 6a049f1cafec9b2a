import { oneLine } from '../../text/words.ts';
import { isAdLabel, opensTail } from '../page-lines.ts';
import { isMostlyLinks } from './page-boxes.ts';
import type { PageElement } from './page-element.ts';

/** The longest label, and the longest box that a label says to be an advertisement, in characters. */
const [LONGEST_LABEL, LONGEST_AD] = [60, 600];

/**
 * The boxes that a line at their beginning says to be none of the story, whatever their names: an advertisement that links
 * somewhere, links to other stories, readers’ comments; each the outermost element that begins with the line.
 */
export function labelledBoxes(lines: Iterable<PageElement>, whole: number): readonly PageElement[] {
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
