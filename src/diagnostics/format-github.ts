import { escapeHidden } from '../text/hidden-characters.ts';
import type { Diagnostic, RelatedPlace } from './diagnostic.ts';

/**
 * Diagnostics as workflow commands of GitHub Actions, one a line, which the runner turns into annotations:
 *
 *     ::error file=outline.md,line=3,col=5,endLine=3,endColumn=9,title=evidence/altered::The article never says …
 *
 * Hint, fix and related places follow the message on lines of their own; an annotation can’t hold a change that GitHub applies, which
 * only comments of a review can. Text of an outline can't end a command or begin another: it is escaped as `@actions/core` does it.
 * `folder` is where one is, from the folder that GitHub takes paths from, with a slash at the end.
 */
export function formatGithub(diagnostics: readonly Diagnostic[], folder = ''): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic, folder)}\n`).join('');
}

function command(diagnostic: Diagnostic, folder: string): string {
  const { severity, code, message, hint, related, fix } = diagnostic;
  const properties = [...placeOf(diagnostic, folder), ['title', code] as const];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  const suggestion = fix === null ? [] : [`Suggestion: ${fix.title}`];
  const lines = [
    message,
    ...(hint === null ? [] : [hint]),
    ...suggestion,
    ...related.map((place) => relatedLine(place, folder)),
  ];
  return `::${COMMANDS[severity]} ${written}::${escapeData(lines.join('\n'))}`;
}

const COMMANDS: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** The runner takes columns only where the place begins and ends on one line. */
function placeOf(
  { file: shown, position }: Diagnostic,
  folder: string,
): readonly (readonly [string, string | number])[] {
  if (shown === null) return [];
  const file = within(folder, shown);
  if (position === null) return [['file', file]];
  const { start, end } = position;
  const lines = [['file', file] as const, ['line', start.line] as const, ['endLine', end.line] as const];
  if (start.line !== end.line) return lines;
  return [...lines, ['col', start.column], ['endColumn', end.column]];
}

function relatedLine({ message, file, position }: RelatedPlace, folder: string): string {
  return `${message} ${within(folder, file)}:${position.start.line}:${position.start.column}`;
}

/** One that is shown by its whole path stays. */
function within(folder: string, file: string): string {
  return /^(?:\/|[A-Za-z]:\/)/u.test(file) ? file : `${folder}${file}`;
}

function escapeData(text: string): string {
  return escapeHidden(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
