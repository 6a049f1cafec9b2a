import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { RoleNouns } from '../names/role-nouns.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { SalientOrganisations } from './salient-organisations.ts';
import type { Introductions } from './introductions.ts';
import type { Salience } from './salience.ts';

/** What the walk through the article carries along. */
export interface ReferenceWalk {
  readonly text: string;
  readonly names: NameIndex;
  readonly salience: Salience;
  readonly pronouns: Map<number, Referent>;
  readonly descriptions: Map<number, Referent>;
  readonly roleNouns: RoleNouns;
  readonly introductions: Introductions;
  readonly organisations: SalientOrganisations;
  readonly people: ReadonlySet<NamedEntity>;
  /** Those without a name, whom "she" may mean as well. */
  readonly unnamed: Set<NamedEntity>;
  /** Index into the mentions of the name index. */
  nextMention: number;
  sentence: number;
}

/** Where a word is; `at` is its token. */
export interface WordPlace {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  readonly at: number;
}

/** Whether the token is in the subject of a word that reports. */
export function isSpeaker({ sentence, at }: WordPlace): boolean {
  return sentence.cues.some(({ subject }) => subject.from <= at && at < subject.to);
}

/** Whom a pronoun or a description stands for. */
export interface Referent {
  readonly name: string;
  readonly entity: NamedEntity | null;
}

/** Referents by the offset where the pronoun or the description begins; "his" and "his widow" are two. */
export interface References {
  readonly pronouns: ReadonlyMap<number, Referent>;
  readonly descriptions: ReadonlyMap<number, Referent>;
}
