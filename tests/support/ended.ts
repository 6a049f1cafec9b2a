import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How a process ended and what it said, from when it was first asked for. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Waits until a process is over. One that takes longer than milliseconds may is ended, and the error says which it was and
 * what it had said: a test whose time runs out says nothing. Ask before it can be over, right after its start.
 */
export function ended(child: ChildProcess, limit = 100_000): Promise<Ended> {
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${nameOf(child)} took longer than ${limit / 1000} s; it had said:\n${said()}`));
    }, limit);
    const said = (): string => stdout() + stderr();
    child.once('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(late);
      resolve({ code, signal, stdout: stdout(), stderr: stderr() });
    });
  });
}

/** Waits until a process says something, and gives what of it a pattern matches; fails at once when it ends without. */
export function saying(
  child: ChildProcess,
  stream: 'stdout' | 'stderr',
  pattern: RegExp,
  limit = 100_000,
): Promise<RegExpExecArray> {
  const text = textOf(child[stream]);
  return new Promise((resolve, reject) => {
    const fail = (why: string) => (): void => {
      child.kill('SIGKILL');
      reject(new Error(`${nameOf(child)} ${why} without saying ${String(pattern)}, but:\n${text()}`));
    };
    const late = setTimeout(fail(`went on for ${limit / 1000} s`), limit);
    child.once('close', () => {
      clearTimeout(late);
      fail('ended')();
    });
    child[stream]?.on('data', () => {
      const match = pattern.exec(text());
      if (match === null) return;
      clearTimeout(late);
      resolve(match);
    });
  });
}

/** What a stream has said since this was called. */
function textOf(stream: Readable | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  return () => text;
}

const nameOf = ({ spawnargs }: ChildProcess): string => spawnargs.join(' ');
