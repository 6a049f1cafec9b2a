import type { Position } from '../text/position.ts';
import { positionBetween } from '../text/source-file.ts';
import type { SourceFile } from '../text/source-file.ts';
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
