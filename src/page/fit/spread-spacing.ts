import type { SlideLayout } from '../../layout/layout-report.ts';
import { type Excess, type SlideParts, measureSlide, slideParts } from './measure-slide.ts';

/** What stays free over the foot, in pixels: about the spacing under a line of text; glyph boxes may reach into it. */
const SPARE = 32;

/** Two gaps in hundredths between which nobody sees a difference. */
const STEP = 12;

/**
 * Gives slides that were set closer the space that is left between their things again, as far as they had spacing of
 * themselves: one line too much would else leave a third of a slide empty under a crowded list. The parts of a slide have
 * the same.
 */
export function spreadSpacing(trials: readonly Trial[]): void {
  const families = [...familiesOf(trials).values()].filter((family) => family.every(canSpread));
  const spans = spansOf(families.flat());
  for (const { trial } of spans) trial.parts.body?.style.setProperty('margin-bottom', `${SPARE}px`);
  search(spans);
  for (const { trial, least, fits } of spans) {
    trial.parts.body?.style.removeProperty('margin-bottom');
    trial.gap = fits - least <= STEP ? null : fits;
  }
  for (const family of families) {
    const gap = Math.min(...family.map((trial) => trial.gap ?? 0));
    for (const trial of family) trial.gap = gap === 0 ? null : gap;
  }
  attempt(spans.map(({ trial }) => trial));
}

/** Finds for each slide the largest gap that fits, by halves. */
function search(spans: readonly Span[]): void {
  for (;;) {
    const open = spans.filter(({ fits, tooMuch }) => STEP < tooMuch - fits);
    if (open.length === 0) break;
    const tried = open.map((span) => ({ span, gap: Math.ceil((span.fits + span.tooMuch) / 2) }));
    for (const { span, gap } of tried) span.trial.gap = gap;
    attempt(open.map(({ trial }) => trial));
    for (const { span, gap } of tried) span[overflows(span.trial) ? 'tooMuch' : 'fits'] = gap;
  }
}

interface Span {
  readonly trial: Trial;
  /** The spacing of a slide that is set closer. */
  readonly least: number;
  fits: number;
  tooMuch: number;
}

function canSpread(trial: Trial): boolean {
  return trial.variant === 'tight' && !overflows(trial) && trial.parts.body !== null;
}

/** Written first and read after, as all that is measured. */
function spansOf(trials: readonly Trial[]): readonly Span[] {
  const least = trials.map(gapOf);
  for (const { parts } of trials) delete parts.section.dataset['variant'];
  const own = trials.map(gapOf);
  for (const { parts } of trials) parts.section.dataset['variant'] = 'tight';
  return trials.flatMap((trial, at) => {
    const [fits = 0, most = 0] = [least[at], own[at]];
    return fits < most ? [{ trial, least: fits, fits, tooMuch: most + 1 }] : [];
  });
}

/** In hundredths; not a number where the theme works it out from something else. */
function gapOf({ parts }: Trial): number {
  return Math.round(100 * Number.parseFloat(getComputedStyle(parts.section).getPropertyValue('--gap')));
}

/** A slide while it is being fitted; `fit` and `gap` in hundredths. */
export interface Trial {
  readonly parts: SlideParts;
  fit: number;
  variant: SlideLayout['variant'];
  gap: number | null;
  isForWidth: boolean;
  /** Whether type is small in which it is known to be too full; then what fits is smaller still. */
  isSmall: boolean;
  excess: Excess;
}

/** A slide as it is before it is fitted; none where it can’t be. */
export function trialOf(section: HTMLElement): Trial[] {
  const parts = slideParts(section);
  const excess = { down: 0, aside: 0 };
  return parts === null
    ? []
    : [{ parts, fit: 100, variant: null, gap: null, isForWidth: false, isSmall: false, excess }];
}

/** Whether it reached past its space when it was measured. */
export function overflows({ excess }: Trial): boolean {
  return 0 < excess.down || 0 < excess.aside;
}

/** Sets slides as their trials say, perhaps changed, and measures them. */
export function attempt(trials: readonly Trial[], change: (trial: Trial) => void = () => undefined): void {
  for (const trial of trials) {
    change(trial);
    apply(trial);
  }
  measure(trials);
}

/** Measures slides as they are. */
export function measure(trials: readonly Trial[]): void {
  for (const trial of trials) trial.excess = measureSlide(trial.parts);
}

/** Sets a slide as its trial says. */
export function apply({ parts: { section }, fit, variant, gap }: Trial): void {
  if (variant === null) delete section.dataset['variant'];
  else section.dataset['variant'] = variant;
  setProperty(section, '--fit', fit === 100 && gap === null ? null : fit);
  setProperty(section, '--gap', gap);
}

function setProperty({ style }: HTMLElement, name: string, hundredths: number | null): void {
  if (hundredths === null) style.removeProperty(name);
  else style.setProperty(name, String(hundredths / 100));
}

/** What the build adds to the id of each part but the first. */
const PART = /--part-\d+$/u;

/** The slides that each was spread over. */
export function familiesOf(trials: readonly Trial[]): ReadonlyMap<string, readonly Trial[]> {
  const families = new Map<string, Trial[]>();
  for (const trial of trials) {
    const whole = trial.parts.section.id.replace(PART, '');
    families.set(whole, [...(families.get(whole) ?? []), trial]);
  }
  return families;
}
