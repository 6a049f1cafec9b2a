import { readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
