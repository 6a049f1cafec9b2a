import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { encodingOf } from '../article/decode-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Files } from '../host/host.ts';

/** The text of a template, a style sheet, a lock or a bibliography; `null` where there is none. Throws `HostError` for one of no such size. */
export async function readText(path: string, host: Files): Promise<string | null> {
  const bytes = await host.readFile(path);
  if (bytes === null) return null;
  if (bytes.length <= MAX_BYTES) return new TextDecoder(encodingOf(bytes)).decode(bytes);
  const size = `${Math.ceil(bytes.length / 1e6)} MB`;
  throw new HostError(
    'EFBIG',
    path,
    `${path} has ${size}; a file of its kind may have ${MAX_BYTES / 1e6} MB.`,
  );
}

/** A lock that holds the whole texts of twenty books has as much. */
const MAX_BYTES = 32_000_000;

/** The folder of the installed package, which holds templates/ and dist/; found upwards from this file. */
export async function packageFolder(host: Files): Promise<string> {
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
export async function readPackageText(path: string, host: Files): Promise<string> {
  const text = await readText(path, host);
  if (text === null) throw ownFileMissing(path);
  return text;
}

/** What is reported about a file or folder of Lectern’s own that isn’t there. */
export function ownFileMissing(path: string): HostError {
  return new HostError(
    'ENOENT',
    path,
    `Lectern’s own file ${path} is missing. Run “npm run build”, or install it again.`,
  );
}
