import { isAbsolute, join, resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { installedBrowser } from './found-browser.ts';
import type { FoundBrowser } from './found-browser.ts';
import { searchFolders } from './installed-places.ts';

/** A browser that the user named, and where. */
export interface NamedBrowser {
  /** `--browser`, `LECTERN_BROWSER` … */
  readonly source: string;
  readonly path: string;
}

/** The places where a user can name a browser, in the order in which they count. */
export const NAMING_VARIABLES = ['LECTERN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/** The first name that the user gave; `null` when there is none. An empty variable is no name. */
export function namedBrowser(flag: string | null, host: Host): NamedBrowser | null {
  if (flag !== null) return { source: '--browser', path: flag };
  for (const source of NAMING_VARIABLES) {
    const path = host.environment[source]?.trim();
    if (path) return { source, path };
  }
  return null;
}

/** The named browser as it stands on the disk, or why it can’t be used, as the end of a sentence. */
export async function inspectNamed(named: NamedBrowser, host: Host): Promise<FoundBrowser | string> {
  const path = await locate(named.path, host);
  const facts = path === null ? null : await host.statPath(path);
  if (path === null || facts === null) return 'does not exist';
  if (facts.kind === 'folder') return 'is a folder';
  if (facts.kind !== 'file') return 'is no program';
  if (!facts.executable) return 'is not executable';
  return installedBrowser(kindByName(path), path);
}

/** A guess by the name; a wrong one costs nothing, for the shell takes the full browser’s switches too. */
function kindByName(path: string): FoundBrowser['kind'] {
  return /headless[-_]shell(?:\.exe)?$/u.test(path) ? 'headless-shell' : 'full';
}

/** A bare name is looked up in the search path, as a shell would; anything else starts from the working folder. */
async function locate(name: string, host: Host): Promise<string | null> {
  if (isAbsolute(name) || /[\\/]/u.test(name)) return resolve(host.workingFolder, name);
  for (const folder of searchFolders(host)) {
    const path = join(folder, name);
    if ((await host.statPath(path).catch(() => null))?.kind === 'file') return path;
  }
  return null;
}
