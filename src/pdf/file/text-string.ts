import { bufferOf } from '../../text/bytes.ts';

/**
 * Writes a text for people as a PDF string (ISO 32000-1 §7.9.2.2): ASCII stays readable, all else is UTF-16BE with a
 * byte order mark.
 */
export function writeTextString(text: string): string {
  if (/^[ -~]*$/u.test(text)) return `(${text.replace(/[\\()]/gu, '\\$&')})`;
  const units = Buffer.from(`\uFEFF${text.replace(/\p{Surrogate}/gu, '\uFFFD')}`, 'utf16le').swap16();
  return `<${units.toString('hex').toUpperCase()}>`;
}

/** Reads the bytes of a PDF text string: UTF-16BE, UTF-8 (ISO 32000-2 §7.9.2.2), or a byte a character in PDFDocEncoding. */
export function readTextString(bytes: string): string {
  if (bytes.startsWith('\xFE\xFF')) {
    const even = bytes.length - (bytes.length % 2);
    return Buffer.from(bytes.slice(2, even), 'latin1').swap16().toString('utf16le');
  }
  if (bytes.startsWith('\xEF\xBB\xBF')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes.replaceAll(BESIDE_LATIN, signOf);
}

/** Where PDFDocEncoding (ISO 32000-1 §D.3) differs from Latin 1, accents that stand alone in place of control characters aside. */
const BESIDE_LATIN = /[\u0080-\u009E\u00A0]/gu;
const FROM_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';

function signOf(byte: string): string {
  return byte === '\u00A0' ? '€' : FROM_80.charAt(byte.charCodeAt(0) - 0x80);
}

/** Bytes as text of one character each, so that a place in it is that of the byte. */
export function latinText(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1');
}

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
