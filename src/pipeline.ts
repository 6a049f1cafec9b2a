import { join } from 'node:path';

import type { RunningBrowser } from './browser/running-browser.ts';
import type { Deck } from './deck/compose/deck.ts';
import { stopsBuild, withoutRepeats, type Checked, type Diagnostic } from './diagnostics/diagnostic.ts';
import type { SheetEdition } from './editions/draw-edition.ts';
import type { Host } from './host/host.ts';
import type { LayoutReport } from './layout/layout-report.ts';
import { summariseFitting } from './layout/summarise-fitting.ts';
import type { BriefingPlace } from './prepare/locate-briefings.ts';
import { prepareBriefing, type PreparedBriefing } from './prepare/prepare-briefing.ts';
import {
  buildReport,
  checkOutputFolder,
  factsOf,
  type BuiltFile,
  type ProductFile,
} from './products/build-report.ts';
import { checkFlags, checkPages, chooseSlides } from './products/choose-slides.ts';
import { deckHtml } from './products/deck-html.ts';
import { drawBriefing, leaveOutNotes, redrawFitted, type DrawnBriefing } from './products/draw-briefing.ts';
import { drawEditions, drawSlidesApart } from './products/draw-editions.ts';
import { epochOf } from './products/epoch-of.ts';
import { fitAndPrint, type FittedSlides } from './products/fit-slides.ts';
import { headingsIn, printEdition, runPrints, type PrintedEdition } from './products/print-editions.ts';
import { pictureFiles } from './products/picture-files.ts';
import type { BuildOptions, PrintSettings } from './settings.ts';

/** How a build is run. */
export interface BuildRun {
  readonly options: BuildOptions;
  /** Absolute path of the folder that gets a folder for each briefing. */
  readonly outputFolder: string;
  /** Whether warnings count as errors. */
  readonly isStrict: boolean;
  /** The browser to print with, or `null` to make no PDF. Asked only when the slides are drawn. */
  readonly browser: () => Promise<RunningBrowser | null>;
  /** Is given what is being done, in a few words. */
  readonly onProgress: (step: string) => void;
}

/** What one build made. */
export interface BuiltBriefing {
  readonly prepared: PreparedBriefing;
  /** Absolute path of the folder that was written; `null` when errors kept the old one in place. */
  readonly folder: string | null;
  readonly files: readonly BuiltFile[];
  /** What was done to make slides fit, in a few words; `null` for nothing. */
  readonly fitting: string | null;
}

/**
 * Builds one briefing: prepares, draws, fits, prints and finishes it, and writes `<output>/<slug>/` whole or not at all. With errors
 * nothing is written. Throws `BrowserError` or `HostError` when the machine fails.
 */
export async function buildBriefing(
  place: BriefingPlace,
  run: BuildRun,
  host: Host,
): Promise<Checked<BuiltBriefing>> {
  const build: Build = { run, host, diagnostics: [] };
  const { diagnostics } = build;
  const { options } = run;
  const folder = join(run.outputFolder, place.slug);

  run.onProgress('reading');
  await host.checkWritable(folder, 'folder');
  const prepared = await prepareBriefing(place, options, host); // gate 1
  const nothing: BuiltBriefing = { prepared: prepared.value, folder: null, files: [], fitting: null };
  const ofFlags = checkFlags(options.print, prepared.value.settings.print);
  const ofEpoch = options.makesPdf ? epochOf(host).diagnostics : [];
  const ofFolder = await checkOutputFolder(folder, host);
  if (isStopped(build, [...prepared.diagnostics, ...ofFlags, ...ofEpoch, ...ofFolder]))
    return { value: nothing, diagnostics };

  run.onProgress('drawing');
  const drawn = await drawBriefing(prepared.value, options.isPresenter, host);
  if (isStopped(build, drawn.diagnostics)) return { value: nothing, diagnostics };

  const browser = await run.browser();
  const products =
    browser === null ? await makeDeckAlone(drawn.value, build) : await makeAll(drawn.value, browser, build);
  if (products === null) return { value: nothing, diagnostics };

  run.onProgress('writing');
  const report = buildReport(products.drawn, products.layout, products.files, diagnostics);
  const files = [...products.files, { name: 'report.json', content: report, pages: null }];
  await host.replaceFolder(folder, new Map(files.map(({ name, content }) => [name, content])));
  const { fitting, drawn: written } = products;
  return { value: { prepared: written, folder, files: files.map(factsOf), fitting }, diagnostics };
}

/** A build under way. */
interface Build {
  readonly run: BuildRun;
  readonly host: Host;
  /** Everything that was found so far; each step adds to it. */
  readonly diagnostics: Diagnostic[];
}

/** Adds what a step found, and says whether the build goes no further. */
function isStopped({ run, diagnostics }: Build, found: readonly Diagnostic[]): boolean {
  diagnostics.push(...found);
  return stopsBuild(diagnostics, run.isStrict);
}

/** What a build writes. */
interface Products {
  /** As it was written: fitted, and spread over further slides where that was needed. */
  readonly drawn: DrawnBriefing;
  /** `null` where there was no browser to lay the slides out in. */
  readonly layout: LayoutReport | null;
  /** In the order in which they are listed. */
  readonly files: readonly ProductFile[];
  /** What was done to make slides fit, in a few words; `null` for nothing. */
  readonly fitting: string | null;
}

async function makeDeckAlone(drawn: DrawnBriefing, { run, host }: Build): Promise<Products> {
  run.onProgress('assembling');
  const fitting = 'the slides fit themselves when the deck is opened; none is spread over several';
  return { drawn, layout: null, files: [await makeDeck(drawn, false, host)], fitting };
}

/** Fits the slides (gate 2), and makes everything of them; `null` when something that was found on the way stops the build. */
async function makeAll(
  drawn: DrawnBriefing,
  browser: RunningBrowser,
  build: Build,
): Promise<Products | null> {
  const { run, host, diagnostics } = build;
  const { print } = drawn.settings;
  run.onProgress(print.editions.length === 0 ? 'laying out' : `printing ${print.editions.join(', ')}`);
  const isToBePrinted = (found: readonly Diagnostic[]): boolean =>
    printsInPlace(print) && !stopsBuild([...diagnostics, ...found], run.isStrict);
  const [fit, { finishPrint }] = await Promise.all([
    fitAndPrint(drawn, browser, isToBePrinted, host),
    // What finishes PDFs is loaded while the browser works.
    import('./products/finish-print.ts'),
  ]);
  const finish = (printed: PrintedEdition): Checked<ProductFile> => finishPrint(printed, fit.drawn, host);
  const ofPages = checkPages(print.pages, fit.drawn.slides.length);
  const isEnd = isStopped(build, [...fit.diagnostics, ...ofPages]);
  const files = isEnd ? null : await printAll(drawn.deck, fit, finish, browser, build);
  // Nothing may work in the browser any more when a build is over.
  await fit.pdf;
  if (files === null) return null;
  return { drawn: fit.drawn, layout: fit.report, files, fitting: summariseFitting(fit.report) };
}

/** The slides as they are are printed in the page in which they were fitted; any other choice is a print of its own. */
function printsInPlace({ editions, withSteps, pages }: PrintSettings): boolean {
  return editions.includes('slides') && !withSteps && pages === null;
}

/** Draws what is printed besides the slides while these are printed, prints it, and finishes each print (gate 3) while others are made. */
async function printAll(
  whole: Deck,
  fit: FittedSlides,
  finish: (printed: PrintedEdition) => Checked<ProductFile>,
  browser: RunningBrowser,
  build: Build,
): Promise<readonly ProductFile[] | null> {
  const { host, diagnostics } = build;
  const fitted = await redrawFitted(fit.drawn, fit.report, host);
  const paper = await leaveOutNotes(fitted, host);
  const { print } = fitted.settings;
  const slides = chooseSlides(paper.slides, print.pages);
  const sheets = print.editions.filter((edition): edition is SheetEdition => edition !== 'slides');
  const editions = await drawEditions(sheets, { whole, fitted, slides }, host);
  // A character that no font has, or a template’s mistake, was perhaps said of the slides already.
  if (isStopped(build, withoutRepeats(editions.diagnostics, diagnostics))) return null;
  const isInPlace = printsInPlace(print);
  const isApart = print.editions.includes('slides') && !isInPlace;
  const documents = [...(isApart ? [await drawSlidesApart(fitted, slides, host)] : []), ...editions.value];
  const prints = [
    ...(isInPlace ? [async () => finish(await printedInPlace(fit))] : []),
    ...documents.map((document) => async () => finish(await printEdition(document, browser))),
  ];
  const [pdfs, pictures, deck] = await Promise.all([
    runPrints(prints, slides.length > LONG ? 2 : prints.length),
    print.makesPictures ? pictureFiles(fitted, slides, browser) : [],
    makeDeck(fitted, true, host),
  ]);
  const found = pdfs.flatMap((pdf) => pdf.diagnostics);
  return isStopped(build, found) ? null : [deck, ...pdfs.map(({ value }) => value), ...pictures];
}

/** Slides in a deck whose pages fill the memory when all its editions are printed at the same time. */
const LONG = 200;

async function printedInPlace({ drawn, pdf }: FittedSlides): Promise<PrintedEdition> {
  const headings = drawn.slides.flatMap((slide) => headingsIn(slide.html));
  return { edition: 'slides', pdf: (await pdf) ?? new Uint8Array(), pageLabels: null, headings };
}

async function makeDeck(drawn: DrawnBriefing, isMeasured: boolean, host: Host): Promise<ProductFile> {
  return { name: 'index.html', content: await deckHtml(drawn, isMeasured, host), pages: null };
}
