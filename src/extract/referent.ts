import type { NamedEntity } from './named-entity.ts';

/** Whom a pronoun or a description stands for. */
export interface Referent {
  readonly name: string;
  readonly entity: NamedEntity | null;
}

/** Referents by the offset where the pronoun or description begins. */
export type References = ReadonlyMap<number, Referent>;
