import { z } from 'zod';

import { numbered, pattern, text, words } from './entry.ts';

/** `slides.yaml`: the words that decks and editions say by themselves. */
export const slideWords = words({
  /** Before those who handed words on. */
  via: text,
  /** Before a translator; it ends in what parts it from a name. */
  translatedBy: text,
  /** Over the columns that say what is known of a quotation: whose it is, through whom it came, where it is. */
  known: words({ who: text, way: text, place: text }),
  /** What a passage is that wasn’t compared with a source. */
  uncompared: words({ scare: text, own: text, elsewhere: text, translation: text, code: text }),
  /** Beside the speaker on the first part of a long quotation, and on the others. */
  continues: text,
  continued: text,
  /** Before who asserts a claim; it ends in what parts it from a name. */
  assertedBy: text,
  article: text,
  /** On the day of a time line on which the article came out. */
  thisArticle: text,
  /** What the box before a task says. */
  done: text,
  toDo: text,
  source: text,
  /** Before the source of a chart, with what parts it from a name. */
  sourceIs: text,
  /** Behind what says where a page was: the day on which a web archive kept it. */
  archived: pattern('date'),
  noFigure: text,
  sources: text,
  /** Before the number of a slide without words. */
  slide: text,
  /** At the bottom of a sheet. */
  pageOf: pattern('n', 'total'),
  /** At the head of a handout, before a line to write it on. */
  readerName: text,
  /** The heading of numbered notes. */
  endnotes: text,
  /** Before the number of an edition. */
  edition: text,
  inContext: text,
  withIntermediaries: text,
  /** Between two names. */
  and: text,
  /** Before the name of a source whose text has a hash. */
  textOf: text,
  /** How a place in a source is written; several are a range or a list. */
  places: words({
    paragraph: numbered('n'),
    /** On slides, behind who is cited. */
    paragraphMark: numbered('n'),
    page: numbered('n'),
    chapter: numbered('n'),
    section: numbered('n'),
    line: numbered('n'),
    headline: numbered(),
    standfirst: numbered(),
    caption: numbered(),
  }),
  /** What was found of speakers and wording, with `{n}` for a count; those that are in a row are joined to a `{list}`. */
  seal: words({
    speakers: pattern('list'),
    unproven: pattern('list'),
    verdicts: words({
      stated: pattern('n'),
      inferred: pattern('n'),
      open: pattern('n'),
      author: pattern('n'),
      none: pattern('n'),
      unstated: pattern('n'),
      other: pattern('n'),
      unread: pattern('n'),
    }),
    reports: pattern('n'),
    ownWords: pattern('n'),
    uncompared: pattern('list'),
    uncomparedKinds: words({
      scare: pattern('n'),
      own: pattern('n'),
      elsewhere: pattern('n'),
      translation: pattern('n'),
      code: pattern('n'),
    }),
  }),
  /** How many quotations match what they were compared with; one or several is said about the total, and of the articles. */
  receipt: words({
    matches: numbered('matching', 'total', 'against'),
    against: words({ article: numbered(), lock: numbered(), both: numbered() }),
  }),
});

export type SlideWords = z.infer<typeof slideWords>;

/** `figures.yaml`: what drawings and their descriptions say by themselves. */
export const figureWords = words({
  /** A chart, by its kind. */
  charts: words({ bar: text, line: text, dot: text, stacked: text }),
  diagram: text,
  noFigures: text,
  /** Names the unit of all figures. */
  unit: pattern('unit'),
  /** Where a series begins and ends, and its extremes, each written with its place. */
  course: pattern('count', 'first', 'last', 'least', 'most'),
});

export type FigureWords = z.infer<typeof figureWords>;

/** Words without the point behind them. */
const shortened = z.array(z.string().regex(/^[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*$/u)).readonly();

const list = z.array(text).readonly().default([]);

const characters = z
  .string()
  .default('')
  .transform((line): readonly string[] => Array.from(line.replace(/\s+/gu, '')));

/** `typography.yaml`: how a language sets what it says; what it has in common with English may be left out. */
export const typography = words({
  marks: words({
    /** Between the parts of a source, and between two names. */
    comma: text.default(', '),
    /** Between two sources. */
    semicolon: text.default('; '),
    /** Between somebody or something and what is said about it. */
    colon: text.default(': '),
    /** At the end of a sentence. */
    fullStop: text.default('.'),
  }).prefault({}),
  /** Marks around what is quoted, and around what is quoted inside of that: opening, closing, opening, closing. */
  quotes: z.tuple([text, text, text, text]).readonly(),
  /** Words that are cut short: the point behind one ends no sentence. */
  abbreviations: shortened.default([]),
  /** Those that stay on the line of the number behind them. */
  beforeNumbers: shortened.default([]),
  /** Short units that stay on the line of the number before them. */
  afterNumbers: list,
  /** Titles that stay on the line of the name behind them, with a point or without. */
  beforeNames: shortened.default([]),
  /** In a language without spaces: characters that are words, so that a line may end at both sides, those that begin the word behind them, words that begin a phrase, and words that look like two. */
  lines: words({
    aWordAlone: characters,
    beginsAWord: characters,
    beginsAPhrase: list,
    whole: list,
  }).prefault({}),
  /** Names that have a capital where they are written in Latin letters, and what may come after one. */
  capitalsInLatin: words({ names: list, behind: list }).prefault({}),
});

export type Typography = z.infer<typeof typography>;

/** Verb, and the short form that follows a name. */
const role = words({ verb: text, short: text });

/** Day, month and year in their order, each in braces with what is beside it: `{day. }{month }{year}`. */
const date = z.string().regex(/^(?:\{[^{}]*\})+$/u);

/** `citations.yaml`: what a list of sources says between the facts of a source. */
export const citationWords = words({
  /** `day`, or `nth` for one whose first is an ordinal; `month` by its name. */
  date,
  /** In figures: `d`, `m`, or `dd`, `mm` with a zero before one that is small. */
  numericDate: date,
  /** Behind the first day of a month. */
  firstDay: text.nullable().default(null),
  /** Behind the number of a month, in a language that has no names for them. */
  monthSuffix: text.nullable().default(null),
  and: text,
  etAl: text,
  /** Before what a text is part of. */
  in: text,
  noDate: text,
  accessed: text,
  editor: role,
  translator: role,
  /** Whether a full stop goes before a closing mark. */
  stopInMarks: z.stringbool().default(false),
});

export type CitationWords = z.infer<typeof citationWords>;
