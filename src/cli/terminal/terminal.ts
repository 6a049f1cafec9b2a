import { styleText } from 'node:util';

import {
  type Diagnostic,
  type Repeated,
  type Severity,
  groupRepeated,
  plural,
  stopsBuild,
} from '../../diagnostics/diagnostic.ts';
import {
  PLAIN,
  type Paint,
  TURNING_MARKS,
  formatDiagnostic,
  visible,
} from '../../diagnostics/format-diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { onShutdown } from '../../host/on-shutdown.ts';
import type { SourceFile } from '../../text/source-file.ts';

/** How commands speak: products go to stdout, everything else to stderr. */
export interface Terminal {
  /** Writes a product. */
  print(text: string): void;
  /** Says something to the person at the terminal. */
  say(text: string): void;
  /** Says in a sentence why a command didn’t do its work, where no diagnostic does. */
  refuse(sentence: string): void;
  /** Prints diagnostics, with code frames of those that are in one of the files, then a count. */
  report(diagnostics: readonly Diagnostic[], files?: ReadonlyMap<string, SourceFile>): void;
  /** Shows what is being done: one line that changes on a terminal; elsewhere a line each, or nothing where it passes too often. */
  progress(text: string, isPassing?: boolean): void;
  /** Takes the changing line away. */
  endProgress(): void;
  readonly paint: Paint;
}

/** The terminal of this process. Colours follow NO_COLOR. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const paint = stderr.isTTY && stderr.hasColors() && process.env['NO_COLOR'] === undefined ? COLOURS : PLAIN;
  const isLive = stderr.isTTY && process.env['TERM'] !== 'dumb';
  const { show, endProgress } = changingLine();
  const say = (text: string): void => {
    endProgress();
    stderr.write(`${harmless(text)}\n`);
  };
  return {
    paint,
    print: (text) => {
      const shown = stdout.isTTY ? harmless(text) : text.replaceAll(OUR_COLOURS, '');
      stdout.write(shown.endsWith('\n') ? shown : `${shown}\n`);
    },
    say,
    refuse: (sentence) => say(`${paint.error('error')}: ${sentence}`),
    report: (diagnostics, files = new Map()) => {
      const shown = shownOf(groupRepeated(diagnostics));
      for (const { diagnostic, again } of shown)
        say(`${formatDiagnostic(diagnostic, files, paint, again)}\n`);
      const left = shown.reduce((count, { again }) => count - 1 - again.length, diagnostics.length);
      if (left > 0) say(`… and ${left.toLocaleString('en')} more, which aren’t shown.\n`);
      const count = countOf(diagnostics);
      if (count !== '') say(count);
    },
    progress: (text, isPassing = false) => {
      const line = visible(text);
      if (isLive) show(`${paint.quiet('…')} ${line}`);
      else if (!isPassing) stderr.write(`${line}\n`);
    },
    endProgress,
  };
}

/** A line that is shown in place of the last one, and taken away at the end of the process, however that comes. */
function changingLine() {
  let forget: (() => void) | null = null;
  const endProgress = (): void => {
    if (forget === null) return;
    forget();
    forget = null;
    process.stderr.write(CLEARED);
  };
  const show = (line: string): void => {
    process.stderr.write(`${CLEARED}${UNBROKEN}${line}${BROKEN}`);
    forget ??= onShutdown(endProgress);
  };
  return { show, endProgress };
}

const CLEARED = '\r\u001b[K';

/** A line that broke on a narrow terminal could only be taken away in part, so what goes beyond its edge isn’t shown. */
const UNBROKEN = '\u001b[?7l';
const BROKEN = '\u001b[?7h';

/** Names of files and words come from anybody: what is said may be in our colours, but can’t move the cursor, hide anything, turn the direction of writing or set the window’s title. */
function harmless(text: string): string {
  return text
    .replace(
      /(\u001b\[(?:1|2|22|31|33|36|39)m)|[\0-\u0008\u000b-\u001f\u007f-\u009f]/gu,
      (_, colour?: string) => colour ?? '\uFFFD',
    )
    .replaceAll(TURNING_MARKS, '');
}

/** What the colours below come to. A file or a pipe takes none, though messages are read on a terminal. */
const OUR_COLOURS = /\u001b\[(?:1|2|22|31|33|36|39)m/gu;

const COLOURS: Paint = {
  error: (text) => styleText(['red', 'bold'], text),
  warning: (text) => styleText(['yellow', 'bold'], text),
  info: (text) => styleText(['cyan', 'bold'], text),
  quiet: (text) => styleText('dim', text),
  strong: (text) => styleText('bold', text),
};

/** Nobody reads on; thousands more come of one wrong file, and take gigabytes as code frames. */
const MOST_SHOWN = 1000;

/** All of a list that somebody can read; the errors of one that nobody can. */
function shownOf(all: readonly Repeated[]): readonly Repeated[] {
  if (all.length <= MOST_SHOWN) return all;
  const isError = ({ diagnostic }: Repeated): boolean => diagnostic.severity === 'error';
  return [...all.filter(isError), ...all.filter((one) => !isError(one))].slice(0, MOST_SHOWN);
}

function countOf(diagnostics: readonly Diagnostic[]): string {
  const countOfSeverity = (wanted: Severity, noun: string): readonly string[] => {
    const count = diagnostics.filter(({ severity }) => severity === wanted).length;
    return count === 0 ? [] : [plural(count, noun)];
  };
  return [
    ...countOfSeverity('error', 'error'),
    ...countOfSeverity('warning', 'warning'),
    ...countOfSeverity('info', 'remark'),
  ].join(', ');
}

/** A command at work; gives the exit code. */
export type Run = (host: Host, terminal: Terminal) => Promise<number>;

/** Runs a command on this machine, and keeps its exit code. */
export type Perform = (run: Run) => Promise<void>;

/** A path as it is typed at a shell: in quotation marks where a blank or a sign would part it. */
export function asTyped(path: string): string {
  return /^[\p{L}\p{M}\p{N}@%+=:,./_~\\-]+$/u.test(path) ? path : `"${path.replaceAll(/["$`]/gu, '\\$&')}"`;
}

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
