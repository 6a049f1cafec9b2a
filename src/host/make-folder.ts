import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { errorCode } from './host-error.ts';

/**
 * Makes a folder and those above it; one that is there is left as it is. Walks by itself, because Node’s own
 * `recursive` never comes back where a file system answers ENOENT to making a folder, as /proc does.
 */
export async function makeFolder(path: string, mode: number = 0o777): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' && dirname(path) !== path) {
      await makeFolder(dirname(path), mode);
      await makeLast(path, mode);
    } else if (!(await isFolder(path))) throw error;
  }
}

async function makeLast(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => null);
  return facts?.isDirectory() === true;
}
