/** What an author did to the words, with the tokens of the source that the edit stands for. */
export interface PatternEdit {
  readonly kind: EditKind;
  /** What stands in the quotation. */
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
  | 'remark';

/** One way in which the quotation can be followed through the article up to token `at`. */
export interface Thread {
  /** First token of the passage. */
  readonly start: number;
  readonly at: number;
  readonly edits: number;
  readonly edit: PatternEdit | null;
  readonly previous: Thread | null;
}

/** Goes on from a thread, or begins one at `from`. A step without an edit that only moves on takes its place. */
export function movedOn(thread: Thread | null, from: number, at: number, edit: PatternEdit | null): Thread {
  if (thread === null) return { start: from, at, edits: edit === null ? 0 : 1, edit, previous: null };
  if (edit === null) return { ...thread, at };
  return { start: thread.start, at, edits: thread.edits + 1, edit, previous: thread };
}
