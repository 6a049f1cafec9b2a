import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { errorCode, HostError, hostErrorFrom } from './host-error.ts';
import { makeFolder, isWindowsName, isWindowsPath } from './make-folder.ts';
import { untilDone } from './on-shutdown.ts';
import { leftoverOf, siblingOf } from './scratch-folder.ts';

/**
 * Writes one file whole or not at all: a temporary sibling, then a rename. Follows a link, makes the folder.
 * Throws `HostError`.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  return reporting(path, () => {
    const target = targetAt(path, 'file');
    refuseReadOnly(target);
    const made = makeFolder(dirname(target));
    recover(target);
    const temporary = siblingOf(target, 'tmp');
    discardingOnFailure(temporary, made, () => {
      writeFileSync(temporary, content);
      keepMode(temporary, target);
      rename(temporary, target);
    });
  });
}

/** Replaces a folder whole or not at all, likewise: written beside it, then swapped in by renaming. Follows a link. */
export function replaceFolderWhole(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  return reporting(path, () => {
    const target = targetAt(path, 'folder');
    const made = makeFolder(dirname(target));
    recover(target);
    const temporary = siblingOf(target, 'tmp');
    discardingOnFailure(temporary, made, () => {
      writeAll(temporary, files);
      swap(temporary, target);
    });
  });
}

/** Throws the `HostError` of a file or folder that can’t be written, without writing it, as far as that can be seen. */
export function checkWritableAt(path: string, kind: 'file' | 'folder'): Promise<void> {
  return reporting(path, () => {
    const target = targetAt(path, kind);
    let there = kind === 'folder' ? target : dirname(target);
    while (lstatSync(there, { throwIfNoEntry: false }) === undefined) there = dirname(there);
    if (kindOf(there) !== 'folder') throw isNo('folder');
    if (kind === 'file') refuseReadOnly(target);
    accessSync(there === target ? dirname(target) : there, constants.W_OK | constants.X_OK);
  });
}

async function reporting(path: string, work: () => void): Promise<void> {
  try {
    await untilDone(work);
  } catch (error) {
    throw hostErrorFrom(error, 'write', path);
  }
}

/** Where a file or folder is written: through a link, and never in place of the other. */
function targetAt(path: string, kind: 'file' | 'folder'): string {
  if (process.platform === 'win32' && !isWindowsPath(path))
    throw Object.assign(new Error('is no name'), { code: 'EINVAL' });
  const target = followLink(path);
  const there = kindOf(target);
  if (there !== null && there !== kind) throw isNo(kind);
  return target;
}

/** What nobody may write isn’t replaced either, though a rename could. The superuser may do anything, so the mode is asked, too. */
function refuseReadOnly(file: string): void {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined) return;
  accessSync(file, constants.W_OK);
  if ((facts.mode & 0o222) === 0) throw Object.assign(new Error('is read-only'), { code: 'EACCES' });
}

/** As the system would say it. */
function isNo(kind: 'file' | 'folder'): Error {
  return Object.assign(new Error(`is no ${kind}`), { code: kind === 'file' ? 'EISDIR' : 'ENOTDIR' });
}

/** The place a link leads to; the path itself where there is nothing yet. */
function followLink(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(folder);
  for (const [name, content] of files) {
    const path = join(folder, ...checkedSegments(name));
    makeFolder(dirname(path));
    writeFileSync(path, content);
  }
}

/** Names come from our own code; a name that would leave the folder is a fault there, not the user's. */
function checkedSegments(name: string): readonly string[] {
  const segments = name.split('/');
  const isSafe = segments.every(
    (part) =>
      part !== '' &&
      part !== '.' &&
      part !== '..' &&
      !/[\\:\0]/u.test(part) &&
      (process.platform !== 'win32' || isWindowsName(part)),
  );
  if (!isSafe) throw new HostError('EINVAL', name, `“${name}” is no name for a file inside a folder.`);
  return segments;
}

/** Puts the new folder in the place of the old one, once more where another run has done so meanwhile. */
function swap(temporary: string, target: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      return swapOnce(temporary, target);
    } catch (error) {
      if (tries === MOST_TRIES || !OVERTAKEN.has(errorCode(error) ?? '')) throw error;
    }
  }
}

const MOST_TRIES = 20;

/** What renaming answers where the old folder has just gone, or a new one come. */
const OVERTAKEN: ReadonlySet<string> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

/** The old folder steps aside and comes back when the new one can't take its place. */
function swapOnce(temporary: string, target: string): void {
  if (kindOf(target) === null) return rename(temporary, target);
  const aside = siblingOf(target, 'old');
  keepMode(temporary, target);
  rename(target, aside);
  try {
    rename(temporary, target);
  } catch (error) {
    if (kindOf(target) === null) rename(aside, target);
    else removeQuietly(aside);
    throw error;
  }
  removeQuietly(aside);
}

function rename(from: string, to: string): void {
  persistently(() => renameSync(from, to), process.platform, pause);
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Does something that Windows refuses while another program looks into a file, as a virus scanner does into each new one: waits
 * for a moment then, all in all for a second and a half. Throws what the last try threw.
 */
export function persistently(work: () => void, platform: string, wait: (milliseconds: number) => void): void {
  for (let milliseconds = 12; ; milliseconds *= 2) {
    try {
      return work();
    } catch (error) {
      const isForNow = platform === 'win32' && LOOKED_INTO.has(errorCode(error) ?? '');
      if (!isForNow || milliseconds > 1000) throw error;
      wait(milliseconds);
    }
  }
}

const LOOKED_INTO: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM']);

/** What takes the place of something is open to the same people. */
function keepMode(temporary: string, target: string): void {
  const facts = statSync(target, { throwIfNoEntry: false });
  try {
    if (facts !== undefined) chmodSync(temporary, facts.mode & 0o7777);
  } catch {
    // A disk without modes, such as a stick.
  }
}

/** What was begun goes when the work fails, and the folders that were made for it, unless another run has put something there. */
function discardingOnFailure(temporary: string, made: readonly string[], work: () => void): void {
  try {
    work();
  } catch (error) {
    removeQuietly(temporary);
    for (const folder of made) removeEmptyQuietly(folder);
    throw error;
  }
}

function removeEmptyQuietly(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it.
  }
}

/** What can’t be removed is cleared by the next run. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Said by nobody: what was to be written is written, or another error is on its way.
  }
}

/** Clears what killed runs left beside the target. A run killed between its two renames gets its old folder back. */
function recover(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    const leftover = leftoverOf(target, name);
    if (leftover === null) continue;
    const path = join(dirname(target), name);
    if (leftover === 'old' && kindOf(target) === null) renameSync(path, target);
    else removeQuietly(path);
  }
}
