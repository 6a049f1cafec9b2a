import { sep } from 'node:path';

/** A path that a test wrote with slashes and no drive, as it wrote it: Windows gives it others. */
export function plainPath(path: string): string {
  return sep === '/' ? path : path.replace(/^[A-Za-z]:/u, '').replaceAll(sep, '/');
}
