import type { Phrase, Token } from '../text/token.ts';
import { type Named, type Rows, findRow, rowsOf } from './rows.ts';

/** Cues of several words: “according to Ma Li”. */
export const citingRows = rowsOf(({ cites }) => cites);
/** Where a form of a cue verb is none: “called off”. */
export const noCueRows = rowsOf((rules) => rules['no-cue']);
/** Where a cue reports nothing without marks: “said so”. */
export const noReportRows = rowsOf((rules) => rules['no-report']);
/** Where a passage in marks is a name or a title, or held at a distance: “known as ‘…’”. */
export const asideRows = rowsOf(({ asides }) => asides);

/** The first row whose `<cue>` begins at a token. */
export function rowAt<T>(
  rows: Rows<T>,
  tokens: readonly Token[],
  { from, to }: Phrase,
  cue: number,
): { readonly rule: T; readonly named: Named } | null {
  const near = { from: Math.max(from, cue - BEFORE), to: Math.min(to, cue + BEHIND) };
  for (const { rule, pattern } of rows.in(tokens, near)) {
    const named = findRow(pattern, tokens, { from, to }, near, (names) => names.get('cue')?.from === cue);
    if (named !== null) return { rule, named };
  }
  return null;
}

const BEFORE = 8;
const BEHIND = 6;
