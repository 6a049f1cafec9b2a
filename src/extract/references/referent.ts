import type { NamedEntity } from '../names/named-entity.ts';

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
