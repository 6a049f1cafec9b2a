import type { Deck } from '../deck/compose/deck.ts';
import { type Slide, splitSlide } from '../deck/layouts/layouts.ts';
import { idOfWhole, partsByWhole } from '../deck/slide.ts';
import { MOST_PARTS } from './layout-diagnostics.ts';
import { type LayoutReport, type SlideLayout, isSmall } from './layout-report.ts';

/** The parts that each slide is spread over, by its id. */
export type Splits = ReadonlyMap<string, readonly Slide[]>;

/** The type of a continuation slide should be above the floor at which it was found too full. */
const SPACING = 1.4;

/** That of code is hardly above it; where words beside it are small, there is a further part. */
const SPACING_OF_CODE = 1.1;

/** A slide that is still too full gets at most so many times as many parts in one go. */
const STEP = 1.5;

/** Puts the parts of slides in their place and numbers all slides anew. */
export function splitDeck(deck: Deck, splits: Splits): Deck {
  const slides = deck.slides.flatMap((slide) => splits.get(slide.id) ?? [slide]);
  const numbers = new Map(slides.map(({ id }, index) => [id, index + 1]));
  return { ...deck, slides: slides.map((slide, index) => numberSlide(slide, index + 1, numbers)) };
}

/** What a section announces is on other pages then, too. */
function numberSlide(slide: Slide, number: number, numbers: ReadonlyMap<string, number>): Slide {
  if (slide.layout !== 'section') return { ...slide, number };
  const inside = slide.inside.map((entry) => ({
    ...entry,
    number: numbers.get(entry.slideId) ?? entry.number,
  }));
  return { ...slide, number, inside };
}

/**
 * What to split further after slides were laid out: what is too full, and, while there is patience, what has its space
 * only in small type. `deck` is the unsplit one. `null` when there is nothing, or it can’t be divided more.
 */
export function furtherSplits(
  deck: Deck,
  report: LayoutReport,
  splits: Splits,
  isPatient: boolean,
): Splits | null {
  const layouts = partsByWhole(report);
  const possible = deck.slides.flatMap((slide) => {
    const has = splits.get(slide.id)?.length ?? 1;
    const alone = new Set((splits.get(slide.id) ?? []).filter(isDrawingAlone).map(({ id }) => id));
    const laidOut = (layouts.get(slide.id) ?? []).filter(({ id }) => !alone.has(id));
    const wanted = Math.min(MOST_PARTS, partsWanted(slide, laidOut, has, isPatient));
    const split = (mayLeaveOneAlone: boolean): readonly Slide[] | null =>
      mostParts((count) => splitSlide(slide, count, deck.language, mayLeaveOneAlone), wanted, has);
    const isTooFull = laidOut.some(({ excess }) => excess !== null);
    const further = split(false) ?? (isTooFull ? split(true) : null);
    return further === null ? [] : [[slide.id, further] as const];
  });
  return possible.length === 0 ? null : new Map([...splits, ...possible]);
}

/** What such a part lacks, no further part gives it. */
function isDrawingAlone(slide: Slide): boolean {
  return slide.layout === 'figure' && slide.figure.type !== 'image' && slide.body.length === 0;
}

function partsWanted(slide: Slide, parts: readonly SlideLayout[], has: number, isPatient: boolean): number {
  const ratio = Math.max(0, ...parts.map((part) => overfullness(slide, part)));
  if (0 < ratio && has === 1) return Math.max(2, Math.ceil(ratio * spacingOf(slide)));
  if (0 < ratio) return Math.max(has + 1, Math.ceil(has * Math.min(STEP, ratio)));
  const small = parts.filter(isSmall);
  // All parts have the type of the smallest.
  const helps = 0 < small.length && !small.some((part) => isForWidth(slide, part));
  return isPatient && helps ? has + 1 : has;
}

function spacingOf(slide: Slide): number {
  const hasCode = slide.layout === 'points' && slide.body.some(({ type }) => type === 'code-block');
  return hasCode ? SPACING_OF_CODE : SPACING;
}

/** Whether fewer lines wouldn’t make type larger; fewer columns side by side might. */
function isForWidth({ layout }: Slide, part: SlideLayout): boolean {
  return part.isForWidth || (part.variant === 'narrow' && layout !== 'comparison');
}

/** By how much more space a slide needs than it has, as a factor; 0 where splitting can’t help it. */
function overfullness({ layout }: Slide, { excess }: SlideLayout): number {
  if (excess === null) return 0;
  // Only columns that are side by side get wider when there are fewer of them.
  if (excess.direction === 'aside') return layout === 'comparison' ? 1 : 0;
  return (excess.space + excess.pixels) / excess.space;
}

/** The wanted number of parts, or the next smaller that is possible and more than there are. */
function mostParts(
  split: (count: number) => readonly Slide[] | null,
  wanted: number,
  has: number,
): readonly Slide[] | null {
  for (let count = wanted; has < count; count -= 1) {
    const parts = split(count);
    if (parts !== null) return parts;
  }
  return null;
}

/** Type that is larger by less than this factor is worth no further slide. */
const WORTH = 1.05;

/** How slides stood before they are split further for larger type alone. */
export function splitsForType(deck: Deck, report: LayoutReport, splits: Splits, further: Splits): Splits {
  const tooFull = new Set(report.filter(({ excess }) => excess !== null).map(({ id }) => idOfWhole(id)));
  const changed = deck.slides.filter(({ id }) => splits.get(id) !== further.get(id) && !tooFull.has(id));
  return new Map(changed.map((slide) => [slide.id, splits.get(slide.id) ?? [slide]]));
}

/**
 * How slides stood whose type is small all the same: what makes it small may not divide, and all that does divide would
 * be strewn over slides beside it.
 */
export function splitsToTry(earlier: Splits, report: LayoutReport): Splits {
  const small = new Set(report.filter(isSmall).map(({ id }) => idOfWhole(id)));
  return new Map([...earlier].filter(([id]) => small.has(id)));
}

/** The slides whose type is smaller by far in fewer parts, which were tried after more. */
export function splitsThatLose(
  tried: Splits,
  inMore: LayoutReport,
  inFewer: LayoutReport,
): ReadonlySet<string> {
  const [more, fewer] = [partsByWhole(inMore), partsByWhole(inFewer)];
  const loses = (id: string): boolean => leastFit(fewer.get(id) ?? []) * WORTH < leastFit(more.get(id) ?? []);
  return new Set([...tried.keys()].filter(loses));
}

/** By how much words were made smaller at the most; pictures alone have none. */
function leastFit(parts: LayoutReport): number {
  if (parts.some(({ excess }) => excess !== null)) return 0;
  return Math.min(...parts.map(({ fit, size }) => (size === null ? Infinity : fit)));
}
