import { join } from 'node:path';
import { normalize } from 'node:path/posix';

import { type Checked, type Diagnostic, type Host, refusedAmong } from 'lectern';

import { problem } from '../diagnostics.ts';
import { type FarmStore, fewAtOnce, HASH } from '../store/open-store.ts';
import { type Bundle, MOST_BYTES, readBundle } from './bundle-form.ts';

/**
 * Unpacks a bundle into an empty folder, which stands for the one that the user was in. Everything is checked before it is written: bundles
 * come from anybody who can write to the store. Whoever made the folder removes it, also where nothing came of it. Throws `HostError`
 * when the disk fails.
 */
export async function placeBundle(
  hash: string,
  { blobs }: FarmStore,
  folder: string,
  host: Host,
): Promise<Checked<Bundle | null>> {
  const refuse = (diagnostic: Diagnostic) => ({ value: null, diagnostics: [diagnostic] });
  const what = 'bundle of this job';
  if (!HASH.test(hash)) return refuse(problem('bundle/refused', { why: 'its hash is none' }));
  // With 5,000 files of long paths.
  const json = await blobs.read(hash, 8_000_000);
  if (json === null) return refuse(problem('bundle/missing', { what }));
  if (json === 'damaged') return refuse(problem('bundle/damaged', { what }));
  const bundle = readBundle(json);
  if (bundle === null) return refuse(problem('bundle/refused', { why: 'it isn’t in the form of one' }));
  const why = refusalOf(bundle);
  if (why !== null) return refuse(problem('bundle/refused', { why }));

  const refusals = await fewAtOnce(bundle.files, async ({ path, hash: ofFile, size }) => {
    const bytes = await blobs.read(ofFile, size);
    const named = { what: `file ${path} of ${bundle.slug}` };
    if (bytes === null) return problem('bundle/missing', named);
    if (bytes === 'damaged') return problem('bundle/damaged', named);
    if (bytes.length !== size)
      return problem('bundle/refused', { why: `${path} has another size than it says` });
    await host.writeFile(join(folder, ...path.split('/')), bytes);
    return null;
  });
  const refused = refusals.filter((refusal) => refusal !== null);
  return { value: refused.length > 0 ? null : bundle, diagnostics: refused };
}

/** Why a bundle isn’t unpacked; `null` for one that is. */
function refusalOf({ slug, shownPath, files, sources }: Bundle): string | null {
  if (slug.includes('/') || refusedAmong([slug]) !== null) return `“${slug}” is no name of a folder`;
  if (MOST_BYTES < files.reduce((sum, { size }) => sum + size, 0)) return 'it is too large';
  const paths = files.map(({ path }) => path);
  const refused = refusedAmong(paths);
  if (refused !== null) return `“${refused.path}” is no path in it, for ${refused.why}`;
  if (!paths.includes(shownPath)) return 'its outline is missing';
  const stranger = sources.find(([, path]) => !paths.includes(normalize(path)));
  return stranger === undefined ? null : `“${stranger[1]}” isn’t among its files`;
}
