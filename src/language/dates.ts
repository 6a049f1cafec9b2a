import { z } from 'zod';

import { words } from './entry.ts';

/** Words and nothing else, such as a pattern; more of one may be where a hyphen ends it. */
const word = z.string().regex(/^[\p{L}\p{M}\u200C’ ]+-?$/u);
const list = z.array(word).readonly();

/** The forms of a name, first the one that dates are written with. */
const forms = z.array(word).min(1).readonly();

/** `dates.yaml`: how a language speaks of days. */
export const dates = words({
  /** From January on: in full, as behind a day, then cut short and otherwise. */
  months: z.array(forms).length(12).readonly().nullable().default(null),
  /** Whether a month is known by its capital, as “may” and “march” are none. */
  monthsNeedCapital: z.stringbool().default(false),
  /** From Monday on. */
  weekdays: z.array(forms).length(7).readonly().nullable().default(null),
  /** Which of the two may be first in a date. */
  orders: z
    .array(z.enum(['day month', 'month day']))
    .readonly()
    .default(['day month']),
  /** What may come after the figure of a day: “1st”, “1er”. */
  dayEndings: list.default([]),
  /** What may join the month to the day before it, and the year to the month: “18 de septiembre del 2017”. */
  beforeMonth: list.default([]),
  beforeYear: list.default([]),
  /** What comes after the figures of a date, in languages that write it so: 2017年9月18日; and what a decade has there, as 年代. */
  signs: words({ year: list.default([]), month: list.default([]), day: list.default([]) }).prefault({}),
  decades: list.default([]),
  /** What an article says of times that findDates leaves out. */
  times: words({
    /** Weeks, seasons, and several of them: “last week”, “3 weeks ago”. */
    spans: list.default([]),
    severalSpans: list.default([]),
    /** In braces a day of the week, a year, a number, or a word of the lists before. */
    phrases: z
      .array(z.string().regex(/^(?:(?:\{(?:weekday|year|span|spans|number)\}|[\p{L}\p{M}]+)(?: (?!$)|$))+$/u))
      .readonly()
      .default([]),
  }).prefault({}),
  /** Nouns behind an ordinal whose stop ends no sentence: “19. Jahrhundert”; the months are among them. */
  behindOrdinals: list.default([]),
  /** What a date says that stands for no day, as “last week” does. */
  relative: words({
    words: list,
    /** Words that say it behind another one only. */
    afterWord: list.default([]),
  })
    .nullable()
    .default(null),
});

export type Dates = z.infer<typeof dates>;
