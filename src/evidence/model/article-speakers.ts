import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';

/** Who says what in an article, as far as it can be read. */
export interface ArticleSpeakers {
  /** BCP 47 tag of the language that the article is written in. */
  readonly language: string;
  /** Whether its verbs of saying are known: without them only turns and marks are read. */
  readonly isRead: boolean;
  readonly people: readonly NamedPerson[];
  /** In the order of their beginnings. */
  readonly attributions: readonly SpeakerAttribution[];
  /** What is in quotation marks, without the marks; in reading order. */
  readonly marked: readonly Range[];
  /** Block quotations and turns of a transcript, in reading order. */
  readonly blocks: readonly QuotedBlock[];
  /** People who are introduced without a name, in reading order. */
  readonly newcomers: readonly Newcomer[];
  /** Who wrote the article and where it appeared, as it says itself. */
  readonly writers: readonly string[];
}

/** Somebody whom the article names. */
export interface NamedPerson {
  readonly name: string;
  readonly lastName: string;
  /** What the first name tells; `null` where it tells nothing. */
  readonly pronoun: 'he' | 'she' | null;
  /** Where the name is: in reading order whole, then in part. */
  readonly mentions: readonly Range[];
}

/** The people of an article by their names; of two of one name, the first. */
export const peopleByName = oncePer(
  (people: readonly NamedPerson[]) => new Map(people.toReversed().map((one) => [one.name, one])),
);

/** A passage with the speaker that the article gives it. */
export interface SpeakerAttribution extends Range {
  /** Where the article says it: with a verb in one clause (`clause`), before a colon (`turn`), by naming one guest of an interview (`answer`), in speech that continues (`around`), or nearest (`guess`). */
  readonly basis: 'clause' | 'turn' | 'answer' | 'around' | 'guess';
  /** How it says it. `person` is plainly somebody's name; `other` a body, a description or a pronoun for several. */
  readonly form: 'person' | 'he' | 'she' | 'other';
  /** Whether the writer reports the words without marks. */
  readonly isReported: boolean;
  /** The fullest name that the article has for the speaker. */
  readonly name: string;
  /** The words that name the speaker beside the passage, and where they are. */
  readonly mention: string;
  readonly mentionAt: Range;
  /** Whether that is a last name alone, which somebody else of the article has too. */
  readonly isOneOfSeveral: boolean;
  /** Who else is named between the speaker and the verb: “and her co-author, Bo Lund,”; empty for nobody. */
  readonly joint: string;
  /** The verb of saying, or “according to”. */
  readonly cueAt: Range | null;
  /** What the article calls the speaker: role, body, titles, appositions. */
  readonly descriptions: readonly string[];
  /** Who handed the words on. */
  readonly intermediaries: readonly string[];
  /** Those of them whom the passage’s own sentence names, and where. */
  readonly intermediariesBeside: readonly NamedIntermediary[];
}

/** Who handed words on, as an article says it beside them. */
export interface NamedIntermediary {
  readonly name: string;
  readonly mentionAt: Range;
}

/** Words that are set off as somebody’s. */
export interface QuotedBlock extends Range {
  /** Who reports them, of a report that is quoted as a whole (“as reported by Xinhua:”); empty for none. */
  readonly reporters: readonly string[];
  /** Whether it says with a verb what somebody said: quoted for the reporter, reported for that person. */
  readonly isReport: boolean;
}

/** Somebody without a name, as the subject of a clause: “a pensioner”, “one of his drivers”. */
export interface Newcomer extends Range {
  readonly words: string;
  /** What the noun tells; `null` where it tells nothing. */
  readonly pronoun: 'he' | 'she' | null;
}
