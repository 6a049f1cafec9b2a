import { access, constants, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

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

/**
 * Where a user's caches belong on each system, `lectern` at the end: XDG base directories on Linux, Library/Caches on
 * macOS, LOCALAPPDATA on Windows. `null` when the system names no place.
 */
export function cacheFolderFor(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  homeFolder: string | null,
): string | null {
  const own = environment['LECTERN_CACHE'];
  if (own) return own;
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'];
    return local ? join(local, 'lectern', 'cache') : null;
  }
  const xdg = environment['XDG_CACHE_HOME'];
  if (xdg?.startsWith('/')) return join(xdg, 'lectern');
  if (homeFolder === null) return null;
  return platform === 'darwin'
    ? join(homeFolder, 'Library/Caches/lectern')
    : join(homeFolder, '.cache/lectern');
}

/** HOME may be empty or unset, as in services and containers; then the account's own entry counts. */
function findHome(): string | null {
  try {
    return homedir() || userInfo().homedir || null;
  } catch {
    return null;
  }
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
