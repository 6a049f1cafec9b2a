import type { Position } from '../text/source-file.ts';

/** An error stops a build; a warning does only with `--strict`; a remark (`info`) never does. */
export type Severity = 'error' | 'warning' | 'info';

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
  /** The remedy, where a machine can apply it; `null` where a person has to decide. */
  readonly fix: Fix | null;
}

/** A replacement in the file that a diagnostic speaks of. */
export interface Fix {
  /** What it does, as an editor lists it: “Write para. 3”. */
  readonly title: string;
  /** The words concerned; empty for an insertion. */
  readonly range: Position;
  readonly text: string;
  /** Whether it changes what the slide claims, such as its speaker: never applied without being asked. */
  readonly changesClaim: boolean;
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

/** Whether a build goes no further: errors stop it, in a strict one warnings too, remarks never. */
export function stopsBuild(diagnostics: readonly Diagnostic[], isStrict: boolean): boolean {
  return hasErrors(diagnostics) || (isStrict && diagnostics.some(({ severity }) => severity === 'warning'));
}

/** A count with its noun: “1 slide”, “2 slides”. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Words or names in a sentence: “one”, “two”. */
export const inMarks = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** Diagnostics without those that were said before, or are said twice: a template’s mistake shows on each slide that it draws. */
export function withoutRepeats(
  diagnostics: readonly Diagnostic[],
  said: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const seen = new Set(said.map((diagnostic) => JSON.stringify(diagnostic)));
  return diagnostics.filter((diagnostic) => {
    const text = JSON.stringify(diagnostic);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** What is said in the same words of one or several places of a file, with the other places. */
export interface Repeated {
  readonly diagnostic: Diagnostic;
  readonly again: readonly Position[];
}

/** Diagnostics by what they say: what is said of many places is shown once, at the first. Where a remedy or a place beside differs, so does what is said. */
export function groupRepeated(diagnostics: readonly Diagnostic[]): readonly Repeated[] {
  const groups = new Map<unknown, { readonly diagnostic: Diagnostic; readonly again: Position[] }>();
  for (const diagnostic of diagnostics) {
    const { position, fix, ...said } = diagnostic;
    const key = position === null ? diagnostic : JSON.stringify([said, fix?.title]);
    const group = groups.get(key);
    if (group === undefined || position === null) groups.set(key, { diagnostic, again: [] });
    else group.again.push(position);
  }
  return [...groups.values()];
}

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
