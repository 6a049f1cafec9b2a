import { join } from 'node:path';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diskRefused } from '../disk-refused.ts';
import { HostError } from '../host-error.ts';
import type { Host, PathFacts } from '../host.ts';
import { shownPath } from './shown-path.ts';

/** Folders in one such as `briefings/` with an outline in them, and those that one may not look into. Hidden ones are of programs, or left over. */
export async function briefingsIn(folder: string, host: Host): Promise<Checked<readonly string[]>> {
  const slugs: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of (await host.listFolder(folder)) ?? []) {
    if (name.startsWith('.')) continue;
    try {
      if ((await kindOf(join(folder, name, 'outline.md'), host)) === 'file') slugs.push(name);
    } catch (error) {
      diagnostics.push(refusedLook(error, host));
    }
  }
  return { value: slugs, diagnostics };
}

/** The names of those that can be looked into. */
export async function slugsIn(folder: string, host: Host): Promise<readonly string[]> {
  return (await briefingsIn(folder, host)).value;
}

/** What is said where a briefing may not be looked at; a fault of Lectern’s own is thrown on. */
export function refusedLook(thrown: unknown, host: Host): Diagnostic {
  if (!(thrown instanceof HostError)) throw thrown;
  return diskRefused(thrown, { ...NOWHERE, file: shownPath(thrown.path, host) });
}

/** What stands at a path; `null` for nothing. */
export async function kindOf(path: string, host: Host): Promise<PathFacts['kind'] | null> {
  return (await host.statPath(path))?.kind ?? null;
}
