import { join } from 'node:path';

import { NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diskRefused } from '../host/disk-refused.ts';
import { HostError } from '../host/host-error.ts';
import type { Host, PathFacts } from '../host/host.ts';
import { noFile } from './briefing-diagnostics.ts';
import { shownPath } from './shown-path.ts';

/**
 * Folders in one such as `briefings/` with an outline in them; told are those that one may not look into, and what is called
 * `outline.md` and is no file. Hidden ones are of programs, or left over.
 */
export async function briefingsIn(folder: string, host: Host): Promise<Checked<readonly string[]>> {
  const slugs: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of (await host.listFolder(folder)) ?? []) {
    if (name.startsWith('.')) continue;
    try {
      const outline = join(folder, name, 'outline.md');
      if ((await kindOf(outline, host)) === 'file') slugs.push(name);
      else diagnostics.push(...(await noFileAt(outline, host)));
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

/** What is said where something that is no file stands in place of an outline. */
export async function noFileAt(path: string, host: Host): Promise<readonly Diagnostic[]> {
  const kind = await kindOf(path, host);
  if (kind === null || kind === 'file') return [];
  const file = shownPath(path, host);
  return [noFile({ path: file, isFolder: kind === 'folder' }, { file, position: null })];
}

/** What stands at a path; `null` for nothing. */
export async function kindOf(path: string, host: Host): Promise<PathFacts['kind'] | null> {
  return (await host.statPath(path))?.kind ?? null;
}
