import type { PlaceInContent } from './scan-content.ts';
import { scanContent, GO_ON } from './scan-content.ts';

/**
 * Whether a word in a content stream is a number that PDF/A-2 doesn’t allow (ISO 19005-2 §6.1.13): an integer beyond 32 bits, or a
 * number so small that it’s nothing. Drawings made by programs have them, and Chromium writes them as it finds them.
 */
export function isExtreme(content: Uint8Array, start: number, end: number): boolean {
  const hasPoint = content.subarray(start, end).includes(POINT);
  if (hasPoint && end - start < SHORTEST_SMALL) return false;
  const value = Number(wordAt(content, start, end));
  return hasPoint ? value !== 0 && Math.abs(value) < SMALLEST : value > LARGEST || value < -LARGEST - 1;
}

/** Where in a content stream numbers are that PDF/A-2 doesn’t allow. */
export function extremeNumbers(content: Uint8Array): readonly PlaceInContent[] {
  const found: PlaceInContent[] = [];
  scanContent(
    content,
    () => GO_ON,
    (start, end) => {
      if (isExtreme(content, start, end)) found.push({ start, end });
    },
  );
  return found;
}

/** The same number as PDF/A-2 allows it: a real one, which may be as large as it likes, or none. Nothing that is drawn changes. */
export function moderated(content: Uint8Array, { start, end }: PlaceInContent): Uint8Array {
  const word = wordAt(content, start, end);
  return Buffer.from(word.includes('.') ? '0' : `${word}.0`, 'latin1');
}

function wordAt(content: Uint8Array, start: number, end: number): string {
  return Buffer.from(content.buffer, content.byteOffset + start, end - start).toString('latin1');
}

const POINT = 0x2e;
const LARGEST = 2 ** 31 - 1;
const SMALLEST = 1.175e-38;

/** A point, 37 zeros and a digit. */
const SHORTEST_SMALL = 39;
