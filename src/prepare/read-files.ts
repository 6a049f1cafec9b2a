import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { encodingOf } from '../article/decode-text.ts';
import { HostError } from '../host/host-error.ts';
import type { Files, PathFacts } from '../host/host.ts';

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

/** Whether a path lies in a folder, below it; both absolute. Links are the caller’s business: give real paths. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * A path as the user would name it: from the folder one is in, or whole where it leads out of that. With forward slashes, which
 * Windows takes as well: what programs read, and what is kept or carried, is the same on every system.
 */
export function shownPath(path: string, host: Files): string {
  return slashed(isInside(path, host.workingFolder) ? relative(host.workingFolder, path) : path);
}

/** A path of this system with forward slashes. Elsewhere than on Windows a backslash is a letter like others. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}

/**
 * What is at a path that an outline names, which is read at its `realPath`: a briefing may come from anybody, and reads
 * files of its own folder only. `outside` where the path or a link leads out of it, `null` where there is no file.
 */
export async function fileBeside(
  path: string,
  folder: string,
  host: Files,
): Promise<PathFacts | 'outside' | null> {
  if (!isInside(path, folder)) return 'outside';
  const facts = await host.statPath(path);
  if (facts === null) return null;
  if (!isInside(facts.realPath, await realPathOf(folder, host))) return 'outside';
  return facts.kind === 'file' ? facts : null;
}

/** Where a path leads when its links are followed; the path itself where there is nothing. */
export async function realPathOf(path: string, host: Files): Promise<string> {
  return (await host.statPath(path))?.realPath ?? path;
}
