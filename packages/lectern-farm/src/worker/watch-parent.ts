import { isMainThread, Worker, workerData } from 'node:worker_threads';

import { z } from 'zod';

import { killTree } from './process-tree.ts';

/**
 * dist/watch-parent.js, which a process that builds imports first (`--import`): ends it and what it started when the worker whose number is
 * in the address is its parent no more. A thread of its own sees that even while the process is busy.
 */
const parent = Number(new URL(import.meta.url).searchParams.get('parent'));
if (isMainThread && parent > 0)
  new Worker(new URL(import.meta.url.replace(/\?.*$/u, '')), {
    workerData: { parent },
    execArgv: [],
  }).unref();

// Threads of the process itself import this file, too, and have other data.
const { data } = z.object({ parent: z.int() }).safeParse(isMainThread ? null : workerData);
if (data !== undefined)
  setInterval(() => {
    if (process.ppid !== data.parent) killTree(process.pid);
  }, 500);
