import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cacheFolderFor, findHome } from './make-folder.ts';
import { errorCode, HostError, hostErrorFrom } from './host-error.ts';
import type { FilePart, Host, PathFacts } from './host.ts';
import { checkWritableAt, replaceFolderWhole, writeFileWhole } from './write-whole.ts';

/** The host that is this machine: its disk, its environment, read when this is called. Throws `HostError` in a folder that is gone. */
export function nodeHost(): Host {
  const environment = environmentOf(process.platform, process.env);
  const homeFolder = findHome();
  return {
    workingFolder: workingFolder(),
    environment,
    cacheFolder: cacheFolderFor(process.platform, environment, homeFolder) ?? join(tmpdir(), 'lectern-cache'),
    temporaryFolder: tmpdir(),
    homeFolder,
    platform: process.platform,
    architecture: process.arch,
    readFile: (path) => nothingToNull(path, () => contentOf(path)),
    readParts: (path, use) => nothingToNull(path, () => usePartsOf(path, use)),
    statPath: (path) => nothingToNull(path, () => factsOf(path)),
    listFolder: (path) => nothingToNull(path, () => namesIn(path)),
    writeFile: writeFileWhole,
    replaceFolder: replaceFolderWhole,
    checkWritable: checkWritableAt,
  };
}

/**
 * The variables of a process by their names. Windows, to which `Path`, `PATH` and `path` are one, spells them as it likes
 * (`ProgramFiles`, `SystemRoot`): there all names are in capitals.
 */
export function environmentOf(platform: string, variables: Host['environment']): Host['environment'] {
  if (platform !== 'win32') return { ...variables };
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name.toUpperCase(), value]));
}

/** A folder that was removed, or that one has lost the right to look into, has no path any more. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new HostError(
      errorCode(error) ?? 'UNKNOWN',
      '.',
      'The folder that you are in was removed, or may no longer be read; go to another one with `cd`.',
      error,
    );
  }
}

/** A pipe would never end, and a folder can’t be read: only regular files are. */
function contentOf(path: string): Uint8Array | null {
  const facts = statSync(path, QUIETLY);
  if (facts?.isFile() !== true) return null;
  if (facts.size > MAX_BYTES) throw Object.assign(new Error('is too large'), { code: 'EFBIG' });
  return readFileSync(path);
}

/** A scanned book has some hundred MB; a larger file would only fill the memory. */
const MAX_BYTES = 256_000_000;

function usePartsOf<T>(path: string, use: (part: FilePart) => T): T | null {
  if (statSync(path, QUIETLY)?.isFile() !== true) return null;
  const file = openSync(path, 'r');
  try {
    return use((start, end) => {
      const bytes = new Uint8Array(end - start);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    });
  } finally {
    closeSync(file);
  }
}

const QUIETLY = { throwIfNoEntry: false } as const;

function factsOf(path: string): PathFacts | null {
  const facts = statSync(path, QUIETLY);
  if (facts === undefined) return null;
  const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
  return {
    kind,
    size: facts.size,
    // The pipe that a shell makes of <(…) has none.
    realPath: kind === 'other' ? path : realpathSync.native(path),
    executable: isExecutable(path),
    modifiedAt: facts.mtimeMs,
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function namesIn(path: string): readonly string[] | null {
  return statSync(path, QUIETLY)?.isDirectory() === true ? readdirSync(path).sort() : null;
}

/**
 * Nothing there is an answer; being refused is an error. A build reads a hundred small files, and each of the steps of
 * reading one takes less time than handing it to another thread; so the looking itself is synchronous, as is writing.
 */
async function nothingToNull<T>(path: string, look: () => T | null): Promise<T | null> {
  // No file has such a name, and Node would call it a fault of whoever asks: an outline may.
  if (path.includes('\0')) return null;
  try {
    return look();
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP') return null;
    throw hostErrorFrom(error, 'read', path);
  }
}
