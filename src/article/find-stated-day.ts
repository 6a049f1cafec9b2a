import { findDates, isoDate } from './find-dates.ts';

/** A full date in a line, with where it stands. */
export interface StatedDay {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS: readonly string[] = [
  'januar|jänner|janvier|enero|gennaio|janeiro|januari|января|stycznia|ocak',
  'februar|février|febrero|febbraio|fevereiro|februari|февраля|lutego|şubat',
  'märz|mars|marzo|março|maart|марта|marca|mart',
  'april|avril|abril|aprile|апреля|kwietnia|nisan',
  'mai|mayo|maggio|maio|mei|maj|мая|maja|mayıs',
  'juni|juin|junio|giugno|junho|июня|czerwca|haziran',
  'juli|juillet|julio|luglio|julho|июля|lipca|temmuz',
  'august|août|agosto|augustus|augusti|августа|sierpnia|ağustos',
  'september|septembre|septiembre|settembre|setembro|сентября|września|eylül',
  'oktober|octobre|octubre|ottobre|outubro|октября|października|ekim',
  'november|novembre|noviembre|novembro|ноября|listopada|kasım',
  'dezember|décembre|diciembre|dicembre|dezembro|december|декабря|grudnia|aralık',
];

/** “14. Mai 2025”, “14 de mayo de 2025”, “1er mai 2025”, “14.05.2025”; the figures of other orders could be read in two ways. */
const DAY = new RegExp(
  `(?<![\\d\\p{L}.])(?<day>\\d{1,2})(?:\\.|er|º)?\\s?(?:(?:de )?(?<month>${MONTHS.join('|')})\\.?,?\\s(?:de )?|(?<=\\.\\s?)(?<number>\\d{1,2})\\.\\s?)(?<year>\\d{4})(?!\\d)`,
  'iu',
);

/** The first full date of a line, in English or another language; `null` where there is none. */
export function findStatedDay(line: string): StatedDay | null {
  for (const date of findDates(line)) {
    const iso = isoDate(date);
    if (iso !== null) return { iso, start: date.start, end: date.end };
  }
  const match = DAY.exec(line);
  if (match === null) return null;
  const { day = '', month = '', number, year = '' } = match.groups ?? {};
  const ofYear = number ?? String(monthNumber(month));
  const iso = `${year}-${ofYear.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number(ofYear) > 12 || Number(day) > 31
    ? null
    : { iso, start: match.index, end: match.index + match[0].length };
}

function monthNumber(name: string): number {
  return 1 + MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase()));
}
