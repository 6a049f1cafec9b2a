import type { Span } from './findings.ts';

/** A passage in quotation marks, inside one paragraph. */
export interface MarkedPassage extends Span {
  /** With the marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** No closing mark before the paragraph ends: the quotation goes on in the next one, or the mark was forgotten. */
  readonly isOpen: boolean;
  /** Marked with single quotation marks. */
  readonly isSingle: boolean;
}

interface Opening {
  readonly outerStart: number;
  readonly start: number;
  readonly family: Family;
  depth: number;
}

type Family = 'curly' | 'low' | 'straight' | 'guillemet' | 'reversed guillemet' | 'corner' | 'double single';

/**
 * The passages in quotation marks of one paragraph: “ ” „ “ « » » « " " '' '' `` '' 「 」 『 』, and ‘ ’ where they stand alone.
 * A mark that points the wrong way is read by the spaces round it; one that is not closed runs to the paragraph's end.
 */
export function findMarkedPassages(text: string, start: number, end: number): readonly MarkedPassage[] {
  const paragraph = text.slice(start, end);
  const context = { nests: nestsCurly(paragraph), straightLeft: count(paragraph, '"') };
  const passages: MarkedPassage[] = [];
  let opening: Opening | null = null;
  for (let at = 0; at < paragraph.length; at++) {
    const mark = markAt(paragraph, at);
    if (mark === null) continue;
    if (mark === '"') context.straightLeft -= 1;
    const width = mark.length;
    const role = roleOf(mark, paragraph, at, opening, context.straightLeft);
    if (role === 'open' && opening !== null && context.nests && opening.family === 'curly')
      opening.depth += 1;
    if (opening !== null && role === 'close' && opening.depth > 0) opening.depth -= 1;
    else if (opening !== null && role !== 'open') {
      passages.push(passageOf(opening, at, at + width, start));
      opening = null;
      if (role === 'reopen') opening = openingAt(mark, at, width);
    } else if (opening === null && role === 'open') opening = openingAt(mark, at, width);
    at += width - 1;
  }
  if (opening !== null && opening.start < paragraph.length) {
    passages.push({ ...passageOf(opening, paragraph.length, paragraph.length, start), isOpen: true });
  }
  return withSinglePassages(paragraph, start, passages);
}

function passageOf(opening: Opening, close: number, outerEnd: number, base: number): MarkedPassage {
  return {
    start: base + opening.start,
    end: base + close,
    outerStart: base + opening.outerStart,
    outerEnd: base + outerEnd,
    isOpen: false,
    isSingle: false,
  };
}

function openingAt(mark: string, at: number, width: number): Opening {
  return { outerStart: at, start: at + width, family: FAMILIES[mark] ?? 'straight', depth: 0 };
}

const FAMILIES: Readonly<Record<string, Family>> = {
  '“': 'curly',
  '”': 'curly',
  '‟': 'curly',
  '„': 'low',
  '"': 'straight',
  '＂': 'straight',
  '«': 'guillemet',
  '»': 'reversed guillemet',
  '「': 'corner',
  '『': 'corner',
  '」': 'corner',
  '』': 'corner',
  '``': 'double single',
  "''": 'double single',
};

/** The quotation mark at a place, or `null`. Pairs of single marks count as one double mark. */
function markAt(paragraph: string, at: number): string | null {
  const character = paragraph.charAt(at);
  if (character === "'" || character === '`') {
    return paragraph.charAt(at + 1) === character ? character + character : null;
  }
  return character in FAMILIES ? character : null;
}

type Role = 'open' | 'close' | 'reopen';

function roleOf(
  mark: string,
  paragraph: string,
  at: number,
  opening: Opening | null,
  straightLeft: number,
): Role {
  const before = at === 0 ? ' ' : paragraph.charAt(at - 1);
  const after = paragraph.charAt(at + mark.length) || ' ';
  const looksOpening = /[\s([{—–]/u.test(before) && !/\s/u.test(after);
  const looksClosing = !/\s/u.test(before) && /[\s.,;:!?)]/u.test(after);
  if (mark === '"' || mark === '＂') return straightRole(opening, looksOpening, straightLeft);
  if (mark === '``') return 'open';
  if (mark === "''") return opening === null ? 'open' : 'close';
  if (opening === null) return isClosingMark(mark) && !looksOpening ? 'close' : 'open';
  if (opening.family === 'low' && mark === '“') return 'close';
  if (opening.family === 'reversed guillemet') return mark === '«' ? 'close' : 'open';
  if (isClosingMark(mark)) return 'close';
  return looksClosing ? 'close' : 'open';
}

const isClosingMark = (mark: string): boolean => '”»」』'.includes(mark);

/** A straight mark inside a passage closes it, unless it stands like an opening one and the rest can't pair up otherwise. */
function straightRole(opening: Opening | null, looksOpening: boolean, straightLeft: number): Role {
  if (opening === null) return 'open';
  return looksOpening && straightLeft % 2 === 1 ? 'reopen' : 'close';
}

/** Inner curly marks count as nested only where every mark of the paragraph has its partner. */
function nestsCurly(paragraph: string): boolean {
  return count(paragraph, '“') === count(paragraph, '”');
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

/** At most this many characters between single marks: beyond it an apostrophe was taken for a mark. */
const LONGEST_SINGLE = 400;

/** Adds passages in ‘ ’ or ' ' that hold more than a word and lie outside the double marks. */
function withSinglePassages(
  paragraph: string,
  base: number,
  passages: readonly MarkedPassage[],
): readonly MarkedPassage[] {
  const found: MarkedPassage[] = [];
  let index = 0;
  for (const match of paragraph.matchAll(/(?<![\p{L}\p{N}’'])(?:‘(?=\S)[^‘\n]|'(?=[\p{L}])[^'\n])/gu)) {
    const open = match.index;
    if (found.length > 0 && base + open < (found.at(-1)?.outerEnd ?? 0)) continue;
    while (index < passages.length && (passages[index]?.outerEnd ?? 0) <= base + open) index += 1;
    const next = passages[index];
    if (next !== undefined && next.outerStart <= base + open) continue;
    const limit = Math.min(open + LONGEST_SINGLE, (next?.outerStart ?? base + paragraph.length) - base);
    const close = closingSingle(paragraph, open, limit);
    if (close === -1 || !paragraph.slice(open, close).includes(' ')) continue;
    const opening: Opening = { outerStart: open, start: open + 1, family: 'straight', depth: 0 };
    found.push({ ...passageOf(opening, close, close + 1, base), isSingle: true });
  }
  if (found.length === 0) return passages;
  return [...passages, ...found].sort((a, b) => a.start - b.start);
}

/** The next single mark that no letter follows; an apostrophe inside a word is passed over. */
function closingSingle(paragraph: string, open: number, limit: number): number {
  const mark = paragraph.charAt(open) === '‘' ? '’' : "'";
  for (let at = open + 3; at < limit; at++) {
    const character = paragraph.charAt(at);
    if (character === '‘') return -1;
    if (character !== mark || /[\p{L}\p{N}]/u.test(paragraph.charAt(at + 1))) continue;
    if (mark === '’' || /[\p{L}\p{N}.,!?]/u.test(paragraph.charAt(at - 1))) return at;
  }
  return -1;
}
