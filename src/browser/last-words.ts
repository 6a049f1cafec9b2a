import { execFile } from 'node:child_process';

/**
 * Why a browser that was started ended at once, as a sentence. Asks it for its version, for over the pipe it says
 * nothing: a missing library, a program of another kind or of another processor shows itself there.
 */
export async function lastWords(
  executable: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await askForVersion(executable, environment);
  if (answer.failure === null) {
    return /chrom|edge/iu.test(answer.output)
      ? 'it ended before it could be spoken to.'
      : 'it is no Chromium.';
  }
  return firstLine(answer.errors) ?? REASONS[answer.failure] ?? `it ended with ${answer.failure}.`;
}

interface Answer {
  readonly output: string;
  readonly errors: string;
  /** The system’s code, the exit code or the signal; `null` when it ended well. */
  readonly failure: string | null;
}

function askForVersion(executable: string, environment: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve) => {
    const options = {
      env: { ...environment },
      timeout: PATIENCE,
      maxBuffer: 2 ** 20,
      encoding: 'utf8',
    } as const;
    execFile(executable, ['--version'], options, (error, output, errors) => {
      const failure = error === null ? null : String(error.code ?? error.signal ?? 'an error');
      resolve({ output, errors, failure });
    });
  });
}

const PATIENCE = 5_000;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be run.',
  ENOEXEC: 'it is no program for this machine.',
  ENOENT: 'it, or the loader that it needs, does not exist.',
  SIGTERM: 'it does not answer.',
};

function firstLine(text: string): string | null {
  const line = text.split('\n', 1)[0]?.trim().slice(0, 300) ?? '';
  return line === '' ? null : line;
}
