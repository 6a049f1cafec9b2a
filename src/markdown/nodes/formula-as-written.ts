import type { Formula } from './inline.ts';

/** A formula with its dollars. */
export function formulaAsWritten({ tex, isDisplay }: Formula): string {
  const mark = isDisplay ? '$$' : '$';
  return mark + tex + mark;
}
