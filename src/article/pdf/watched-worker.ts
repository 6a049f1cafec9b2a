import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

import { pdfjsFiles } from './pdfjs-files.ts';
import { OverLimit, type WatchedWorker, type WorkLimits } from './work-limits.ts';

/** How often it is looked at. */
const LOOK = 100;

/** Runs PDF.js in a thread, where its `WorkerMessageHandler` serves a port. What it prints is dropped. The caller ends the thread. */
export function startWatchedWorker(limits: WorkLimits): WatchedWorker {
  const { worker, port } = serve(pdfjsFiles().reading);
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

/** A thread in which a module at a path serves a port, and the other end of that. */
function serve(path: string): { readonly worker: Worker; readonly port: MessagePort } {
  const script = pathToFileURL(path).href;
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
