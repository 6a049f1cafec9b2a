/** How far all quotations that are looked up together have been followed so far; each adds to it. */
export interface SearchBudget {
  followed: number;
}

/** For quotations that are looked up together. */
export function newSearchBudget(): SearchBudget {
  return { followed: 0 };
}

/** Threads that one quotation may be followed along: “the … of” starts at every “the” of a book, and a hundred ellipses go on from there. */
const MOST_FOLLOWED = 500_000;

/** A few dozen quotations of that kind take seconds, thousands would take minutes: then no more is spent on one than it usually takes. */
const MOST_TOGETHER = 2_000_000;
const USUAL = 2000;

/** How many states the next quotation may be followed along. */
export function mayFollow({ followed }: SearchBudget): number {
  return followed < MOST_TOGETHER ? MOST_FOLLOWED : USUAL;
}
