/** Where a row stands. */
export interface RowPlace {
  readonly top: number;
  readonly height: number;
}

/** What rows are placed by, in pixels. */
export interface RowRule {
  /** What a row needs whose name has so many lines. */
  readonly least: (lines: number) => number;
  /** What all rows are to fill together. */
  readonly usual: number;
  /** What they may fill. */
  readonly room: number;
  /** Where rows are few, none is higher than this, unless it needs to be. */
  readonly highest: number;
}

/**
 * Places rows under each other, all as high as the one with the longest name; where that is too high for their room, each
 * as high as it needs to be.
 */
export function placeRows(
  lines: readonly number[],
  top: number,
  { least, usual, room, highest }: RowRule,
): readonly RowPlace[] {
  const needed = lines.map(least);
  const most = Math.max(...needed);
  const step = Math.min(Math.max(most, usual / lines.length), Math.max(most, highest));
  const heights = step * lines.length <= room ? needed.map(() => step) : needed;
  let next = top;
  return heights.map((height) => {
    const place = { top: next, height };
    next += height;
    return place;
  });
}

/** The height at which a row’s name and bars have their middle. */
export function middleOf(place: RowPlace | undefined): number {
  return place === undefined ? 0 : place.top + place.height / 2;
}

/** Where the last row ends. */
export function bottomOf(places: readonly RowPlace[]): number {
  const { top, height } = places.at(-1) ?? { top: 0, height: 0 };
  return top + height;
}
