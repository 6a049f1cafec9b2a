import { sum } from '../../text/collections.ts';

/** The smallest piece that stays whole when a slide is split: a sentence, a line of code, a row. */
export interface Leaf {
  /** About how much space it takes, in letters. */
  readonly weight: number;
  /** How bad it would be to begin a slide with it; 0 for a new block or item, `null` where a slide may not begin. */
  readonly cost: number | null;
  /** The lists that it is in, outermost first, and the item that it belongs to in each. */
  readonly places: readonly ListPlace[];
  /** Labels of the footnotes that it refers to. */
  readonly footnotes: readonly string[];
}

export interface ListPlace {
  /** Tells lists apart. */
  readonly list: object;
  readonly item: number;
}

/** Something that can be shown in slices. */
export interface Divisible<T> {
  readonly leaves: readonly Leaf[];
  /** The slice that holds the leaves from `from` up to `to`, at least one. */
  readonly slice: (from: number, to: number) => T;
}

/** Gives the slices of something another form. */
export function mapSlices<T, U>({ leaves, slice }: Divisible<T>, change: (slice: T) => U): Divisible<U> {
  return { leaves, slice: (from, to) => change(slice(from, to)) };
}

/** What stays whole. */
export function whole<T>(value: T, weight: number, footnotes: readonly string[] = []): Divisible<T> {
  return { leaves: [{ weight, cost: 0, places: [], footnotes }], slice: () => value };
}

/** Several in a row; a slice holds the slices of those that it meets. */
export function inSequence<T>(parts: readonly Divisible<T>[]): Divisible<readonly T[]> {
  return {
    leaves: parts.flatMap(({ leaves }) => leaves),
    slice: (from, to) => {
      const slices: T[] = [];
      let start = 0;
      for (const { leaves, slice } of parts) {
        const [first, last] = [Math.max(from - start, 0), Math.min(to - start, leaves.length)];
        if (first < last) slices.push(slice(first, last));
        start += leaves.length;
      }
      return slices;
    },
  };
}

/** Items of one list: one of them is never left alone on a slide, unless it is long. */
export function inList<T>(items: readonly Divisible<T>[]): Divisible<readonly T[]> {
  const list = {};
  const places = items.map(({ leaves, slice }, item) => ({
    leaves: leaves.map((leaf) => ({ ...leaf, places: [{ list, item }, ...leaf.places] })),
    slice,
  }));
  return inSequence(places);
}

/** Makes every break inside worse by so much. */
export function costlier<T>(divisible: Divisible<T>, more: number): Divisible<T> {
  const leaves = divisible.leaves.map((leaf, at) =>
    at === 0 || leaf.cost === null ? leaf : { ...leaf, cost: leaf.cost + more },
  );
  return { ...divisible, leaves };
}

/** Keeps it on the slide of what comes before it. */
export function bound<T>(divisible: Divisible<T>): Divisible<T> {
  const leaves = divisible.leaves.map((leaf, at) => (at === 0 ? { ...leaf, cost: null } : leaf));
  return { ...divisible, leaves };
}

/** Sum of the weights. */
export function weightOf({ leaves }: Divisible<unknown>): number {
  return sum(leaves.map(({ weight }) => weight));
}
