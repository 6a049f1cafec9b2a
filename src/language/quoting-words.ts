import { z } from 'zod';

import { words } from './entry.ts';

/** Words with spaces between them; one that begins with a hyphen is the end of a word as well as a word: `-chef`. */
const list = z
  .string()
  .regex(/^[\p{L}\p{M}\p{N}’'&.\s—-]+$/u)
  .transform((line): readonly string[] => line.trim().split(/\s+/u))
  .default([]);

/** Verbs that are inflected alike: in a form, `·` stands for each of the stems. */
const forms = z
  .string()
  .regex(/^[\p{L}\p{M}’·\s]+$/u)
  .transform((line): readonly string[] => line.trim().split(/\s+/u))
  .default([]);

const verbs = words({ stems: list, singular: forms, plural: forms, participle: forms });

const byGender = words({ masculine: list, feminine: list, other: list, plural: list }).prefault({});

/** What a row says of the sentence that it matches; `gives` are the name of the speaker and the words of the example. */
const frame = z.strictObject({
  pattern: z.string(),
  /** How much is known of who says it, as in src/speech/references/attribution.ts. A row without a speaker gives the words to the last one. */
  rule: z.enum(['cue after', 'introduced', 'reported', 'according to', 'cue in sentence', 'same paragraph']),
  example: z.string(),
  gives: z.tuple([z.string(), z.string()]).rest(z.string()),
});

/**
 * `quoting.yaml`: who says what in languages whose speech is read by frames (src/speech/quoting); English has rules of its own. Lists are
 * words with spaces between them.
 */
export const quotingWords = words({
  /** Whether nouns have capitals as names have. */
  capitalNouns: z.stringbool().default(false),
  verbs: z.record(z.string(), z.array(verbs).readonly()),
  /** Written together with the next word, “l'”; joined to the one before it, “-elle”. */
  elided: list,
  attached: list,
  /** A dash that opens what somebody says. */
  turnDash: list,
  /** Where a speaker without a word for it continues from the paragraph before: a verb alone is enough for “she says”. */
  bareVerbs: z.stringbool().default(false),
  pronouns: byGender,
  /** Verbs beside a pronoun that is for one or several, and is for several there. */
  pluralVerbs: list,
  /** Forms of verbs that only reported speech has: whoever spoke goes on. */
  reportedMood: list,
  /** Where no subject is: “according to him”. */
  tonic: byGender,
  /** Before somebody who was mentioned, who is new, and who is somebody’s; as they come before a subject. */
  definite: byGender,
  indefinite: byGender,
  possessive: byGender,
  /** The same where no subject is. */
  oblique: list,
  /** “one of”. */
  oneOf: byGender,
  /** What may follow a noun and belong to it: “of”; and what else does, but not to a name for somebody: “from”. */
  of: list,
  behindNoun: list,
  /** Words of `small` that may come before a noun all the same; where nouns have small letters, what comes after one. */
  adjectives: list,
  /** Nouns for people, of one gender or of both. */
  people: byGender,
  /** Adjectives that are nouns, and what they end in where the article does not come before them: “der Angestellte”, “Angestellter”. */
  adjectivalNouns: list,
  strongEndings: z.record(z.string(), z.string()).default({}),
  /** What is added to them for several people, where `people.plural` doesn’t have them. */
  pluralEndings: list,
  /** What is added to nouns for people for several of them or where they are no subject, so that they don’t say what one is. */
  inflections: list,
  /** What ends in a noun for people and is none. */
  notPeople: list,
  /** Of nouns that end alike, those with the same entry here are the same: a lord mayor is a mayor, a state’s attorney no attorney. */
  offices: list,
  /** What is taken for one where a sentence begins with “a” and it. */
  perhapsPeople: list,
  /** Nouns that tell no more than an age: “the 34-year-old”; and those by which an article calls somebody again whom it named otherwise. */
  byAge: list,
  variants: list,
  /** Before a name, with gender: “Mr”; and without one: “Dr”. */
  titles: byGender,
  firstNames: byGender,
  nameParticles: list,
  /** With a capital at the beginning of a sentence only, and no part of a name; no noun begins with them. */
  small: list,
  prepositions: list,
  /** Capitals that are nobody’s name. */
  noNames: list,
  /** Nouns before the title of something in marks, and on what one reads: “the novel ‘…’”, “a banner”. */
  titled: list,
  /** Parts of rows. */
  parts: z.record(z.string(), z.string()).default({}),
  frames: z.array(frame).readonly(),
  /** Words of the writer’s inside a passage, from the mark before them to `<end>`: “Yes, says Ann. But late.” */
  incises: z.array(frame.omit({ rule: true })).default([]),
  /** Where `<quoted>` is nobody’s words. */
  asides: z.array(z.strictObject({ pattern: z.string(), example: z.string() })).readonly(),
});

export type QuotingWords = z.infer<typeof quotingWords>;
export type ByGender = QuotingWords['people'];
