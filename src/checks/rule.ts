import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CatalogueEntry } from '../diagnostics/diagnostic-kind.ts';
import type { Outline } from '../outline/outline.ts';

/** One rule of the model. Its kind carries the code and the reason; `check` finds what breaks it. */
export interface Rule {
  readonly kind: CatalogueEntry;
  check(outline: Outline): Iterable<Diagnostic>;
}
