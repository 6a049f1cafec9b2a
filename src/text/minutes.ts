/** A day: nothing that is longer is a talk. */
export const MOST_MINUTES = 1440;

/** The minutes that a word gives as a number, such as `10` or `2.5`; `null` for any other. */
export function minutesIn(word: string): number | null {
  const minutes = /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : 0;
  return 0 < minutes && minutes <= MOST_MINUTES ? minutes : null;
}

/** The minutes that somebody wrote otherwise, such as “45 min”, as a number; `null` for anything else. */
export function minutesMeant(written: string): string | null {
  const { number = '' } =
    /^\s*(?<number>\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|['’′])?\.?\s*$/iu.exec(written)?.groups ?? {};
  const minutes = number.replace(',', '.');
  return minutesIn(minutes) === null ? null : minutes;
}
