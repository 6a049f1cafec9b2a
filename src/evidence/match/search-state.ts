import type { QuotationPattern } from '../edits/quotation-pattern.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { PatternEdit, PatternMatch } from '../model/edit.ts';
import type { Obstacle } from '../model/obstacle.ts';

/** One way in which the quotation can be followed through the article up to token `at`. */
export interface SearchState {
  /** First token of the passage. */
  readonly start: number;
  readonly at: number;
  readonly edits: number;
  readonly edit: PatternEdit | null;
  readonly previous: SearchState | null;
  /** What speaks against it; nothing, where only fair ways are followed. */
  readonly obstacles: readonly Obstacle[];
}

/** Goes on from a state, or begins one at `from`. A step without an edit that only moves on takes its place. */
export function movedOn(
  state: SearchState | null,
  from: number,
  at: number,
  edit: PatternEdit | null,
): SearchState {
  if (state === null)
    return { start: from, at, edits: edit === null ? 0 : 1, edit, previous: null, obstacles: [] };
  if (edit === null) return { ...state, at };
  return { ...state, at, edits: state.edits + 1, edit, previous: state };
}

/** A state in spite of what speaks against it, where such are followed too; `null` where they aren’t. */
export function inSpiteOf(
  state: SearchState,
  obstacle: Obstacle | null,
  isLenient: boolean,
): SearchState | null {
  if (obstacle === null) return state;
  return isLenient ? { ...state, obstacles: [...state.obstacles, obstacle] } : null;
}

/** All states of two sets; of those at one place the better. */
export function merged(
  first: ReadonlyMap<number, SearchState>,
  second: Iterable<SearchState>,
): ReadonlyMap<number, SearchState> {
  const all = new Map(first);
  for (const state of second) keepBest(all, state);
  return all;
}

/** Adds a state, unless one that is as good is at its place: one with fewer obstacles, then with fewer edits, is better. */
export function keepBest(states: Map<number, SearchState>, state: SearchState): void {
  const rival = states.get(state.at);
  const isBetter =
    (rival?.obstacles.length ?? 0) - state.obstacles.length || (rival?.edits ?? 0) - state.edits;
  if (rival === undefined || isBetter > 0) states.set(state.at, state);
}

/** What a state has found when the quotation ends there. */
export function matchOf(index: ArticleIndex, pattern: QuotationPattern, state: SearchState): PatternMatch {
  const edits: PatternEdit[] = [];
  for (let step: SearchState | null = state; step !== null; step = step.previous) {
    if (step.edit !== null) edits.unshift(step.edit);
  }
  const { start, obstacles } = state;
  const leading = pattern.parts[0];
  const isCut = leading?.kind === 'ellipsis' && index.tokens.words[start] !== leading.literal[0];
  if (isCut) edits.unshift({ kind: 'ellipsis', text: leading.mark, start: null, end: start });
  const punctuation = pattern.finalPunctuation;
  const isLiteral = punctuation.every((mark, offset) => index.tokens.words[state.at + offset] === mark);
  if (isLiteral) return { start, end: state.at + punctuation.length, edits, obstacles };
  const edit: PatternEdit = { kind: 'final-punctuation', text: punctuation.join(''), start: null, end: null };
  return { start, end: state.at, edits: [...edits, edit], obstacles };
}
