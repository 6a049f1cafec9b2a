import { nameIn } from './file/entry-values.ts';
import type { InspectedPage, InspectedPdf } from './inspect/inspected-pdf.ts';
import { contentUnmarked } from './rules/content-unmarked.ts';
import { contentUnreachable } from './rules/content-unreachable.ts';
import { contentUnread } from './rules/content-unread.ts';
import { namePlaces } from './rules/name-places.ts';

/** What is shown on pages of a PDF and not heard by those who read it by its tags; such as “page 3”, empty for nothing. */
export interface PagesUnheard {
  /** Pages that can’t be unpacked. */
  readonly unread: string;
  /** Pages with something that no tag holds and that is no decoration, or with more than links laid over them. */
  readonly besideTags: string;
}

/** Finds the pages on which tags don’t have everything. */
export function pagesUnheard(pdf: InspectedPdf): PagesUnheard {
  const beside = [contentUnmarked, contentUnreachable].flatMap((rule) => [...rule.find(pdf)]);
  const isCovered = ({ annotations }: InspectedPage): boolean =>
    annotations.some(({ dictionary }) => !SHOWS_NOTHING.has(nameIn(dictionary, 'Subtype', pdf.file) ?? ''));
  const pages = [...beside.map(({ page }) => page), ...pdf.pages.filter(isCovered).map(({ index }) => index)];
  const inOrder = pages.filter((page) => page !== null).toSorted((one, other) => one - other);
  return {
    unread: placesOf([...contentUnread.find(pdf)].map(({ page }) => page)),
    besideTags: placesOf(inOrder),
  };
}

function placesOf(pages: readonly (number | null)[]): string {
  return namePlaces(pages.map((page) => ({ page, what: null })));
}

const SHOWS_NOTHING: ReadonlySet<string> = new Set(['Link', 'Popup']);
