import { join } from 'node:path';

import type { RunningBrowser } from '../browser/running-browser.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { Host } from '../host/host.ts';
import type { BriefingPlace } from '../host/locate-briefings.ts';
import { buildReport } from './build-report.ts';
import { layOutAndPrint } from './lay-out-and-print.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { summariseFitting } from '../layout/summarise-fitting.ts';
import { deckHtml, drawBriefing, prepareBriefing } from '../pipeline.ts';
import type { DrawnBriefing, PreparedBriefing } from '../pipeline.ts';
import type { BuildWishes } from '../settings.ts';
import { redrawFitted } from './redraw-fitted.ts';
import { withReceipt } from './with-receipt.ts';

/** What one build made. */
export interface BuiltBriefing {
  readonly prepared: PreparedBriefing;
  /** Absolute path of the folder that was written; `null` when errors kept the old one in place. */
  readonly folder: string | null;
  readonly files: readonly BuiltFile[];
  /** What was done to make slides fit, in a few words; `null` for nothing. */
  readonly fitting: string | null;
}

export interface BuiltFile {
  readonly name: string;
  readonly size: number;
}

/** How a build is run. */
export interface BuildRun {
  readonly wishes: BuildWishes;
  /** Absolute path of the folder that gets a folder for each briefing. */
  readonly outputFolder: string;
  /** Whether warnings count as errors. */
  readonly isStrict: boolean;
  /** The browser to print with, or `null` to make no PDF. Asked only when the slides are drawn. */
  readonly browser: () => Promise<RunningBrowser | null>;
  /** Told what is being done, in a few words. */
  readonly onProgress: (step: string) => void;
}

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
  const prepared = await prepareBriefing(place, run.wishes, host);
  const diagnostics: Diagnostic[] = [...prepared.diagnostics];
  const nothing: BuiltBriefing = { prepared: prepared.value, folder: null, files: [], fitting: null };
  const folder = join(run.outputFolder, place.slug);
  if (!(await isOurs(folder, host)))
    diagnostics.push(foreignFolder({ path: folder }, { file: null, position: null }));
  if (stops(diagnostics, run)) return { value: nothing, diagnostics };
  run.onProgress('drawing');
  const drawn = await drawBriefing(prepared.value, run.wishes.isPresenter, host);
  diagnostics.push(...drawn.diagnostics);
  if (stops(diagnostics, run)) return { value: nothing, diagnostics };
  const made = await makeFiles(drawn.value, run, diagnostics, host);
  if (made === null) return { value: nothing, diagnostics };
  run.onProgress('writing');
  await host.replaceFolder(folder, made.files);
  const sizes = [...made.files].map(([name, content]) => ({ name, size: Buffer.byteLength(content) }));
  const { drawn: fitted, fitting } = made;
  return { value: { prepared: fitted, folder, files: sizes, fitting }, diagnostics };
}

type Files = Map<string, string | Uint8Array>;

interface Made {
  /** As it was written: fitted, and spread over further slides where that was needed. */
  readonly drawn: DrawnBriefing;
  readonly files: Files;
  readonly fitting: string | null;
}

/** Gives `null` when the slides, laid out, have something that stops the build. */
async function makeFiles(
  drawn: DrawnBriefing,
  run: BuildRun,
  diagnostics: Diagnostic[],
  host: Host,
): Promise<Made | null> {
  const browser = await run.browser();
  if (browser !== null) return makeFittedFiles(drawn, { ...run, browser }, diagnostics, host);
  run.onProgress('assembling');
  const files: Files = new Map([['index.html', await finishedHtml(drawn, [], run, host)]]);
  files.set('report.json', buildReport(drawn, null, files, diagnostics));
  return { drawn, files, fitting: null };
}

async function makeFittedFiles(
  drawn: DrawnBriefing,
  run: Omit<BuildRun, 'browser'> & { readonly browser: RunningBrowser },
  diagnostics: Diagnostic[],
  host: Host,
): Promise<Made | null> {
  run.onProgress('printing');
  const isToBePrinted = (found: readonly Diagnostic[]): boolean => !stops([...diagnostics, ...found], run);
  const laidOut = layOutAndPrint(drawn, run.browser, isToBePrinted, host);
  const layout = await laidOut.layout;
  diagnostics.push(...layout.diagnostics);
  const html = stops(diagnostics, run) ? null : await finishedHtml(layout.drawn, layout.report, run, host);
  const pdf = await laidOut.pdf;
  if (html === null || pdf === null) return null;
  const files: Files = new Map();
  files.set('index.html', html).set('slides.pdf', withReceipt(pdf, layout.drawn, host));
  files.set('report.json', buildReport(layout.drawn, layout.report, files, diagnostics));
  return { drawn: layout.drawn, files, fitting: summariseFitting(layout.report) };
}

async function finishedHtml(
  drawn: DrawnBriefing,
  layout: LayoutReport,
  run: Pick<BuildRun, 'wishes'>,
  host: Host,
): Promise<string> {
  const fitted = await redrawFitted(drawn, layout);
  return deckHtml(fitted, run.wishes.isPresenter ? 'presenter' : 'audience', host);
}

function stops(diagnostics: readonly Diagnostic[], { isStrict }: Pick<BuildRun, 'isStrict'>): boolean {
  return hasErrors(diagnostics) || (isStrict && diagnostics.length > 0);
}

async function isOurs(folder: string, host: Host): Promise<boolean> {
  const names = await host.listFolder(folder);
  if (names === null || names.length === 0) return (await host.statPath(folder))?.kind !== 'file';
  const report = await host.readFile(join(folder, 'report.json'));
  return report !== null && /"generator": "Lectern /u.test(new TextDecoder().decode(report));
}
