/** How far all quotations that are looked up together have been followed so far; each adds to it. */
export interface SearchBudget {
  followed: number;
  readonly each: number;
  readonly together: number;
}

/** For quotations that are looked up together. */
export function newSearchBudget(each = MOST_FOLLOWED, together = MOST_TOGETHER): SearchBudget {
  return { followed: 0, each, together };
}

/** Threads that one quotation may be followed along: “the … of” starts at every “the” of a book, and a hundred ellipses go on from there. */
const MOST_FOLLOWED = 500_000;

/** A few dozen quotations of that kind take seconds, thousands would take minutes: then no more is spent on one than it usually takes. */
const MOST_TOGETHER = 2_000_000;
const USUAL = 5000;
/** All quotations of the longest outlines, and some of that kind. */
const MOST_AT_ALL = 8_000_000;

/** How many states the next quotation may be followed along. */
export function mayFollow({ followed, each, together }: SearchBudget): number {
  if (followed > MOST_AT_ALL) return 0;
  return followed < together ? each : USUAL;
}
