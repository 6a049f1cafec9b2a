import { workerData } from 'node:worker_threads';

import { killTree } from '../../host/process-tree.ts';

/** dist/watch-parent.js, a thread of a process that builds: ends it and what it started when the process whose number it was given is its parent no more. */
setInterval(() => {
  if (process.ppid !== Number(workerData)) killTree(process.pid);
}, 500);
