import { Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

/** How much somebody else’s code may take. */
export interface WorkLimits {
  /** For one step, in milliseconds. */
  readonly step: number;
  /** For all of them. */
  readonly whole: number;
  /** By which the memory of the process may grow, in bytes. */
  readonly memory: number;
}

/** Work in a thread of its own, which can be ended at any moment. */
export interface WatchedWorker {
  /** Waits for a step, no longer than it may take. Throws `OverLimit`, or the reason for which the thread ended. */
  readonly step: <T>(work: Promise<T>) => Promise<T>;
  /** Ends the thread, whatever it is at. */
  readonly end: () => Promise<void>;
}

/** The work took more time or memory than it may; which of them is the message. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit';
}

/** How often it is looked at. */
const LOOK = 100;

/**
 * Runs in a thread: imports a module whose `WorkerMessageHandler` serves a port, as that of PDF.js does. What it prints
 * is dropped. The caller ends the thread.
 */
export function startWatchedWorker(script: string, port: MessagePort, limits: WorkLimits): WatchedWorker {
  const worker = new Worker(SERVE, {
    eval: true,
    workerData: { script, port },
    transferList: [port],
    stdout: true,
    stderr: true,
  });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  // Whether somebody waits for it or not.
  failed.catch(() => undefined);
  const begin = performance.now();
  const memory = process.memoryUsage.rss();
  const reasonToEnd = (since: number): string | null => {
    const now = performance.now();
    if (now - since > limits.step || now - begin > limits.whole) return 'time';
    return process.memoryUsage.rss() - memory > limits.memory ? 'memory' : null;
  };
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const since = performance.now();
    let looking: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      looking = setInterval(() => {
        const reason = reasonToEnd(since);
        if (reason !== null) reject(new OverLimit(reason));
      }, LOOK);
    });
    try {
      return await Promise.race([work, failed, over]);
    } finally {
      clearInterval(looking);
    }
  };
  return {
    step,
    end: async () => {
      await worker.terminate();
    },
  };
}

const SERVE = `
  const { workerData } = require('node:worker_threads');
  import(workerData.script).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));
`;
