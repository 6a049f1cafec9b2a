import { packageFile } from './package-files.ts';
import { OverLimit, type WatchedWorker, type WorkLimits } from '../../article/pdf/work-limits.ts';

/**
 * Runs PDF.js in a worker of the page. Its script is in the page as a text, so nothing is loaded. A page can’t see
 * how much memory it takes: the script counts itself, and says “memory”.
 */
export function startWatchedWorker(limits: Omit<WorkLimits, 'memory'>): WatchedWorker {
  const address = URL.createObjectURL(new Blob([pdfScript()], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const failed = new Promise<never>((_, reject) => {
    // It says so before whatever it made of the rest.
    worker.addEventListener('message', ({ data }) => {
      if (data === 'memory') reject(new OverLimit('memory'));
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message || 'the page may run no worker'));
    });
  });
  // Whether somebody waits for it or not.
  failed.catch(() => undefined);
  const begin = performance.now();
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const left = Math.min(limits.step, begin + limits.whole - performance.now());
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<never>((_, reject) => {
      waiting = setTimeout(() => reject(new OverLimit('time')), left);
    });
    try {
      return await Promise.race([work, failed, over]);
    } finally {
      clearTimeout(waiting);
    }
  };
  return {
    port: worker,
    step,
    end: async () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

/** The page has it as a text; a worker, which sees no page, was handed it. */
function pdfScript(): string {
  if (typeof document !== 'undefined') return document.getElementById('pdf-worker')?.textContent ?? '';
  return new TextDecoder().decode(packageFile('pdf-worker.js'));
}
