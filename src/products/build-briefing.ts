import { join } from 'node:path';

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticKind, NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Host } from '../host/host.ts';
import type { BriefingPlace } from '../host/load/locate-briefings.ts';
import { factsOf } from './build-report.ts';
import type { BuiltFile } from './build-report.ts';
import type { BuildRun } from './build-run.ts';
import { checkFlags } from './choose-slides.ts';
import { epochOf } from './epoch-of.ts';
import { makeFiles } from './make-files.ts';
import { stops } from './stops.ts';
import { drawBriefing, prepareBriefing } from '../pipeline.ts';
import type { PreparedBriefing } from '../pipeline.ts';

/** What one build made. */
export interface BuiltBriefing {
  readonly prepared: PreparedBriefing;
  /** Absolute path of the folder that was written; `null` when errors kept the old one in place. */
  readonly folder: string | null;
  readonly files: readonly BuiltFile[];
  /** What was done to make slides fit, in a few words; `null` for nothing. */
  readonly fitting: string | null;
}

/** The output folder has files that a build would take away. */
export const foreignFolder = diagnosticKind({
  code: 'output/not-ours',
  severity: 'error',
  message: ({ path }: { readonly path: string }) =>
    `${path} holds files that Lectern didn’t make; it is left alone.`,
  hint: () => 'Choose another folder with --out, or move those files away.',
  docs: 'A build replaces its output folder as a whole. So that nothing of yours is lost, only a folder with a `report.json` of Lectern’s, or an empty one, is replaced.',
});

/**
 * Builds one briefing: reads, checks, draws, prints, and writes `<output>/<slug>/` whole or not at all. With errors
 * nothing is written. Throws `BrowserError` or `HostError` when the machine fails.
 */
export async function buildBriefing(
  place: BriefingPlace,
  run: BuildRun,
  host: Host,
): Promise<Checked<BuiltBriefing>> {
  run.onProgress('reading');
  const folder = join(run.outputFolder, place.slug);
  await host.checkWritable(folder, 'folder');
  const prepared = await prepareBriefing(place, run.wishes, host);
  const diagnostics: Diagnostic[] = [...prepared.diagnostics];
  const nothing: BuiltBriefing = { prepared: prepared.value, folder: null, files: [], fitting: null };
  diagnostics.push(...checkFlags(run.wishes.print, prepared.value.settings.print));
  if (run.wishes.makesPdf) diagnostics.push(...epochOf(host).diagnostics);
  if (!(await isOurs(folder, host))) diagnostics.push(foreignFolder({ path: folder }, NOWHERE));
  if (stops(diagnostics, run.isStrict)) return { value: nothing, diagnostics };
  run.onProgress('drawing');
  const drawn = await drawBriefing(prepared.value, run.wishes.isPresenter, host);
  diagnostics.push(...drawn.diagnostics);
  if (stops(diagnostics, run.isStrict)) return { value: nothing, diagnostics };
  const made = await makeFiles(drawn.value, run, diagnostics, host);
  if (made === null) return { value: nothing, diagnostics };
  run.onProgress('writing');
  await host.replaceFolder(folder, new Map(made.files.map(({ name, content }) => [name, content])));
  return {
    value: { prepared: made.drawn, folder, files: made.files.map(factsOf), fitting: made.fitting },
    diagnostics,
  };
}

async function isOurs(folder: string, host: Host): Promise<boolean> {
  const names = await host.listFolder(folder);
  if (names === null || names.length === 0) return (await host.statPath(folder))?.kind !== 'file';
  const report = await host.readFile(join(folder, 'report.json'));
  return report !== null && /"generator": "Lectern /u.test(new TextDecoder().decode(report));
}
