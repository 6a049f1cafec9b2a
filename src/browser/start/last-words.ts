import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

import { killGroup } from './kill-group.ts';

/**
 * Why a browser that was started couldn’t be used, as a sentence. Asks it for its version, for over the pipe it says
 * nothing: a missing library, a program of another kind or of another processor shows itself there. `otherwise` is said
 * of a Chromium that answers.
 */
export async function lastWords(
  executable: string,
  environment: Readonly<Record<string, string>>,
  otherwise: string,
): Promise<string> {
  const answer = await askForVersion(executable, environment);
  if (answer.failure === null) return /chrom|edge/iu.test(answer.output) ? otherwise : 'it is no Chromium.';
  return firstLine(answer.errors) ?? REASONS[answer.failure] ?? `it ended with ${answer.failure}.`;
}

interface Answer {
  readonly output: string;
  readonly errors: string;
  /** The system’s code, the exit code or the signal; `null` when it ended well. */
  readonly failure: string | null;
}

/** In a group of its own: a script that stands for a browser may have started others, which must not outlive it. */
function askForVersion(executable: string, environment: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawned(executable, environment);
    if (child instanceof Error) {
      resolve({ output: '', errors: '', failure: codeOf(child) });
      return;
    }
    let output = '';
    let errors = '';
    const give = (failure: string | null): void => {
      clearTimeout(patience);
      killGroup(child);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ output, errors, failure });
    };
    const patience = setTimeout(() => give('SILENCE'), PATIENCE);
    child.once('error', (error) => give(codeOf(error)));
    child.once('close', (code, signal) => give(code === 0 ? null : String(signal ?? code)));
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      output = (output + piece).slice(0, LONGEST_ANSWER);
    });
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      errors = (errors + piece).slice(0, LONGEST_ANSWER);
    });
  });
}

/** Some refusals come as an event of the process, others are thrown. It has no pipes where the system has none left to give. */
function spawned(executable: string, environment: Readonly<Record<string, string>>): ChildProcess | Error {
  try {
    return spawn(executable, ['--version'], {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : 'an error';
}

const PATIENCE = 5_000;
const LONGEST_ANSWER = 2 ** 16;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be run.',
  EAGAIN: 'the system lets you run no more programs.',
  EMFILE: 'too many files are open.',
  ENOEXEC: 'it is no program for this machine.',
  ENOMEM: 'there is no memory left for it.',
  ETXTBSY: 'it is being written, as by an update.',
  ENOENT: 'it, or the loader that it needs, does not exist.',
  SILENCE: 'it does not answer.',
};

function firstLine(text: string): string | null {
  const line = text.split('\n', 1)[0]?.trim().slice(0, 300) ?? '';
  return line === '' ? null : line;
}
