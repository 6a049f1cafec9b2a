import { escapeHidden, withoutHidden } from '../text/hidden-characters.ts';
import { oneLine } from '../text/words.ts';
import { type SourceFile, lineText, type Position } from '../text/source-file.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';

/** Colours a piece of a report; the plain one gives text back as it is. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** Leaves reports as they are, for pipes and files. */
export const PLAIN: Paint = { error: same, warning: same, info: same, quiet: same, strong: same };

/**
 * A diagnostic with its code frame, as rustc sets them:
 *
 *     error[outline/unknown-layout]: There is no layout “clam”.
 *       --> outline.md:12:4
 *     12 | ## Heading {.clam}
 *        |    ^^^^^^^
 *        = hint: Did you mean “claim”?
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  files: ReadonlyMap<string, SourceFile>,
  paint: Paint = PLAIN,
  /** Where the same is to be said again, in the same file. */
  again: readonly Position[] = [],
): string {
  const { severity, code, message, file, position } = diagnostic;
  const lines = [
    `${paint[severity](`${severity}[${code}]`)}: ${paint.strong(escaped(message).replaceAll('\n', ' '))}`,
  ];
  const source = file === null ? undefined : files.get(file);
  if (file !== null) lines.push(`  ${paint.quiet('-->')} ${visible(file)}${placeOf(position)}`);
  const gutter = source !== undefined && position !== null ? String(position.start.line).length : 1;
  if (source !== undefined && position !== null) lines.push(...codeFrame(source, position, paint));
  const notes = [...placesOf(again), ...notesOf(diagnostic)].map((note) =>
    note.replaceAll('\n', `\n${' '.repeat(gutter + 9)}`),
  );
  lines.push(...notes.map((note) => `${' '.repeat(gutter)} ${paint.quiet('=')} ${note}`));
  return lines.join('\n');
}

/** “and 3 more at lines 4, 9”. */
function placesOf(again: readonly Position[]): readonly string[] {
  if (again.length === 0) return [];
  const lines = [...new Set(again.map(({ start }) => start.line))];
  const rest = lines.length > MOST_LINES ? ' …' : '';
  const shown = lines.slice(0, MOST_LINES).join(', ');
  return [`and ${again.length} more at ${lines.length === 1 ? 'line' : 'lines'} ${shown}${rest}`];
}

/** What somebody looks up one by one. */
const MOST_LINES = 12;

/** What is under a code frame: other places, the hint, and a fix of which the hint says nothing. */
function notesOf({ related, hint, fix }: Diagnostic): readonly string[] {
  return [
    ...related.map(({ message, file, position }) => `${escaped(`${message} ${file}`)}${placeOf(position)}`),
    ...(hint === null ? [] : [`hint: ${escaped(hint)}`]),
    ...(fix === null || isSaid(fix, hint ?? '') ? [] : [`fix: ${oneLine(escaped(fix.title))}`]),
  ];
}

/** Whether a hint says already what a fix would do. */
function isSaid({ title, text }: Fix, hint: string): boolean {
  const written = text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || text.trim();
  return (written !== '' && hint.includes(written)) || hint.toLowerCase().includes(title.toLowerCase());
}

/** A report quotes what it is about, which may be all of a line or a key of any length; what nobody would see of it is escaped. */
function escaped(text: string): string {
  const shortened = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)} …` : text;
  return escapeHidden(shortened.replaceAll(CONTROLS, '\uFFFD'));
}

const MAX_LENGTH = 2000;

function placeOf(position: Diagnostic['position']): string {
  return position === null ? '' : `:${position.start.line}:${position.start.column}`;
}

function codeFrame(
  source: SourceFile,
  position: NonNullable<Diagnostic['position']>,
  paint: Paint,
): string[] {
  const { start, end } = position;
  const line = lineText(source, start.line);
  const from = Math.max(0, start.column - 1 - ROOM_BEFORE);
  const shown = visible(line.slice(from, from + MAX_WIDTH));
  const number = String(start.line);
  const lastColumn = end.line === start.line ? end.column - 1 : line.trimEnd().length;
  const before = visible(line.slice(from, start.column - 1));
  const marked = visible(
    line.slice(start.column - 1, Math.min(Math.max(lastColumn, start.column), from + MAX_WIDTH)),
  );
  const marks = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `${paint.quiet(`${number} |`)} ${shown}`,
    `${paint.quiet(`${' '.repeat(number.length)} |`)} ${' '.repeat(widthOf(before))}${paint.error(marks)}`,
  ];
}

/** What a terminal shows of a long line. */
const MAX_WIDTH = 120;
const ROOM_BEFORE = 60;

/** Names and lines of files as a report may show them, in one line: tabs as spaces, control characters as blanks, so that they can’t move the cursor, and what nobody sees as escapes. */
export function visible(text: string): string {
  return escapeHidden(text.replace(/\t/gu, '  ').replace(/\p{Cc}/gu, ' '));
}

/** Columns on a terminal; East Asian characters take two. */
function widthOf(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu,
  );
  return text.length + (wide?.length ?? 0);
}

function same(text: string): string {
  return text;
}

/**
 * Text of articles, outlines and files as a terminal may show it. Control characters, which could move the cursor, hide words
 * or set the window’s title, are shown as `�`; what else nobody sees is left out. Line feeds and tabs stay.
 */
export function sanitised(text: string): string {
  return withoutHidden(text.replaceAll(CONTROLS, '\uFFFD'));
}

const CONTROLS = /[\0-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** Marks that turn the direction of writing, by which words are shown in another order than they are in. */
export const TURNING_MARKS = /[\u202a-\u202e\u2066-\u2069]/gu;
