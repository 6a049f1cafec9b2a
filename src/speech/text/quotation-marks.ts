import type { Range } from '../../text/source-file.ts';
import type { MarkedPassage } from './token.ts';

interface Opening {
  readonly outerStart: number;
  readonly start: number;
  readonly family: Family;
  depth: number;
}

type Family = 'curly' | 'low' | 'straight' | 'guillemet' | 'reversed guillemet' | 'corner' | 'double single';

/** The passages in marks of one paragraph; a wrong mark is read by the spaces round it, an open one runs to the end. */
export function findMarkedPassages(text: string, start: number, end: number): readonly MarkedPassage[] {
  const paragraph = text.slice(start, end);
  const marks = [...paragraph.matchAll(MARKS)];
  if (marks.length === 0) return withSinglePassages(text, { start, end }, []);
  const isPaired = count(paragraph, '“') === count(paragraph, '”');
  let straightLeft = count(paragraph, '"');
  const passages: MarkedPassage[] = [];
  let opening: Opening | null = null;
  for (const match of marks) {
    const [mark] = match;
    const at = match.index;
    if (mark === '"') straightLeft -= 1;
    const isNested = closesNested(mark, paragraph, at, opening);
    const role: Role = isNested ? 'open' : roleOf(mark, paragraph, at, opening, straightLeft);
    if (opening === null) opening = role === 'open' ? openingAt(mark, at) : null;
    else if (!staysInside(opening, role, isPaired)) {
      passages.push(passageOf(opening, at, at + mark.length, start));
      opening = role === 'reopen' ? openingAt(mark, at) : null;
    }
  }
  if (opening !== null && opening.start < paragraph.length) {
    passages.push({ ...passageOf(opening, paragraph.length, paragraph.length, start), isOpen: true });
  }
  return withSinglePassages(text, { start, end }, passages);
}

/** The ” of « My son said: “Mum!” », but not of «Come here” he said. */
const closesNested = (mark: string, paragraph: string, at: number, opening: Opening | null): boolean =>
  opening?.family === 'guillemet' && mark === '”' && paragraph.includes('»', at);

/** Whether a mark inside an open passage belongs to it: nested marks are counted, so that each finds its partner. */
function staysInside(opening: Opening, role: Role, isPaired: boolean): boolean {
  if (role === 'open') {
    if (isPaired && opening.family === 'curly') opening.depth += 1;
    return true;
  }
  if (role === 'reopen' || opening.depth === 0) return false;
  opening.depth -= 1;
  return true;
}

function passageOf(opening: Opening, close: number, outerEnd: number, base: number): MarkedPassage {
  return {
    start: base + opening.start,
    end: base + close,
    outerStart: base + opening.outerStart,
    outerEnd: base + outerEnd,
    isOpen: false,
  };
}

function openingAt(mark: string, at: number): Opening {
  return { outerStart: at, start: at + mark.length, family: FAMILIES[mark] ?? 'straight', depth: 0 };
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

/** Every quotation mark. Pairs of single marks count as one double mark: in “'old-school,'''” the last two. */
const MARKS = /[“”‟„"＂«»「『」』]|''(?!'(?![\p{L}\p{N}']))|``/gu;

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
  if (opening === null) return opensPassage(mark, looksOpening) ? 'open' : 'close';
  if (mark === '``') return 'open';
  if (mark === "''") return 'close';
  if (FAMILIES[mark] === 'straight') return looksOpening && straightLeft % 2 === 1 ? 'reopen' : 'close';
  return closesPassage(mark, opening.family, before, after) ? 'close' : 'open';
}

function closesPassage(mark: string, family: Family, before: string, after: string): boolean {
  if (family === 'reversed guillemet') return mark === '«';
  const looksClosing = !/\s/u.test(before) && /[\s.,;:!?)]/u.test(after);
  return (family === 'low' && mark === '“') || isClosingMark(mark) || looksClosing;
}

/** A closing mark opens a passage only where it is like an opening one. */
function opensPassage(mark: string, looksOpening: boolean): boolean {
  return !isClosingMark(mark) || looksOpening;
}

const isClosingMark = (mark: string): boolean => '”»」』'.includes(mark);

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

/** At most this many characters between single marks: beyond it an apostrophe was taken for a mark. */
const LONGEST = 400;
const OPENING = /(?<![\p{L}\p{N}’'])(?:‘(?=\S)[^‘\n]|'(?=[\p{L}])[^'\n])/gu;

/** Adds passages in ‘ ’ or ' ' that hold more than a word and lie outside the double marks of the paragraph. */
function withSinglePassages(
  text: string,
  { start, end }: Range,
  passages: readonly MarkedPassage[],
): readonly MarkedPassage[] {
  const found: MarkedPassage[] = [];
  let index = 0;
  let free = start;
  for (const match of text.slice(start, end).matchAll(OPENING)) {
    const open = start + match.index;
    if (open < free) continue;
    index = indexAfter(passages, index, open);
    const limit = passages[index]?.outerStart ?? end;
    const passage = limit <= open ? null : singlePassage(text, open, Math.min(open + LONGEST, limit), end);
    if (passage === null) continue;
    found.push(passage);
    free = passage.outerEnd;
  }
  return found.length === 0 ? passages : [...passages, ...found].sort((a, b) => a.start - b.start);
}

/** Index of the first passage that ends after an offset. */
function indexAfter(passages: readonly MarkedPassage[], from: number, offset: number): number {
  let index = from;
  while (index < passages.length && (passages[index]?.outerEnd ?? 0) <= offset) index += 1;
  return index;
}

function singlePassage(text: string, open: number, limit: number, end: number): MarkedPassage | null {
  const close = closingMark(text, open, limit, end);
  if (close === -1 || !text.slice(open, close).includes(' ')) return null;
  return {
    start: open + 1,
    end: close,
    outerStart: open,
    outerEnd: close + 1,
    isOpen: false,
  };
}

/** The next single mark that no letter follows; an apostrophe inside a word is passed over. */
function closingMark(text: string, open: number, limit: number, end: number): number {
  const mark = text.charAt(open) === '‘' ? '’' : "'";
  for (let at = open + 3; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '‘') return -1;
    if (character !== mark || (at + 1 < end && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)))) continue;
    if (isPlural(text, at, limit)) continue;
    if (mark === '’' || /[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** “the Tranmeres’ decision and …’”: after an s, where the sentence continues in small letters and a mark that closes comes later. */
function isPlural(text: string, at: number, limit: number): boolean {
  const mark = text.charAt(at);
  if (text.charAt(at - 1) !== 's' || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, limit);
  const closing = rest.search(new RegExp(String.raw`[\p{L}.,!?]${mark}(?![\p{L}\p{N}])`, 'u'));
  const opening = rest.search(new RegExp(String.raw`(?<![\p{L}\p{N}.,!?])['‘](?=\p{L})`, 'u'));
  return closing !== -1 && (opening === -1 || closing < opening);
}
