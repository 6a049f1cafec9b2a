import type { Range } from '../source/position.ts';
import { findDates, isoDate } from './find-dates.ts';

/** A full date in a line, with where it stands. */
export interface StatedDay extends Range {
  readonly iso: string;
}

/** The first full date of a line; `null` where there is none. */
export function findStatedDay(line: string): StatedDay | null {
  for (const date of findDates(line)) {
    const iso = isoDate(date);
    if (iso !== null) return { iso, start: date.start, end: date.end };
  }
  return null;
}
