import { charactersOfNumbers, valuesOfCharacters } from '../language/all-languages.ts';
import { lazily } from '../text/once-per.ts';

const characters = lazily(() => {
  const digits = valuesOfCharacters('digits', 'countingDigits');
  const tens = valuesOfCharacters('tens');
  const myriads = valuesOfCharacters('myriads', 'unitsBehindDigits');
  return { digits, tens, myriads, point: new RegExp(classOf(charactersOfNumbers('point')), 'u') };
});

/** Any of some characters, as part of a pattern. */
export function classOf(some: Iterable<string>): string {
  return `[${[...some].join('')}]`;
}

/** Characters that Chinese and Japanese numerals are written with. */
export const hanDigit = lazily(() =>
  classOf(valuesOfCharacters('digits', 'countingDigits', 'tens', 'myriads').keys()),
);

/** Those that say one of the numbers from a first to a last one. */
export function digitsFrom(first: number, last: number): string {
  const values = [...valuesOfCharacters('digits', 'tens')];
  return classOf(values.flatMap(([digit, value]) => (value >= first && value <= last ? [digit] : [])));
}

/** The number that a numeral says, with or without figures in it: 五百万, 一百零五, 三点五, 4.2亿, 1亿2000万; `null` for what is none, as 五四 and 十四五. */
export function hanNumber(numeral: string): number | null {
  const { tens, myriads, point } = characters();
  const parts = numeral.split(point);
  if (parts.length > 2) return null;
  const [whole = '', fraction] = parts;
  if (fraction === undefined) return wholeNumber(whole);
  const at = fraction.split('').findIndex((character) => tens.has(character) || myriads.has(character));
  const afterPoint = at === -1 ? fraction : fraction.slice(0, at);
  const [units, places] = [wholeNumber(whole), digitByDigit(afterPoint)];
  const scale = at === -1 ? 1 : wholeNumber(fraction.slice(at));
  if (units === null || places === null || scale === null) return null;
  return (units + places / 10 ** afterPoint.length) * scale;
}

/** The number whose digits are written one by one: 二〇二六; `null` where one of them is none. */
export function digitByDigit(digits: string): number | null {
  const values = digits
    .split('')
    .map((digit) => characters().digits.get(digit) ?? (/\d/u.test(digit) ? digit : null));
  return values.length === 0 || values.includes(null) ? null : Number(values.join(''));
}

/** Where the reading of a numeral is. */
interface NumeralReading {
  /** What is complete, up to a 万 or 亿, and the lowest of these. */
  total: number;
  lowest: number;
  /** What comes after it, and its lowest unit. */
  section: number;
  unit: number;
  /** The digit that waits for its unit. */
  digit: number | null;
}

function wholeNumber(numeral: string): number | null {
  const reading: NumeralReading = { total: 0, lowest: Infinity, section: 0, unit: Infinity, digit: null };
  for (const [part] of numeral.matchAll(/\d[\d,]*(?:\.\d+)?|./gu)) if (!reads(reading, part)) return null;
  if (numeral === '') return null;
  const { total, lowest, section, unit, digit } = reading;
  if (digit === null) return total + section;
  // 三万五 is 35,000 and 一百五 150; behind 零 and 十 are units.
  const last = section > 0 ? unit : lowest;
  const isShort =
    digit < 10 &&
    last >= 100 &&
    last !== Infinity &&
    !numeral.split('').some((character) => characters().digits.get(character) === 0);
  return total + section + digit * (isShort ? last / 10 : 1);
}

/** Takes the next part of a numeral in; `false` where it can’t be there. */
function reads(reading: NumeralReading, part: string): boolean {
  const [tens, myriads] = [characters().tens.get(part), characters().myriads.get(part)];
  if (tens !== undefined) {
    if (tens >= reading.unit) return false;
    reading.section += (reading.digit ?? 1) * tens;
    reading.unit = tens;
    reading.digit = null;
    return true;
  }
  if (myriads !== undefined) return readsMyriads(reading, myriads);
  const digit = characters().digits.get(part) ?? Number(part.replaceAll(',', ''));
  if (Number.isNaN(digit) || (reading.digit ?? 0) !== 0) return false;
  reading.digit = digit;
  return true;
}

function readsMyriads(reading: NumeralReading, myriads: number): boolean {
  const group = reading.section + (reading.digit ?? 0);
  if (myriads < reading.lowest) {
    reading.total += (group || 1) * myriads;
  } else {
    // 十万亿: ten times 万 times 亿; 万万 is no numeral.
    if (group !== 0 || myriads === reading.lowest) return false;
    reading.total *= myriads;
  }
  Object.assign(reading, { lowest: myriads, section: 0, unit: Infinity, digit: null });
  return true;
}
