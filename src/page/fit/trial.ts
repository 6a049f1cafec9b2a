import type { SlideLayout } from '../../layout/layout-report.ts';
import { type Excess, measureSlide } from './measure-slide.ts';
import { slideParts, type SlideParts } from './slide-parts.ts';

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
