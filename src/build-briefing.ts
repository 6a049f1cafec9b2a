import { join } from 'node:path';

import type { RunningBrowser } from './browser/running-browser.ts';
import { hasErrors } from './diagnostics/diagnostic.ts';
import type { Checked, Diagnostic } from './diagnostics/diagnostic.ts';
import { diagnosticKind } from './diagnostics/diagnostic-kind.ts';
import type { Host } from './host/host.ts';
import type { BriefingPlace } from './host/locate-briefings.ts';
import { RECEIPT_FILE, receiptJson } from './evidence/read-receipt.ts';
import { updatePdf } from './pdf/update-pdf.ts';
import { deckHtml, drawBriefing, prepareBriefing, receiptOf, slidesPdf } from './pipeline.ts';
import type { DrawnBriefing, PreparedBriefing } from './pipeline.ts';
import type { BuildWishes } from './settings.ts';
import { VERSION } from './version.ts';

/** What one build made. */
export interface BuiltBriefing {
  readonly prepared: PreparedBriefing;
  /** Absolute path of the folder that was written; `null` when errors kept the old one in place. */
  readonly folder: string | null;
  readonly files: readonly BuiltFile[];
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
  const nothing: BuiltBriefing = { prepared: prepared.value, folder: null, files: [] };
  const stops = (): boolean => hasErrors(diagnostics) || (run.isStrict && diagnostics.length > 0);
  const folder = join(run.outputFolder, place.slug);
  if (!(await isOurs(folder, host)))
    diagnostics.push(foreignFolder({ path: folder }, { file: null, position: null }));
  if (stops()) return { value: nothing, diagnostics };
  run.onProgress('drawing');
  const drawn = await drawBriefing(prepared.value, run.wishes.isPresenter, host);
  diagnostics.push(...drawn.diagnostics);
  if (stops()) return { value: nothing, diagnostics };
  const files = await makeFiles(drawn.value, run, diagnostics, host);
  run.onProgress('writing');
  await host.replaceFolder(folder, files);
  const sizes = [...files].map(([name, content]) => ({ name, size: Buffer.byteLength(content) }));
  return { value: { ...nothing, folder, files: sizes }, diagnostics };
}

async function makeFiles(
  drawn: DrawnBriefing,
  run: BuildRun,
  diagnostics: Diagnostic[],
  host: Host,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const browser = await run.browser();
  run.onProgress(browser === null ? 'assembling' : 'printing');
  const printing = browser === null ? null : printSlides(drawn, browser, host);
  // A failed print is awaited below; until then it mustn’t count as unhandled.
  printing?.catch(() => undefined);
  files.set('index.html', await deckHtml(drawn, run.wishes.isPresenter ? 'presenter' : 'audience', host));
  if (printing !== null) files.set('slides.pdf', withReceipt(await printing, drawn, host));
  files.set('report.json', reportOf(drawn, files, diagnostics));
  return files;
}

/**
 * The PDF with its properties, a date that doesn’t come from the clock, and the receipt as an attachment. The date is
 * SOURCE_DATE_EPOCH (reproducible-builds.org) or the outline’s own, where that is an ISO date.
 */
function withReceipt(pdf: Uint8Array, drawn: DrawnBriefing, host: Host): Uint8Array {
  const { title, subtitle, presenters, date } = drawn.deck;
  const epoch = Number(host.environment['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  return updatePdf(pdf, {
    properties: {
      title,
      author: presenters.join(', ') || null,
      subject: subtitle,
      creator: `Lectern ${VERSION}`,
      date: Number.isFinite(epoch) ? epoch : date,
    },
    attachment: {
      name: RECEIPT_FILE,
      mediaType: 'application/json',
      description: 'What each quotation was compared with; lectern verify checks it again.',
      content: new TextEncoder().encode(receiptJson(receiptOf(drawn))),
    },
  });
}

/** The slide PDF is for the audience: what is printed never holds notes, whatever the deck is for. */
async function printSlides(drawn: DrawnBriefing, browser: RunningBrowser, host: Host): Promise<Uint8Array> {
  if (!drawn.settings.isPresenter) return slidesPdf(drawn, browser);
  const { value } = await drawBriefing(drawn, false, host);
  return slidesPdf(value, browser);
}

function reportOf(
  drawn: DrawnBriefing,
  files: ReadonlyMap<string, string | Uint8Array>,
  diagnostics: readonly Diagnostic[],
): string {
  const report = {
    generator: `Lectern ${VERSION}`,
    briefing: drawn.place.slug,
    title: drawn.deck.title,
    theme: drawn.settings.theme,
    slides: drawn.deck.slides.map(({ number, id, layout, title, position }) => ({
      number,
      id,
      layout,
      title,
      line: position.start.line,
    })),
    files: [...files].map(([name, content]) => ({ name, size: Buffer.byteLength(content) })),
    diagnostics,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

async function isOurs(folder: string, host: Host): Promise<boolean> {
  const names = await host.listFolder(folder);
  if (names === null || names.length === 0) return (await host.statPath(folder))?.kind !== 'file';
  const report = await host.readFile(join(folder, 'report.json'));
  return report !== null && /"generator": "Lectern /u.test(new TextDecoder().decode(report));
}
