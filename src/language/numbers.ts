import { z } from 'zod';
import { words } from './entry.ts';

/** Words and nothing else; one cut short may have its point, and where a hyphen ends one, more of it may be. */
const word = z.string().regex(/^[\p{L}\p{M}\p{Nl}\u200C’' -]+\.?$/u);
const list = z.array(word).readonly().default([]);

/** Values with the words for them, as `2: [two, both]`; in code words with their values. */
const values = z
  .record(z.string().regex(/^\d+(?:\.\d+|e\d+)?$/u), z.union([word, z.array(word)]))
  .transform((rows): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(rows).flatMap(([value, forms]) => [forms].flat().map((form) => [form, Number(value)])),
    ),
  )
  .default({});

/** Numbers that are written in characters of their own, alone or behind digits. */
const characters = words({
  digits: values,
  /** Those that are only before what is counted. */
  countingDigits: values,
  /** Ten, a hundred and a thousand; by what they are multiplied in turn. */
  tens: values,
  myriads: values,
  /** The same, but behind digits only. */
  unitsBehindDigits: values,
  point: list,
  /** “Over”, “some”: 二十多万. Those among them of which few are more, and those that may end a number. */
  about: list,
  someMore: list,
  andMore: list,
  /** Between the parts of a fraction, the lower one first. */
  fractions: list,
  /** Behind tenths, and words that begin with one of these. */
  tenths: list,
  notTenths: list,
  halves: list,
  /** Before a unit that is said to be passed or nearly reached, and words that end in one of these. */
  over: list,
  notOver: list,
  /** Before units: about how many; and words that end in one of these. */
  several: list,
  notSeveral: list,
  ordinal: list,
  ranges: list,
  /** What makes something else of a numeral before it: 百分点. */
  notAfterNumerals: list,
  /** What is counted: before one of these, a single character is a figure. */
  counted: list,
  percentagePoints: list,
  labels: list,
  /** Characters that may say a figure. */
  loose: values,
  /** Words with characters of numerals that say no number, and longer ones that do all the same. */
  otherWords: list,
  notOtherWords: list,
}).prefault({});

/** `numbers.yaml`: how a language says numbers, in small letters. */
export const numbers = words({
  /** Words that are added up, and words that multiply what comes before them. */
  values,
  scales: values,
  /** What may be between the words of a number, after tens or after what multiplies: “treinta y cinco”, “hundred and five”. */
  and: words({ behindTens: list, behindScales: list }).prefault({}),
  /** Whether words grow together: “zweihundertfünf”. */
  compound: z.stringbool().default(false),
  ordinals: values,
  /** Articles that count as one before a part: “a third”. */
  one: list,
  /** Behind a number: by how much it is divided. */
  parts: values,
  /** Shares in one word: “half”. */
  shares: values,
  /** What makes a share of an ordinal: “every fifth”, “la quinta parte”. */
  each: words({ before: list, behind: list }).prefault({}),
  /** Before a scale, or behind a number: “half a million”, “two and a half”. */
  half: words({ before: list, behind: list }).prefault({}),
  /** “Hundreds”, “tens of thousands”: no number, but about how many. */
  roundNumbers: values,
  /** Between two of them, and between a part and its whole. */
  of: list,
  /** Words that say a figure, but other things too, or say it in passing: an article may have one for a figure, but a claim isn’t held to them. */
  loose: values,
  /** What multiplies digits before it, also cut short: “5 million”, “5 bn”. */
  behindDigits: values,
  /** Whether a billion has twelve zeros. */
  longScale: z.stringbool().default(false),
  /** Words that multiply the figure before them or say of what it is a part: without one it is another figure. */
  magnitudes: list,
  /** What is counted or measured: digits before one of these are a figure that a claim can rest on. */
  units: list,
  percent: list,
  /** Between the ends of a range, and between a part and the whole, in numbers. */
  ranges: list,
  among: list,
  /** Behind digits: “18th”. */
  ordinalEndings: list,
  /** Behind the time of day, and words that begin with one of these. */
  hours: list,
  notHours: list,
  /** Before a number that names a thing rather than counts it: “step 2”, “no. 5”. */
  labels: list,
  /**
   * Other figures of several words. In braces: a number in digits or words, a word for one, or a word of `magnitudes`, of `parts` and
   * `shares`, or for twenty to ninety.
   */
  phrases: z
    .array(z.string().regex(/^(?:(?:\{(?:number|word|magnitude|part|tens)\}|[\p{L}\p{M}]+)(?: (?!$)|$))+$/u))
    .readonly()
    .default([]),
  characters,
});

export type Numbers = z.infer<typeof numbers>;

/** Words and nothing else, such as a pattern; more of one may be where a hyphen ends it. */
const dayWord = z.string().regex(/^[\p{L}\p{M}\u200C’ ]+-?$/u);
const dayWords = z.array(dayWord).readonly();

/** The forms of a name, first the one that dates are written with. */
const forms = z.array(dayWord).min(1).readonly();

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
  dayEndings: dayWords.default([]),
  /** What may join the month to the day before it, and the year to the month: “18 de septiembre del 2017”. */
  beforeMonth: dayWords.default([]),
  beforeYear: dayWords.default([]),
  /** What comes after the figures of a date, in languages that write it so: 2017年9月18日; and what a decade has there, as 年代. */
  signs: words({
    year: dayWords.default([]),
    month: dayWords.default([]),
    day: dayWords.default([]),
  }).prefault({}),
  decades: dayWords.default([]),
  /** What an article says of times that findDates leaves out. */
  times: words({
    /** Weeks, seasons, and several of them: “last week”, “3 weeks ago”. */
    spans: dayWords.default([]),
    severalSpans: dayWords.default([]),
    /** In braces a day of the week, a year, a number, or a word of the lists before. */
    phrases: z
      .array(z.string().regex(/^(?:(?:\{(?:weekday|year|span|spans|number)\}|[\p{L}\p{M}]+)(?: (?!$)|$))+$/u))
      .readonly()
      .default([]),
  }).prefault({}),
  /** Nouns behind an ordinal whose stop ends no sentence: “19. Jahrhundert”; the months are among them. */
  behindOrdinals: dayWords.default([]),
  /** What a date says that stands for no day, as “last week” does. */
  relative: words({
    words: dayWords,
    /** Words that say it behind another one only. */
    afterWord: dayWords.default([]),
  })
    .nullable()
    .default(null),
});

export type Dates = z.infer<typeof dates>;
