import { join, relative } from 'node:path';

import type { Files } from '../host/host.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { isInside } from './paths.ts';

/** A host that notes the texts it reads for a briefing from where they aren’t Lectern’s own, by their path in the user’s folder. */
export function noteOwnFiles(
  host: Files,
  packageFolder: string,
  { folder }: BriefingPlace,
): { readonly host: Files; readonly texts: ReadonlyMap<string, string> } {
  const texts = new Map<string, string>();
  const readFile = async (path: string): Promise<Uint8Array | null> => {
    const bytes = await host.readFile(path);
    const home = [folder, host.workingFolder].find((one) => isInside(path, one));
    if (bytes === null || home === undefined || isInside(path, join(packageFolder, 'templates')))
      return bytes;
    const name = relative(home, path).replaceAll('\\', '/');
    // Those beside the outline win.
    if (home === folder || !texts.has(name)) texts.set(name, new TextDecoder().decode(bytes));
    return bytes;
  };
  return { host: { ...host, readFile }, texts };
}
