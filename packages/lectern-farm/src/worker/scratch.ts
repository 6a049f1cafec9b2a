import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder of a worker’s own in the one for temporary files; those of killed workers go, where the system tells who runs. */
export async function scratchFolder(temporaryFolder: string): Promise<string> {
  for (const name of await readdir(temporaryFolder)) {
    const owner = /^lectern-farm-(\d+)-/u.exec(name)?.[1];
    const isGone = existsSync('/proc/self') && !existsSync(`/proc/${owner}`);
    if (owner !== undefined && isGone) await remove(join(temporaryFolder, name));
  }
  return mkdtemp(join(temporaryFolder, `lectern-farm-${process.pid}-`));
}

/** Does something in a new folder inside of one, with `in`, `out` and `tmp`, which goes when it is done. */
export async function inFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(parent, 'job-'));
  try {
    for (const name of ['in', 'out', 'tmp']) await mkdir(join(folder, name));
    return await work(folder);
  } finally {
    await remove(folder);
  }
}

/** Removes a folder with all that is in it. A browser that was just killed may still be writing its last file. */
export async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 40 }).catch(() => undefined);
}
