import { relative } from 'node:path';

import type { Host } from '../host/host.ts';
import { isInside } from './is-inside.ts';

/** A path as the user would name it: from the folder one is in, or whole where it leads out of that. */
export function shownPath(path: string, host: Host): string {
  return isInside(path, host.workingFolder) ? relative(host.workingFolder, path) : path;
}
