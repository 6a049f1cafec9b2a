import { FURTHER_MONTH_NAMES, MONTH_NAMES, MONTH_STARTS, SHORT_MONTHS } from '../text/calendar.ts';
import { capitalised } from '../text/capitalised.ts';
import type { Range } from '../text/position.ts';
import { hanDigits, hanNumber } from './han-numeral.ts';

/** A date that a text states, with as much of it as is said. */
export interface StatedDate extends Range {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

/** The months of languages whose dates are written in these letters and orders: neither English nor Arabic and Persian. */
const LANGUAGES = Object.entries({ ...MONTH_NAMES, ...FURTHER_MONTH_NAMES })
  .filter(([language]) => !['en', 'ar', 'fa'].includes(language))
  .map(([, names]) => names);
/** Other forms of the months outside of English, from January on: cut short, and Austrian. */
const SHORT_FORMS =
  'jan janv ene jänner,feb févr,,apr avr abr,,jun,jul juil,aug ago,sep sept,oct okt,nov,dez déc dic';
/** The months outside of English, from January on, in small letters. */
const OTHERS = SHORT_FORMS.split(',').map((forms, index) => [
  ...new Set([
    ...LANGUAGES.flatMap((names) => names[index]?.toLowerCase() ?? []),
    ...forms.split(' ').filter(Boolean),
  ]),
]);
const ENGLISH = `(?:${[...MONTH_NAMES.en, ...SHORT_MONTHS].flatMap((name) => [name, name.toUpperCase()]).join('|')})(?!\\p{L})\\.?`;
/** Small or with a capital: “mai”, “Mai”, “MAI”. */
const OTHER = OTHERS.flat()
  .map((name) => `${name}|${capitalised(name)}|${name.toUpperCase()}`)
  .join('|');
const MONTH = `(?:${ENGLISH}|(?:${OTHER})(?!\\p{L})\\.?)`;

const HAN_YEAR = '\\d{4}|[〇零一二三四五六七八九]{4}';
const HAN_MONTH = '\\d{1,2}|十?[一二]|[三四五六七八九十]';
const HAN_DAY = '\\d{1,2}|[一二三]?十?[一二三四五六七八九]|[二三]?十';

const FORMS = [
  '(?<isoYear>\\d{4})-(?<isoMonth>\\d{1,2})-(?<isoDay>\\d{1,2})(?!\\d)',
  `(?<hanYear>${HAN_YEAR})\\s?年(?!代)(?:\\s?(?<hanMonth>${HAN_MONTH})\\s?月(?:\\s?(?<hanDay>${HAN_DAY})\\s?[日号號])?)?`,
  `(?<hdMonth>${HAN_MONTH})\\s?月(?:\\s?(?<hdDay>${HAN_DAY})\\s?[日号號])?`,
  `(?<dmDay>\\d{1,2})(?:\\.\\s?|(?:st|nd|rd|th|er|º)?\\s)(?:(?:of|de)\\s)?(?<dmMonth>${MONTH})(?:(?:,?\\s|\\sdel?\\s)(?<dmYear>\\d{4}))?`,
  `(?<mdMonth>${ENGLISH})\\s(?<mdDay>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d{1,3}(?!\\d))(?:,?\\s(?<mdYear>\\d{4}))?`,
  `(?<myMonth>${MONTH}),?\\s(?:(?:of|del?)\\s)?(?<myYear>\\d{4})`,
  '(?<dotDay>\\d{1,2})\\.\\s?(?<dotMonth>\\d{1,2})\\.\\s?(?<dotYear>\\d{4})',
];
/** Chinese characters touch their figures; other letters make a word with them. */
const DATE = new RegExp(`(?<![\\d.]|[^\\P{L}\\p{sc=Han}])(?:${FORMS.join('|')})(?!\\d)`, 'gu');

/**
 * The dates that a text states: 2017-09-18, 18 September 2017, Sept. 18, 2017, September 2017, 18. September 2017, 18.09.2017, 2017年9月18日,
 * 九月十八日; months in eleven languages.
 */
export function findDates(text: string): readonly StatedDate[] {
  if (!/[\d月年]/u.test(text)) return [];
  const dates: StatedDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const groups = match.groups ?? {};
    const date = {
      start: match.index,
      end: match.index + match[0].length,
      year: yearIn(groups),
      month: monthIn(groups),
      day: dayIn(groups),
    };
    if (isPossible(date)) dates.push(date);
  }
  return dates;
}

const NAMED = new RegExp(`(?<![\\d\\p{L}])${MONTH}`, 'gu');

/** The months that a text names, with or without a day. An English “May” may be none. */
export function findMonths(text: string): readonly StatedDate[] {
  return [...text.matchAll(NAMED)].map(({ 0: name, index: start }) => ({
    start,
    end: start + name.length,
    year: null,
    month: monthNumber(name),
    day: null,
  }));
}

/** The ISO form of a full date; `null` for one that lacks its year, month or day. */
export function isoDate(date: StatedDate): string | null {
  if (date.year === null || date.month === null || date.day === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** A text that is a date in words and nothing else, “14 May 2026” or “May 2026”, in its ISO form; any other as it stands. */
export function withIsoDate(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const [date] = findDates(text.trim());
  if (date === undefined || date.start !== 0 || date.end !== text.trim().length) return text;
  if (date.year === null || date.month === null) return text;
  return isoDate(date) ?? `${date.year}-${String(date.month).padStart(2, '0')}`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function valueIn(groups: Groups, part: string): string | null {
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined && name.endsWith(part)) return value;
  }
  return null;
}

function yearIn(groups: Groups): number | null {
  const value = valueIn(groups, 'Year');
  return value === null ? null : hanDigits(value);
}

function monthIn(groups: Groups): number | null {
  const value = valueIn(groups, 'Month');
  return value === null ? null : monthNumber(value);
}

function monthNumber(month: string): number | null {
  const name = month.replace('.', '').toLowerCase();
  const index = OTHERS.findIndex((names) => names.includes(name));
  const english = index < 0 && /^[a-z]/u.test(name) ? MONTH_STARTS.indexOf(name.slice(0, 3)) : index;
  return english < 0 ? hanNumber(month) : english + 1;
}

function dayIn(groups: Groups): number | null {
  const value = valueIn(groups, 'Day');
  return value === null ? null : hanNumber(value);
}

function isPossible({ month, day }: StatedDate): boolean {
  return (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
}

/** A full date in a line, with where it stands. */
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
