import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Fine. */
export const FINE = 0;
/** Something is wrong with the briefing. */
export const FOUND = 1;
/** The command was used wrongly, or the machine failed. */
export const FAILED = 2;

/** Kinds of diagnostics that speak of the command or the machine, not of the briefing. */
const OF_THE_MACHINE = /^(?:browser|briefing|output|edition)\//u;

/** The exit code that diagnostics call for; warnings count with `--strict`. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], isStrict: boolean): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => OF_THE_MACHINE.test(code))) return FAILED;
  const ofBriefings = diagnostics.filter(({ code }) => !OF_THE_MACHINE.test(code));
  return hasErrors(diagnostics) || (isStrict && ofBriefings.length > 0) ? FOUND : FINE;
}
