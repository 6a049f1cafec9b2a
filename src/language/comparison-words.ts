import { pattern, text, words } from './entry.ts';

/** What a draft says by itself that compares two articles. `label` and `other` are what the articles are called: the paper, or the file. */
export const comparisonWords = words({
  /** In the place of a speaker. */
  headline: text,
  title: pattern('one', 'other'),
  headings: words({
    headlines: text,
    longer: pattern('label', 'name'),
    longerUnnamed: pattern('label'),
    worded: pattern('name'),
    wordedUnnamed: text,
    twoSpeakers: text,
    languages: pattern('name'),
    figures: pattern('unit'),
    figuresAlone: text,
    voices: text,
    onlyIn: pattern('label'),
  }),
  notes: words({
    headlines: text,
    both: text,
    only: pattern('label'),
    figures: text,
    languages: text,
    voices: text,
    /** A true count: of the voices with names in an article those whom the other doesn’t name. */
    voiceCount: pattern('label', 'n', 'all'),
  }),
  questions: words({
    leftOut: pattern('label', 'words'),
    twoSpeakers: pattern('one', 'other'),
    figures: pattern('one', 'other'),
    voice: pattern('name', 'label', 'other'),
  }),
});
