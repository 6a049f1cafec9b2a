import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { readText } from './read-text.ts';

/** The folder of the installed package, which holds templates/ and dist/; found upwards from this file. */
export async function packageFolder(host: Host): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const templates = await host.statPath(join(folder, 'templates', 'deck.hbs'));
    if (templates?.kind === 'file') return folder;
    const parent = dirname(folder);
    if (parent === folder) throw ownFileMissing(join(folder, 'templates'));
    folder = parent;
  }
}

/** Reads a text file that belongs to the package. Throws `HostError` when it isn't there. */
export async function readPackageText(path: string, host: Host): Promise<string> {
  const text = await readText(path, host);
  if (text === null) throw ownFileMissing(path);
  return text;
}

/** What is said of a file or folder of Lectern’s own that isn’t there. */
export function ownFileMissing(path: string): HostError {
  return new HostError(
    'ENOENT',
    path,
    `Lectern’s own file ${path} is missing. Run “npm run build”, or install it again.`,
  );
}
