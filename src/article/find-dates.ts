/** A date that a text states, with as much of it as is said. */
export interface StatedDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
].map((names) => names.split('|'));

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])),
);
const MONTH = `(?:${MONTHS.flat()
  .map((name) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}|${name.toUpperCase()}`)
  .join('|')})\\b\\.?`;

const FORMS = [
  '(?<isoYear>\\d{4})-(?<isoMonth>\\d{1,2})-(?<isoDay>\\d{1,2})(?!\\d)',
  '(?<hanYear>\\d{4})\\s?年(?:\\s?(?<hanMonth>\\d{1,2})\\s?月(?:\\s?(?<hanDay>\\d{1,2})\\s?[日号])?)?',
  `(?<dmDay>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<dmMonth>${MONTH})(?:,?\\s(?<dmYear>\\d{4}))?`,
  `(?<mdMonth>${MONTH})\\s(?<mdDay>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d{1,3}(?!\\d))(?:,?\\s(?<mdYear>\\d{4}))?`,
  `(?<myMonth>${MONTH}),?\\s(?:of\\s)?(?<myYear>\\d{4})`,
];
const DATE = new RegExp(`(?<![\\d\\p{L}])(?:${FORMS.join('|')})(?!\\d)`, 'gu');

/** The dates that a text states: 2017-09-18, 18 September 2017, Sept. 18, 2017, September 2017, 2017年9月18日. */
export function findDates(text: string): readonly StatedDate[] {
  if (!/\d/.test(text)) return [];
  const dates: StatedDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const groups = match.groups ?? {};
    const date = {
      start: match.index,
      end: match.index + match[0].length,
      year: numberIn(groups, 'Year'),
      month: monthIn(groups),
      day: numberIn(groups, 'Day'),
    };
    if (isPossible(date)) dates.push(date);
  }
  return dates;
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

function numberIn(groups: Groups, part: string): number | null {
  const value = valueIn(groups, part);
  return value === null ? null : Number(value);
}

function monthIn(groups: Groups): number | null {
  const value = valueIn(groups, 'Month');
  if (value === null) return null;
  return MONTH_NUMBERS.get(value.replace('.', '').toLowerCase()) ?? Number(value);
}

function isPossible({ month, day }: StatedDate): boolean {
  return (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));
}
