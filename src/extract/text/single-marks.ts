import type { Range } from '../../source/position.ts';
import type { MarkedPassage } from './marked-passage.ts';
import { matchesOf } from './matches-of.ts';

/** At most this many characters between single marks: beyond it an apostrophe was taken for a mark. */
const LONGEST = 400;
const OPENING = /(?<![\p{L}\p{N}’'])(?:‘(?=\S)[^‘\n]|'(?=[\p{L}])[^'\n])/gu;

/** Adds passages in ‘ ’ or ' ' that hold more than a word and lie outside the double marks of the paragraph. */
export function withSinglePassages(
  text: string,
  { start, end }: Range,
  passages: readonly MarkedPassage[],
): readonly MarkedPassage[] {
  const found: MarkedPassage[] = [];
  let index = 0;
  let free = start;
  for (const match of matchesOf(OPENING, text.slice(start, end))) {
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

/** “the Tranmeres’ decision and …’”: behind an s, where the sentence goes on in small letters and a mark that closes comes later. */
function isPlural(text: string, at: number, limit: number): boolean {
  const mark = text.charAt(at);
  if (text.charAt(at - 1) !== 's' || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, limit);
  const closing = rest.search(new RegExp(String.raw`[\p{L}.,!?]${mark}(?![\p{L}\p{N}])`, 'u'));
  const opening = rest.search(new RegExp(String.raw`(?<![\p{L}\p{N}.,!?])['‘](?=\p{L})`, 'u'));
  return closing !== -1 && (opening === -1 || closing < opening);
}
