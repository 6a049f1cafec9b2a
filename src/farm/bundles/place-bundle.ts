import { dirname, join } from 'node:path';
import { normalize } from 'node:path/posix';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { ensureTemporaryRoom } from '../../host/scratch-folder.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import type { BuildOptions } from '../../settings.ts';
import { BLOB_HASH, fewAtOnce, readBlob } from '../stores/blobs.ts';
import type { Store } from '../stores/store.ts';
import { bundleDamaged, bundleMissing, bundleRefused } from './bundle-diagnostics.ts';
import { type Bundle, fromBundledOptions, MOST_BYTES, readBundle } from './bundle-form.ts';
import { clashAmong, refusedPath } from '../../products/carried-source.ts';

/** A briefing as it was unpacked, and how it is to be built: in a process whose working folder is the one that it was unpacked in. */
export interface PlacedBundle extends BriefingPlace {
  readonly options: BuildOptions;
  readonly isStrict: boolean;
}

/**
 * Unpacks a bundle into an empty folder, which stands for the one that the user was in. Everything is checked before it is written: bundles
 * come from anybody who can write to the store. Whoever made the folder removes it, also where nothing came of it. Throws `HostError`
 * when the disk fails.
 */
export async function placeBundle(
  hash: string,
  store: Store,
  tenant: string,
  folder: string,
  host: Host,
): Promise<Checked<PlacedBundle | null>> {
  const refuse = (diagnostic: Diagnostic) => ({ value: null, diagnostics: [diagnostic] });
  const what = 'bundle of this job';
  if (!BLOB_HASH.test(hash)) return refuse(bundleRefused({ why: 'its hash is none' }, NOWHERE));
  const json = await readBlob(hash, store, tenant, LONGEST);
  if (json === null) return refuse(bundleMissing({ what }, NOWHERE));
  if (json === 'damaged') return refuse(bundleDamaged({ what }, NOWHERE));
  const bundle = readBundle(json);
  if (bundle === null) return refuse(bundleRefused({ why: 'it isn’t in the form of one' }, NOWHERE));
  const why = refusalOf(bundle);
  if (why !== null) return refuse(bundleRefused({ why }, NOWHERE));

  const { slug, files, shownPath, options, isStrict } = bundle;
  ensureTemporaryRoom((await host.statPath(folder)) === null ? dirname(folder) : folder, sizeOf(bundle));
  const refusals = await fewAtOnce(files, async ({ path, hash: ofFile, size }) => {
    const bytes = await readBlob(ofFile, store, tenant, size);
    const named = { what: `file ${path} of ${slug}` };
    if (bytes === null) return bundleMissing(named, NOWHERE);
    if (bytes === 'damaged') return bundleDamaged(named, NOWHERE);
    if (bytes.length !== size)
      return bundleRefused({ why: `${path} has another size than it says` }, NOWHERE);
    await host.writeFile(join(folder, ...path.split('/')), bytes);
    return null;
  });
  const refused = refusals.filter((refusal) => refusal !== null);
  if (refused.length > 0) return { value: null, diagnostics: refused };
  const outlinePath = join(folder, ...shownPath.split('/'));
  const place = { slug, folder: dirname(outlinePath), outlinePath, shownPath };
  return { value: { ...place, options: fromBundledOptions(options), isStrict }, diagnostics: [] };
}

/** Bytes of a bundle itself: 5,000 files with long paths. */
const LONGEST = 8_000_000;

/** Why a bundle isn’t unpacked; `null` for one that is. */
function refusalOf(bundle: Bundle): string | null {
  const { slug, shownPath, files, options } = bundle;
  if (slug.includes('/') || refusedPath(slug) !== null) return `“${slug}” is no name of a folder`;
  if (MOST_BYTES < sizeOf(bundle)) return 'it is too large';
  const paths = files.map(({ path }) => path);
  for (const path of paths) {
    const why = refusedPath(path);
    if (why !== null) return `“${path}” is no path in it, for ${why}`;
  }
  const clash = clashAmong(paths);
  if (clash !== null) return `two files would be at “${clash}”`;
  if (!paths.includes(shownPath)) return 'its outline is missing';
  const stranger = options.sources.find(([, path]) => !paths.includes(normalize(path)));
  return stranger === undefined ? null : `“${stranger[1]}” isn’t among its files`;
}

function sizeOf({ files }: Bundle): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
