import { z } from 'zod';

import { text, words } from './entry.ts';

/** Words and nothing else; where a hyphen begins or ends one, more of a word may stand. */
const word = z.string().regex(/^[\p{L}\p{M}\u200C’' -]+$/u);
const list = z.array(word).readonly();
const rows = z.array(list).readonly();
const phrases = z.array(z.string().regex(/^[\p{L}\p{M}’()/ -]+$/u)).readonly();
const pairs = z.array(z.tuple([word, word])).readonly();

/**
 * Lists of words in small letters. The gate asks those of all languages, so a word that is an everyday one in another stands on none where it
 * would be taken for that.
 */
const LISTS = {
  /** Words that deny, or say that something is not so. One too many makes somebody quote more; one too few turns a statement into its opposite. */
  negations: list,
  /** What such words begin or end with: the “n’t” of “don’t”. */
  negatingBeginnings: list,
  negatingEndings: list,
  /** Verbs among them that are nouns behind some words; not behind “that” and “some”: “towns that lack water”, “some doubt it”. */
  nounsToo: list,
  beforeNouns: list,
  /** Those that deny nothing before a hyphen: “non-profit”. */
  prefixesToo: list,
  /** What makes the opposite of the word that it begins: “unsafe”. */
  negatingPrefixes: list,
  /** Other pieces that turn a word round in a bracket: `hope[less]`, `do[n’t]`. */
  negatingPieces: list,
  /** Words that deny nothing, though one of their characters does elsewhere: 特别. */
  harmless: list,
  /** What denies all that stands behind it, in scripts without spaces; and what may stand between them: 不是 of 不是要. */
  denials: list,
  afterDenials: list,
  /** Words that deny what follows them, and seem to where a sentence ends with them: “I did not … Leave the house”. */
  hanging: list,
  /** Words that deny what stands behind them alone: “, not the sea,”. */
  plainNegations: list,
  /** What may stand between “not” and what it denies. */
  leadsOn: list,
  /** Words that deny and are the subject of a clause themselves: “and nobody came”; and others that may be one. */
  nobody: list,
  denyingSubjects: list,
  /** Words that take something from a “nothing”: “nothing but rain”. */
  excepting: list,
  /** Words behind which stands what is so, after what isn’t; `correcting` ones stand nowhere else. */
  contrasts: list,
  correcting: list,
  /** The “too” that denies what stands behind its “to”, what stands before it, unlike that of “he came too”, and the “to”. */
  too: list,
  beforeToo: list,
  afterToo: list,
  /** Words that open a condition or a question: without one, what follows is said outright. */
  conditions: list,
  /** Those that need no mark before them to limit what stands there. */
  bareConditions: list,
  /** Those with which what depends on them is said outright: “Whether it rains or not, we stay”. */
  concessive: list,
  /** Words before an “if” that opens a question, or no condition; and conditions that ask something as well, or are everyday words elsewhere. */
  asking: list,
  askingToo: list,
  /** What alone behind an “if” limits nothing: “It has, if anything, grown”. */
  sayings: list,
  /** Words that take something from what is said before them, and are no other words elsewhere; or not behind a comma. */
  follows: list,
  followsComma: list,
  /** What begins something that is taken away from what stands before: “apart from”. */
  exceptions: list,
  /** Words that open a clause on which the rest of its sentence depends, besides conditions. */
  framing: list,
  /** The same, where what they tell isn’t past: “When it rains, …”. */
  times: list,
  /** Verbs that open a condition by standing before their subject: “Had it happened”, “Wäre es”. */
  inverted: list,
  /** Forms of the past, whole or by their endings. */
  pastForms: list,
  pastEndings: list,
  /** Verbs before another verb that say what may be: no “to” follows them. */
  modals: list,
  /** Words that make what is said possible, wished for or partial. */
  hedges: list,
  /** Verbs and adjectives before a “to”: the deed is wished for, tried or expected, and not done. */
  beforeTo: list,
  /** Verbs before one in “-ing” that isn’t done yet, “risks losing”, and that ending. */
  beforeGerund: list,
  gerundEndings: list,
  /** Adjectives without which a thing is said to be there, and whole: “a possible closure”, “the former mayor”. */
  doubtful: list,
  /** Words before figures and things without which more of them are spoken of: “at least”, “some”, “far from”. */
  limits: list,
  /** Those behind which a quotation may begin, and for which a bracket may stand: “about 5” says less than “5”. */
  prepositionalLimits: list,
  /** Words before a figure that say for whom something is: “residents over 60”. */
  bounds: list,
  /** Words for a part of those that an “of” behind them names: “some of the houses”, and what that “of” is. */
  parts: list,
  of: list,
  /** What may not be cut off or said otherwise in brackets, but left out by an ellipsis: “I hope”, “for now”. */
  asides: list,
  /** Words behind a “not” without which it denies all of it: “not always”. */
  whole: list,
  /** Words that may stand between a verb and what makes it possible, and endings of others. */
  light: list,
  adverbEndings: list,
  /** What a bracket need not repeat of “to have been”. */
  infinitives: list,
  /** Words that say less of what they stand before, where the source says all of it. */
  restricting: list,
  /** Verbs, adjectives and nouns before a clause that say it is thought, hoped, feared or supposed. */
  supposing: list,
  /** Nouns among them, behind which only a “that” opens what is supposed. */
  supposedThings: list,
  /** Stems of those that suppose nothing behind a “no” or “don’t”. */
  doubtStems: list,
  /** Verbs with which a speaker tells what others say. */
  reporting: list,
  /** Verbs with which the writer does. */
  said: list,
  /** What says whose claim a sentence is. */
  claims: list,
  /** Verbs with which a speaker tells what others call somebody: alone, and with an “as” or “of”. */
  namingAlone: list,
  naming: list,
  namingWith: list,
  /** Persons who report their own words. */
  self: list,
  /** Words with which speakers mean themselves, as they are written. */
  ofSpeaker: list,
  /** Words that open what depends on a word before it. */
  that: list,
  /** Pronouns with which a clause begins, in no other language. */
  subjects: list,
  /** Personal pronouns that are subjects. */
  persons: list,
  /** What may stand between the mark behind a condition and its verb: “we will”, “then”. */
  beforeVerb: list,
  /** Personal pronouns that are objects. */
  objects: list,
  /** Other words with which a clause may begin: pronouns, articles, possessives. */
  openingSubjects: list,
  /** Verbs with which one asks, and says how sure something is. */
  auxiliaries: list,
  /** Finite verbs that stand with any subject. */
  finite: list,
  /** What tells more of the word before it, and so of another word behind an ellipsis; articles that do so behind a comma. */
  relatives: list,
  articleRelatives: list,
  /** Words that open a clause of its own about what stands before it. */
  openers: list,
  /** Words that join clauses. */
  conjunctions: list,
  /** Those that join a whole clause. */
  joining: list,
  /** Those behind which a “not” takes back what is said before them, or adds to it: “… and is not a forecast”. */
  adding: list,
  /** “The wall or the dam”, “the wall and the dam”, “2 to 5”, “between 2 and 5”. */
  or: list,
  and: list,
  rangeTo: list,
  between: list,
  /** Words behind which a “but” takes something away: “all but six”. */
  all: list,
  prepositions: list,
  /** Articles, and what points at something as they do. */
  determiners: list,
  /** Articles, prepositions and the like, behind which something must follow. None of them ends a sentence, as “on” and “that” do. */
  neverLast: list,
  /** What is said of words that are not printed. */
  withheld: list,
  /** What speaks about the quotation and stands for no words of it. */
  remarks: list,
  /** Pronouns that end words. */
  pointingEndings: list,
  /** Characters that make one word with what stands behind them, but for words that end with one. */
  startingWords: list,
  endingInNegation: list,
  /** Words that a quotation mayn’t begin inside of, where a character that denies is a part of them; and words with which it doesn’t grow together: 同意 behind 不. */
  grownTogether: list,
  grownApart: list,
  /** Endings of verbs that deny: a verb that is cut before one says the opposite. Behind a particle they are none. */
  denyingEndings: list,
  particles: list,
  /** What a full stop follows that ends no sentence, as it is written. */
  abbreviations: list,
  /** Articles of names and descriptions, “the” and “a”, and the definite ones. */
  articles: list,
  definiteArticles: list,
  /** Words that stand beside names without naming, in small letters. */
  titles: list,
  /** A speaker still to be added, somebody unnamed, the article and its author, as they are written. */
  noNames: list,
  /** What is no name where it is written small; “Al From” is one. */
  besideNames: list,
  /** Small words within names, which have no initial. */
  withinNames: list,
  /** “von”, “de”: parts of names all the same. */
  nameParticles: list,
  /** What companies have behind their names. */
  companyForms: list,
  /** Nouns for bodies besides those that extraction has for names: “the league said”. */
  bodyNouns: list,
  /** Pronouns that tell nothing of whom they mean. */
  nobodyNamed: list,
  /** What opens a description of another than the one who is named: “a colleague”, “his grandfather”. */
  somebodyElse: list,
  /** What opens a description of somebody who holds no office: “a senator”, “two nurses”. */
  indefinite: list,
  /** What stands between an office and what it is of; and other words behind which no name goes on. */
  belonging: list,
  towards: list,
  /** Pronouns for people, and for things. */
  sheOrHe: list,
  things: list,
  /** Conjunctions behind which the subject of another clause may stand. */
  clauseOpeners: list,
  /** What words end with for who comes from somewhere; for several; and for many, as last words of other names. */
  demonymEndings: list,
  peopleEndings: list,
  peoplesEndings: list,
  /** Capitalised for other reasons than being names. */
  openingCapitals: list,
  /** Titles that are parts of names elsewhere. */
  titlesToo: list,
};

/** Lists of rows of words. */
const ROWS = {
  /** How sure something is; how many. In a bracket no word of one row may stand for one of another. */
  sureness: rows,
  quantities: rows,
  /** Currencies, times, lengths, weights, numbers as they are written; words of one kind in a row, of which each says something else. */
  measures: rows,
  /** Nouns for things that mean the same in the news, in English in the singular; no people, numbers, names, or words of opposite sense. */
  synonyms: rows,
  /** Short names that aren’t the beginning of the long one. */
  shortNames: rows,
  /** Words that say the same of somebody: “senator” for “Sen.”, “Democratic” for “(D-Ohio)”. */
  sameOffices: rows,
  /** Bodies that speak through people whose title doesn’t name them, first in their rows: “Chief Inspector Paul Arn said” for the police. */
  bodiesWithOfficers: rows,
};

/** Lists of phrases, as `patternOfPhrases` reads them, in small letters but for names. */
const PHRASES = {
  /** Before a company, for whom its head speaks. */
  heads: phrases,
  /** Who may speak for a body that isn’t named beside. */
  officers: phrases,
  /** Before the noun alone by which a body is called. */
  theOrIts: phrases,
  /** The author and the outlet, by whatever they are called in outlines. */
  writers: phrases,
  /** What brings somebody in without a name: “a pensioner”, “another”, “her neighbour”, “one of his drivers”; and what may follow that one. */
  somebodyNew: phrases,
  anotherOne: phrases,
  owners: phrases,
  the: phrases,
  oneOf: phrases,
  behindOneOf: phrases,
  /** Between a description and a name behind it, and between a description and where somebody is: “a baker called Ma Li”, “a baker from Oxted”. */
  called: phrases,
  besideSomebody: phrases,
  /** What is done to a hearer, actively and passively: “told Ann Lee”, “Lee was told”; what follows it where that is none; and who follows that one. */
  telling: phrases,
  beingTold: phrases,
  notHearers: phrases,
  whoFollows: phrases,
  /** What is done to whom one quotes, who that isn’t, and what follows: “quoted a listener as saying”. */
  citing: phrases,
  notCited: phrases,
  asSaying: phrases,
  /** The same from memory: “remembers a doctor who said”, “recalled what her father used to say”. */
  remembering: phrases,
  rememberedPeople: phrases,
  rememberedWords: phrases,
  habitOwners: phrases,
  habits: phrases,
  /** Between two who say something. */
  joint: phrases,
  /** What shows between a speaker and the verb that the reading is doubtful, or between the words and the speaker. */
  passives: phrases,
  otherClauses: phrases,
  /** What follows a name and belongs to the description of its bearer. */
  behindNames: phrases,
  /** With these somebody speaks in a turn. */
  selves: phrases,
  /** Who answers is somebody else: “said A, and B replied”. */
  sayingOf: phrases,
  answering: phrases,
  /** Between capitalised words of one name: “Bank of the North”. */
  joinsNames: phrases,
};

const some = list.default([]);

/** `evidence.yaml`: the words of a language that change what somebody says when they are left out or put in. */
export const evidenceWords = z
  .strictObject({
    ...LISTS,
    ...ROWS,
    ...PHRASES,
    /** Two words that say the opposite of each other, as no prefix tells: up and down, for and against. */
    opposites: pairs,
    /** Modals, and what they are where a report is set in its own time: “would” and “will”. */
    presents: pairs,
    /** Plurals without a plural ending, and their singulars. */
    irregularPlurals: pairs,
    /** Forms that deny in texts with these letters or words, as parts of verbs do, or words that are everyday ones elsewhere; all but some others. */
    denyingForms: words({ letters: some, words: some, forms: some, others: some }),
    /** What editors write in brackets about emphasis: a subject, a link or none, and a predicate, or a phrase; and what is proposed. */
    emphasis: words({ added: text, subjects: some, links: some, predicates: some, phrases: some }),
    /** Words that name nothing by themselves, in small letters; all others have a meaning of their own. Asked for in their language alone. */
    smallWords: words({
      /** Pronouns, possessives, “there”, “yesterday”: a bracket says whom or what they mean. */
      pointing: list,
      /** The thing behind them is known already, and may be called by another name; and those that begin words. */
      articles: some,
      articlePrefixes: some,
      /** Prepositions, conjunctions, auxiliaries and the commonest verbs, in all their forms. */
      others: list,
      /** Names for kinds of things and people, which a bracket may replace with the one that is meant, and what their first form ends with. */
      kinds: list,
      kindEndings: some,
    }),
    /** The same for characters; money in short, and the whole name of that of the country. */
    smallCharacters: words({ pointing: list, joining: list, kinds: list, money: list, ownMoney: list }),
  })
  .partial()
  .readonly();

export type EvidenceWords = z.infer<typeof evidenceWords>;
export type WordList = keyof typeof LISTS;
export type RowList = keyof typeof ROWS;
export type PhraseList = keyof typeof PHRASES;
