import type { Position } from '../source/position.ts';

/** An error stops a build; a warning does only with `--strict`. */
export type Severity = 'error' | 'warning';

/** What is wrong, where, and what to do about it; written for the author of the briefing. */
export interface Diagnostic {
  /** `stage/kebab-case`; a code never changes its meaning. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  /** Path of the file it speaks of; `null` where no file is at fault. */
  readonly file: string | null;
  readonly position: Position | null;
  readonly related: readonly RelatedPlace[];
}

/** Another place that explains the diagnostic, such as the first of two equal headings. */
export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly position: Position;
}

/** A stage's answer: its model, always usable, and what was wrong on the way. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a list of diagnostics stops a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
