import type { Deck } from '../deck/deck.ts';
import { idOfWhole, partsByWhole } from '../deck/number-part.ts';
import type { LayoutReport } from './layout-report.ts';
import { isSmall } from './small-type.ts';
import type { Splits } from './split-deck.ts';

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
