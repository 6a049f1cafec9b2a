import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Adds what was found in one briefing to what is said of all; what no file is at fault for, such as a flag, is said once. */
export function addFound(found: readonly Diagnostic[], diagnostics: Diagnostic[]): void {
  const isSaid = ({ code, message }: Diagnostic): boolean =>
    diagnostics.some((said) => said.file === null && said.code === code && said.message === message);
  for (const diagnostic of found)
    if (diagnostic.file !== null || !isSaid(diagnostic)) diagnostics.push(diagnostic);
}
