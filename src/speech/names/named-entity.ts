import type { Range } from '../../text/source-file.ts';
import type { Gender } from './name-gender.ts';

/** A person or body by its fullest name. */
export interface NamedEntity {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  /** As titles, the words beside the name or the first name tell; `null` where nothing does. */
  readonly gender: Gender | null;
  /** Called by two to four words of which none marks a body or a place; who has one name only, is found through a full one. */
  readonly isPerson: boolean;
  /** Named with "Mr.", "Senator" or the like somewhere: a person, even with one name only. */
  readonly isTitled: boolean;
  /** Capitals that the article calls a body by: "WSF". */
  readonly acronym: string | null;
  /** All that is said about the bearer beside the name: titles, appositions, "his widow". */
  readonly descriptions: readonly string[];
  readonly age: number | null;
  readonly mentions: readonly Range[];
}
