import type { Position } from '../source/position.ts';
import type { Diagnostic, Fix, RelatedPlace, Severity } from './diagnostic.ts';

/** Where a diagnostic points. Both are `null` where no file is at fault. */
export interface Place {
  readonly file: string | null;
  readonly position: Position | null;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix | null;
}

/** What is wrong, to be said once its place is known. */
export type Complaint = (place: Place) => Diagnostic;

/** The place of what no file is at fault for, such as a flag or the machine. */
export const NOWHERE: Place = { file: null, position: null };

/** The data of one kind of diagnostic; docs/diagnostics.md is made from it. */
export interface DiagnosticKindData<Args> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (args: Args) => string;
  readonly hint: (args: Args) => string | null;
  /** A paragraph for docs/diagnostics.md: why it matters and what to do. */
  readonly docs: string;
}

/** A kind of diagnostic: call it with its arguments and a place to make one. */
export interface DiagnosticKind<Args> {
  (args: Args, place: Place): Diagnostic;
  readonly code: string;
  readonly severity: Severity;
  readonly docs: string;
}

/** The entry of a kind in the catalogue. */
export type CatalogueEntry = Pick<DiagnosticKind<never>, 'code' | 'severity' | 'docs'>;

/** Makes a kind of diagnostic out of its data. */
export function diagnosticKind<Args>(kind: DiagnosticKindData<Args>): DiagnosticKind<Args> {
  const make = (args: Args, place: Place): Diagnostic => ({
    code: kind.code,
    severity: kind.severity,
    message: kind.message(args),
    hint: kind.hint(args),
    file: place.file,
    position: place.position,
    related: place.related ?? [],
    fix: place.fix ?? null,
  });
  return Object.assign(make, { code: kind.code, severity: kind.severity, docs: kind.docs });
}
