import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { watchFiles } from '../../src/present/watch-files.ts';
import type { FileWatcher } from '../../src/present/watch-files.ts';

let folder = '';
let watcher: FileWatcher;
const changed = vi.fn<() => void>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-test-'));
  changed.mockClear();
  watcher = watchFiles(changed);
});

afterEach(async () => {
  await watcher.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), String(performance.now()));
}

/** Writes a file until it is noticed: a watcher needs a moment to begin. */
async function isNoticed(name: string): Promise<void> {
  changed.mockClear();
  await vi.waitFor(
    () => {
      write(name);
      expect(changed).toHaveBeenCalled();
    },
    { timeout: 5000, interval: 150 },
  );
}

test('a file that comes into being in a followed folder is noticed', async () => {
  write('themes/paper/tokens.css');
  watcher.follow([join(folder, 'themes/paper')]);
  await isNoticed('themes/paper/variations.css');
});

test('a followed folder that comes into being later is noticed, and then what stands in it', async () => {
  write('outline.md');
  const followed = ['outline.md', 'themes', 'themes/paper'].map((name) => join(folder, name));
  watcher.follow(followed);
  await isNoticed('outline.md');
  changed.mockClear();
  mkdirSync(join(folder, 'themes/paper'), { recursive: true });
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 5000);
  watcher.follow(followed);
  await isNoticed('themes/paper/tokens.css');
});

test('a file that has come into being just before it was followed is noticed', async () => {
  write('assets/picture.png');
  watcher.follow([join(folder, 'assets/picture.png')]);
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 5000);
});

test('a file beside a followed one is not', async () => {
  write('outline.md');
  const other = vi.fn<() => void>();
  const otherWatcher = watchFiles(other);
  otherWatcher.follow([join(folder, 'other.md')]);
  watcher.follow([join(folder, 'outline.md')]);
  await isNoticed('outline.md');
  await vi.waitFor(() => {
    changed.mockClear();
    write('other.md');
    expect(other).toHaveBeenCalled();
  }, 5000);
  expect(changed).not.toHaveBeenCalled();
  await otherWatcher.close();
});
