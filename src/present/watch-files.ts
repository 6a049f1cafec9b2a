import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { watch } from 'chokidar';

/** Watches the files that a deck is made of. */
export interface FileWatcher {
  /** Watches these files, and those named before, from here on. */
  follow(files: readonly string[]): void;
  close(): Promise<void>;
}

/** Starts a watcher that calls `onChange` on each change of a followed file. */
export type WatchFiles = (onChange: () => void) => FileWatcher;

/**
 * The watcher on disk. It watches the folders and picks out the files, so that editors which save by renaming, and
 * files that come into being later, are seen at once.
 */
export const watchFiles: WatchFiles = (onChange) => {
  const followed = new Set<string>();
  const closing = new AbortController();
  const watcher = watch([], { ignoreInitial: true, depth: 0, atomic: false, alwaysStat: true });
  watcher.on('all', (_event, path, facts) => {
    if (!followed.has(resolve(path))) return;
    onChange();
    void changedAgain(path, facts, closing.signal).then((again) => again && onChange());
  });
  // A folder that can't be watched any more, such as a removed one, must not end the talk.
  watcher.on('error', () => {});
  return {
    follow(files) {
      for (const file of files) followed.add(resolve(file));
      watcher.add([...new Set([...followed].map((file) => dirname(file)))]);
    },
    async close() {
      closing.abort();
      await watcher.close();
    },
  };
};

/** Chokidar drops a second change of a file within 50 ms; an editor that truncates first makes just that. */
async function changedAgain(path: string, facts: Stats | undefined, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(DROPPED_WITHIN, null, { signal });
    return (await stat(path)).mtimeMs !== facts?.mtimeMs;
  } catch {
    return false;
  }
}

const DROPPED_WITHIN = 60;
