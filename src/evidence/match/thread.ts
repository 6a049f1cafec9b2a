import type { Obstacle } from './obstacle.ts';

/** What an author did to the words, with the tokens of the source that the edit stands for. */
export interface PatternEdit {
  readonly kind: EditKind;
  /** What stands in the quotation; for a `join`, nothing. */
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

/** One way in which the quotation can be followed through the article up to token `at`. */
export interface Thread {
  /** First token of the passage. */
  readonly start: number;
  readonly at: number;
  readonly edits: number;
  readonly edit: PatternEdit | null;
  readonly previous: Thread | null;
  /** What speaks against it; nothing, where only fair ways are followed. */
  readonly obstacles: readonly Obstacle[];
}

/** Goes on from a thread, or begins one at `from`. A step without an edit that only moves on takes its place. */
export function movedOn(thread: Thread | null, from: number, at: number, edit: PatternEdit | null): Thread {
  if (thread === null)
    return { start: from, at, edits: edit === null ? 0 : 1, edit, previous: null, obstacles: [] };
  if (edit === null) return { ...thread, at };
  return { ...thread, at, edits: thread.edits + 1, edit, previous: thread };
}

/** A thread in spite of what speaks against it, where such are followed too; `null` where they aren’t. */
export function inSpiteOf(thread: Thread, obstacle: Obstacle | null, isLenient: boolean): Thread | null {
  if (obstacle === null) return thread;
  return isLenient ? { ...thread, obstacles: [...thread.obstacles, obstacle] } : null;
}

/** All threads of two sets; of those at one place the better. */
export function merged(
  first: ReadonlyMap<number, Thread>,
  second: Iterable<Thread>,
): ReadonlyMap<number, Thread> {
  const all = new Map(first);
  for (const thread of second) keepBest(all, thread);
  return all;
}

/** Adds a thread, unless one that is as good stands at its place: one with fewer obstacles, then with fewer edits, is better. */
export function keepBest(threads: Map<number, Thread>, thread: Thread): void {
  const rival = threads.get(thread.at);
  const isBetter =
    (rival?.obstacles.length ?? 0) - thread.obstacles.length || (rival?.edits ?? 0) - thread.edits;
  if (rival === undefined || isBetter > 0) threads.set(thread.at, thread);
}
