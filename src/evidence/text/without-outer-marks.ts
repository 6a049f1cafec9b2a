import { CLOSERS } from '../../outline/quotation-marks.ts';

const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ...CLOSERS,
  ['‘', ['’']],
  ["'", ["'"]],
  ['‚', ['‘', '’']],
  ['‹', ['›']],
  ['›', ['‹', '›']],
]);

/** The words of a quotation without white space and the one pair of marks around them, which may repeat at the start of a paragraph. */
export function withoutOuterMarks(content: string): string {
  const words = content.trim();
  const open = words.charAt(0);
  const close = words.slice(-1);
  if (words.length < 3 || PAIRS.get(open)?.includes(close) !== true) return words;
  const inner = words.slice(1, -1).replaceAll(`\n${open}`, '\n');
  if (open === "'" || open === '‘') return inner.includes(open) ? words : inner.trim();
  return inner.includes(open) || inner.includes(close) ? words : inner.trim();
}
