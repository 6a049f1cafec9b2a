import type { Position } from '../text/position.ts';
import type { Diagnostic, Fix, RelatedPlace, Severity } from './diagnostic.ts';

/** Where a diagnostic points. Both are `null` where no file is at fault. */
export interface DiagnosticPlace {
  readonly file: string | null;
  readonly position: Position | null;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix | null;
}

/** What is wrong, to be said once its place is known. */
export type UnplacedDiagnostic = (place: DiagnosticPlace) => Diagnostic;

/** The place of what no file is at fault for, such as a flag or the machine. */
export const NOWHERE: DiagnosticPlace = { file: null, position: null };

/** The data of one kind of diagnostic; docs/diagnostics.md is made from it. */
export interface DiagnosticKindData<Args> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (args: Args) => string;
  readonly hint: (args: Args) => string | null;
  /** A paragraph for docs/diagnostics.md: why it matters and what to do. */
  readonly docs: string;
  readonly fix?: Fixing;
}

/**
 * What becomes of the fixes of a kind, where it has any: `check --fix` applies those that are certain and change no claim; where none is,
 * all are only offered.
 */
type Fixing = 'applied' | 'offered';

/** A kind of diagnostic: call it with its arguments and a place to make one. */
export interface DiagnosticKind<Args> {
  (args: Args, place: DiagnosticPlace): Diagnostic;
  readonly code: string;
  readonly severity: Severity;
  readonly docs: string;
  /** `null` for a kind that a person has to put right. */
  readonly fix: Fixing | null;
}

/** The entry of a kind in the catalogue. */
export type CatalogueEntry = Pick<DiagnosticKind<never>, 'code' | 'severity' | 'docs' | 'fix'>;

/** Makes a kind of diagnostic out of its data. */
export function diagnosticKind<Args>(kind: DiagnosticKindData<Args>): DiagnosticKind<Args> {
  const make = (args: Args, place: DiagnosticPlace): Diagnostic => ({
    code: kind.code,
    severity: kind.severity,
    message: kind.message(args),
    hint: kind.hint(args),
    file: place.file,
    position: place.position,
    related: place.related ?? [],
    fix: place.fix ?? null,
  });
  const { code, severity, docs, fix = null } = kind;
  return Object.assign(make, { code, severity, docs, fix });
}
