import type { Checked, Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { MAX_DEPTH } from '../markdown/inlines/markdown-context.ts';
import { tooDeep } from '../markdown/inlines/markdown-diagnostics.ts';
import { positionBetween, sourceFile, type SourceFile } from '../text/source-file.ts';
import type { Position } from '../text/position.ts';
import { controlCharacter, hiddenDirection, longLine, notUtf8, tooLarge } from './outline-diagnostics.ts';

/**
 * Takes out of an outline what no parser should meet: lines of absurd length or depth, control characters. They are
 * reported and replaced by as many spaces, so that every offset stays right. marked fails or takes minutes on such
 * input (5,000 nested `>` overflow its stack; a list nested 1,000 deep takes twenty seconds).
 */
export function guardOutline(path: string, text: string): Checked<SourceFile> {
  const clean = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (clean.length > MAX_CHARACTERS) {
    const megabytes = (clean.length / 1e6).toFixed(1);
    return {
      value: sourceFile(path, ''),
      diagnostics: [tooLarge({ megabytes }, { file: path, position: null })],
    };
  }
  const file = sourceFile(path, clean);
  const diagnostics = [...hazardousCharacters(file)];
  const lines = clean.split('\n').map((line, index) => {
    const hazard = hazardOfLine(line, file, index + 1);
    if (hazard === null) return line;
    diagnostics.push(hazard);
    return ' '.repeat(line.length);
  });
  const value = lines.join('\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, ' ');
  return { value: sourceFile(path, value), diagnostics };
}

/** A thousand full slides have under 1 MB. */
const MAX_CHARACTERS = 2_000_000;
const MAX_LINE = 20_000;
/** White space before a list item beyond which it is nested deeper than the limit, whatever the step. */
const MAX_INDENT = 200;
/** The same fault on every line of a binary file is one fault. */
const MAX_REPORTS = 5;

function hazardOfLine(line: string, file: SourceFile, lineNumber: number): Diagnostic | null {
  if (line.length < MAX_DEPTH) return null;
  const start = file.lineStarts[lineNumber - 1] ?? 0;
  const place = { file: file.path, position: positionBetween(file, start, start + line.length) };
  const levels = depthOfLine(line);
  if (levels > MAX_DEPTH) return tooDeep({ levels }, place);
  return line.length > MAX_LINE ? longLine({ characters: line.length }, place) : null;
}

/** How many block quote and list marks a line begins with; deep indentation before a mark counts as too many. */
function depthOfLine(line: string): number {
  let depth = 0;
  const mark = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;
  for (let match = mark.exec(line); match !== null; match = mark.exec(line)) {
    if (match[0].length > MAX_INDENT) return MAX_DEPTH + 1;
    depth += 1;
  }
  return depth;
}

function hazardousCharacters(file: SourceFile): readonly Diagnostic[] {
  const found = [...first(file.text.matchAll(HAZARDS), MAX_REPORTS + 1)];
  return found.slice(0, MAX_REPORTS).map(({ 0: character, index }) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const position = positionBetween(file, index, index + 1);
    // What is full of them is another file, and no better without.
    const fix = found.length > MAX_REPORTS ? null : withoutCharacter(character, position);
    const place = { file: file.path, position, fix };
    // A quotation may have a mark of direction, so only its author can say that it is none of its own.
    return isTurning(character)
      ? hiddenDirection({ name }, { ...place, fix: fix && { ...fix, changesClaim: true } })
      : controlCharacter({ name }, place);
  });
}

const HAZARDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

const isTurning = (character: string): boolean => character >= '\u202a';

/** Those that part words in old files leave a blank. */
function withoutCharacter(character: string, position: Position): Fix {
  return /[\u000b\f\u001c-\u001f\u0085]/u.test(character)
    ? fixTo(' ', position, 'Write a blank in its place')
    : fixTo('', position, 'Delete it');
}

function* first<T>(items: Iterable<T>, most: number): Iterable<T> {
  let taken = 0;
  for (const item of items) {
    if (taken === most) return;
    taken += 1;
    yield item;
  }
}

/** The text of an outline; `null` where its bytes aren’t UTF-8, or are more than any outline has. */
export function decodeOutline(bytes: Uint8Array, path: string): Checked<string | null> {
  const place = { file: path, position: null };
  if (bytes.length > MAX_BYTES) {
    const megabytes = (bytes.length / 1e6).toFixed(1);
    return { value: null, diagnostics: [tooLarge({ megabytes }, place)] };
  }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return { value: null, diagnostics: [notUtf8({ path }, place)] };
  }
}

/** More than the characters that an outline may have ever take; what has more isn’t read any further. */
export const MAX_BYTES = 8_000_000;
