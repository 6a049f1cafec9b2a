import { basename, join, relative, resolve } from 'node:path';
import { normalize } from 'node:path/posix';

import { type Checked, type Diagnostic, stopsBuild } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { type BriefingFacts, factsOfBriefing } from '../../prepare/briefing-facts.ts';
import { loadEditionFiles } from '../../prepare/load-templates.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import { isInside } from '../../prepare/paths.ts';
import { prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import type { BuildOptions } from '../../settings.ts';
import { sha256 } from '../../text/sha256.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { fewAtOnce, writeBlob } from '../stores/blobs.ts';
import type { Store } from '../stores/store.ts';
import { briefingElsewhere, bundleTooLarge, nameRefused } from './bundle-diagnostics.ts';
import { type Bundle, bundleJson, MOST_BYTES, MOST_FILES, toBundledOptions } from './bundle-form.ts';
import { clashAmong, refusedPath } from '../../products/carried-source.ts';
import { noteFiles, type NotedFiles } from './note-files.ts';

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
  readonly facts: BriefingFacts;
  /** The files that code frames are cut from. */
  readonly sources: readonly SourceFile[];
}

/**
 * Gathers what the build of a briefing reads, and nothing else: it is read and checked as in a build (gate 1), and one with errors
 * makes no bundle. `machine` is the hash of what builds it (`machineHash`).
 * Throws `HostError` when the disk fails.
 */
export async function makeBundle(
  place: BriefingPlace,
  options: BuildOptions,
  isStrict: boolean,
  host: Host,
  machine: string,
): Promise<Bundling> {
  const noted = noteFiles(host);
  const { value: prepared, diagnostics } = await prepareBriefing(place, options, noted.host);
  const editions = await loadEditionFiles(prepared.templates, noted.host);
  const files = [prepared.outline.file, ...prepared.templates.files.values(), ...editions.values()];
  const saying = (found: readonly Diagnostic[], value: MadeBundle | null = null): Bundling => {
    const named = new Set(found.map(({ file }) => file));
    const sources = files.filter(({ path }) => named.has(path));
    return { value, diagnostics: found, facts: factsOfBriefing(prepared), sources };
  };
  if (stopsBuild(diagnostics, isStrict)) return saying(diagnostics);
  const found = await filesOf(noted, options, host);
  const refused = refusalsOf(place, found, options, host);
  if (refused.length > 0) return saying(refused);
  const bundle: Bundle = {
    slug: place.slug,
    shownPath: pathFrom(host.workingFolder, place.outlinePath),
    options: toBundledOptions({ ...options, sources: found.sources }),
    isStrict,
    files: [...found.files]
      .map(([path, bytes]) => ({ path, hash: sha256(bytes), size: bytes.length }))
      .toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
  const contents = new Map([...found.files.values()].map((bytes) => [sha256(bytes), bytes]));
  const key = sha256(JSON.stringify([bundleJson(bundle), machine]));
  return saying(diagnostics, { bundle, key, contents });
}

/** Why what was read isn’t sent. */
function refusalsOf(
  place: BriefingPlace,
  { files }: Found,
  { theme }: BuildOptions,
  { workingFolder }: Host,
): readonly Diagnostic[] {
  const where = { file: place.shownPath, position: null };
  if (!isInside(place.outlinePath, workingFolder)) return [briefingElsewhere({ slug: place.slug }, where)];
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (MOST_BYTES < size || MOST_FILES < files.size)
    return [bundleTooLarge({ files: files.size, measure: `${Math.ceil(size / 1e6)} MB` }, where)];
  const clash = clashAmong([...files.keys()]);
  const twice =
    clash === null ? [] : [nameRefused({ path: clash, why: 'another is called so but for capitals' }, where)];
  // A theme is called by its folder.
  const names = [...files.keys(), ...(theme === null ? [] : [theme])];
  const odd = names.flatMap((path) => {
    const why = refusedPath(path);
    return why === null ? [] : [nameRefused({ path, why }, where)];
  });
  return [...odd, ...twice];
}

/** Writes a bundle into a store, itself last. Gives its hash, by which it is found. */
export async function sendBundle(
  bundle: Bundle,
  contents: MadeBundle['contents'],
  store: Store,
  tenant: string,
): Promise<string> {
  await fewAtOnce([...contents.values()], (bytes) => writeBlob(bytes, store, tenant));
  return writeBlob(bundleJson(bundle), store, tenant);
}

/** The SHA-256 under which a bundle is in a store. */
export function bundleHash(bundle: Bundle): string {
  return sha256(bundleJson(bundle));
}

/** Files by their paths from the working folder, and the texts that `--source` names as they are called among them. */
interface Found {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly sources: BuildOptions['sources'];
}

/**
 * What was read in the working folder but for what is Lectern’s own, which workers have, and texts that `--source` names elsewhere: these
 * get paths in a folder of their own.
 */
async function filesOf(noted: NotedFiles, options: BuildOptions, host: Host): Promise<Found> {
  const { workingFolder } = host;
  const ownFolder = await packageFolder(host);
  const own = ['templates', 'languages', 'dist', 'node_modules'].map((name) => join(ownFolder, name));
  const found = new Map<string, Uint8Array>();
  for (const [path, bytes] of await noted.all()) {
    if (!isInside(path, workingFolder) || own.some((folder) => isInside(path, folder))) continue;
    found.set(pathFrom(workingFolder, path), bytes);
  }
  let elsewhere = 'named-elsewhere';
  while ([...found.keys()].some((path) => path.split('/')[0] === elsewhere)) elsewhere += '-';
  const sources = new Map<string, string>();
  for (const [id, given] of options.sources) {
    const path = resolve(workingFolder, given);
    const bytes = await noted.bytesAt(path);
    const inside = isInside(path, workingFolder);
    const name = inside ? pathFrom(workingFolder, path) : `${elsewhere}/${sources.size}/${basename(path)}`;
    if (bytes !== null) found.set(name, bytes);
    sources.set(id, normalize(given) === name ? given : name);
  }
  return { files: found, sources };
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}
