import type { z } from 'zod';

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
