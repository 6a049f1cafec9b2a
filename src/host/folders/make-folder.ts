import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { errorCode } from '../host-error.ts';

/**
 * Makes a folder and those above it; one that is there is left as it is. Walks by itself, because Node’s own
 * `recursive` never comes back where a file system answers ENOENT to making a folder, as /proc does.
 */
export function makeFolder(path: string, mode: number = 0o777): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' && dirname(path) !== path) {
      makeFolder(dirname(path), mode);
      makeLast(path, mode);
    } else if (!isFolder(path)) throw error;
  }
}

function makeLast(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
