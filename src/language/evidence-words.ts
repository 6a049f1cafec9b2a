import { z } from 'zod';

import { text, words } from './entry.ts';

/** Words and nothing else; where a hyphen begins or ends one, more of a word may be. */
const word = z.string().regex(/^[\p{L}\p{M}\u200C’' -]+$/u);
const list = z.array(word).readonly();
const rows = z.array(list).readonly();
const phrases = z.array(z.string().regex(/^[\p{L}\p{M}’()/ -]+$/u)).readonly();
const pairs = z.array(z.tuple([word, word])).readonly();

/** Lists of words. Comments in `languages/en/evidence.yaml` say what each of them holds; of one that English lacks, in another language. */
const LISTS = {
  negations: list,
  negatingBeginnings: list,
  negatingEndings: list,
  nounsToo: list,
  beforeNouns: list,
  prefixesToo: list,
  negatingPrefixes: list,
  negatingPieces: list,
  harmless: list,
  denials: list,
  afterDenials: list,
  leadsOn: list,
  halfNegations: list,
  contrasts: list,
  conditions: list,
  asking: list,
  sayings: list,
  inverted: list,
  modals: list,
  hedges: list,
  gerundEndings: list,
  limits: list,
  bounds: list,
  parts: list,
  of: list,
  light: list,
  self: list,
  ofSelf: list,
  toYou: list,
  frames: list,
  thatFrames: list,
  that: list,
  subjects: list,
  persons: list,
  openingSubjects: list,
  openers: list,
  conjunctions: list,
  conjunctionBeginnings: list,
  joining: list,
  fractions: list,
  notCounted: list,
  prepositions: list,
  neverLast: list,
  withheld: list,
  remarks: list,
  startingWords: list,
  endingInNegation: list,
  grownTogether: list,
  grownApart: list,
  denyingEndings: list,
  particles: list,
  abbreviations: list,
  articles: list,
  definiteArticles: list,
  romanised: list,
  romanisedEndings: list,
  titles: list,
  noNames: list,
  besideNames: list,
  withinNames: list,
  nameParticles: list,
  particleBeginnings: list,
  companyForms: list,
  bodyNouns: list,
  nobodyNamed: list,
  somebodyElse: list,
  indefinite: list,
  belonging: list,
  towards: list,
  sheOrHe: list,
  things: list,
  clauseOpeners: list,
  demonymEndings: list,
  peopleEndings: list,
  peoplesEndings: list,
  openingCapitals: list,
  titlesToo: list,
  honours: list,
};

/** Lists of rows of words. */
const ROWS = {
  measures: rows,
  shortNames: rows,
  translatedNames: rows,
  sameOffices: rows,
  bodiesWithOfficers: rows,
};

/** Lists of phrases, as `patternOfPhrases` reads them, in small letters but for names. */
const PHRASES = {
  heads: phrases,
  officers: phrases,
  theOrIts: phrases,
  writers: phrases,
  somebodyNew: phrases,
  anotherOne: phrases,
  owners: phrases,
  the: phrases,
  oneOf: phrases,
  behindOneOf: phrases,
  called: phrases,
  besideSomebody: phrases,
  telling: phrases,
  beingTold: phrases,
  notHearers: phrases,
  whoFollows: phrases,
  citing: phrases,
  notCited: phrases,
  asSaying: phrases,
  remembering: phrases,
  rememberedPeople: phrases,
  rememberedWords: phrases,
  habitOwners: phrases,
  habits: phrases,
  passedOn: phrases,
  shownOn: phrases,
  joint: phrases,
  passives: phrases,
  otherClauses: phrases,
  behindNames: phrases,
  selves: phrases,
  sayingOf: phrases,
  answering: phrases,
  joinsNames: phrases,
};

const some = list.default([]);

/** `evidence.yaml`: the words of a language that change what somebody says when they are left out or put in. */
export const evidenceWords = z
  .strictObject({
    ...LISTS,
    ...ROWS,
    ...PHRASES,
    opposites: pairs,
    presents: pairs,
    denyingForms: words({ letters: some, words: some, forms: some, others: some }),
    emphasis: words({ added: text, subjects: some, links: some, predicates: some, phrases: some }),
    smallWords: words({
      pointing: list,
      articles: some,
      articlePrefixes: some,
      others: list,
      kinds: list,
      kindEndings: some,
    }),
    smallCharacters: words({ pointing: list, joining: list, kinds: list, money: list, ownMoney: list }),
  })
  .partial()
  .readonly();

export type WordList = keyof typeof LISTS;
export type RowList = keyof typeof ROWS;
export type PhraseList = keyof typeof PHRASES;
