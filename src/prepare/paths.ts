import { isAbsolute, relative, sep } from 'node:path';

import type { Files, PathFacts } from '../host/host.ts';

/** Whether a path lies in a folder, below it; both absolute. Links are the caller’s business: give real paths. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * A path as the user would name it: from the folder one is in, or whole where it leads out of that. With forward slashes, which
 * Windows takes as well: what programs read, and what is kept or carried, is the same on every system.
 */
export function shownPath(path: string, host: Files): string {
  return slashed(isInside(path, host.workingFolder) ? relative(host.workingFolder, path) : path);
}

/** A path of this system with forward slashes. Elsewhere than on Windows a backslash is a letter like others. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}

/**
 * What is at a path that an outline names, which is read at its `realPath`: a briefing may come from anybody, and reads
 * files of its own folder only. `outside` where the path or a link leads out of it, `null` where there is no file.
 */
export async function fileBeside(
  path: string,
  folder: string,
  host: Files,
): Promise<PathFacts | 'outside' | null> {
  if (!isInside(path, folder)) return 'outside';
  const facts = await host.statPath(path);
  if (facts === null) return null;
  if (!isInside(facts.realPath, await realPathOf(folder, host))) return 'outside';
  return facts.kind === 'file' ? facts : null;
}

/** Where a path leads when its links are followed; the path itself where there is nothing. */
export async function realPathOf(path: string, host: Files): Promise<string> {
  return (await host.statPath(path))?.realPath ?? path;
}
