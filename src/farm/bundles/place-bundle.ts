import { dirname, join } from 'node:path';
import { normalize } from 'node:path/posix';

import { NOWHERE, type UnplacedDiagnostic } from '../../diagnostics/diagnostic-kind.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { ensureTemporaryRoom } from '../../host/scratch-folder.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import type { BuildOptions } from '../../settings.ts';
import { BLOB_HASH, readBlob } from '../stores/blobs.ts';
import type { Store } from '../stores/store.ts';
import { bundleDamaged, bundleMissing, bundleRefused } from './bundle-diagnostics.ts';
import { type Bundle, fromBundledOptions, MOST_BYTES, readBundle } from './bundle-form.ts';
import { clashAmong, refusedPath } from './bundle-paths.ts';

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
  const refuse = (diagnostic: UnplacedDiagnostic) => ({ value: null, diagnostics: [diagnostic(NOWHERE)] });
  if (!BLOB_HASH.test(hash)) return refuse((where) => bundleRefused({ why: 'its hash is none' }, where));
  const json = await readBlob(hash, store, tenant);
  if (json === null) return refuse((where) => bundleMissing({ what: 'bundle of this job' }, where));
  if (json === 'damaged') return refuse((where) => bundleDamaged({ what: 'bundle of this job' }, where));
  const bundle = readBundle(json);
  const why = bundle === null ? 'it isn’t in the form of one' : refusalOf(bundle);
  if (bundle === null || why !== null)
    return refuse((where) => bundleRefused({ why: why ?? 'it isn’t in the form of one' }, where));

  const { slug, files, shownPath, options, isStrict } = bundle;
  ensureTemporaryRoom(folder, sizeOf(bundle));
  for (const { path, hash: ofFile, size } of files) {
    const bytes = await readBlob(ofFile, store, tenant);
    const what = `file ${path} of ${slug}`;
    if (bytes === null) return refuse((where) => bundleMissing({ what }, where));
    if (bytes === 'damaged') return refuse((where) => bundleDamaged({ what }, where));
    if (bytes.length !== size)
      return refuse((where) => bundleRefused({ why: `${path} has another size than it says` }, where));
    await host.writeFile(join(folder, ...path.split('/')), bytes);
  }
  const outlinePath = join(folder, ...shownPath.split('/'));
  const place = { slug, folder: dirname(outlinePath), outlinePath, shownPath };
  return { value: { ...place, options: fromBundledOptions(options), isStrict }, diagnostics: [] };
}

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
  if (clash !== null) return `two files would stand at “${clash}”`;
  if (!paths.includes(shownPath)) return 'its outline is missing';
  const stranger = options.sources.find(([, path]) => !paths.includes(normalize(path)));
  return stranger === undefined ? null : `“${stranger[1]}” isn’t among its files`;
}

function sizeOf({ files }: Bundle): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
