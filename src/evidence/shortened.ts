import { oneLine } from '../source/one-line.ts';

/** Longer quotations are recognised by their beginnings and ends. */
const LONGEST = 160;

/** A text in one line, and no longer than a message can hold; no word is cut. */
export function shortened(content: string): string {
  const line = oneLine(content);
  if (line.length <= LONGEST) return line;
  const [start, end] = [line.slice(0, LONGEST - 50), line.slice(-40)];
  return `${start.replace(/\s+\S{0,20}$/u, '')} … ${end.replace(/^\S{0,20}\s+/u, '')}`;
}
