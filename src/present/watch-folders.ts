import type { Stats } from 'node:fs';

import { watch } from 'chokidar';
import type { FSWatcher } from 'chokidar';

import { errorCode } from '../host/host-error.ts';

/** Watches folders, and not those in them. */
export interface FolderWatcher {
  add(folders: readonly string[]): void;
  unwatch(folder: string): void;
  close(): Promise<void>;
}

/** What happened, in chokidar’s words, and where. */
export type OnEvent = (event: string, path: string, facts: Stats | undefined) => void;

/** Starts a watcher on disk. Where the system watches no more files, it looks at them in turn. */
export function watchFolders(onEvent: OnEvent): FolderWatcher {
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
