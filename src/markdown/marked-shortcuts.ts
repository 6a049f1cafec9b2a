import type { TokenizerObject } from 'marked';

/**
 * Blocks that marked needn’t look for, since their first marks aren’t there. Its expressions for them are so long that V8
 * takes up to a millisecond to make one, and it keeps none between runs. `undefined` says that there is no such block;
 * `false` leaves the answer to marked.
 */
export const MARKED_SHORTCUTS: TokenizerObject = {
  html: (source) => (/^ {0,3}</.test(source) ? false : undefined),
  /** The second line is made of bars, colons and dashes. */
  table: (source) => {
    const head = /^[^\n]+\n([ |:-]+)(?:\n|$)/.exec(source);
    return head === null || cellsUnder(head[1] ?? '', source) > MOST_CELLS ? undefined : false;
  },
  /** One of the lines before the next empty one is of nothing but `=` or `-`. */
  lheading: (source) => (/^(?:[^\n]+\n)+? {0,3}(?:=+|-+)[ \t]*(?:\n|$)/.test(source) ? false : undefined),
};

/** Short rows are filled up: a hundred kilobytes of them make gigabytes. A larger table is left as text, which is too long. */
const MOST_CELLS = 50_000;

/** The cells of a table, by the bars in the line under its head and the lines before the next empty one. */
function cellsUnder(dashes: string, source: string): number {
  const columns = dashes.split('|').length;
  let rows = 1;
  for (
    let at = source.indexOf('\n');
    at !== -1 && source[at + 1] !== '\n';
    at = source.indexOf('\n', at + 1)
  ) {
    rows += 1;
    if (rows * columns > MOST_CELLS) break;
  }
  return rows * columns;
}
