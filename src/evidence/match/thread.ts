import type { QuotationPattern } from '../edits/quotation-pattern.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { PatternEdit, PatternMatch } from '../model/edit.ts';
import type { Obstacle } from '../model/obstacle.ts';

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

/** What a thread has found when the quotation ends there. */
export function matchOf(index: ArticleIndex, pattern: QuotationPattern, thread: Thread): PatternMatch {
  const edits: PatternEdit[] = [];
  for (let step: Thread | null = thread; step !== null; step = step.previous) {
    if (step.edit !== null) edits.unshift(step.edit);
  }
  const { start, obstacles } = thread;
  const leading = pattern.parts[0];
  const isCut = leading?.kind === 'ellipsis' && index.tokens.words[start] !== leading.literal[0];
  if (isCut) edits.unshift({ kind: 'ellipsis', text: leading.mark, start: null, end: start });
  const punctuation = pattern.finalPunctuation;
  const isLiteral = punctuation.every((mark, offset) => index.tokens.words[thread.at + offset] === mark);
  if (isLiteral) return { start, end: thread.at + punctuation.length, edits, obstacles };
  const edit: PatternEdit = { kind: 'final-punctuation', text: punctuation.join(''), start: null, end: null };
  return { start, end: thread.at, edits: [...edits, edit], obstacles };
}
