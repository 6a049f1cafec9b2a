import { visit } from 'yaml';
import type { Document } from 'yaml';

import type { Range } from '../../source/position.ts';

/** Words that were cut off a value, and where that begins. */
export interface CutValue extends Range {
  readonly valueStart: number;
}

/**
 * Finds what follows a plain value on its line as `#word`: YAML 1.2 (§6.6) reads a comment from any `#` behind a blank, but who
 * comments writes `# word`, and who writes `The dam #1` means a title.
 */
export function wordsBehindHash(text: string, document: Document.Parsed): readonly CutValue[] {
  if (!HASH.test(text)) return [];
  const found: CutValue[] = [];
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type !== 'PLAIN' || range === undefined || range === null) return;
      BEHIND.lastIndex = range[1];
      const words = BEHIND.exec(text)?.[1];
      const end = BEHIND.lastIndex;
      if (words !== undefined) found.push({ valueStart: range[0], start: end - words.length, end });
    },
  });
  return found;
}

const HASH = /[ \t]#[\p{L}\p{N}]/u;
const BEHIND = /[ \t]+(#[\p{L}\p{N}][^\n\r]*)/uy;
