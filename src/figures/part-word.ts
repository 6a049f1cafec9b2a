import { SOFT_HYPHEN } from '../source/soft-hyphen.ts';
import { lettersInLine, textWidth } from './text-width.ts';

/**
 * Parts a word that is wider than a line, for drawings, in which no browser does it: with a hyphen at its soft hyphens; what
 * has none, or still is too wide, behind a mark of an address, else anywhere. No Chinese line begins with a mark that closes.
 */
export function partWord(word: string, width: number): readonly string[] {
  const whole = word.replaceAll(SOFT_HYPHEN, '');
  if (textWidth(whole) <= width) return [whole];
  const [first = '', ...syllables] = word.split(SOFT_HYPHEN);
  const parts: string[] = [];
  let part = first;
  for (const [at, syllable] of syllables.entries()) {
    const end = at === syllables.length - 1 ? '' : '-';
    if (textWidth(part + syllable + end) <= width) part += syllable;
    else {
      parts.push(`${part}-`);
      part = syllable;
    }
  }
  return [...parts, part].flatMap((piece) => cut(piece, width));
}

function cut(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = Array.from(word);
  for (;;) {
    const most = lettersInLine(rest, width);
    if (most === rest.length) return [...parts, rest.join('')];
    const end = lastMark(rest, most) ?? lastPlace(rest, most);
    parts.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
}

/** The end behind the last mark in the second half of a line; `null` where there is none. */
function lastMark(letters: readonly string[], most: number): number | null {
  for (let at = most; most / 2 <= at; at -= 1) if (MARK.test(letters[at - 1] ?? '')) return at;
  return null;
}

const MARK = /[/\-._?&=@:–]/u;

function lastPlace(letters: readonly string[], most: number): number {
  return 1 < most && CLOSING.test(letters[most] ?? '') ? most - 1 : most;
}

const CLOSING = /[，。、；：？！）」』”’]/u;
