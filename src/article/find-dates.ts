import type { Range } from '../source/position.ts';
import { hanDigits, hanNumber } from './han-numeral.ts';

/** A date that a text states, with as much of it as is said. */
export interface StatedDate extends Range {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

/** The months in English, in full and short, then in other languages; genitives in Russian and Polish. */
const MONTHS: readonly (readonly [english: string, others: string])[] = [
  ['January|Jan', 'jan|januar|jänner|janvier|janv|enero|ene|gennaio|janeiro|januari|января|stycznia|ocak'],
  ['February|Feb', 'feb|februar|février|févr|febrero|febbraio|fevereiro|februari|февраля|lutego|şubat'],
  ['March|Mar', 'märz|mars|marzo|março|maart|марта|marca|mart'],
  ['April|Apr', 'apr|april|avril|avr|abril|abr|aprile|апреля|kwietnia|nisan'],
  ['May', 'mai|mayo|maggio|maio|mei|maj|мая|maja|mayıs'],
  ['June|Jun', 'jun|juni|juin|junio|giugno|junho|июня|czerwca|haziran'],
  ['July|Jul', 'jul|juli|juillet|juil|julio|luglio|julho|июля|lipca|temmuz'],
  ['August|Aug', 'aug|august|août|agosto|ago|augustus|augusti|августа|sierpnia|ağustos'],
  [
    'September|Sept|Sep',
    'sep|sept|september|septembre|septiembre|settembre|setembro|сентября|września|eylül',
  ],
  ['October|Oct', 'oct|oktober|okt|octobre|octubre|ottobre|outubro|октября|października|ekim'],
  ['November|Nov', 'nov|november|novembre|noviembre|novembro|ноября|listopada|kasım'],
  [
    'December|Dec',
    'dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|december|декабря|grudnia|aralık',
  ],
];

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) =>
    names.flatMap((list) => list.split('|').map((name): [string, number] => [name.toLowerCase(), index + 1])),
  ),
);
const ENGLISH = `(?:${MONTHS.map(([names]) => `${names}|${names.toUpperCase()}`).join('|')})(?!\\p{L})\\.?`;
/** Small or with a capital: “mai”, “Mai”, “MAI”. */
const OTHER = MONTHS.flatMap(([, names]) => names.split('|'))
  .map((name) => `${name}|${name.charAt(0).toUpperCase()}${name.slice(1)}|${name.toUpperCase()}`)
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
  return MONTH_NUMBERS.get(month.replace('.', '').toLowerCase()) ?? hanNumber(month);
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
