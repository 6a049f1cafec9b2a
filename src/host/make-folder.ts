import { mkdirSync, statSync } from 'node:fs';
import { dirname, posix, win32 } from 'node:path';
import { homedir, userInfo } from 'node:os';

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
    return local ? win32.join(local, 'lectern', 'cache') : null;
  }
  const xdg = environment['XDG_CACHE_HOME'];
  if (xdg?.startsWith('/')) return posix.join(xdg, 'lectern');
  if (homeFolder === null) return null;
  return platform === 'darwin'
    ? posix.join(homeFolder, 'Library/Caches/lectern')
    : posix.join(homeFolder, '.cache/lectern');
}

/** HOME may be empty or unset, as in services and containers; then the account's own entry counts. */
export function findHome(): string | null {
  try {
    return homedir() || userInfo().homedir || null;
  } catch {
    return null;
  }
}

/**
 * Whether Windows can have a file or folder of a name: it has no `a?b`, drops dots and blanks at the end, and takes `con` and `nul.txt` for
 * devices, whatever their folder. Node makes some of them all the same, and then no other program can remove them.
 */
export function isWindowsName(name: string): boolean {
  return !UNWRITABLE.test(name) && !DEVICE.test(name);
}

/** Whether Windows can have what an absolute path names: on a drive or another machine, with slashes of either kind. */
export function isWindowsPath(path: string): boolean {
  const { root } = win32.parse(path);
  const names = path.slice(root.length).split(/[\\/]/u);
  return names.every((name) => name === '' || name === '.' || name === '..' || isWindowsName(name));
}

const UNWRITABLE = /[<>:"/\\|?*\p{Cc}]|[. ]$/u;
const DEVICE = /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/iu;
