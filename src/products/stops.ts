import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Whether a build goes no further: errors stop it, in a strict one warnings too, remarks never. */
export function stops(diagnostics: readonly Diagnostic[], isStrict: boolean): boolean {
  return hasErrors(diagnostics) || (isStrict && diagnostics.some(({ severity }) => severity === 'warning'));
}
