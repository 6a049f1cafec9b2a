import type { LayoutReport } from '../layout/layout-report.ts';
import type { ChangedSlides, NewDocument, SlidesUpdate } from '../layout/slides-update.ts';
import { whenDrawn } from './dom/draw-element.ts';
import { fitSlides, unfit } from './fit/fit-slides.ts';
import { matchSlides } from './fit/match-slides.ts';

/** Every slide as it is there, in the largest type that fits. */
export const ALL: SlidesUpdate = { content: null, toFit: null, thoroughness: 'largest' };

/**
 * What the build calls in the print document: fits slides, after it has brought them up to date. `null` when other slides
 * are there than the build thinks.
 */
export async function layOut(update: SlidesUpdate): Promise<LayoutReport | null> {
  const { content, toFit, thoroughness } = update;
  if (content?.type === 'document') writeDocument(content.html);
  if (content?.type === 'slides' && !matchSlides(content)) return null;
  const all = [...document.querySelectorAll<HTMLElement>('section.slide')];
  const named = toFit === null ? null : new Set(toFit);
  const sections = named === null ? all : all.filter(({ id }) => named.has(id));
  if (content !== null) await whenDrawn([...sections, ...cameWith(content, all)]);
  // What is there as it was fitted before begins anew.
  if (content?.type === 'slides') unfit(sections.filter(({ id }) => content.changes[id] === undefined));
  return fitSlides(sections, thoroughness);
}

/** What came with new content, fitted or not: it is printed with its pictures. */
function cameWith(content: ChangedSlides | NewDocument, all: readonly HTMLElement[]): readonly HTMLElement[] {
  return content.type === 'document' ? all : all.filter(({ id }) => content.changes[id] !== undefined);
}

/** In the same window, so its policy stays. */
function writeDocument(html: string): void {
  document.open();
  document.write(html);
  document.close();
}
