import { homedir, userInfo } from 'node:os';
import { posix, win32 } from 'node:path';

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
