import { type Position, positionBetween, type SourceFile } from '../text/source-file.ts';
import type { Fix } from './diagnostic.ts';

/** A fix that writes one thing for another, and changes nothing that a slide claims. */
export function fixTo(text: string, range: Position, title = `Write “${text}”`): Fix {
  return { title, range, text, changesClaim: false };
}

/**
 * A fix that writes the word that was meant for the one that was written, which is once in a range. `null` where nothing was
 * meant, the word is there otherwise, or what was meant can’t be written without marks around it. Words that differ in a figure are
 * two names rather than a slip (`lee2019`, `lee2020`): that one is only offered.
 */
export function writeInstead(
  file: SourceFile,
  within: Position | null,
  written: string,
  meant: string | null,
): Fix | null {
  if (within === null || meant === null || !PLAIN.test(meant)) return null;
  const [start, ...others] = placesOf(written, file.text, within);
  if (start === undefined || others.length > 0) return null;
  const fix = fixTo(meant, positionBetween(file, start, start + written.length));
  return { ...fix, changesClaim: digitsOf(written) !== digitsOf(meant) };
}

/** What means itself in Markdown, YAML and a citation alike. */
const PLAIN = /^\.?[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_./ -]*[\p{L}\p{N}\p{M}_])?$/u;

/** Offsets at which a word is as a whole. */
function placesOf(word: string, text: string, { start, end }: Position): readonly number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word, start.offset); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at + word.length > end.offset) break;
    const isWhole = !isInsideWord(text, at) && !isInsideWord(text, at + word.length);
    if (isWhole) found.push(at);
  }
  return found;
}

/** Whether a word continues over a place. */
function isInsideWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}_-]{2}$/u.test(text.slice(at - 1, at + 1));
}

function digitsOf(word: string): string {
  return word.replaceAll(/\P{N}/gu, '');
}

/** The candidate that a misspelt word was probably meant to be; `null` when none is near. A single sign is near to nothing. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  return nearestWords(word, candidates)[0] ?? null;
}

/** The one that it can only have been meant to be; `null` where two are as near, too. */
export function onlyWordNear(word: string, candidates: Iterable<string>): string | null {
  const [nearest = null, ...others] = nearestWords(word, new Set(candidates));
  return others.length === 0 ? nearest : null;
}

function nearestWords(word: string, candidates: Iterable<string>): readonly string[] {
  let nearest: string[] = [];
  let least = Math.min(word.length, Math.max(1, Math.floor(word.length / 3)) + 1);
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least + 1);
    if (distance < least) [nearest, least] = [[candidate], distance];
    else if (distance === least && nearest.length > 0) nearest.push(candidate);
  }
  return nearest;
}

/** How many letters have to be changed, added, left out or swapped with their neighbour; given up at the limit. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeThat: readonly number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? limit) + 1,
          (current[column - 1] ?? limit) + 1,
          (previous[column - 1] ?? limit) + change,
          isSwap(from, row, to, column) ? (beforeThat[column - 2] ?? limit) + 1 : limit,
        ),
      );
    }
    beforeThat = previous;
    previous = current;
  }
  return previous[to.length] ?? limit;
}

/** Whether the two letters that end here are those of the other word the other way round. */
function isSwap(from: string, row: number, to: string, column: number): boolean {
  return row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}
