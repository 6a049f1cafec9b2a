/** Slides from one number to another, both included; `last` is infinite for a range without an end. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Reads `3-7`, `1,3-5,8-`, `-4`; gives `null` for what isn’t a list of ranges from 1 up. */
export function parsePageRanges(text: string): readonly PageRange[] | null {
  const ranges = text.split(',').map((piece) => parseRange(piece.trim()));
  return ranges.includes(null) ? null : ranges.filter((range) => range !== null);
}

function parseRange(text: string): PageRange | null {
  const match = /^(?:(\d{1,6})?\s*[-–]\s*(\d{1,6})?|(\d{1,6}))$/u.exec(text);
  if (match === null) return null;
  const [, from, to, alone] = match;
  if (from === undefined && to === undefined && alone === undefined) return null;
  const first = Number(alone ?? from ?? 1);
  const last = Number(alone ?? to ?? Infinity);
  return first < 1 || last < first ? null : { first, last };
}

/** Whether a number lies in one of the ranges; every number does where there are none. */
export function isInRanges(number: number, ranges: readonly PageRange[] | null): boolean {
  return ranges === null || ranges.some(({ first, last }) => first <= number && number <= last);
}

/** The ranges that hold some numbers. The numbers are in order. */
export function rangesOf(numbers: readonly number[]): readonly PageRange[] {
  const ranges: PageRange[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.last === number - 1) ranges[ranges.length - 1] = { ...last, last: number };
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

/** `1, 3–5, 8–`. */
export function formatRanges(ranges: readonly PageRange[]): string {
  return ranges.map(({ first, last }) => formatRange(first, last)).join(', ');
}

function formatRange(first: number, last: number): string {
  if (first === last) return String(first);
  return last === Infinity ? `${first}–` : `${first}–${last}`;
}
