/** How many of some things in a row come before a place, by bisection: `isBefore` holds for the first of them, and then for none. */
export function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of some rising numbers that is not below a limit. */
export function firstAtLeast(numbers: readonly number[], limit: number): number {
  return countBefore(numbers.length, (at) => (numbers[at] ?? 0) < limit);
}
