import type { TokenizerObject } from 'marked';

/**
 * Blocks that marked needn’t look for, since their first marks aren’t there. Its expressions for them are so long that V8
 * takes up to a millisecond to make one, and it keeps none between runs. `undefined` says that there is no such block;
 * `false` leaves the answer to marked.
 */
export const MARKED_SHORTCUTS: TokenizerObject = {
  html: (source) => (/^ {0,3}</.test(source) ? false : undefined),
  /** The second line is made of bars, colons and dashes. */
  table: (source) => (/^[^\n]+\n[ |:-]+(?:\n|$)/.test(source) ? false : undefined),
  /** One of the lines before the next empty one is of nothing but `=` or `-`. */
  lheading: (source) => (/^(?:[^\n]+\n)+? {0,3}(?:=+|-+)[ \t]*(?:\n|$)/.test(source) ? false : undefined),
};
