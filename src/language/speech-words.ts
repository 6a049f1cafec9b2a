import { z } from 'zod';

import { words } from './entry.ts';

/** Names that come after one another. */
type NamesIn<Text extends string> = Text extends `${infer Name} ${infer Others}`
  ? Name | NamesIn<Others>
  : Text;

function namesIn<Text extends string>(text: Text): readonly NamesIn<Text>[];
function namesIn(text: string): readonly string[] {
  return text.split(' ');
}

/** A word as it is written, or several with spaces between them. */
const word = z.string().regex(/^[\p{L}\p{M}\p{N}’'&.-]+(?: [\p{L}\p{M}\p{N}’'&.-]+)*…?$/u);
const list = z.array(word).readonly();

/** The classes of words in `speech.yaml`, by what they are to a sentence; the English file says what each is. */
export const SPEECH_CLASSES = [
  ...namesIn('subjectPronoun determiner possessive relative preposition clauseOpener auxiliary be'),
  ...namesIn('irregularPast adverb clock sentenceOpener neverInSmallLetters people personNoun forPeople'),
  ...namesIn('ownGroup paper bodyNoun cueOpener subjectDeterminer alsoNumber beforeNameless objectPronoun'),
  ...namesIn('personRelative infinitive beforeVerb beforePredicate beforeAgent opensReport particle'),
  ...namesIn('insidePhrase joinsNouns joins joinsClauses opensMainClause work holds record beforeTime'),
  ...namesIn(
    'subordinates opensAside opensComment opensOccasion opensTopic timeWord timeSpan fromThen opensAsDone',
  ),
  ...namesIn('sends takesHearer marksOnly needsThat takesThing inPresent alsoNoun alsoAdjective saysToo'),
  ...namesIn('title rank job definite indefinite and or other of opensDescription opensNounPhrase'),
  ...namesIn('introduces introducesOne owner opensRole they it he she pronoun writer pairNoun plural past'),
  ...namesIn('placed beforeBody beforeOwner beforeOther withinDescription behindNoun endsName'),
  ...namesIn('beforeNounPhrase noNoun joinsNames beforeName whose told opensInnerClause viewOf'),
  ...namesIn('abbreviation endsNameShort beforeDate byline reportedBy inPlace translated bids toDo states'),
  ...namesIn('nobody not firstPerson strongWord lightWord stopsGloss phraseNoun beforeOriginal beforeGloss'),
  ...namesIn('insideGloss way behindWay man woman courtesy office former rankWord topRank addition'),
  ...namesIn('besideJob alwaysOne relation noJob noModifier opensRoleNoun neverName newsNoun publicNoun'),
  ...namesIn(
    'rankAfterCourtesy beforeArticle became shortenedVerb relays outletNoun roleNoun namedPaper madeBy beforeNumber',
  ),
] as const;

/** Those in `names.yaml`, by what they are in a name. */
export const NAME_CLASSES = [
  ...namesIn('manName womanName familyName nameParticle namePrefix demonym party place placeOfSeveralWords'),
  ...namesIn('placeNoun bodyWord bodyWordBehind outlet outletWord outletAbroad namePatronymic calendarName'),
  ...namesIn('otherWordToo beforeNames behindName bodyWithTask bodyWithTasks beforeTask closesBody'),
  ...namesIn('alsoTask ownsName members thingName siteNoun nobodyName publicBody nameSuffix joinedToName'),
  ...namesIn('placeOrEvent nobodyLetters'),
] as const;

/** Classes that follow from others, and from the letters of a word. */
type DerivedClass =
  /** From `dates.yaml`. */
  | 'dayOrMonth'
  /** A day or month, or what comes after a time of day. */
  | 'date'
  /** With a capital that isn’t merely that of its sentence, or behind a prefix. */
  | 'capitalised'
  /** A first name of one gender. */
  | 'givenName'
  /** A form of a verb of saying that finishes a clause with a speaker on one side and the words on the other. */
  | 'spoke'
  /** A finished verb of saying that is neither noun nor adjective: a subject never reaches over it. */
  | 'finiteSpeech';

export type WordClass = (typeof SPEECH_CLASSES | typeof NAME_CLASSES)[number] | DerivedClass;

/**
 * The words of a class. One in small letters holds with any capitals, one with capitals as it is written; `-ly` is an ending, `ex-` and
 * `chair…` are beginnings.
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
  /** Nouns for what somebody is, with those by which the same may be called: an artist may be a painter. */
  roles: z.record(z.string(), list).default({}),
  /** What names of bodies and papers hold, by the nouns that stand for them: “the ministry”. */
  calledBy: z.record(z.string(), list).default({}),
  /** The lowest and the highest age that a noun tells. */
  ages: z.record(z.string(), z.tuple([z.coerce.number(), z.coerce.number()]).readonly()).default({}),
  inflection: words({ present: endings, past: endings, ing: endings }),
  classes: z.partialRecord(z.enum(SPEECH_CLASSES), wordClass).readonly(),
});

/** `names.yaml`: words that people, places and bodies are called by. */
export const nameWords = z.partialRecord(z.enum(NAME_CLASSES), wordClass).readonly();

/** What every row has: words of a sentence, and a sentence of which the row is true. */
const row = { pattern: z.string(), example: z.string() };

/** `speech-rules.yaml`: how sentences say whose words they hold, in rows of words and named classes; src/speech/rows/pattern.ts has the signs. */
export const speechRules = z.strictObject({
  /** Parts of rows, which call them by their names: `<outlet>`. */
  names: z.record(z.string(), z.string()),
  /** Who brought the words, beside or instead of the sentence’s subject. `gives`: the speaker, then whoever handed the words on. */
  chains: z.array(
    z.strictObject({
      ...row,
      relation: z.enum(['told', 'reported', 'cited', 'published', 'translated']),
      /** Whether the name has to be one that is known, or said to be that of an outlet. */
      known: z.literal('yes').optional(),
      gives: z.array(z.string()),
    }),
  ),
  /** Cues of several words: `<cue>`, with the `<source>` whom they name. `gives`: who said something. */
  cites: z.array(z.strictObject({ ...row, cue: z.enum(['according', 'verb']), gives: z.string() })),
  /** Where the form of a cue verb at `<cue>` is no cue, and the example quotes nobody. */
  'no-cue': z.array(z.strictObject(row)),
  /** Where a cue reports nothing without marks. */
  'no-report': z.array(z.strictObject(row)),
  /** Where the words in marks at `<cue>` are nobody’s. */
  asides: z.array(z.strictObject({ ...row, kind: z.enum(['scare', 'title']) })),
});

export type SpeechRules = z.infer<typeof speechRules>;
