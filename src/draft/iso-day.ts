import { findDates } from '../article/find-dates.ts';

/** The first date in a text as far as it is said: 2017-09-18, 2017-09 or 2017; `null` where no year is. */
export function isoDay(text: string): string | null {
  const [date] = findDates(text);
  if (date === undefined || date.year === null) return null;
  return [String(date.year), date.month, date.day]
    .flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]))
    .join('-');
}
