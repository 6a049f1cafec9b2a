import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

import { OverLimit, type WatchedWorker, type WorkLimits } from './work-limits.ts';

/** How often it is looked at. */
const LOOK = 100;

/**
 * Runs in a thread: imports a module whose `WorkerMessageHandler` serves a port, as that of PDF.js does. What it prints
 * is dropped. The caller ends the thread.
 */
export function startWatchedWorker(module: string, limits: WorkLimits): WatchedWorker {
  const { worker, port } = serve(module);
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
    port,
    step,
    end: async () => {
      port.close();
      await worker.terminate();
    },
  };
}

/** A thread in which a module serves a port, and the other end of that. */
function serve(module: string): { readonly worker: Worker; readonly port: MessagePort } {
  const script = pathToFileURL(createRequire(import.meta.url).resolve(module)).href;
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(SERVE, {
    eval: true,
    workerData: { script, port: port2 },
    transferList: [port2],
    stdout: true,
    stderr: true,
  });
  return { worker, port: port1 };
}

const SERVE = `
  const { workerData } = require('node:worker_threads');
  import(workerData.script).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));
`;
