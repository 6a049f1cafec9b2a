import { type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Watches the files that a deck is made of. */
export interface FileWatcher {
  /**
   * Watches these files, everything that is in these folders, and what was named before. What has changed since
   * `lookedAt`, when somebody began to read them, counts as well.
   */
  follow(paths: readonly string[], lookedAt: number): void;
  close(): void;
}

/** Starts a watcher that calls `onChange` on each change of a followed file, or in a followed folder. */
export type WatchFiles = (onChange: () => void) => FileWatcher;

/**
 * The watcher on disk. What the system says of a folder only rings: it says too much, too little or nothing, by system, editor and
 * disk. Whether a followed file is another than before decides, and that is looked at four times a second besides.
 */
export const watchFiles: WatchFiles = (onChange) => {
  /** What is followed, and how it was at the last look. */
  const followed = new Map<string, string>();
  const bells = new Map<string, Bell>();
  const look = (): void => {
    hangBells(followed.keys(), bells, look);
    const changed = [...followed].filter(([path, before]) => stateOf(path).text !== before);
    for (const [path] of changed) followed.set(path, stateOf(path).text);
    if (changed.length > 0) onChange();
  };
  const timer = setInterval(look, LOOK_EVERY);
  return {
    follow(paths, lookedAt) {
      const added = paths.map((path) => resolve(path)).filter((path) => !followed.has(path));
      const states = added.map(stateOf);
      for (const [at, path] of added.entries()) followed.set(path, states[at]?.text ?? '');
      hangBells(followed.keys(), bells, look);
      if (states.some(({ changedAt }) => lookedAt - CLOCK_STEP < changedAt)) setImmediate(onChange);
    },
    close() {
      clearInterval(timer);
      for (const { watcher } of bells.values()) watcher.close();
    },
  };
};

/** Milliseconds */
const LOOK_EVERY = 250;

/** Milliseconds that a file’s time may be behind the clock. */
const CLOCK_STEP = 20;

/** What rings where something happens in a folder, and the folder that it hangs in: another may take its name. */
interface Bell {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/** Hangs a bell in each folder of these files, and in those that are folders, where none hangs yet. */
function hangBells(paths: Iterable<string>, bells: Map<string, Bell>, ring: () => void): void {
  const folders = new Set([...paths].flatMap((path) => [path, dirname(path)]));
  for (const folder of folders) {
    const facts = factsOf(folder);
    const hung = bells.get(folder);
    if (hung !== undefined && hung.inode === facts?.ino) continue;
    hung?.watcher.close();
    bells.delete(folder);
    if (facts?.isDirectory() !== true) continue;
    try {
      const watcher = watch(folder, { persistent: false }, ring);
      watcher.on('error', () => {
        watcher.close();
        bells.delete(folder);
      });
      bells.set(folder, { watcher, inode: facts.ino });
    } catch {
      // The system watches no more (ENOSPC, EMFILE), or not here: looking is enough.
    }
  }
}

/** How a file is, or a folder with all in it, as a text that is another after each change; and when it changed last. */
function stateOf(path: string): { readonly text: string; readonly changedAt: number } {
  const facts = factsOf(path);
  const inside = facts?.isDirectory() === true ? namesIn(path) : [];
  const all = [facts, ...inside.map((name) => factsOf(join(path, name)))];
  const texts = all.map((one) =>
    one === null ? '' : [one.ino, one.size, one.mtimeMs, one.ctimeMs].join(' '),
  );
  return {
    text: [...inside, ...texts].join('\n'),
    changedAt: Math.max(0, ...all.map((one) => one?.ctimeMs ?? 0)),
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

/** `null` where nothing is there, or nobody may look. */
function factsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
