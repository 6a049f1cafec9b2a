import { join } from 'node:path';

import type { RunningBrowser } from './browser/running-browser.ts';
import type { Deck } from './deck/compose/deck.ts';
import { stopsBuild, withoutRepeats, type Checked, type Diagnostic } from './diagnostics/diagnostic.ts';
import type { Host } from './host/host.ts';
import type { LayoutReport } from './layout/layout-report.ts';
import { summariseFitting } from './layout/layout-diagnostics.ts';
import type { BriefingPlace } from './prepare/locate-briefings.ts';
import { prepareBriefing, type PreparedBriefing } from './prepare/prepare-briefing.ts';
import { buildReport, checkOutputFolder, factsOf, type BuiltFile } from './products/build-report.ts';
import { factsOfBriefing } from './prepare/briefing-facts.ts';
import { checkFlags, checkPages, chooseSlides, drawPart } from './products/choose-slides.ts';
import { holdsNotes } from './products/source-of.ts';
import { drawBriefing, leaveOutNotes, redrawFitted, type DrawnBriefing } from './products/draw-briefing.ts';
import { epochOf } from './products/finish-print.ts';
import { fitAndPrint, type FittedSlides } from './products/fit-slides.ts';
import { makeProducts, type MadeProduct } from './products/make-products.ts';
import type { Product } from './products/product.ts';
import { chooseProducts, needsBrowser, PRODUCTS, withoutUnmade } from './products/products.ts';
import type { BuildOptions } from './settings.ts';
import { lazily } from './text/once-per.ts';

/** How a build is run. */
export interface BuildRun {
  readonly options: BuildOptions;
  /** Absolute path of the folder that gets a folder for each briefing. */
  readonly outputFolder: string;
  /** Whether warnings count as errors. */
  readonly isStrict: boolean;
  /** The browser to print with, or `null` where there is none. Asked only when something needs it and the slides are drawn. */
  readonly browser: () => Promise<RunningBrowser | null>;
  /** Is called when the last is printed: the browser may end while it is being finished. */
  readonly onPrinted: () => void;
  /** Is given what is being done, in a few words. */
  readonly onProgress: (step: string) => void;
}

/** What one build made. */
export interface BuiltBriefing {
  readonly prepared: PreparedBriefing;
  /** Absolute path of the folder that was written; `null` when errors kept the old one in place. */
  readonly folder: string | null;
  readonly files: readonly BuiltFile[];
  /** What each product was made of, besides the briefing itself. */
  readonly products: readonly Pick<MadeProduct, 'name' | 'inputs'>[];
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
  /** What a briefing can be made into; the first is always made, the others as the outline and the user say. */
  all: readonly Product[] = PRODUCTS,
): Promise<Checked<BuiltBriefing>> {
  const build: Build = { run, host, diagnostics: [] };
  const { diagnostics } = build;
  const folder = join(run.outputFolder, place.slug);

  run.onProgress('reading');
  await host.checkWritable(folder, 'folder');
  const prepared = await prepareBriefing(place, run.options, host); // gate 1
  const unwritten = { prepared: prepared.value, folder: null, files: [], products: [], fitting: null };
  const nothing: Checked<BuiltBriefing> = { value: unwritten, diagnostics };
  const chosen = await chooseAndCheck(prepared.value, all, folder, build);
  if (isStopped(build, [...prepared.diagnostics, ...chosen.diagnostics])) return nothing;

  run.onProgress('drawing');
  const drawn = await drawBriefing(prepared.value, run.options.isPresenter, host);
  if (isStopped(build, drawn.diagnostics)) return nothing;

  const browser = chosen.value.some(needsBrowser) ? await run.browser() : null;
  const made = await makeAll(drawn.value, chosen.value, browser, build);
  if (made === null) return nothing;

  run.onProgress('writing');
  const { drawn: written, layout, products } = made;
  const ofProducts = products.flatMap((product) => product.files);
  const report = buildReport(written, factsOfBriefing(written), layout, ofProducts, diagnostics);
  const files = [...ofProducts, { name: 'report.json', content: report, pages: null }];
  await host.replaceFolder(folder, new Map(files.map(({ name, content }) => [name, content])));
  const fitting = layout === null ? FITS_ITSELF : summariseFitting(layout);
  const inputs = products.map(({ name, inputs: ofProduct }) => ({ name, inputs: ofProduct }));
  const value = { prepared: written, folder, files: files.map(factsOf), products: inputs, fitting };
  return { value, diagnostics };
}

/** What a briefing is to be made into, and whether its flags and its folder suit that. */
async function chooseAndCheck(
  { settings: { print } }: PreparedBriefing,
  all: readonly Product[],
  folder: string,
  { run: { options }, host }: Build,
): Promise<Checked<readonly Product[]>> {
  const isLeftOut = ({ prints }: Product): boolean => prints && !options.makesPdf;
  const { value, diagnostics } = withoutUnmade(chooseProducts(all, print), isLeftOut, 'no-pdf', print);
  const ofFlags = checkFlags(options.print, print);
  const ofEpoch = value.some(({ prints }) => prints) ? epochOf(host).diagnostics : [];
  const ofFolder = await checkOutputFolder(folder, host);
  return { value, diagnostics: [...ofFlags, ...diagnostics, ...ofEpoch, ...ofFolder] };
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

const FITS_ITSELF = 'the slides fit themselves when the deck is opened; none is spread over several';

/** What a build writes. */
interface Made {
  /** As it was written: fitted, and spread over further slides where that was needed. */
  readonly drawn: DrawnBriefing;
  /** `null` where there was no browser to lay the slides out in. */
  readonly layout: LayoutReport | null;
  /** In the order in which they are listed. */
  readonly products: readonly MadeProduct[];
}

/** Fits the slides (gate 2) where there is a browser, and makes everything of them; `null` when something that was found on the way stops the build. */
async function makeAll(
  drawn: DrawnBriefing,
  chosen: readonly Product[],
  browser: RunningBrowser | null,
  build: Build,
): Promise<Made | null> {
  const { run, host, diagnostics } = build;
  const { print } = drawn.settings;
  const isUnmade = (product: Product): boolean => browser === null && needsBrowser(product);
  const { value: products, diagnostics: unmade } = withoutUnmade(chosen, isUnmade, 'no-browser', print);
  if (isStopped(build, unmade)) return null;
  run.onProgress(progressOf(products, browser));
  const isToBePrinted = (found: readonly Diagnostic[]): boolean =>
    products.some((product) => product.printsFitted(print)) &&
    !stopsBuild([...diagnostics, ...found], run.isStrict);
  const fit =
    browser === null
      ? { drawn, report: [], diagnostics: [], pdf: Promise.resolve(null) }
      : await fitAndPrint(drawn, browser, isToBePrinted, host);
  const ofPages = browser === null ? [] : checkPages(print.pages, fit.drawn.slides.length);
  const isEnd = isStopped(build, [...fit.diagnostics, ...ofPages]);
  const made = isEnd ? null : await makeOfAll(fit, drawn.deck, products, browser, build);
  // Nothing may work in the browser any more when a build is over.
  await fit.pdf;
  return made === null
    ? null
    : { drawn: fit.drawn, layout: browser === null ? null : fit.report, products: made };
}

/** “printing slides, notes; making png”. */
function progressOf([, ...products]: readonly Product[], browser: RunningBrowser | null): string {
  const named = (verb: string, some: readonly Product[]): readonly string[] =>
    some.length === 0 ? [] : [`${verb} ${some.map(({ name }) => name).join(', ')}`];
  const printed = products.filter(({ prints }) => prints);
  const others = products.filter(({ prints }) => !prints);
  const steps = [...named('printing', printed), ...named('making', others)];
  return steps.join('; ') || (browser === null ? 'assembling' : 'laying out');
}

/** Makes all products of slides that were fitted; PDFs of some slides of a briefing of these alone. */
async function makeOfAll(
  fit: FittedSlides,
  whole: Deck,
  products: readonly Product[],
  browser: RunningBrowser | null,
  build: Build,
): Promise<readonly MadeProduct[] | null> {
  const { print } = fit.drawn.settings;
  if (print.pages === null || browser === null) return makeOf(fit, whole, products, browser, build);
  // There is more to be printed when one of them is.
  const going = { ...build, run: { ...build.run, onPrinted: () => undefined } };
  const unprinted = products.filter(({ prints }) => !prints);
  const all = [await makeOf(fit, whole, unprinted, browser, going)];
  for (const hasNotes of [false, true]) {
    const some = products.filter(({ name, prints }) => prints && holdsNotes(name, print) === hasNotes);
    if (some.length > 0) all.push(await makeOfPart(fit.drawn, whole, some, hasNotes, browser, going));
  }
  const made = all.flatMap((some) => some ?? []);
  const inOrder = products.flatMap(({ name }) => made.filter((one) => one.name === name));
  return all.includes(null) ? null : inOrder;
}

/** Makes PDFs of the slides that were chosen from their own source, which is all that these PDFs carry. */
async function makeOfPart(
  fitted: DrawnBriefing,
  whole: Deck,
  products: readonly Product[],
  hasNotes: boolean,
  browser: RunningBrowser,
  build: Build,
): Promise<readonly MadeProduct[] | null> {
  const { run, host } = build;
  const { value: part, diagnostics } = await drawPart(fitted, whole, run.options, hasNotes, host);
  // What else there is to be said was said about the whole.
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (isStopped(build, errors)) return null;
  const fit = await fitAndPrint(part, browser, () => false, host);
  await fit.pdf;
  return makeOf(fit, part.deck, products, browser, build);
}

/** Makes products of slides that were fitted; PDFs are held to their standards (gate 3). */
async function makeOf(
  { drawn, report, pdf }: FittedSlides,
  whole: Deck,
  products: readonly Product[],
  browser: RunningBrowser | null,
  build: Build,
): Promise<readonly MadeProduct[] | null> {
  const { run, host, diagnostics } = build;
  const fitted = await redrawFitted(drawn, report, host);
  const { pages } = fitted.settings.print;
  const chosen = lazily(async () => chooseSlides((await leaveOutNotes(fitted, host)).slides, pages));
  const deck = { whole, drawn: fitted, layout: browser === null ? null : report, chosen };
  const { onPrinted } = run;
  const made = await makeProducts(products, deck, { browser, fittedPrint: pdf, onPrinted, host });
  // A character that no font has, or a template’s mistake, was perhaps said about the slides already.
  return isStopped(build, withoutRepeats(made.diagnostics, diagnostics)) ? null : made.value;
}
