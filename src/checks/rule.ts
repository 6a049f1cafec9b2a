import {
  type Diagnostic,
  type CatalogueEntry,
  type DiagnosticKind,
  diagnosticKind,
  type DiagnosticKindData,
} from '../diagnostics/diagnostic.ts';
import type { Outline } from '../outline/outline.ts';

/** One rule of the model. Its kind carries the code and the reason; `check` finds what breaks it. */
export interface Rule {
  readonly kind: CatalogueEntry;
  check(outline: Outline): Iterable<Diagnostic>;
}

/** Makes a rule of what it says and how it is checked; `check` is handed the kind of its diagnostics. */
export function rule<Args>(
  data: DiagnosticKindData<Args> & {
    check(outline: Outline, kind: DiagnosticKind<Args>): Iterable<Diagnostic>;
  },
): Rule {
  const kind = diagnosticKind(data);
  return { kind, check: (outline) => data.check(outline, kind) };
}
