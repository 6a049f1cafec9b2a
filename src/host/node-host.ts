import { access, constants, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cacheFolderFor, findHome } from './cache-folder.ts';
import { errorCode, hostErrorFrom } from './host-error.ts';
import type { Host, PathFacts } from './host.ts';
import { replaceFolderWhole, writeFileWhole } from './write-whole.ts';

/** The host that is this machine: its disk, its environment, read when this is called. */
export function nodeHost(): Host {
  const environment = { ...process.env };
  const homeFolder = findHome();
  return {
    workingFolder: process.cwd(),
    environment,
    cacheFolder: cacheFolderFor(process.platform, environment, homeFolder) ?? join(tmpdir(), 'lectern-cache'),
    temporaryFolder: tmpdir(),
    homeFolder,
    platform: process.platform,
    architecture: process.arch,
    readFile: (path) => nothingToNull(path, async () => ((await isFile(path)) ? readFile(path) : null)),
    statPath: (path) => nothingToNull(path, () => factsOf(path)),
    listFolder: (path) => nothingToNull(path, async () => (await readdir(path)).sort()),
    writeFile: writeFileWhole,
    replaceFolder: replaceFolderWhole,
  };
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path)).isFile();
}

async function factsOf(path: string): Promise<PathFacts> {
  const facts = await stat(path);
  const isExecutable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  return {
    kind: facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other',
    size: facts.size,
    realPath: await realpath(path),
    executable: isExecutable,
  };
}

/** Nothing there is an answer; being refused is an error. */
async function nothingToNull<T>(path: string, look: () => Promise<T | null>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw hostErrorFrom(error, 'read', path);
  }
}
