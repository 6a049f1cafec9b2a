import type { CallInPage } from '../browser/print-pdf.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { readLayoutReport, type LayoutReport } from '../layout/layout-report.ts';
import { type ChangedSlides, type SlidesUpdate, type Thoroughness } from '../layout/slides-update.ts';
import { printDocument } from './print-document.ts';
import type { DrawnBriefing } from './draw-briefing.ts';

/** The page in which slides are laid out and printed. */
export interface SlidesInPage {
  /** Fits the slides that were loaded. */
  fitAll(): Promise<LayoutReport>;
  /** Puts the slides of a briefing in place of those that are there, and fits the named ones. */
  show(drawn: DrawnBriefing, toFit: readonly Slide[], thoroughness: Thoroughness): Promise<LayoutReport>;
}

/**
 * Takes a page in which the document of a briefing was loaded. Slides that come or change do so in place, which lays out
 * them alone; where that can’t be done, for other fonts or for slides without ids, the document is written again.
 */
export function slidesInPage(call: CallInPage, functionSource: string, loaded: DrawnBriefing): SlidesInPage {
  let standing = loaded;
  const layOut = async (update: SlidesUpdate): Promise<LayoutReport | null> => {
    const report = await call(functionSource, update);
    return report === null ? null : readLayoutReport(report);
  };
  return {
    fitAll: async () => (await layOut({ content: null, toFit: null, thoroughness: 'not-small' })) ?? [],
    show: async (drawn, slides, thoroughness) => {
      const toFit = slides.map(({ id }) => id);
      const change = changeOf(standing, drawn);
      standing = drawn;
      const report = change === null ? null : await layOut({ content: change, toFit, thoroughness });
      if (report !== null) return report;
      const content = { type: 'document', html: printDocument(drawn).html } as const;
      return (await layOut({ content, toFit, thoroughness })) ?? [];
    },
  };
}

/** `null` where more than slides has changed. */
function changeOf(before: DrawnBriefing, after: DrawnBriefing): ChangedSlides | null {
  if (before.fonts.css !== after.fonts.css) return null;
  const old = new Map(before.slides.map(({ slide, html }) => [slide.id, html]));
  const changed = after.slides.filter(({ slide: { id }, html }) => old.get(id) !== html);
  return {
    type: 'slides',
    before: before.slides.map(({ slide }) => slide.id),
    after: after.slides.map(({ slide }) => slide.id),
    changes: Object.fromEntries(changed.map(({ slide: { id }, html }) => [id, html])),
  };
}
