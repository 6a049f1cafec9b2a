import { type Slide, splitSlide } from '../deck/layouts/layouts.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { parsePageRanges } from '../editions/page-ranges.ts';
import type { Host } from '../host/host.ts';
import { MOST_PARTS } from '../layout/layout-diagnostics.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { splitDeck, type Splits } from '../layout/split-deck.ts';
import type { PreparedBriefing } from '../prepare/prepare-briefing.ts';
import type { CarriedSource } from '../products/carried-source.ts';
import { drawBriefing, redrawFitted, redrawSlides } from '../products/draw-briefing.ts';
import type { FittedDeck } from '../products/product.ts';
import { missingLetters } from '../render/fonts/font-diagnostics.ts';
import { DEFAULT_OPTIONS, DEFAULT_PRINT, type BuildOptions } from '../settings.ts';

type Fitting = CarriedSource['fitting'];

/** With what a carried source is built. */
export function optionsOf({ options: { isPresenter, print }, product }: CarriedSource): BuildOptions {
  if (print === null) return { ...DEFAULT_OPTIONS, isPresenter, makesPdf: false };
  const { browser: _b, epoch: _e, isMono, pages, ...others } = print;
  const chosen = pages === null ? null : parsePageRanges(pages);
  return {
    ...DEFAULT_OPTIONS,
    isMono,
    print: { ...DEFAULT_PRINT, ...others, pages: chosen, editions: [product] },
  };
}

/**
 * Draws a deck again from its source, fitted as the source says; `null` where slides can’t be fitted so. Reports letters whose fonts aren’t
 * installed here.
 */
export async function rebuild(
  source: CarriedSource,
  prepared: PreparedBriefing,
  host: Host,
): Promise<Checked<FittedDeck | null>> {
  const { deck: whole } = prepared;
  const splits = splitsOf(source.fitting, whole);
  if (splits === null || !isInRange(source.fitting, prepared)) return { value: null, diagnostics: [] };
  const { value: unsplit, diagnostics } = await drawBriefing(prepared, source.options.isPresenter, host);
  const isWhole = splits.size === 0;
  const split = isWhole ? unsplit : await redrawSlides(unsplit, splitDeck(whole, splits), () => true, host);
  const layout = source.fitting === null ? null : layoutOf(source.fitting, split.deck.slides);
  const drawn = await redrawFitted(split, layout ?? [], host);
  const value = { whole, drawn, layout, chosen: async () => drawn.slides };
  return { value, diagnostics: lettersMissing(diagnostics) };
}

/** What of a build says that fonts of letters aren’t installed here, which is no fault of the file. */
export function lettersMissing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code === missingLetters.code);
}

/** The smallest type that src/page/fit/fit-slides.ts sets slides in, as a part of the full size. */
const SMALLEST = 0.18;

/** The spacing of slides that need not be set closer; style sheets of an author’s own may have a larger one. */
const MOST_GAP = 1;
const MOST_OWN_GAP = 10;

/** Whether no slide is set in a way that the fitting of slides never comes to. */
function isInRange(fitting: Fitting, { ownTemplates }: PreparedBriefing): boolean {
  const most = ownTemplates.size === 0 ? MOST_GAP : MOST_OWN_GAP;
  return Object.values(fitting?.set ?? {}).every(
    ({ fit, gap }) => SMALLEST <= fit && fit <= 1 && (gap === null || (0 <= gap && gap <= most)),
  );
}

function splitsOf(fitting: Fitting, { slides, language }: PreparedBriefing['deck']): Splits | null {
  const splits = new Map<string, readonly Slide[]>();
  for (const [id, count] of Object.entries(fitting?.parts ?? {})) {
    const slide = slides.find((one) => one.id === id);
    if (slide === undefined || count < 2 || MOST_PARTS < count) return null;
    const parts = splitSlide(slide, count, language, false) ?? splitSlide(slide, count, language, true);
    if (parts === null) return null;
    splits.set(id, parts);
  }
  return splits;
}

function layoutOf({ set }: NonNullable<Fitting>, slides: readonly Slide[]): LayoutReport {
  const measured = { isForWidth: false, size: null, least: 0, room: null, excess: null, clash: null };
  return slides.map(({ id }) => ({ id, fit: 1, variant: null, gap: null, ...set[id], ...measured }));
}
