import type { Range } from '../../text/source-file.ts';
import type { Obstacle } from './obstacle.ts';

/** What an author did to the words, with the tokens of the source that the edit stands for. */
export interface PatternEdit {
  readonly kind: EditKind;
  /** What is in the quotation; for a `join`, nothing. */
  readonly text: string;
  /** First token of the source that is left out or replaced; `null` where none is. */
  readonly start: number | null;
  readonly end: number | null;
}

export type EditKind =
  | 'first-letter'
  | 'final-punctuation'
  | 'ellipsis'
  | 'insertion'
  | 'replacement'
  | 'partial-word'
  | 'remark'
  // The writer’s words between two parts of what somebody says are left out: `,” she said. “`.
  | 'join'
  // A bracket that the article has itself is left out.
  | 'own-bracket';

/** A way to read a quotation as a passage of the article: tokens `start` to `end`, and the edits that it takes. */
export interface PatternMatch extends Range {
  readonly edits: readonly PatternEdit[];
  readonly obstacles: readonly Obstacle[];
}

/** What an author should know of an edit that passes. */
export interface Note {
  readonly kind: NoteKind;
  /** The words of the article that aren’t shown; of a bracket that adds some, those. */
  readonly said: string;
}

type NoteKind =
  // A bracket adds to what is said.
  | 'added'
  // Two parts of somebody’s words are joined without a mark over the writer’s “she said”.
  | 'joined'
  // Words are left out, or a bracket has others for them.
  | 'gap'
  // A figure goes, and what followed another one follows it.
  | 'figures'
  // The article asks what is shown as a statement.
  | 'question';
