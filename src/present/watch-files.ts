import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { watch } from 'chokidar';

/** Watches the files that a deck is made of. */
export interface FileWatcher {
  /** Watches these files, everything that stands in these folders, and what was named before, from here on. */
  follow(paths: readonly string[]): void;
  close(): Promise<void>;
}

/** Starts a watcher that calls `onChange` on each change of a followed file, or in a followed folder. */
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
    if (!followed.has(resolve(path)) && !followed.has(dirname(resolve(path)))) return;
    onChange();
    void changedAgain(path, facts, closing.signal).then((again) => again && onChange());
  });
  // A folder that can't be watched any more, such as a removed one, must not end the talk.
  watcher.on('error', () => {});
  return {
    follow(paths) {
      const added = paths.map((path) => resolve(path)).filter((path) => !followed.has(path));
      for (const path of added) followed.add(path);
      const folders = [...followed].filter(isFolder);
      watcher.add([...new Set([...folders, ...[...followed].map((path) => dirname(path))])]);
      void changedMeanwhile(added, closing.signal).then((changed) => changed && onChange());
    },
    async close() {
      closing.abort();
      await watcher.close();
    },
  };
};

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether one of these has changed after somebody looked at it and before it was watched: that makes no event. */
async function changedMeanwhile(paths: readonly string[], signal: AbortSignal): Promise<boolean> {
  try {
    await pause(BEGINS_WITHIN, null, { signal });
    const now = Date.now();
    const facts = await Promise.allSettled(paths.map(async (path) => stat(path)));
    return facts.some((fact) => fact.status === 'fulfilled' && now - fact.value.ctimeMs < LOOKED_WITHIN);
  } catch {
    return false;
  }
}

/** Milliseconds that chokidar takes to watch a folder, and those since the build looked at what it names. */
const BEGINS_WITHIN = 200;
const LOOKED_WITHIN = 1500;

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
