import { spawn } from 'node:child_process';
import { Duplex, Readable, Writable } from 'node:stream';

import { killGroup } from './kill-group.ts';
import { pipeTransport } from './pipe-transport.ts';
import type { PipeTransport } from './pipe-transport.ts';

/** A browser’s process, spoken to over a pair of pipes. */
export interface BrowserProcess {
  readonly transport: PipeTransport;
  readonly processId: number;
  /** Ends it and its children, whatever state they are in. */
  kill(): void;
}

/**
 * Starts a browser’s process in a group of its own, so that its children can be ended with it. Throws when the system
 * refuses; a browser that ends at once closes the transport.
 */
export function spawnBrowser(
  executable: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): BrowserProcess {
  const child = spawn(executable, ['--remote-debugging-pipe', ...words], {
    env: environment,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  // Before all else: where the system has no pipes left, there are none below, and the error comes all the same.
  child.on('error', () => undefined);
  const [, , , toBrowser, fromBrowser] = child.stdio ?? [];
  if (!isWritable(toBrowser) || !isReadable(fromBrowser)) throw new Error('The browser has no pipes.');
  const processId = child.pid ?? 0;
  const transport = pipeTransport(toBrowser, fromBrowser);
  // A program that can't be run has no pipes that would close.
  child.once('error', () => transport.end());
  child.once('exit', () => transport.end());
  const kill = (): void => {
    killGroup(child);
    transport.end();
    // What left the group may hold the other ends for hours, and ours would keep this process from ending.
    transport.close();
  };
  return { transport, processId, kill };
}

function isWritable(stream: unknown): stream is Writable {
  return stream instanceof Writable || stream instanceof Duplex;
}

function isReadable(stream: unknown): stream is Readable {
  return stream instanceof Readable;
}
