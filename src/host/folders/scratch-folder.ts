import { mkdirSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { hostErrorFrom } from '../host-error.ts';
import { onShutdown } from '../on-shutdown.ts';
import { isOrphaned, nextMark } from './process-mark.ts';
import { otherTemporaryFolder } from './temporary-room.ts';

/** A folder of one's own that goes when its owner is done, is interrupted, or (at the next run) was killed. */
export interface ScratchFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Makes `<parent>/lectern-<purpose>-<pid>.<n>`, readable by its owner alone, and sweeps those of dead runs. Throws `HostError`. */
export function makeScratchFolder(parent: string, purpose: string): ScratchFolder {
  const prefix = `lectern-${purpose}-`;
  const path = join(parent, prefix + nextMark());
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    throw otherTemporaryFolder(hostErrorFrom(error, 'write', path));
  }
  void sweep(parent, prefix);
  const forget = onShutdown(() => rmSync(path, REMOVAL));
  return {
    path,
    remove: async () => {
      await rm(path, REMOVAL).catch(() => undefined);
      forget();
    },
  };
}

/** A browser that was just killed may still be writing its last file: try again for a moment. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 40 } as const;

async function sweep(parent: string, prefix: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const orphans = names.filter((name) => name.startsWith(prefix) && isOrphaned(name.slice(prefix.length)));
  await Promise.all(orphans.map((name) => rm(join(parent, name), REMOVAL).catch(() => undefined)));
}
