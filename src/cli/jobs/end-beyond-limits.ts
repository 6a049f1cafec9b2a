import { Worker } from 'node:worker_threads';

/** As much memory as a call may take, in MB: of V8, and of the process. */
export const MOST_MEGABYTES = 1024;

let watcher: Worker | null = null;

/** Kills this process when it takes more memory than a call may, or when whoever asked is gone and it doesn’t hear that: from a thread, since it may be computing. */
export function endBeyondLimits(): void {
  watcher ??= new Worker(WATCH, { eval: true, workerData: MOST_MEGABYTES * 2 ** 20 });
  watcher.unref();
}

const WATCH = `
  const { workerData } = require('node:worker_threads');
  const parent = process.ppid;
  let looks = 0;
  setInterval(() => {
    looks = process.ppid === parent ? 0 : looks + 1;
    if (looks > 2 || process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
  }, 150);
`;
