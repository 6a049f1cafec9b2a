/**
 * Writes a date as PDF has it (ISO 32000-1 §7.9.4), no more precise than it was given: an ISO 8601 date from the year
 * down to the second, or seconds since 1970 as in `SOURCE_DATE_EPOCH`. Gives `null` for any other form.
 */
export function pdfDate(date: string | number): string | null {
  if (typeof date === 'number') return fromSeconds(date);
  const match = ISO_DATE.exec(date);
  if (match === null) return null;
  const [, given = '', zone = ''] = match;
  const full = given + EARLIEST.slice(given.length);
  const time = new Date(`${full}Z`);
  // A date that rolls over, such as 31 April, is none.
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(full)) return null;
  const offset = zone === 'Z' ? "+00'00'" : zone.replace(/^(...):?(..)$/u, "$1'$2'");
  return `D:${given.replace(/\D/gu, '')}${offset}`;
}

/** The same date as XMP has it, which wants a time zone with a time: a time without one counts as universal time. */
export function xmpDate(date: string | number): string | null {
  const match = PDF_DATE.exec(pdfDate(date) ?? '');
  if (match === null) return null;
  const [, year = '', month, day, hour, minute, second, zone = ''] = match;
  const dayPart = [year, month, day].filter((part) => part !== undefined).join('-');
  if (hour === undefined) return dayPart;
  const time = [hour, minute ?? '00', second].filter((part) => part !== undefined).join(':');
  const offset = zone.replace(/^(...)'(..)'$/u, '$1:$2');
  return `${dayPart}T${time}${offset === '' || offset === '+00:00' ? 'Z' : offset}`;
}

const PDF_DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(.*)$/u;

/** A date down to any part, `2026`, `2026-03`, `2026-03-12T10:30`; parts of seconds and a zone only behind a whole time. */
const ISO_DATE =
  /^(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?)(?:(?<=:\d\d)(?:\.\d+)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/u;

/** What a date that isn’t given to the second is filled up with. */
const EARLIEST = '0000-01-01T00:00:00';

/** The last second of the year 9999. */
const MAX_SECONDS = 253_402_300_799;

function fromSeconds(seconds: number): string | null {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > MAX_SECONDS) return null;
  const digits = new Date(seconds * 1000).toISOString().replace(/\D/gu, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}
