import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { errorCode } from './host-error.ts';

/**
 * Makes a folder and those above it; gives those that it made, the innermost first. One that is there is left as it is. Walks by itself, because Node’s own
 * `recursive` never comes back where a file system answers ENOENT to making a folder, as /proc does.
 */
export function makeFolder(path: string, mode: number = 0o777): readonly string[] {
  try {
    return makeLast(path, mode);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    const above = makeFolder(dirname(path), mode);
    return [...makeLast(path, mode), ...above];
  }
}

function makeLast(path: string, mode: number): readonly string[] {
  try {
    mkdirSync(path, { mode });
    return [path];
  } catch (error) {
    if (!isFolder(path)) throw error;
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
