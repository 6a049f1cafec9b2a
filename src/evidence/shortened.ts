import { oneLine } from '../source/one-line.ts';

/** Longer quotations are recognised by their beginnings and ends. */
const LONGEST = 160;

/** A quotation in one line, as messages show it. */
export function shortened(content: string): string {
  const line = oneLine(content);
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST - 50).trimEnd()} … ${line.slice(-40).trimStart()}`;
}
