/** Quotations, lists and divisions that are nested deeper are left out. */
export const MAX_DEPTH = 32;

/** White space before a list item beyond which it is nested deeper than the limit, whatever the step. */
const MAX_INDENT = 200;

/** How many block quote and list marks a line begins with; deep indentation before a mark counts as too many. */
export function depthOfLine(line: string): number {
  let depth = 0;
  const mark = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;
  for (let match = mark.exec(line); match !== null; match = mark.exec(line)) {
    if (match[0].length > MAX_INDENT) return MAX_DEPTH + 1;
    depth += 1;
  }
  return depth;
}
