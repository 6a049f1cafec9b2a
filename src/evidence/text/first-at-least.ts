import { countBefore } from '../../source/count-before.ts';

/** Index of the first of some rising numbers that is not below a limit. */
export function firstAtLeast(numbers: readonly number[], limit: number): number {
  return countBefore(numbers.length, (at) => (numbers[at] ?? 0) < limit);
}
