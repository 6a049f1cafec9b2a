import { join } from 'node:path';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { bundleRefused } from '../../farm/bundles/bundle-diagnostics.ts';
import { refusedPath } from '../../products/carried-source.ts';
import type { FinishedBuild } from '../../farm/bundles/finished-build.ts';
import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Host } from '../../host/host.ts';
import { checkOutputFolder } from '../../products/build-report.ts';

/** Writes the files of a build into the folder of its briefing, whole or not at all. `folder` is `null` where it isn’t written, and why. */
export async function fetchBuild(
  slug: string,
  { contents }: FinishedBuild,
  outputFolder: string,
  host: Host,
): Promise<{ readonly folder: string | null; readonly refused: readonly Diagnostic[] }> {
  // The name may come from a queue, into which anybody has written.
  if (slug.includes('/') || refusedPath(slug) !== null)
    return { folder: null, refused: [bundleRefused({ why: `“${slug}” is no name of a folder` }, NOWHERE)] };
  const folder = join(outputFolder, slug);
  const refused = await checkOutputFolder(folder, host);
  if (refused.length > 0) return { folder: null, refused };
  await host.replaceFolder(folder, contents);
  return { folder, refused: [] };
}
