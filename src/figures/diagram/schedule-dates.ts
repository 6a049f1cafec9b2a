import type { Task } from '../../markdown/diagrams/diagram.ts';
import { dateFormat } from '../date-format.ts';
import { textWidth } from '../text-width.ts';
import { LABEL } from '../drawing.ts';

/** Dates of a schedule in words. */
export interface ScheduleDates {
  /** From when to when a task lasts. */
  readonly of: (task: Task) => string;
  /** Which ticks have room for their words, and those. */
  readonly ticks: (dates: readonly Date[], place: (date: Date) => number) => readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

const DAY = 86_400_000;

/** How the dates of some tasks are written, in the language of the deck: as exactly as their lengths need. */
export function scheduleDates(tasks: readonly Task[], language: string): ScheduleDates {
  const moments = tasks.flatMap(({ start, end }) => [start, end]);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const years = new Set(moments.map((moment) => new Date(moment).getUTCFullYear()));
  // Times of day are said where there are any, and few days.
  const isShort = last - first <= 3 * DAY && moments.some((moment) => moment % DAY !== 0);
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  const exact = isShort
    ? dateFormat(language, { ...day, hour: 'numeric', minute: '2-digit', hour12: false })
    : dateFormat(language, years.size > 1 ? { ...day, year: 'numeric' } : day);
  const scale = isShort
    ? exact
    : dateFormat(
        language,
        last - first > 1000 * DAY ? { year: 'numeric', timeZone: 'UTC' } : scaleOf(last - first),
      );
  const inWords = (text: string): string =>
    language.startsWith('fr') ? text.replaceAll(/(?<!\d)1(?=[ –]\D|–)/gu, '1er') : text;
  return {
    of: ({ start, end, isMilestone }) =>
      inWords(
        isMilestone || (end - start <= DAY && !isShort)
          ? exact.format(start)
          : exact.formatRange(start, isShort ? end : end - 1).replaceAll(/[\u2009\u202f]/gu, ' '),
      ),
    ticks: (dates, place) => {
      const ticks: Tick[] = [];
      for (const date of dates) {
        const text = inWords(scale.format(date));
        const [before, at] = [ticks.at(-1), place(date)];
        const room = (textWidth(text) + textWidth(before?.text ?? '')) / 2 + LABEL;
        if (before === undefined || (before.at + room <= at && before.text !== text))
          ticks.push({ at, text });
      }
      return ticks;
    },
  };
}

/** Days on a scale of weeks, months with their year on a longer one. */
function scaleOf(length: number): Intl.DateTimeFormatOptions {
  return length < 120 * DAY
    ? { day: 'numeric', month: 'short', timeZone: 'UTC' }
    : { month: 'short', year: 'numeric', timeZone: 'UTC' };
}
