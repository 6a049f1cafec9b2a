import { rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { errorCode, HostError, hostErrorFrom } from './host-error.ts';
import { makeFolder } from './make-folder.ts';
import { onShutdown } from './on-shutdown.ts';
import { isOrphaned, nextMark } from './process-mark.ts';

/** Writes one file whole or not at all: a temporary sibling, then a rename. Follows a link, makes the folder. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  await reporting(path, async () => {
    const target = await followLink(path);
    if ((await kindOf(target)) === 'folder')
      throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    await makeFolder(dirname(target));
    await recover(target);
    const temporary = siblingOf(target, 'tmp');
    await discardingOnFailure(temporary, async () => {
      await writeFile(temporary, content);
      await rename(temporary, target);
    });
  });
}

/** Replaces a folder whole or not at all: written beside it, then swapped in by renaming. Follows a link. */
export async function replaceFolderWhole(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await reporting(path, async () => {
    const target = await followLink(path);
    if ((await kindOf(target)) === 'file') throw Object.assign(new Error('is a file'), { code: 'ENOTDIR' });
    await makeFolder(dirname(target));
    await recover(target);
    const temporary = siblingOf(target, 'tmp');
    await discardingOnFailure(temporary, async () => {
      await writeAll(temporary, files);
      await swap(temporary, target);
    });
  });
}

async function reporting(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw hostErrorFrom(error, 'write', path);
  }
}

/** The place a link leads to; the path itself where nothing stands yet. */
async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return null;
  return facts.isDirectory() ? 'folder' : 'file';
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await mkdir(folder);
  for (const [name, content] of files) {
    const path = join(folder, ...checkedSegments(name));
    await makeFolder(dirname(path));
    await writeFile(path, content);
  }
}

/** Names come from our own code; a name that would leave the folder is a fault there, not the user's. */
function checkedSegments(name: string): readonly string[] {
  const segments = name.split('/');
  const isSafe = segments.every(
    (part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/u.test(part),
  );
  if (!isSafe) throw new HostError('EINVAL', name, `“${name}” is no name for a file inside a folder.`);
  return segments;
}

/** The old folder steps aside and comes back when the new one can't take its place. */
async function swap(temporary: string, target: string): Promise<void> {
  if ((await kindOf(target)) === null) return rename(temporary, target);
  const aside = siblingOf(target, 'old');
  await rename(target, aside);
  try {
    await rename(temporary, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

/** `.<name>.<pid>.<n>-tmp`, beside the target, so that the rename stays on one disk. */
function siblingOf(target: string, suffix: 'tmp' | 'old'): string {
  return join(dirname(target), `.${basename(target)}.${nextMark()}-${suffix}`);
}

async function discardingOnFailure(temporary: string, work: () => Promise<void>): Promise<void> {
  const forget = onShutdown(() => removeNow(temporary));
  try {
    await work();
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  } finally {
    forget();
  }
}

/**
 * A write that was under way at the signal may land while its folder is being removed, and a folder that was being made
 * after that; so it is removed until it stays away.
 */
function removeNow(temporary: string): void {
  for (let times = 0; times < REMOVALS; times += 1) {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 10 });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, UNDER_WAY);
  }
}

const REMOVALS = 3;
/** Milliseconds in which what one thread was doing is done. */
const UNDER_WAY = 10;

/** Clears what killed runs left beside the target. A run killed between its two renames gets its old folder back. */
async function recover(target: string): Promise<void> {
  const prefix = `.${basename(target)}.`;
  for (const name of await readdir(dirname(target))) {
    const leftover = name.startsWith(prefix) ? /^(.*)-(tmp|old)$/u.exec(name.slice(prefix.length)) : null;
    if (leftover === null || !isOrphaned(leftover[1] ?? '')) continue;
    const path = join(dirname(target), name);
    if (leftover[2] === 'old' && (await kindOf(target)) === null) await rename(path, target);
    else await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
