import type { Range } from '../text/source-file.ts';
import {
  CLOSERS,
  DOUBLE_MARK,
  INCH_MARKS,
  LETTER_APART,
  MARK_IN_CODE,
  ONLY_IN_PAIRS,
} from './quotation-marks.ts';

/** Inner start and end of a passage in quotation marks. */
export type PairedMarks = readonly [number, number];

/** The passages of a text in double marks, and whether one of its marks has no partner. */
export interface MarkPairs {
  readonly pairs: readonly PairedMarks[];
  readonly hasStray: boolean;
  /** After the opening mark whose passage reaches to the end of the text; `null` for none. */
  readonly opensAt: number | null;
  /** Before the first closing mark that nothing in the text opens; `null` for none. */
  readonly closesAt: number | null;
}

/**
 * Finds each outermost pair of double quotation marks of any style. A mark is closed by its own kind; where none follows,
 * by any double mark, so that `“words"` is no way round the gate. One without a partner reaches to the end of the text, or
 * back to the passage before, as its neighbours tell:
 *
 *     never again” is what she said
 *                ^
 *
 * A straight mark after a figure is an inch, unless it closes something.
 */
export function pairMarks(text: string): MarkPairs {
  const pairs: PairedMarks[] = [];
  let free = 0;
  let opensAt: number | null = null;
  let closesAt: number | null = null;
  for (const { opening, closing } of markRoles(text)) {
    const start = opening === null ? free : opening.end;
    const end = closing === null ? text.length : closing.start;
    if (HAS_WORDS.test(text.slice(start, end))) pairs.push([start, end]);
    if (opening === null) closesAt ??= end;
    if (closing === null) opensAt = start;
    else free = closing.end;
  }
  return { pairs, hasStray: opensAt !== null || closesAt !== null, opensAt, closesAt };
}

const HAS_WORDS = new RegExp(`[\\p{L}\\p{N}${LETTER_APART}]`, 'u');

/** The outermost marks that hold something between them; `null` for a partner that isn’t there. */
interface MarkRoles {
  readonly opening: Mark | null;
  readonly closing: Mark | null;
}

function* markRoles(text: string): Iterable<MarkRoles> {
  const marks = marksIn(text);
  const partners = partnersOf(marks);
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || isInch(text, mark)) continue;
    const isBack = pointsBack(text, mark);
    const closing = isBack ? null : (marks[partners[index] ?? -1] ?? null);
    if (closing !== null) {
      yield { opening: mark, closing };
      index = partners[index] ?? index;
    } else if (!ONLY_IN_PAIRS.has(mark.kind)) {
      yield isBack ? { opening: null, closing: mark } : { opening: mark, closing: null };
      if (!isBack) return;
    }
  }
}

interface Mark extends Range {
  readonly kind: string;
}

function marksIn(text: string): readonly Mark[] {
  return [...text.matchAll(DOUBLE_MARK)].map(({ 0: kind, index }) => ({
    kind,
    start: index,
    end: index + kind.length,
  }));
}

/** For each mark the index of the one that would close it; -1 where none does. Each mark is looked at once a kind. */
function partnersOf(marks: readonly Mark[]): readonly number[] {
  const partners = nestedPartners(marks);
  const following = new Map<string, number>();
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const kind = marks[index]?.kind ?? '';
    const nearest = (CLOSERS.get(kind) ?? []).map((closer) => following.get(closer) ?? Infinity);
    const own = Math.min(...nearest);
    const any = ONLY_IN_PAIRS.has(kind) || index + 1 === marks.length ? -1 : index + 1;
    if (partners[index] === -1) partners[index] = Number.isFinite(own) ? own : any;
    following.set(kind, index);
  }
  return partners;
}

/** Partners of marks that have a direction, counted so that a passage may hold another in the same marks. */
function nestedPartners(marks: readonly Mark[]): number[] {
  const partners = marks.map(() => -1);
  const open = new Map<string, number[]>();
  for (const [index, { kind }] of marks.entries()) {
    for (const opener of DIRECTED_OPENERS.get(kind) ?? []) {
      const opened = open.get(opener)?.pop();
      if (opened !== undefined) partners[opened] = index;
    }
    if (!DIRECTED.has(kind)) continue;
    const opened = open.get(kind);
    if (opened === undefined) open.set(kind, [index]);
    else opened.push(index);
  }
  return partners;
}

const DIRECTED: ReadonlySet<string> = new Set(['“', '«', '「', '『', '〝', '❝']);
const DIRECTED_OPENERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['”', ['“']],
  ['»', ['«']],
  ['」', ['「']],
  ['』', ['『']],
  ['〞', ['〝']],
  ['〟', ['〝']],
  ['❞', ['❝']],
]);

/** A mark after a figure of at most three digits, before no word; after a year it closes what was said. */
function isInch(text: string, { kind, start, end }: Mark): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  if (!INCH_MARKS.has(kind) || /^\p{L}{2}/u.test(text.slice(end, end + 4))) return false;
  return /[\p{Nd}½¼¾⅓⅔⅛]$/u.test(before) && !/\p{Nd}{4}$/u.test(before);
}

/** Whether a mark comes after a word and before none, so that what it closes lies before it. */
function pointsBack(text: string, { kind, start, end }: Mark): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  // What only opens has nothing to open at the end, and what only closes nothing to close after a space: 〞a〝.
  if (OPENS_ALWAYS.has(kind)) return ENDS_WORD.test(before) && !HAS_WORDS.test(text.slice(end));
  const isBeforeWord = /^[\p{L}\p{N}([]/u.test(text.slice(end, end + 2));
  if (!CLOSERS.has(kind)) return !isBeforeWord || !/\s$/u.test(before);
  const isAfterWord = /[^\s([{—–-]$/u.test(before);
  // In French a space is between the words and the mark.
  return (isAfterWord || SPACED.has(kind)) && !isBeforeWord;
}

/** In Chinese and its like no space comes before what a later text of the slide continues with. */
const ENDS_WORD = /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}])[\p{L}\p{N}.!?…]$/u;

const SPACED: ReadonlySet<string> = new Set(['»', '❯']);
const OPENS_ALWAYS: ReadonlySet<string> = new Set([
  ...'“ „ ‟ ⹂ « 「 『 ｢ ﹁ ﹃ 〝 ❝ ‶ `` ‘‘ ‚‚ ,, << ≪ ⟪ ‛‛ ʻʻ ‹‹ ❛❛'.split(' '),
  MARK_IN_CODE,
]);
