import { anyOf } from '../language/phrases.ts';
import { datesInAllLanguages } from '../language/all-languages.ts';
import type { Dates } from '../language/numbers.ts';
import { capitalised } from '../text/words.ts';
import { lazily } from '../text/once-per.ts';
import type { Range } from '../text/source-file.ts';
import { digitByDigit, digitsFrom, hanNumber } from './han-numeral.ts';

/** A date that a text states, with as much of it as is said. */
export interface StatedDate extends Range {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

/** How all languages write dates. */
const languages = (): readonly Dates[] => datesInAllLanguages().map(({ words }) => words);

/** The forms of months with their numbers: “März”, “märz”, “MÄRZ”; of English only those with a capital. */
const monthsOf = ({ months, monthsNeedCapital }: Dates): readonly (readonly [string, number])[] =>
  (months ?? []).flatMap((names, at) =>
    names.flatMap((name) =>
      [name, name.toUpperCase(), ...(monthsNeedCapital ? [] : [name.toLowerCase(), capitalised(name)])].map(
        (form) => [form, at + 1] as const,
      ),
    ),
  );

const MONTHS = lazily(() => new Map(languages().flatMap(monthsOf)));
/** Those that may come before their day. */
const LEADING_MONTHS = lazily(() => new Map(monthFirst().flatMap(monthsOf)));
const monthFirst = (): readonly Dates[] => languages().filter(({ orders }) => orders.includes('month day'));

/** Any word: a list of all months in the expression takes several times as long. */
const MONTH = '[\\p{L}\\p{M}]+(?!\\p{L})\\.?';

/** Chinese characters touch their figures; other letters make a word with them. A date may begin inside of what turns out to be none. */
const DATE = lazily(
  () => new RegExp(`(?<![\\d.]|[^\\P{L}\\p{sc=Han}])(?=(?<date>${forms().join('|')})(?!\\d))`, 'gu'),
);

function forms(): readonly string[] {
  const all = languages();
  const endings = (those: readonly Dates[]): string => anyOf(those.flatMap(({ dayEndings }) => dayEndings));
  const [ofMonth, ofYear] = [
    all.flatMap(({ beforeMonth }) => beforeMonth),
    all.flatMap(({ beforeYear }) => beforeYear),
  ];
  const sign = (part: keyof Dates['signs']): string => anyOf(all.flatMap(({ signs }) => signs[part]));
  const ten = digitsFrom(10, 10);
  const hanYear = `\\d{4}|${digitsFrom(0, 9)}{4}`;
  const hanMonth = `\\d{1,2}|${ten}?${digitsFrom(1, 2)}|${digitsFrom(3, 10)}`;
  const hanDay = `\\d{1,2}|${digitsFrom(1, 3)}?${ten}?${digitsFrom(1, 9)}|${digitsFrom(2, 3)}?${ten}`;
  return [
    '(?<isoYear>\\d{4})-(?<isoMonth>\\d{1,2})-(?<isoDay>\\d{1,2})(?!\\d)',
    `(?<hanYear>${hanYear})\\s?(?!${anyOf(all.flatMap(({ decades }) => decades))})${sign('year')}(?:\\s?(?<hanMonth>${hanMonth})\\s?${sign('month')}(?:\\s?(?<hanDay>${hanDay})\\s?${sign('day')})?)?`,
    `(?<hdMonth>${hanMonth})\\s?${sign('month')}(?:\\s?(?<hdDay>${hanDay})\\s?${sign('day')})?`,
    `(?<dmDay>\\d{1,2})(?:\\.\\s?|${endings(all)}?\\s)(?:${anyOf(ofMonth)}\\s)?(?<dmMonth>${MONTH})(?:(?:,?\\s|\\s${anyOf(ofYear)}\\s)(?<dmYear>\\d{4}))?`,
    `(?<mdMonth>${MONTH})\\s(?<mdDay>\\d{1,2})${endings(monthFirst())}?(?!\\d|[.,]\\d{1,3}(?!\\d))(?:,?\\s(?<mdYear>\\d{4}))?`,
    `(?<myMonth>${MONTH}),?\\s(?:${anyOf([...ofMonth, ...ofYear])}\\s)?(?<myYear>\\d{4})`,
    '(?<dotDay>\\d{1,2})\\.\\s?(?<dotMonth>\\d{1,2})\\.\\s?(?<dotYear>\\d{4})',
  ];
}

/** Something that each date holds; looked for first, because that is cheap. */
const SIGN = lazily(
  () => new RegExp(`\\d|${anyOf(languages().flatMap(({ signs }) => [...signs.year, ...signs.month]))}`, 'u'),
);

/**
 * The dates that a text states: 2017-09-18, 18 September 2017, Sept. 18, 2017, September 2017, 18. September 2017, 18.09.2017, 2017年9月18日,
 * 九月十八日; months in all languages.
 */
export function findDates(text: string): readonly StatedDate[] {
  if (!SIGN().test(text)) return [];
  const dates: StatedDate[] = [];
  let end = 0;
  for (const { index: start, groups = {} } of text.matchAll(DATE())) {
    if (start < end || !hasMonth(groups)) continue;
    end = start + (groups['date']?.length ?? 0);
    const read = (part: string, number: (said: string) => number | null): number | null => {
      const said = Object.entries(groups).find(
        ([name, value]) => value !== undefined && name.endsWith(part),
      )?.[1];
      return said === undefined ? null : number(said);
    };
    const date = {
      start,
      end,
      year: read('Year', digitByDigit),
      month: read('Month', monthNumber),
      day: read('Day', hanNumber),
    };
    if (isPossible(date)) dates.push(date);
  }
  return dates;
}

/** Whether the word of a date, if it has one, is a month. */
function hasMonth({ dmMonth, mdMonth, myMonth }: Groups): boolean {
  if (mdMonth !== undefined) return LEADING_MONTHS().has(withoutPoint(mdMonth));
  const month = dmMonth ?? myMonth;
  return month === undefined || MONTHS().has(withoutPoint(month));
}

const withoutPoint = (month: string): string => month.replace('.', '');

const WORD = lazily(() => new RegExp(`(?<![\\d\\p{L}])${MONTH}`, 'gu'));

/** The months that a text names, with or without a day. An English “May” may be none. */
export function findMonths(text: string): readonly StatedDate[] {
  return [...text.matchAll(WORD())].flatMap(({ 0: word, index: start }) => {
    const month = MONTHS().get(withoutPoint(word));
    return month === undefined ? [] : [{ start, end: start + word.length, year: null, month, day: null }];
  });
}

/** The ISO form of a full date; `null` for one that lacks its year, month or day. */
export function isoDate(date: StatedDate): string | null {
  if (date.year === null || date.month === null || date.day === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** A text that is a date in words and nothing else, “14 May 2026” or “May 2026”, in its ISO form; any other as it is. */
export function withIsoDate(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const [date] = findDates(text.trim());
  if (date === undefined || date.start !== 0 || date.end !== text.trim().length) return text;
  if (date.year === null || date.month === null) return text;
  return isoDate(date) ?? `${date.year}-${String(date.month).padStart(2, '0')}`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function monthNumber(month: string): number | null {
  return MONTHS().get(withoutPoint(month)) ?? hanNumber(month);
}

function isPossible({ month, day }: StatedDate): boolean {
  return (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
}

/** A full date in a line, with where it is. */
interface StatedDay extends Range {
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
