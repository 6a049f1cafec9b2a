import { pattern, text, words } from './entry.ts';

/** What a draft says by itself that compares two articles. `label` and `other` are what the articles are called: the paper, or the file. */
export const comparisonWords = words({
  title: pattern('one', 'other'),
  headings: words({
    longer: pattern('label', 'name'),
    longerUnnamed: pattern('label'),
    worded: pattern('name'),
    wordedUnnamed: text,
    twoSpeakers: text,
    voices: text,
    onlyIn: pattern('label'),
  }),
  notes: words({
    both: text,
    only: pattern('label'),
    voices: text,
    /** A true count: of the voices with names in an article those whom the other doesn’t name. */
    voiceCount: pattern('label', 'n', 'all'),
  }),
});
