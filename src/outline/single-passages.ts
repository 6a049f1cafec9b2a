import { lazily } from '../text/once-per.ts';
import type { PairedMarks } from './pair-marks.ts';

/**
 * Inner start and end of each passage of two words or more in single quotation marks. A single word in them is a term or
 * a translation, and where no partner follows, the mark is an apostrophe. What is in double marks is left out.
 */
export function pairSingleMarks(text: string, doubles: readonly PairedMarks[]): readonly PairedMarks[] {
  const open = withoutPassages(text, doubles);
  const pairs: PairedMarks[] = [];
  const unclosed = new Set<string>();
  let free = 0;
  for (const { 0: mark, index } of open.matchAll(OPENING)) {
    if (index < free || unclosed.has(mark) || ELISION.test(open.slice(index + 1, index + 8))) continue;
    const end = closingMark(open, mark, index + 1);
    if (end === -1) unclosed.add(mark);
    if (end === -1 || !isPhrase(open.slice(index + 1, end))) continue;
    pairs.push([index + 1, end]);
    free = end + 1;
  }
  return pairs;
}

/** The text with blanks in the place of the passages in double marks, marks included. */
function withoutPassages(text: string, passages: readonly PairedMarks[]): string {
  let [open, from] = ['', 0];
  for (const [start, end] of passages) {
    open += text.slice(from, start - 1) + ' '.repeat(Math.max(0, end - start + 2));
    from = end + 1;
  }
  return open + text.slice(from);
}

/** A mark that begins a passage rather than stands for left-out letters: behind no letter, straight ones and apostrophes only before one. */
const OPENING = /(?<![\p{L}\p{N}])(?:[‘‚‛‹❛]|›(?=\p{L})|['＇｀׳´`’ʼʻʽʹ′‵❟](?=[\p{L}[(…]))/gu;

/** Words that begin with an apostrophe, and decades. With a capital letter most of them are other words. */
const ELISION =
  /^(?:\d\ds(?!\p{L})|(?:[st]|[Tt]is|[Tt]was|[Tt]were|[Tt]il|em|n|till|cause|bout|round|neath|gainst|ere)(?!\p{L}))/u;

const CLOSERS = lazily(
  (): ReadonlyMap<string, RegExp> =>
    new Map([
      ['‘', /(?:[’‘]|(?<=\S)')(?![\p{L}\p{N}])/gu],
      ['‛', /[’‘](?![\p{L}\p{N}])/gu],
      ['‚', /[‘’](?![\p{L}\p{N}])/gu],
      ['‹', /›/gu],
      ['›', /[‹›]/gu],
      ['❛', /❜/gu],
      ['❟', /[❛❜]/gu],
      ['’', /(?<=\S)['’](?![\p{L}\p{N}])/gu],
      ['ʼ', /(?<=\S)ʼ(?![\p{L}\p{N}])/gu],
      ['ʻ', /(?<=\S)[ʻʼ](?![\p{L}\p{N}])/gu],
      ['ʽ', /(?<=\S)[ʽʼ](?![\p{L}\p{N}])/gu],
      ['ʹ', /(?<=\S)ʹ(?![\p{L}\p{N}])/gu],
      ['′', /(?<=\S)′(?![\p{L}\p{N}])/gu],
      ['‵', /(?<=\S)[‵′](?![\p{L}\p{N}])/gu],
      ["'", /(?<=\S)['’](?![\p{L}\p{N}])/gu],
      ['＇', /＇/gu],
      ['｀', /[＇｀]/gu],
      ['׳', /(?<=\S)׳(?![\p{L}\p{N}])/gu],
      ['´', /(?<=\S)´(?![\p{L}\p{N}])/gu],
      ['`', /(?<=\S)[`´'’](?![\p{L}\p{N}])/gu],
    ]),
);

/** The first mark that is no apostrophe for certain; where each might end a plural (the workers’ rights), the last. */
function closingMark(text: string, mark: string, from: number): number {
  const closers = CLOSERS().get(mark);
  let last = -1;
  if (closers === undefined) return last;
  closers.lastIndex = from;
  for (let match = closers.exec(text); match !== null; match = closers.exec(text)) {
    last = match.index;
    const isPlural =
      /s$/iu.test(text.slice(from, last)) && /^\s+\p{Ll}/u.test(text.slice(last + 1, last + 3));
    if (!isPlural) break;
  }
  return last;
}

/** Two words or more; in Chinese and its like, five characters or more. */
function isPhrase(words: string): boolean {
  const parts = words.split(/\s+/u);
  const isFollowed = (part: string, at: number): boolean =>
    /\p{L}/u.test(part) && /[\p{L}\p{N}]/u.test(parts[at + 1] ?? '');
  return parts.some(isFollowed) || UNSPACED.test(words);
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]{5}/u;
