import { mkdirSync, rmSync, statfsSync, type StatsFs } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { errorCode, HostError, hostErrorFrom } from './host-error.ts';
import { onShutdown } from './on-shutdown.ts';

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

/** The running process's mark in the names of its temporary files, so that a later run knows whose they are. */
export function nextMark(): string {
  count += 1;
  return `${process.pid}.${count}`;
}

let count = 0;

/** Whether the process that put its mark on a name is gone; a mark of another make is left alone. */
export function isOrphaned(mark: string): boolean {
  const pid = Number(/^(\d{1,10})\.\d+$/u.exec(mark)?.[1] ?? Number.NaN);
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** What takes the place of a path, or has given way to it: `.<name>.<mark>-tmp` beside it, so that renaming it stays on one disk. */
export function siblingOf(path: string, suffix: 'tmp' | 'old'): string {
  return join(dirname(path), `.${basename(path)}.${nextMark()}-${suffix}`);
}

/** Which sibling of a path a name beside it is of, left over by a process that is gone; `null` for any other name. */
export function leftoverOf(path: string, name: string): 'tmp' | 'old' | null {
  const prefix = `.${basename(path)}.`;
  const [, mark = '', suffix] = name.startsWith(prefix)
    ? (/^(.*)-(tmp|old)$/u.exec(name.slice(prefix.length)) ?? [])
    : [];
  if (!isOrphaned(mark)) return null;
  return suffix === 'old' ? 'old' : 'tmp';
}
