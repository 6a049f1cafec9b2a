import type { Divisible, Leaf, ListPlace } from './divisible.ts';

/** A slice, and the labels of the footnotes that its own words refer to. */
export interface Part<T> {
  readonly value: T;
  readonly footnotes: readonly string[];
}

/** Cuts something into so many slices, at the best places; `null` when it can’t be divided so. */
export function cutInto<T>(
  { leaves, slice }: Divisible<T>,
  count: number,
  mayLeaveOneAlone: boolean,
): readonly Part<T>[] | null {
  const starts = leaves.length < count ? null : partition(leaves, count, mayLeaveOneAlone);
  if (starts === null) return null;
  return [0, ...starts].map((from, at) => {
    const to = starts[at] ?? leaves.length;
    return { value: slice(from, to), footnotes: footnotesOf(leaves.slice(from, to)) };
  });
}

/** Labels of the footnotes that leaves refer to. */
export function footnotesOf(leaves: readonly Leaf[]): readonly string[] {
  return leaves.flatMap(({ footnotes }) => footnotes);
}

/**
 * Divides leaves into so many runs of about the same weight, at the best places to break and without leaving one short
 * item of a list alone; gives where each run but the first begins, or `null` when they can't be divided so.
 */
function partition(
  leaves: readonly Leaf[],
  count: number,
  mayLeaveOneAlone: boolean,
): readonly number[] | null {
  const before = weightsBefore(leaves);
  // The cheapest way to end each run at each leaf, run after run.
  let ways: Ways = new Map([[0, { cost: 0, starts: [] }]]);
  for (let run = 1; run <= count; run += 1)
    ways = oneRunMore(ways, { leaves, before, isLast: run === count, count, mayLeaveOneAlone });
  return ways.get(leaves.length)?.starts.slice(1) ?? null;
}

interface Run {
  readonly leaves: readonly Leaf[];
  readonly before: readonly number[];
  readonly count: number;
  readonly isLast: boolean;
  readonly mayLeaveOneAlone: boolean;
}

function oneRunMore(ways: Ways, run: Run): Ways {
  const longer = new Map<number, Way>();
  for (const [from, way] of ways) {
    for (const { to, cost } of runsFrom(from, run)) {
      const known = longer.get(to)?.cost ?? Infinity;
      if (way.cost + cost < known) longer.set(to, { cost: way.cost + cost, starts: [...way.starts, from] });
    }
  }
  return longer;
}

function* runsFrom(from: number, run: Run): Generator<{ to: number; cost: number }> {
  const { leaves, before, count, isLast } = run;
  const [total = 0, start = 0] = [before.at(-1), before[from]];
  for (let to = isLast ? leaves.length : from + 1; to <= leaves.length; to += 1) {
    const share = (((before[to] ?? 0) - start) * count) / total;
    if (MOST < share && from + 1 < to) return;
    const cost = costOf(run, from, to, share);
    if (cost !== null) yield { to, cost };
  }
}

interface Way {
  readonly cost: number;
  readonly starts: readonly number[];
}

type Ways = ReadonlyMap<number, Way>;

/** A run of more than this many times its share is no division. */
const MOST = 2.5;

/** One short item alone is worse than parts of very different lengths. */
const ALONE = 2;

/** How bad a run is: by how far it is from its share, and where it begins. `null` where it may not be. */
function costOf({ leaves, mayLeaveOneAlone }: Run, from: number, to: number, share: number): number | null {
  const begin = leaves[from]?.cost ?? null;
  if (from > 0 && begin === null) return null;
  const isAlone = leavesOneAlone(leaves, from, to);
  if (isAlone && !mayLeaveOneAlone) return null;
  return (share - 1) ** 2 + (from === 0 ? 0 : (begin ?? 0)) + (isAlone ? ALONE : 0);
}

/** What comes before each leaf weighs, and at the end all of them. */
function weightsBefore(leaves: readonly Leaf[]): readonly number[] {
  const before = [0];
  for (const { weight } of leaves) before.push((before.at(-1) ?? 0) + weight);
  return before;
}

/** In letters: three lines of an item are enough for a slide of its own. */
const LONG_ITEM = 200;

/** Whether a list is cut at either end of a run so that one short item of it is there alone. */
function leavesOneAlone(leaves: readonly Leaf[], from: number, to: number): boolean {
  const cuts = [listCutAt(leaves, from), listCutAt(leaves, to)];
  return cuts.some((cut) => cut !== null && isOneShortItem(leaves, from, to, cut));
}

interface Cut {
  readonly list: object;
  readonly depth: number;
}

/** The list whose items are split before a leaf; `null` between blocks and inside an item. */
function listCutAt(leaves: readonly Leaf[], at: number): Cut | null {
  const [before, after] = [leaves[at - 1]?.places ?? [], leaves[at]?.places ?? []];
  for (const [depth, place] of after.entries()) {
    const other: ListPlace | undefined = before[depth];
    if (other?.list !== place.list) return null;
    if (other.item !== place.item) return { list: place.list, depth };
  }
  return null;
}

/** Whether a run holds one item of a list, and a short one; seen at its first leaves as a rule. */
function isOneShortItem(leaves: readonly Leaf[], from: number, to: number, { list, depth }: Cut): boolean {
  let [only, weight]: [number | null, number] = [null, 0];
  for (let at = from; at < to; at += 1) {
    const leaf = leaves[at];
    const place = leaf?.places[depth];
    if (leaf === undefined || place?.list !== list) continue;
    weight += leaf.weight;
    only ??= place.item;
    if (place.item !== only || LONG_ITEM <= weight) return false;
  }
  return only !== null;
}
