import { statfsSync } from 'node:fs';
import type { StatsFs } from 'node:fs';

import { HostError } from '../host-error.ts';

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
