/** A piece of a slide that stays whole when the slide is split. */
export interface Unit {
  /** About how much room it takes, in letters. */
  readonly weight: number;
  /** Number of the list, table or the like that it is an item of; `null` for what stands by itself. */
  readonly list: number | null;
}

/**
 * Divides units into so many runs of about the same weight, without leaving one item of a list alone on either side;
 * gives where each run but the first begins, or `null` when they can't be divided so.
 */
export function partition(units: readonly Unit[], count: number): readonly number[] | null {
  const ends = endsOfLists(units);
  const before = weightsBefore(units);
  const total = before.at(-1) ?? 0;
  const starts: number[] = [];
  for (let run = 1; run < count; run += 1) {
    const previous = starts.at(-1) ?? 0;
    const distance = (at: number): number => Math.abs((before[at] ?? 0) - (total * run) / count);
    let best: number | null = null;
    for (let at = previous + 1; at < units.length; at += 1) {
      if (best !== null && distance(best) <= distance(at)) continue;
      if (isDivisible(units, at, ends, previous)) best = at;
    }
    if (best === null) return null;
    starts.push(best);
  }
  return starts;
}

/** What stands before each unit weighs, and at the end all of them. */
function weightsBefore(units: readonly Unit[]): readonly number[] {
  const before = [0];
  for (const { weight } of units) before.push((before.at(-1) ?? 0) + weight);
  return before;
}

/** The first and last index of each list. */
function endsOfLists(units: readonly Unit[]): ReadonlyMap<number, readonly [number, number]> {
  const ends = new Map<number, readonly [number, number]>();
  for (const [at, { list }] of units.entries()) {
    if (list !== null) ends.set(list, [ends.get(list)?.[0] ?? at, at]);
  }
  return ends;
}

function isDivisible(
  units: readonly Unit[],
  at: number,
  ends: ReadonlyMap<number, readonly [number, number]>,
  previous: number,
): boolean {
  const list = units[at]?.list ?? null;
  if (list === null || units[at - 1]?.list !== list) return true;
  const [first, last] = ends.get(list) ?? [at, at];
  return Math.max(first, previous) + 2 <= at && at + 1 <= last;
}
