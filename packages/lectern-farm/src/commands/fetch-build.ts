import { join, resolve } from 'node:path';

import { type Checked, type Host, refusedAmong } from 'lectern';

import { problem } from '../diagnostics.ts';
import type { FinishedBuild } from '../store/finished-build.ts';

/** Writes the files of a build into the folder of its briefing, whole or not at all; `null` where it isn’t written, and why. */
export async function fetchBuild(
  slug: string,
  contents: FinishedBuild['contents'],
  out: string,
  host: Host,
): Promise<Checked<string | null>> {
  const folder = join(resolve(host.workingFolder, out), slug);
  const refuse = (...why: Parameters<typeof problem>) => ({ value: null, diagnostics: [problem(...why)] });
  // Files come from a store, into which anybody may have written.
  const odd = refusedAmong([...contents.keys()]);
  if (odd !== null) return refuse('bundle/refused', { why: `“${odd.path}” is no name of a file` });
  if (!(await isOurs(folder, host))) return refuse('output/not-ours', { folder });
  await host.replaceFolder(folder, contents);
  return { value: folder, diagnostics: [] };
}

async function isOurs(folder: string, host: Host): Promise<boolean> {
  const names = await host.listFolder(folder);
  if (names === null || names.length === 0) return (await host.statPath(folder))?.kind !== 'file';
  const report = await host.readFile(join(folder, 'report.json'));
  return report !== null && Buffer.from(report).includes('"generator": "Lectern ');
}
