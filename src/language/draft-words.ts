import { z } from 'zod';

import { pattern, text, words } from './entry.ts';

/** What a draft says by itself that compares two articles. `label` and `other` are what the articles are called: the paper, or the file. */
const comparisonWords = words({
  title: pattern('one', 'other'),
  headings: words({
    longer: pattern('label', 'name'),
    worded: pattern('name'),
    unnamed: text,
    voices: text,
    onlyIn: pattern('label'),
  }),
  notes: words({
    both: text,
    only: pattern('label'),
    voices: text,
  }),
});

/** Words or phrases of an article; more of a word may be where a hyphen begins or ends one. */
const phrases = z
  .array(z.string().regex(/^[\p{L}\p{M}’' -]+$/u))
  .readonly()
  .default([]);

/** What drafts look for in an article of the language. */
export const draftReadings = words({
  /** By these a sentence tells where it comes from. */
  sourced: phrases,
  /** Forms of verbs with which a sentence says what somebody has said, or what is not so yet: “would”. In small letters. */
  reportedMood: phrases,
  /** What makes a claim large enough to be disputed. */
  sweeping: phrases,
  /** Verbs by which somebody takes a side. */
  stance: phrases,
  /** Nobody answered; nobody knows; who paid for what is told; who says that it isn’t so. Of each a question is asked. */
  withheld: phrases,
  open: phrases,
  paid: phrases,
  denied: phrases,
  /** At its beginning: the sentence says little without the one before it. */
  pointsBack: phrases,
  /** Anywhere in it, the same; and what comes after such words where they need no sentence before: “this year”. */
  pointsBackWithin: phrases,
  behindPointing: phrases,
  /** Behind a comma: from here on a sentence can do without, “ending a meeting”, “which nobody saw”. */
  takenFurther: phrases,
  /** Articles of what is known, “the study”, and of what is brought in, “a study”; and what says behind a noun which one: “of”. */
  definite: phrases,
  indefinite: phrases,
  saysWhich: phrases,
  /** What a paragraph begins with that isn’t of the story. */
  besideStory: phrases,
  /** Before a colon and who made a picture: what is beside it is a caption. */
  credits: phrases,
  /** By one of these in its name an outlet is an agency. */
  agencies: phrases,
  /** Words over whose meaning people argue. */
  contested: phrases,
  /** In a figure that is a share, beside its sign. */
  shares: phrases,
  /** Behind a figure: how far, how warm or how long something is. */
  measures: phrases,
  /** What comes after a figure and isn’t counted by it. */
  uncounted: phrases,
  /** Where something is said: a preposition, an article, words, a noun, and before a name a further preposition. */
  occasion: words({ before: phrases, articles: phrases, nouns: phrases, beforePlace: phrases }).prefault({}),
  /** What begins a name that is a description: “a driver”. Inside of a line it has a small letter. */
  opensDescription: phrases,
  /** A pronoun for a thing. */
  thing: phrases,
  /** Who speaks is one of those who spoke before. */
  ofThem: phrases,
  /** Titles that are before a name in short, with the office. */
  titles: z.record(z.string().regex(/^[\p{L}. ]+$/u), text).default({}),
  /** Right before a role: it isn’t held any more; and what is before the role alone: “damals”. */
  former: z.record(z.string().regex(/^[\p{L}’-]+$/u), text).default({}),
  /** Behind a role and before the name: “minister” goes on “of health”. */
  roleGoesOn: phrases,
  /** Behind a name without a role: “who teaches”. */
  whoDoes: phrases,
  /** Behind a name without a role, and before the name of a body: “of the”. */
  belongs: phrases,
  /** Somebody’s somebody, which says nothing without whose. */
  relational: phrases,
  /** A role in another case than one that stands alone, and what it comes behind: “dem Präsidenten”. */
  declined: phrases,
  declinedBehind: phrases,
  /** Behind an article: somebody who speaks without a name. */
  nameless: phrases,
});

/** `draft.yaml`: what a drafted outline says by itself, and what drafts look for in an article of the language. */
export const draftWords = words({
  /** In the place of a speaker: the article doesn’t say it clearly, or it wasn’t read. In small letters, since it is no name. */
  unnamed: text,
  missing: text,
  /** A slide with nothing on it yet. */
  empty: text,
  headings: words({
    claims: text,
    passedOn: text,
    unnamed: text,
    /** Over a figure: with who gives it, without anybody, and where the sentence has some source or none was looked for. */
    figureFrom: pattern('name'),
    figureUnsourced: text,
    figure: text,
    people: text,
    chain: pattern('name'),
    terms: text,
    dates: text,
    questions: text,
    /** Behind a heading that another slide has too. */
    inParagraph: pattern('heading', 'n'),
  }),
  /** A comment below a heading that says no more than who speaks. */
  yourHeading: text,
  people: words({ speaks: text, isNamed: text, source: text }),
  terms: words({ source: text, noMeaning: text }),
  /** On a time line, on the day of the article. */
  appears: text,
  /** Stations on the way of words, and what happened to the words there. */
  chain: words({
    speaker: text,
    agency: text,
    outlet: text,
    translator: text,
    writer: text,
    said: text,
    told: text,
    reported: text,
    cited: text,
    published: text,
    translated: text,
    wrote: text,
  }),
  notes: words({
    paragraph: pattern('n'),
    unnamed: text,
    unclear: text,
    notRead: text,
    /** `words` are those of the article that stand for the speaker. */
    inferred: pattern('name', 'words'),
    inferredFromContext: pattern('name'),
    translated: text,
    moreFrom: pattern('name'),
    moreClaims: text,
    moreQuotations: text,
    figures: text,
    chain: text,
    people: text,
    terms: text,
    dates: text,
    questions: text,
  }),
  questions: words({
    unnamed: pattern('quotation'),
    chain: pattern('name', 'others'),
    unsourced: pattern('claim'),
    figures: pattern('one', 'other'),
    figure: pattern('figure'),
    word: pattern('word', 'one', 'other'),
    silent: pattern('name'),
    nameless: pattern('name'),
    withheld: pattern('words'),
    open: pattern('words'),
    paid: pattern('words'),
    denied: pattern('words'),
    phrase: pattern('name', 'words'),
    term: pattern('gloss', 'term'),
  }),
  comparison: comparisonWords,
  reads: draftReadings.prefault({}),
});

export type DraftWords = z.infer<typeof draftWords>;
