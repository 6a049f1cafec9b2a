import { readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Notes that a folder of a cache was of use just now, which keeps it longest. What can’t be noted is nobody’s loss. */
export function noteUse(folder: string): void {
  try {
    const now = new Date();
    utimesSync(folder, now, now);
  } catch {
    // Removed meanwhile, or somebody else’s.
  }
}

/**
 * Removes the folders of a cache that were of no use for the longest, two levels down, until what is left has no more than so many
 * bytes. Other processes may do so at the same time.
 */
export function boundSize(folder: string, mostBytes: number): void {
  const entries = namesIn(folder).flatMap((key) =>
    namesIn(join(folder, key)).flatMap((name) => factsOf(join(folder, key, name))),
  );
  let left = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of entries.toSorted((one, other) => one.usedAt - other.usedAt)) {
    if (left <= mostBytes) return;
    try {
      rmSync(path, { recursive: true, force: true });
      left -= bytes;
      rmdirSync(dirname(path));
    } catch {
      // Somebody else’s, who may remove it; or not the last of its folder.
    }
  }
}

function factsOf(path: string): { readonly path: string; readonly bytes: number; readonly usedAt: number }[] {
  try {
    const sizes = namesIn(path).map((name) => statSync(join(path, name)).size);
    return [{ path, usedAt: statSync(path).mtimeMs, bytes: sizes.reduce((sum, size) => sum + size, 0) }];
  } catch {
    // Removed meanwhile, or not to be looked at.
    return [];
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
