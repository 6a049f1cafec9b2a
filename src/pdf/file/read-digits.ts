import { CLASSES, REGULAR, SPACE } from './character-class.ts';
import type { Cursor } from './cursor.ts';

/** Reads a whole number without a sign, of up to ten digits; leaves the cursor alone where there is something else. */
export function readDigits(cursor: Cursor): number | null {
  const { source, at: start } = cursor;
  let at = start;
  let value = 0;
  for (; at - start < 10; at += 1) {
    const digit = source.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  if (at === start || CLASSES[source.charCodeAt(at)] === REGULAR) return null;
  cursor.at = at;
  return value;
}

/** Reads the generation and the `R` that make a number a reference; leaves the cursor alone where there are none. */
export function readReferenceEnd(cursor: Cursor): number | null {
  const { source } = cursor;
  let { at } = cursor;
  while (CLASSES[source.charCodeAt(at)] === SPACE) at += 1;
  const first = at;
  let generation = 0;
  for (; at - first < 5; at += 1) {
    const digit = source.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    generation = generation * 10 + digit;
  }
  if (at === first || CLASSES[source.charCodeAt(at)] !== SPACE) return null;
  while (CLASSES[source.charCodeAt(at)] === SPACE) at += 1;
  if (source.charAt(at) !== 'R' || CLASSES[source.charCodeAt(at + 1)] === REGULAR) return null;
  cursor.at = at + 1;
  return generation;
}
