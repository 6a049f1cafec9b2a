import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { pointAt, positionBetween, type SourceFile, type Position } from '../../text/source-file.ts';
import { templateMissing, templateSyntax, unknownField, unknownHelper } from './template-diagnostics.ts';

/** Carries a diagnostic out of Handlebars; never leaves the template set. */
export class TemplateFault extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Thrown where a helper is handed a field that the view lacks; `start` is where its block begins. */
export class UnknownValue extends Error {
  readonly start: { readonly line: number; readonly column: number } | null;

  constructor(helper: string, start: { readonly line: number; readonly column: number } | null) {
    super(helper);
    this.start = start;
  }
}

/** What Handlebars threw, as a fault in the template that was being drawn. */
export function templateFault(error: unknown, file: SourceFile): TemplateFault {
  if (error instanceof TemplateFault) return error;
  if (error instanceof UnknownValue) return unknownFieldAt(error, file);
  const message = error instanceof Error ? error.message : String(error);
  const place = { file: file.path, position: positionOf(error, message, file) };
  const field = /^"(.+?)" not defined in/u.exec(message)?.[1];
  if (field !== undefined) return new TemplateFault(unknownField({ field }, place));
  const helper = /unknown helper (\S+)/u.exec(message)?.[1];
  if (helper !== undefined) return new TemplateFault(unknownHelper({ helper }, place));
  const partial = /^The partial (\S+) could not be found/u.exec(message)?.[1];
  if (partial !== undefined) {
    const named = { file: file.path, position: positionOfPartial(partial, file) };
    return new TemplateFault(templateMissing({ name: `partials/${partial}.hbs`, known: '' }, named));
  }
  return new TemplateFault(templateSyntax({ reason: reasonIn(message) }, place));
}

function unknownFieldAt({ start }: UnknownValue, file: SourceFile): TemplateFault {
  const position = start === null ? null : templatePosition(file, start.line, start.column);
  const block = file.text.slice(position?.start.offset ?? file.text.length);
  const field = /^\{\{#(?:if|unless|each)\s+([^\s}]{1,200})/u.exec(block)?.[1] ?? '';
  return new TemplateFault(unknownField({ field }, { file: file.path, position }));
}

/** Handlebars says what its grammar expects; who writes templates is helped by the words that it stopped at. */
function reasonIn(message: string): string {
  const [, shown = '', caret = '', expected = message] = message.split('\n');
  if (/^Expecting .* got 'EOF'$/u.test(expected)) return 'it ends before something that it opens is closed';
  if (expected.startsWith('Expecting '))
    return `something is missing or too much at “${shown.slice(0, caret.length)}”`;
  return (
    message
      .split('\n')
      .at(-1)
      ?.replace(/\s+- \d+:\d+$/u, '') ?? message
  );
}

/** Where a template names a partial for the first time. */
function positionOfPartial(name: string, file: SourceFile): Position | null {
  const tags = file.text.matchAll(/\{\{~?#?>\s*([^\s}]+)/gu);
  const tag = [...tags].find(([, named]) => named === name);
  return tag === undefined ? null : positionBetween(file, tag.index, tag.index + tag[0].length);
}

/** The place of a line and a column counted from 0, as Handlebars counts. */
export function templatePosition(file: SourceFile, line: number, column: number): Position {
  const point = pointAt(file, (file.lineStarts[line - 1] ?? 0) + column);
  return { start: point, end: point };
}

function positionOf(error: unknown, message: string, file: SourceFile): Position | null {
  if (error instanceof Error && 'lineNumber' in error && typeof error.lineNumber === 'number') {
    const column = 'column' in error && typeof error.column === 'number' ? error.column : 0;
    return templatePosition(file, error.lineNumber, column);
  }
  const line = /^Parse error on line (\d+)/u.exec(message)?.[1];
  return line === undefined ? null : templatePosition(file, Number(line), 0);
}

/** The only helpers; see docs/templates.md. */
export const HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each']);
