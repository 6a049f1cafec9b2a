import { z } from 'zod';

import { words } from './entry.ts';

/** A word as it is written, or several with spaces between them. */
const word = z.string().regex(/^[\p{L}\p{M}\p{N}’'&.-]+(?: [\p{L}\p{M}\p{N}’'&.-]+)*$/u);
const list = z.array(word).readonly();

/** What the words of `speech.yaml` are to a sentence. */
export const SPEECH_CLASSES = [
  'subjectPronoun',
  'determiner',
  'possessive',
  'relative',
  'preposition',
  /** Opens a clause of its own, so that a subject never reaches over it. */
  'clauseOpener',
  'auxiliary',
  'be',
  /** A past that doesn’t look like one and is nothing but a verb. */
  'irregularPast',
  'adverb',
  /** Stands behind a time of day: GMT. */
  'clock',
  /** Has its capital only because it opens a sentence. */
  'sentenceOpener',
  /** Capitals that make another word of it: the WHO is no pronoun. */
  'neverInSmallLetters',
  /** People who speak though they have no name. */
  'people',
  /** A noun for people or bodies that can say something. */
  'personNoun',
  /** A noun for somebody. */
  'forPeople',
  /** People whom somebody has: “her staff”. */
  'ownGroup',
  /** What is written, and speaks for itself: “the report says”. */
  'paper',
  /** A noun for a body whose name needn’t hold it. */
  'bodyNoun',
  /** The first word of other cues: “according to”. */
  'cueOpener',
  /** A determiner that can be a subject by itself: “some say”. */
  'subjectDeterminer',
  /** A determiner that may stand behind another: “the other two”. */
  'alsoNumber',
  /** Before a noun for somebody who wasn’t named yet. */
  'beforeNameless',
  'objectPronoun',
  /** A relative that stands for people. */
  'personRelative',
  'infinitive',
  /** A preposition that a verb may follow. */
  'beforeVerb',
  /** Between a subject and a verb that has the form of a noun. */
  'beforePredicate',
  /** Before whoever does what a passive says. */
  'beforeAgent',
  'opensReport',
  /** Behind a verb that it belongs to: “sent out”. */
  'particle',
  /** Within a noun phrase: “the head of the board”. */
  'insidePhrase',
  'joinsNouns',
  /** Joins verbs with one subject. */
  'joins',
  'joinsClauses',
  'opensMainClause',
  /** Before a title in marks. */
  'work',
  /** What only holds what somebody said: “a transcript”. */
  'record',
  'beforeTime',
  'subordinates',
  /** Opens a piece between commas that is no subject. */
  'opensAside',
  /** Opens what the writer adds behind a clause. */
  'opensComment',
  'opensOccasion',
  /** An occasion that tells what was spoken about, and reports nothing. */
  'opensTopic',
  /** Ends a phrase that tells when. */
  'timeWord',
  'timeSpan',
  /** Behind a span of time: “two days earlier”. */
  'fromThen',
  /** A verb whose subject sends what says something: “issued a statement saying”. */
  'sends',
  /** Of verbs of speech, by their bases. A hearer may follow: “told reporters”. */
  'takesHearer',
  /** Too often something else to report anything without marks. */
  'marksOnly',
  /** Takes a noun as often as a clause. */
  'needsThat',
  /** A judgement, thought or finding that reports without “that”. */
  'takesThing',
  /** … in the present alone. */
  'inPresent',
  /** What somebody may hold or want. */
  'holds',
  /** A verb whose base and present are as often nouns. */
  'alsoNoun',
  /** A past that is as often an adjective. */
  'alsoAdjective',
  /** Before a name. */
  'title',
  /** Before a first name, and never left out before a name of one word. */
  'rank',
  /** Opens a sentence before a full name. */
  'job',
] as const;

/** What the words of `names.yaml` are in a name. */
export const NAME_CLASSES = [
  'manName',
  'womanName',
  /** A family name that stands before the given name. */
  'familyName',
  /** In small letters within the names of people. */
  'nameParticle',
  /** One of a people. */
  'demonym',
  /** A party, and one of its members. */
  'party',
  'place',
  'placeOfSeveralWords',
  /** Ends the name of a place. */
  'placeNoun',
  /** In the name of a body, a place or an event. */
  'bodyWord',
  /** The same, but as a first word. */
  'bodyWordBehind',
  'outlet',
  'outletWord',
  /** Ends the name of an outlet abroad. */
  'outletAbroad',
] as const;

/** A class of words; days and months stand in `dates.yaml`. */
export type WordClass = (typeof SPEECH_CLASSES | typeof NAME_CLASSES)[number] | 'dayOrMonth';

/**
 * The words of a class. One in small letters holds with any capitals, one with capitals as it is written; `-ly` is an ending, `ex-` a
 * beginning.
 */
const wordClass = z.union([
  list.transform((words) => ({ words, but: [], includes: [], prefixes: [], case: null })),
  words({
    words: list.default([]),
    /** What beginnings and endings hold for, and isn’t of the class; looked for behind the last hyphen. */
    but: list.default([]),
    /** Classes whose words belong to this one. */
    includes: z
      .array(z.enum([...SPEECH_CLASSES, ...NAME_CLASSES]))
      .readonly()
      .default([]),
    /** What may be joined with a hyphen to a word of the class: vice-president. */
    prefixes: list.default([]),
    /** How a word of the class has to begin, or one that has an ending of it. */
    case: z.enum(['small', 'capital', 'small with ending']).nullable().default(null),
  }),
]);

/** Verbs that hand words or thoughts to somebody, by what follows them. */
export const CUE_FRAMES = [
  /** A clause, or the words themselves. */
  'say',
  /** A hearer, then a clause. */
  'tell',
  /** Somebody, then what they are said to be or to have done. */
  'call',
  /** A clause or a thing that somebody holds to be so. */
  'think',
  /** What somebody stands for or against, or what is to be done. */
  'want',
  /** What a document or number tells. */
  'show',
] as const;

export type ClassWords = z.output<typeof wordClass>;
export type CueFrame = (typeof CUE_FRAMES)[number];

/** Endings of the base, and what stands for them; the longest counts. */
const endings = z.record(z.string(), z.string());

/** `speech.yaml`: the words by which an article says who says what. */
export const speechWords = words({
  /** `base`, `base/past`, `base/past/participle` or `base/past/participle/-ing`, as far as they aren’t regular. A form of two verbs is the first’s. */
  verbs: z.record(
    z.enum(CUE_FRAMES),
    z.array(z.string().regex(/^[\p{L}-]+(?:\/[\p{L}-]+){0,3}$/u)).readonly(),
  ),
  inflection: words({ present: endings, past: endings, ing: endings }),
  classes: z.partialRecord(z.enum(SPEECH_CLASSES), wordClass).readonly(),
});

/** `names.yaml`: words that people, places and bodies are called by. */
export const nameWords = z.partialRecord(z.enum(NAME_CLASSES), wordClass).readonly();
