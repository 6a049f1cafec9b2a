import type { Stretch } from '../../source/position.ts';

/** Whom an article gives its passages to, as far as extraction can read it. */
export interface ArticleSpeakers {
  /** BCP 47 tag of the language that the article is written in. */
  readonly language: string;
  readonly people: readonly NamedPerson[];
  /** In the order of their beginnings. */
  readonly attributions: readonly SpeakerAttribution[];
}

/** Somebody whom the article names. */
export interface NamedPerson {
  readonly name: string;
  readonly lastName: string;
  /** What the first name tells; `null` where it tells nothing. */
  readonly pronoun: 'he' | 'she' | null;
}

/** A passage with the speaker that the article gives it. */
export interface SpeakerAttribution extends Stretch {
  /**
   * What stands beside the passage, as plainly as reading can be relied on: a person by name, “he” or “she”; `reported` is a
   * person by name whose words the writer reports without marks, and a `turn` stands behind its speaker's name and a colon in a
   * transcript. `unsure` is everything else: descriptions, bodies, and
   * speakers that only the neighbourhood tells.
   */
  readonly kind: 'person' | 'reported' | 'turn' | 'he' | 'she' | 'unsure';
  /** The fullest name that the article has for the speaker. */
  readonly name: string;
  /** The words that name the speaker beside the passage, and where they stand. */
  readonly mention: string;
  readonly mentionAt: Stretch;
  /** Role, body, and the words round the place where the article introduces the speaker. */
  readonly description: string;
  /** Who handed the words on. */
  readonly carriers: readonly string[];
  /** Those of them whom the passage’s own sentence names, and where. */
  readonly carriersBeside: readonly NamedCarrier[];
}

/** Who handed words on, as an article says it beside them. */
export interface NamedCarrier {
  readonly name: string;
  readonly mentionAt: Stretch;
}
