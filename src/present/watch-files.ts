import { setMaxListeners } from 'node:events';
import { type Stats, accessSync, constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { type FSWatcher, watch } from 'chokidar';

import { errorCode } from '../host/host-error.ts';

/** Watches folders, and not those in them. */
interface FolderWatcher {
  add(folders: readonly string[]): void;
  unwatch(folder: string): void;
  close(): Promise<void>;
}

/** What happened, in chokidar’s words, and where. */
type OnEvent = (event: string, path: string, facts: Stats | undefined) => void;

/** Starts a watcher on disk. Where the system watches no more files, it looks at them in turn. */
function watchFolders(onEvent: OnEvent): FolderWatcher {
  const watched = new Set<string>();
  const start = (usePolling: boolean): FSWatcher => {
    const started = watch([...watched], { ...OPTIONS, usePolling });
    started.on('all', onEvent);
    // A folder that can't be watched any more, such as a removed one, must not end the talk.
    started.on('error', (error) => {
      if (started !== watcher || usePolling || !USED_UP.has(errorCode(error) ?? '')) return;
      void watcher.close();
      watcher = start(true);
    });
    return started;
  };
  let watcher = start(false);
  return {
    add(folders) {
      for (const folder of folders) watched.add(folder);
      watcher.add([...folders]);
    },
    unwatch(folder) {
      watched.delete(folder);
      watcher.unwatch(folder);
    },
    close: () => watcher.close(),
  };
}

const OPTIONS = { ignoreInitial: true, depth: 0, atomic: false, alwaysStat: true, interval: 300 } as const;

/** What is said where as many files are watched as one user may, as beside an editor with a large project. */
const USED_UP: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE']);

/** Watches the files that a deck is made of. */
export interface FileWatcher {
  /**
   * Watches these files, everything that is in these folders, and what was named before. What has changed since
   * `lookedAt`, when somebody began to read them, counts as well.
   */
  follow(paths: readonly string[], lookedAt: number): void;
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
  /** The folders that these are in, and those among them. */
  const watched = new Set<string>();
  const closing = endForMany();
  let heardAt = 0;
  const watcher = watchFolders((event, path, facts) => {
    if (event === 'unlinkDir' && watched.has(resolve(path))) void watchAgain(resolve(path));
    if (!followed.has(resolve(path)) && !followed.has(dirname(resolve(path)))) return;
    heardAt = Date.now();
    onChange();
    void changedAgain(path, facts, closing.signal).then((again) => again && onChange());
  });
  const lost = new Set<string>();
  const watchAgain = async (folder: string): Promise<void> => {
    if (lost.has(folder)) return;
    lost.add(folder);
    watcher.unwatch(folder);
    await untilThere(folder, closing.signal);
    lost.delete(folder);
    if (closing.signal.aborted) return;
    watcher.add([folder]);
    onChange();
  };
  return {
    follow(paths, lookedAt) {
      const added = paths.map((path) => resolve(path)).filter((path) => !followed.has(path));
      for (const path of added) followed.add(path);
      const folders = foldersOf(followed);
      // Of a folder that is added again, chokidar would keep another listener for good.
      watcher.add(folders.filter((folder) => !watched.has(folder) && isFolder(folder)));
      for (const folder of folders) watched.add(folder);
      for (const folder of watched) if (!isFolder(folder)) void watchAgain(folder);
      void tellOfEarlierChanges(added, lookedAt, () => heardAt, closing.signal, onChange);
    },
    async close() {
      closing.abort();
      await watcher.close();
    },
  };
};

/** As many wait for its signal as files changed at the same time; Node would take more than ten for a leak, and say so. */
function endForMany(): AbortController {
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  return closing;
}

function foldersOf(paths: ReadonlySet<string>): string[] {
  const all = [...paths].flatMap((path) => (isFolder(path) ? [path, dirname(path)] : [dirname(path)]));
  return [...new Set(all)];
}

/** Whether a folder is there that one may look into; in one that was closed and opened again nothing is heard of any more. */
function isFolder(path: string): boolean {
  try {
    accessSync(`${path}/.`, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder comes back when it was renamed, synchronised or checked out; what watches its place would not hear of that. */
async function untilThere(folder: string, signal: AbortSignal): Promise<void> {
  while (!isFolder(folder) && !signal.aborted) await pause(LOOK_FOR_FOLDER, null, { signal }).catch(() => {});
}

/** Milliseconds */
const LOOK_FOR_FOLDER = 500;

/**
 * Tells of changes between the moment at which somebody began to read these and that at which they are watched, which make
 * no event. Nothing says when that is, so this looks a few times. What changed before an event was read after it.
 */
async function tellOfEarlierChanges(
  paths: readonly string[],
  lookedAt: number,
  heardAt: () => number,
  signal: AbortSignal,
  onChange: () => void,
): Promise<void> {
  if (paths.length === 0) return;
  let known = lookedAt - CLOCK_STEP;
  for (const wait of LOOK_AGAIN_AFTER) {
    const isOver = await pause(wait, false, { signal }).catch(() => true);
    if (isOver) return;
    const newest = await newestChange(paths);
    if (newest <= Math.max(known, heardAt())) continue;
    known = newest;
    onChange();
  }
}

/** Milliseconds: chokidar takes a tenth of a second to begin, and on a busy machine some seconds. */
const LOOK_AGAIN_AFTER = [200, 1000, 4000];

/** A file’s time may be some milliseconds behind the clock. */
const CLOCK_STEP = 20;

async function newestChange(paths: readonly string[]): Promise<number> {
  const facts = await Promise.allSettled(paths.map(async (path) => stat(path)));
  return Math.max(0, ...facts.map((fact) => (fact.status === 'fulfilled' ? fact.value.ctimeMs : 0)));
}

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
