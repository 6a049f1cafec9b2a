import { type StatedDate, findDates } from '../article/find-dates.ts';
import { anyOf } from '../language/phrases.ts';
import { datesInAllLanguages, listOfNumbers } from '../language/all-languages.ts';
import type { Dates } from '../language/numbers.ts';
import { lazily } from '../text/once-per.ts';
import type { Range } from '../text/source-file.ts';
import type { FoundDate } from './text/findings.ts';

/**
 * The dates of a range of text, relative ones and lone years as well, which `findDates` of article/ leaves out. One without a year
 * takes that of publication, and “last week” has no ISO form.
 */
export function findTimes(
  text: string,
  { start, end }: Range,
  published: string | null,
): readonly FoundDate[] {
  const words = text.slice(start, end);
  const dates = findDates(words).filter((date) => !PERCENT().test(words.slice(date.end)));
  const times = [...words.matchAll(TIME())]
    .map(({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      year: /\d{4}$/u.exec(said)?.[0],
    }))
    .filter((time) => !dates.some((date) => time.start < date.end && date.start <= time.end + BETWEEN));
  return [
    ...dates.map((date) => ({ ...date, iso: isoOf(date, published), isRelative: false })),
    ...times.map(({ year, ...time }) => ({ ...time, iso: year ?? null, isRelative: year === undefined })),
  ]
    .toSorted((one, other) => one.start - other.start)
    .map((time) => ({
      start: start + time.start,
      end: start + time.end,
      text: words.slice(time.start, time.end),
      iso: time.iso,
      isRelative: time.isRelative,
    }));
}

/** “On Monday, 3 May” is one day. */
const BETWEEN = ', '.length;

/** “Rose in May 18 percent” */
const PERCENT = lazily(() => new RegExp(`^ ${anyOf(listOfNumbers('percent'))}`, 'u'));

const TIME = lazily(() => {
  const times = datesInAllLanguages().flatMap(({ words }) => timesIn(words));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${times.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
});

/** What a language says of times, as patterns; their first letter may be a capital. */
function timesIn({ weekdays, times: { spans, severalSpans, phrases } }: Dates): readonly string[] {
  const named: Readonly<Record<string, string>> = {
    weekday: anyOf(weekdays?.map(([name = '']) => name) ?? []),
    span: anyOf(spans),
    spans: anyOf(severalSpans),
    number: '\\d{1,3}',
    year: '(?:1[89]|20)\\d{2}',
  };
  return phrases.map((phrase) =>
    withAnyCase(phrase).replaceAll(/\{(\w+)\}/gu, (_, name: string) => named[name] ?? ''),
  );
}

const withAnyCase = (words: string): string =>
  words.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`);

function isoOf({ year, month, day }: StatedDate, published: string | null): string | null {
  const stated = year ?? published?.slice(0, 4);
  if (stated === undefined) return null;
  return [String(stated), month, day]
    .flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]))
    .join('-');
}
