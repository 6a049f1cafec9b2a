import { type Diagnostic, formatDiagnostic, type Host, HostError, type SourceFile } from 'lectern';

import { stopsBuild } from '../bundle/make-bundle.ts';
import { FarmError, problem } from '../diagnostics.ts';

/** Whom a command speaks to: results on stdout, everything else on stderr. */
export interface Terminal {
  print(text: string): void;
  say(text: string): void;
  /** Says what goes on, where somebody looks; in place of what was said before it. */
  progress(text: string): void;
  report(diagnostics: readonly Diagnostic[], sources?: ReadonlyMap<string, SourceFile>): void;
}

/** What a command does; gives the exit code. */
export type Run = (host: Host, terminal: Terminal) => Promise<number>;

/** The terminal of the process. */
export function processTerminal(): Terminal {
  const { isTTY: isSeen, columns } = process.stderr;
  const clear = isSeen ? '\r\u001b[K' : '';
  const say = (text: string): void => void process.stderr.write(`${clear}${text}\n`);
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    say,
    progress: (text) => void (isSeen && process.stderr.write(`${clear}${shown(text).slice(0, columns - 1)}`)),
    report: (diagnostics, sources = new Map()) => {
      for (const one of diagnostics) say(formatDiagnostic(one, sources));
    },
  };
}

/** Names as a terminal may show them: control characters as blanks, so that they can’t move the cursor. */
export function shown(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

/** As many digits of a key or fingerprint as people read. */
export const shortened = (hash: string): string => hash.slice(0, 12);

/** “1 job”, “2 jobs”. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The exit code that diagnostics call for, as `lectern build` has it: 0 fine, 1 the briefing is at fault, 2 the command or the machine. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], isStrict = false): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code, file }) => file === null || OF_THE_MACHINE.test(code))) return 2;
  return stopsBuild(diagnostics, isStrict) ? 1 : 0;
}

const OF_THE_MACHINE = /^(?:browser|disk|briefing|output|edition)\//u;

/** What the machine, the queue or the store refused, out of what was thrown; a fault of the farm’s own is thrown on. */
export function refusalIn(thrown: unknown): Diagnostic {
  if (thrown instanceof FarmError) return thrown.diagnostic;
  if (thrown instanceof HostError) return problem('disk/refused', { message: thrown.message });
  // So Redis says that it won’t, as when its memory is full.
  if (thrown instanceof Error && thrown.name === 'ReplyError')
    return problem('farm/queue-unreachable', { reason: thrown.message });
  throw thrown;
}
