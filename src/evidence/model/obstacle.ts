/** Why words that are in the article can’t be quoted like this, or fragments not be joined. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** The words of the article that are left out or replaced; empty where none in particular are. */
  readonly said: string;
  /** The words that a bracket has for them; `null` where there is no bracket. */
  readonly given: string | null;
}

export type ObstacleKind =
  // A word that denies is left out, or a bracket brings one in or turns a word round.
  | 'negation'
  | 'hedge'
  // A mark makes a question of what isn’t one.
  | 'question'
  // A question that is shown loses its answer to another one.
  | 'answer'
  // Two passages are joined without a mark, and it isn’t certain that one speaker says both.
  | 'joined'
  | 'distance'
  | 'speaker'
  | 'own-mark'
  | 'order'
  | 'fragment'
  | 'sentence'
  | 'brackets'
  | 'exchange'
  // So many ways to read the edits that they weren’t all followed.
  | 'ways';

/** An obstacle of a kind, with the words that it is about. */
export function obstacle(kind: ObstacleKind, said = '', given: string | null = null): Obstacle {
  return { kind, said, given };
}
