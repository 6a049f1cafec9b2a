import { type Diagnostic, stopsBuild } from '../../diagnostics/diagnostic.ts';

/** Fine. */
export const FINE = 0;
/** Something is wrong with the briefing. */
export const FOUND = 1;
/** The command was used wrongly, or the machine failed. */
export const FAILED = 2;
/** Nobody reads on: 128 + SIGPIPE, by which other programs end then. */
export const PIPE_CLOSED = 141;

/** Kinds of diagnostics that speak of the command or the machine, not of the briefing. */
const OF_THE_MACHINE = /^(?:browser|disk|briefing|output|edition)\//u;

/** Kinds whose warnings no author can do anything about: they stop no build, however strict. */
const OF_THE_BROWSER = /^browser\//u;

/** The exit code that diagnostics call for. What stops a build is never fine: with `--strict` warnings do, too. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], isStrict: boolean): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  // What no file is at fault for was said on the command line.
  if (errors.some(({ code, file }) => file === null || OF_THE_MACHINE.test(code))) return FAILED;
  const others = diagnostics.filter(({ code }) => !OF_THE_BROWSER.test(code));
  return stopsBuild(others, isStrict) ? FOUND : FINE;
}
