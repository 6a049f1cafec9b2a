import type { LayoutReport, SlideLayout } from '../../layout/layout-report.ts';
import { SMALL_TYPE } from '../../layout/small-type.ts';
import type { Thoroughness } from '../../layout/slides-update.ts';
import { bodySize, countWords, hasRunningText } from './body-size.ts';
import { roomUnderHeading } from './measure-slide.ts';
import { spreadAir } from './spread-air.ts';
import { apply, attempt, familiesOf, measure, overflows, trialOf } from './trial.ts';
import type { Trial } from './trial.ts';

/** The lowest multiplier in hundredths: the theme’s largest type, 132 px, comes down to the floor of 24 with it. */
const LOWEST = 18;

/**
 * Makes slides fit and leaves them so: the tight variant first, then smaller type, found by search;
 * the theme keeps each size above its floor. A table too wide at the floor may break words. What room is left then goes
 * between things again. Slides that fit as they are stay untouched. All slides go through a step together, written first and read after, so a step costs one layout.
 */
export function fitSlides(
  sections: readonly HTMLElement[],
  thoroughness: Thoroughness = 'largest',
): LayoutReport {
  const trials = sections.flatMap(trialOf);
  measure(trials);
  const tooFull = trials.filter(overflows);
  attempt(tooFull, (trial) => (trial.variant = 'tight'));
  const stillTooFull = tooFull.filter(overflows);
  for (const trial of stillTooFull) {
    trial.isForWidth = trial.excess.down === 0;
    trial.isSmall = isSmallAt(trial);
  }
  attempt(stillTooFull, (trial) => (trial.fit = LOWEST));
  const tooWide = stillTooFull.filter(({ excess }) => 0 < excess.aside);
  attempt(tooWide, (trial) => (trial.variant = 'narrow'));
  const isOpen = (trial: Trial): boolean => thoroughness === 'largest' || trial.isForWidth || !trial.isSmall;
  search(
    stillTooFull.filter((trial) => !overflows(trial) && trial.variant === 'tight'),
    isOpen,
  );
  alignParts(trials);
  spreadAir(trials);
  return trials.map(layoutOf);
}

/** Takes back what fitting did to slides. */
export function unfit(sections: readonly HTMLElement[]): void {
  for (const trial of sections.flatMap(trialOf)) apply(trial);
}

/** Whether its type, as it is set, is so small that any smaller is mentioned; where pictures get smaller before it, whether it is already. */
function isSmallAt({ parts }: Trial): boolean {
  const size = bodySize(parts) ?? SMALL_TYPE + 1;
  return (
    size < SMALL_TYPE || (size === SMALL_TYPE && parts.section.querySelector('.picture, .pictures') === null)
  );
}

/**
 * Finds for each slide the largest type that fits, between a size that does and one that doesn’t, by halves, while it is
 * open.
 */
function search(trials: readonly Trial[], isOpen: (trial: Trial) => boolean): void {
  const spans = trials.map((trial) => ({ trial, fits: LOWEST, tooLarge: 100 }));
  for (;;) {
    const open = spans.filter(({ trial, fits, tooLarge }) => 1 < tooLarge - fits && isOpen(trial));
    if (open.length === 0) break;
    for (const { trial, fits, tooLarge } of open) trial.fit = Math.floor((fits + tooLarge) / 2);
    attempt(open.map(({ trial }) => trial));
    for (const span of open) {
      const { trial } = span;
      if (!overflows(trial)) span.fits = trial.fit;
      else span.tooLarge = trial.fit;
      const isTooFullAndSmall = overflows(trial) && isSmallAt(trial);
      trial.isSmall ||= isTooFullAndSmall;
      // What is too wide in small type would be so with fewer lines, too.
      trial.isForWidth ||= isTooFullAndSmall && 0 < trial.excess.aside;
    }
  }
  for (const { trial, fits } of spans) trial.fit = fits;
  attempt(trials);
}

/**
 * The slides that one was spread over look alike: all of them as the one that had to be fitted most. Where pictures stand
 * alone it is these that got smaller, and no reason for small words beside them.
 */
function alignParts(trials: readonly Trial[]): void {
  const changed = [...familiesOf(trials).values()].flatMap((all) => {
    // Nearly all slides are whole or have parts that fit as they are.
    if (all.length === 1 || all.every(({ variant }) => variant === null)) return [];
    const family = all.filter(({ parts }) => hasRunningText(parts));
    const fit = Math.min(...family.map((trial) => trial.fit));
    const variant = family.find((trial) => trial.variant !== null)?.variant ?? null;
    if (variant === null) return [];
    const odd = family.filter((trial) => trial.fit !== fit || trial.variant === null);
    return odd.map((trial) => ({ trial, fit, variant }));
  });
  const before = changed.map(({ trial }) => ({ trial, fit: trial.fit, variant: trial.variant }));
  set(changed);
  set(before.filter(({ trial }) => overflows(trial)));
}

function set(wishes: readonly (Pick<Trial, 'fit' | 'variant'> & { readonly trial: Trial })[]): void {
  for (const { trial, fit, variant } of wishes) Object.assign(trial, { fit, variant });
  attempt(wishes.map(({ trial }) => trial));
}

function layoutOf(trial: Trial): SlideLayout {
  const { parts, fit, variant, gap, isForWidth } = trial;
  return {
    id: parts.section.id,
    fit: fit / 100,
    variant,
    gap: gap === null ? null : gap / 100,
    isForWidth,
    size: bodySize(parts),
    excess: excessOf(trial),
  };
}

function excessOf({ parts, excess }: Trial): SlideLayout['excess'] {
  const { down, aside } = excess;
  if (down === 0 && aside === 0) return null;
  const room = roomUnderHeading(parts);
  if (down < aside) return { pixels: aside, room, direction: 'aside', words: null, wordsThatFit: null };
  const all = countWords(parts);
  const words = Math.ceil((all * down) / (room + down));
  const told = words === 0 ? { words: null, wordsThatFit: null } : { words, wordsThatFit: all - words };
  return { pixels: down, room, direction: 'down', ...told };
}
