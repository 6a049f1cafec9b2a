import fs, {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mock } from 'vitest';

import { watchFiles } from '../../src/present/watch-files.ts';
import type { FileWatcher } from '../../src/present/watch-files.ts';

let folder = '';
let watcher: FileWatcher;
const changed = vi.fn<() => void>();
/** For files that nobody has read before they were followed: only events count. */
const NEVER = Number.POSITIVE_INFINITY;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-test-'));
  changed.mockClear();
  watcher = watchFiles(changed);
});

afterEach(() => {
  watcher.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), String(performance.now()));
}

/** Waits until a watcher has told of something; more than a machine at its limit needs. */
async function isTold(changed: Mock): Promise<void> {
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 30_000, interval: 20 });
}

/** Waits until nothing more is told of what happened; on a machine at its limit that takes long. */
async function isQuiet(): Promise<void> {
  do {
    changed.mockClear();
    await pause(500);
  } while (changed.mock.calls.length > 0);
}

/** Writes a file until it is noticed: a watcher needs a moment to begin. */
async function isNoticed(name: string, by = changed): Promise<void> {
  by.mockClear();
  await vi.waitFor(
    () => {
      write(name);
      expect(by).toHaveBeenCalled();
    },
    { timeout: 30_000, interval: 150 },
  );
}

test('a file that comes into being in a followed folder is noticed', async () => {
  write('themes/paper/tokens.css');
  watcher.follow([join(folder, 'themes/paper')], NEVER);
  await isNoticed('themes/paper/variations.css');
});

test('a change that was heard of is not told again by a look at what changed earlier', async () => {
  write('outline.md');
  watcher.follow([join(folder, 'outline.md')], NEVER);
  await isNoticed('outline.md');
  write('table.csv');
  watcher.follow([join(folder, 'table.csv')], Date.now());
  await pause(400);
  await isNoticed('table.csv');
  await isQuiet();
  await pause(800);
  expect(changed).not.toHaveBeenCalled();
});

test('a folder that is followed again at each save is watched once', async () => {
  const watch = vi.spyOn(fs, 'watch');
  syncBuiltinESMExports();
  try {
    write('briefing/outline.md');
    for (let saves = 0; saves < 3; saves += 1) watcher.follow([join(folder, 'briefing/outline.md')], NEVER);
    await pause(600);
    const watched = watch.mock.calls.filter(([path]) => path === join(folder, 'briefing'));
    expect(watched).toHaveLength(1);
  } finally {
    watch.mockRestore();
    syncBuiltinESMExports();
  }
  await isNoticed('briefing/outline.md');
});

test('a file that is saved with the same length and then with its old time is noticed each time', async () => {
  write('outline.md');
  const path = join(folder, 'outline.md');
  watcher.follow([path], NEVER);
  for (const words of ['a', 'b', 'c']) {
    changed.mockClear();
    writeFileSync(path, words);
    utimesSync(path, 1, 1);
    await isTold(changed);
    await isQuiet();
  }
});

test('a followed folder that comes into being later is noticed, and then what stands in it', async () => {
  write('outline.md');
  const followed = ['outline.md', 'themes', 'themes/paper'].map((name) => join(folder, name));
  watcher.follow(followed, NEVER);
  await isNoticed('outline.md');
  changed.mockClear();
  mkdirSync(join(folder, 'themes/paper'), { recursive: true });
  await isTold(changed);
  watcher.follow(followed, NEVER);
  await isNoticed('themes/paper/tokens.css');
});

// A link that leads in a circle takes a right on Windows.
test.skipIf(process.platform === 'win32')(
  'a folder that one can’t get to any more is followed again when one can',
  async () => {
    write('briefing/outline.md');
    watcher.follow([join(folder, 'briefing/outline.md')], NEVER);
    await isNoticed('briefing/outline.md');
    // What a folder of others is for who is root, too: each look at it is refused.
    renameSync(join(folder, 'briefing'), join(folder, 'aside'));
    symlinkSync('briefing', join(folder, 'briefing'));
    watcher.follow([join(folder, 'briefing/assets/map.svg')], NEVER);
    rmSync(join(folder, 'briefing'));
    renameSync(join(folder, 'aside'), join(folder, 'briefing'));
    await isNoticed('briefing/outline.md');
  },
);

test('what has changed since somebody began to read it is noticed, however long the reading took', async () => {
  watcher.follow([resolve('package.json')], 0);
  await isTold(changed);
});

test('what has not changed since then is not', async () => {
  const other = vi.fn<() => void>();
  const otherWatcher = watchFiles(other);
  watcher.follow([resolve('package.json')], Date.now());
  otherWatcher.follow([resolve('package.json')], 0);
  await isTold(other);
  expect(changed).not.toHaveBeenCalled();
  otherWatcher.close();
});

test.each([0, 700])(
  'what is saved in a folder that was gone for %i ms and came back is noticed, as its coming back is',
  async (gone) => {
    write('night-buses/outline.md');
    const paths = [join(folder, 'night-buses/outline.md')];
    watcher.follow(paths, NEVER);
    await isNoticed('night-buses/outline.md');
    changed.mockClear();
    renameSync(join(folder, 'night-buses'), join(folder, 'elsewhere'));
    await pause(gone);
    if (gone > 0) watcher.follow(paths, NEVER);
    renameSync(join(folder, 'elsewhere'), join(folder, 'night-buses'));
    await isTold(changed);
    await isQuiet();
    write('night-buses/outline.md');
    await isTold(changed);
  },
);

test.each(['ENOSPC', 'EMFILE'])(
  'where the system watches no more files (%s), saves are noticed all the same',
  async (code) => {
    const { watch } = fs;
    fs.watch = () => {
      throw Object.assign(new Error('System limit for number of file watchers reached'), { code });
    };
    syncBuiltinESMExports();
    try {
      write('outline.md');
      watcher.follow([join(folder, 'outline.md'), join(folder, 'themes')], NEVER);
      await isNoticed('outline.md');
    } finally {
      fs.watch = watch;
      syncBuiltinESMExports();
    }
  },
);

test('a file beside a followed one is not', async () => {
  const other = vi.fn<() => void>();
  watcher.follow([join(folder, 'outline.md')], NEVER);
  const otherWatcher = watchFiles(other);
  otherWatcher.follow([join(folder, 'other.md')], NEVER);
  for (let times = 0; times < 3; times += 1) await isNoticed('other.md', other);
  expect(changed).not.toHaveBeenCalled();
  await isNoticed('outline.md');
  otherWatcher.close();
});
