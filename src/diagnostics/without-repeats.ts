import type { Diagnostic } from './diagnostic.ts';

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
