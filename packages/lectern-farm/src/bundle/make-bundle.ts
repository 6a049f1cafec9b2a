import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

import {
  type BriefingPlace,
  type Checked,
  type Diagnostic,
  hasErrors,
  type Host,
  loadEditionFiles,
  prepareBriefing,
  refusedAmong,
  type SourceFile,
} from 'lectern';

import { problem } from '../diagnostics.ts';
import { type FarmStore, fewAtOnce, sha256 } from '../store/open-store.ts';
import { type Bundle, bundleJson, MOST_BYTES, MOST_FILES, optionsOf, type Wanted } from './bundle-form.ts';

/** A bundle with what it lists. */
export interface MadeBundle {
  readonly bundle: Bundle;
  /** A hash of all that the build depends on: the bundle, and what is the same for all builds of a machine. */
  readonly key: string;
  /** The bytes of its files, by hash. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** What bundling a briefing came to; `null` where it can’t be built, and why. */
export interface Bundling extends Checked<MadeBundle | null> {
  /** The files that code frames are cut from, by path. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** The folder of the package `lectern` that is installed beside this one. */
export const LECTERN_FOLDER = dirname(dirname(fileURLToPath(import.meta.resolve('lectern'))));

/**
 * Gathers what the build of a briefing reads, and nothing else: it is read and checked as in a build (gate 1), and one with errors
 * makes no bundle. `machine` is the hash of what builds it (`machineHash`).
 * Throws `HostError` when the disk fails.
 */
export async function makeBundle(
  place: BriefingPlace,
  wanted: Wanted,
  host: Host,
  machine: string,
): Promise<Bundling> {
  const noted = noteFiles(host);
  const { value: prepared, diagnostics } = await prepareBriefing(place, optionsOf(wanted), noted.host);
  const editions = await loadEditionFiles(prepared.templates, noted.host);
  const files = [prepared.outline.file, ...prepared.templates.files.values(), ...editions.values()];
  const sources = new Map(files.map((file) => [file.path, file]));
  const isStrict = wanted.flags.includes('strict');
  if (stopsBuild(diagnostics, isStrict)) return { value: null, diagnostics, sources };
  const found = await filesOf(noted, wanted, host);
  const refused = refusalOf(place, found, wanted, host);
  if (refused !== null) return { value: null, diagnostics: [refused], sources };
  const { theme, flags } = wanted;
  const bundle: Bundle = {
    slug: place.slug,
    shownPath: pathFrom(host.workingFolder, place.outlinePath),
    theme,
    sources: [...found.sources],
    flags: flags.toSorted(),
    files: [...found.files]
      .map(([path, bytes]) => ({ path, hash: sha256(bytes), size: bytes.length }))
      .toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
  const contents = new Map([...found.files.values()].map((bytes) => [sha256(bytes), bytes]));
  const key = sha256(JSON.stringify([bundleJson(bundle), machine]));
  return { value: { bundle, key, contents }, diagnostics, sources };
}

/** Whether a build goes no further: errors stop it, in a strict one warnings too. */
export function stopsBuild(diagnostics: readonly Diagnostic[], isStrict: boolean): boolean {
  return hasErrors(diagnostics) || (isStrict && diagnostics.some(({ severity }) => severity === 'warning'));
}

/** Why what was read isn’t sent. */
function refusalOf(
  { slug, outlinePath, shownPath }: BriefingPlace,
  { files }: Found,
  { theme }: Wanted,
  { workingFolder }: Host,
): Diagnostic | null {
  if (!isInside(outlinePath, workingFolder)) return problem('bundle/elsewhere', { slug }, shownPath);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (MOST_BYTES < size || MOST_FILES < files.size)
    return problem('bundle/too-large', { files: files.size, megabytes: Math.ceil(size / 1e6) }, shownPath);
  // A theme is called by its folder.
  const refused = refusedAmong([...files.keys()]) ?? refusedAmong(theme === null ? [] : [theme]);
  return refused === null ? null : problem('bundle/name', { ...refused }, shownPath);
}

/** Writes a bundle into a store, itself last. Gives its hash, by which it is found. */
export async function sendBundle(
  { bundle, contents }: Pick<MadeBundle, 'bundle' | 'contents'>,
  { blobs }: FarmStore,
): Promise<string> {
  await fewAtOnce([...contents.values()], (bytes) => blobs.write(bytes));
  return blobs.write(bundleJson(bundle));
}

/** A host that keeps what is read through it. A file is given again as it was when it was first read; what is read where a link leads to is at the link as well. */
function noteFiles(host: Host) {
  const read = new Map<string, Uint8Array>();
  const leading = new Map<string, string>();
  const readFile = async (path: string): Promise<Uint8Array | null> => {
    const bytes = read.get(path) ?? (await host.readFile(path));
    if (bytes !== null) read.set(path, bytes);
    return bytes;
  };
  const statPath: Host['statPath'] = async (path) => {
    const found = await host.statPath(path);
    if (found?.kind === 'file') leading.set(path, found.realPath);
    return found;
  };
  const bytesAt = async (path: string): Promise<Uint8Array | null> =>
    readFile(read.has(path) ? path : (leading.get(path) ?? path));
  return { host: { ...host, readFile, statPath }, bytesAt, paths: () => [...read.keys(), ...leading.keys()] };
}

/** Files by their paths from the working folder, and the texts that `--source` names as they are called among them. */
type Found = Pick<Wanted, 'sources'> & { readonly files: ReadonlyMap<string, Uint8Array> };

/**
 * What was read in the working folder but for what is Lectern’s own, which workers have, and texts that `--source` names elsewhere: these
 * get paths in a folder of their own.
 */
async function filesOf(
  noted: ReturnType<typeof noteFiles>,
  wanted: Wanted,
  { workingFolder }: Host,
): Promise<Found> {
  const own = ['templates', 'languages', 'dist', 'node_modules'].map((name) => join(LECTERN_FOLDER, name));
  const found = new Map<string, Uint8Array>();
  for (const path of noted.paths()) {
    if (!isInside(path, workingFolder) || own.some((folder) => isInside(path, folder))) continue;
    const bytes = await noted.bytesAt(path);
    if (bytes !== null) found.set(pathFrom(workingFolder, path), bytes);
  }
  let elsewhere = 'named-elsewhere';
  while ([...found.keys()].some((path) => path.split('/')[0] === elsewhere)) elsewhere += '-';
  const sources = new Map<string, string>();
  for (const [id, given] of wanted.sources) {
    const path = resolve(workingFolder, given);
    const bytes = await noted.bytesAt(path);
    const inside = isInside(path, workingFolder);
    const name = inside ? pathFrom(workingFolder, path) : `${elsewhere}/${sources.size}/${basename(path)}`;
    if (bytes !== null) found.set(name, bytes);
    sources.set(id, normalize(given) === name ? given : name);
  }
  return { files: found, sources };
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}
