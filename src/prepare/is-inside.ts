import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies in a folder, below it; both absolute. Links are the caller’s business: give real paths. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
