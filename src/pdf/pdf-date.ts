/**
 * Writes a date as PDF has it (ISO 32000-1 §7.9.4), no more precise than it was given: an ISO 8601 date from the year
 * down to the second, or seconds since 1970 as in `SOURCE_DATE_EPOCH`. Gives `null` for any other form.
 */
export function pdfDate(date: string | number): string | null {
  if (typeof date === 'number') return fromSeconds(date);
  const match = ISO_DATE.exec(date);
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', zone = ''] = match;
  const isTimed = hour !== '';
  const clock = `${month || '01'}-${day || '01'}T${hour || '00'}:${minute || '00'}:${second || '00'}Z`;
  // A date that rolls over, such as 31 April, is none.
  const time = new Date(`${year}-${clock}`);
  if (Number.isNaN(time.getTime()) || (day !== '' && time.getUTCDate() !== Number(day))) return null;
  const offset = zone === 'Z' ? "+00'00'" : zone.replace(/^(...):?(..)$/u, "$1'$2'");
  return `D:${year}${month}${day}${hour}${minute}${second}${isTimed ? offset : ''}`;
}

const ISO_DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/u;

/** The last second of the year 9999. */
const MAX_SECONDS = 253_402_300_799;

function fromSeconds(seconds: number): string | null {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > MAX_SECONDS) return null;
  const digits = new Date(seconds * 1000).toISOString().replace(/\D/gu, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}
