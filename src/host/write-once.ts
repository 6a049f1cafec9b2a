import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';

import { errorCode, HostError, hostErrorFrom } from './host-error.ts';
import { makeFolder } from './make-folder.ts';

/** How a file is written. */
interface Writing {
  /** A folder on the same disk, in which what is half written lies. */
  readonly aside: string;
  /** Whether it is on the disk when this comes back, also where the power fails. */
  readonly isFlushed: boolean;
}

/**
 * Writes a file where there is none; `false` where there is one. It is written whole or not at all, whoever is killed and whoever
 * writes at the same time, on disks of this machine and over NFS. Throws `HostError`.
 */
export async function writeFileOnce(path: string, bytes: Uint8Array, how: Writing): Promise<boolean> {
  return throughAside(path, bytes, how, async (temporary) => {
    try {
      await link(temporary, path);
      return true;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw withoutLinks(error, path);
      // Over NFS the answer to the first try may be lost, and the second says that something is there: this very file.
      return (await stat(temporary)).nlink === 2;
    }
  });
}

/** Writes a file in the place of another, likewise. */
export async function writeFileOver(path: string, bytes: Uint8Array, how: Writing): Promise<void> {
  await throughAside(path, bytes, how, async (temporary) => {
    await rename(temporary, path);
    return true;
  });
}

async function throughAside(
  path: string,
  bytes: Uint8Array,
  { aside, isFlushed }: Writing,
  put: (temporary: string) => Promise<boolean>,
): Promise<boolean> {
  const temporary = join(aside, randomUUID());
  try {
    const made = [aside, dirname(path)].flatMap((folder) => makeFolder(folder));
    await writeAnew(temporary, bytes, isFlushed);
    const isPut = await put(temporary);
    if (isPut && isFlushed) for (const folder of [path, ...made]) await flushFolder(dirname(folder));
    return isPut;
  } catch (error) {
    throw hostErrorFrom(error, 'write', path);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Comes back when the bytes are on the disk, where that is asked for. */
async function writeAnew(path: string, bytes: Uint8Array, isFlushed: boolean): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    if (isFlushed) await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is on the disk when its folder is. Some systems don’t let folders be opened. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function withoutLinks(error: unknown, path: string): unknown {
  const code = errorCode(error) ?? '';
  if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) return error;
  const message = `The disk of ${dirname(path)} has no hard links, without which a file can’t be kept from being written over another.`;
  return new HostError(code, path, message, error);
}

/** Takes out what killed writers left in a folder for half-written files a day ago or longer. */
export async function clearAside(aside: string): Promise<void> {
  for (const name of await readdir(aside).catch(() => [])) {
    const path = join(aside, name);
    const facts = await stat(path).catch(() => null);
    if (facts !== null && facts.mtimeMs < Date.now() - A_DAY)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

const A_DAY = 86_400_000;

/** Notes that a file of a cache was of use just now, which keeps it longest. What can’t be noted is nobody’s loss. */
export function noteUse(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Removed meanwhile, or somebody else’s.
  }
}

/**
 * Removes the files of a cache, in whatever folders, that were of no use for the longest, until what is left has no more than so many
 * bytes. Other processes may do so at the same time.
 */
export function boundSize(folder: string, mostBytes: number): void {
  const files = filesBelow(folder);
  let left = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of files.toSorted((one, other) => one.usedAt - other.usedAt)) {
    if (left <= mostBytes) return;
    try {
      rmSync(path, { force: true });
      left -= bytes;
      rmdirSync(dirname(path));
    } catch {
      // Somebody else’s, who may remove it; or not the last of its folder.
    }
  }
}

function filesBelow(
  folder: string,
): { readonly path: string; readonly bytes: number; readonly usedAt: number }[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    try {
      const facts = statSync(path);
      return facts.isDirectory() ? filesBelow(path) : [{ path, bytes: facts.size, usedAt: facts.mtimeMs }];
    } catch {
      // Removed meanwhile, or not to be looked at.
      return [];
    }
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
