import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';

/** Whether a heading has words; one of nothing but blanks would be an empty line in the outline of a PDF. */
export function hasWords(heading: readonly Inline[]): boolean {
  return plainText(heading).replace(/[\p{C}\p{Z}]/gu, '') !== '';
}
