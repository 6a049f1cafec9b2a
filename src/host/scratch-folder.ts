import { type StatsFs, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { HostError, hostErrorFrom } from './host-error.ts';
import { onShutdown } from './on-shutdown.ts';
import { isOrphaned, nextMark } from './process-mark.ts';

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

/**
 * Makes sure that a folder for temporary files has room. Takes the bytes that are needed; throws `HostError` when there are
 * fewer. A folder that doesn’t tell, or isn’t there, is left to whoever writes into it.
 */
export function ensureTemporaryRoom(folder: string, needed: number): void {
  const facts = roomIn(folder);
  // A disk of no size at all, as in memory without a limit, doesn’t tell.
  if (facts === null || facts.blocks === 0 || facts.bavail * facts.bsize >= needed) return;
  throw otherTemporaryFolder(
    new HostError('ENOSPC', folder, `The disk of the folder for temporary files, ${folder}, is full.`),
  );
}

function roomIn(folder: string): StatsFs | null {
  try {
    return statfsSync(folder);
  } catch {
    return null;
  }
}

/** An error about a folder for temporary files, with what its user can do. */
export function otherTemporaryFolder({ code, path, message, cause }: HostError): HostError {
  const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
  return new HostError(
    code,
    path,
    `${message} Name another folder for temporary files in ${variable}.`,
    cause,
  );
}
