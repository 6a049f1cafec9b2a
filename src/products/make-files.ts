import type { RunningBrowser } from '../browser/running-browser.ts';
import type { Deck } from '../deck/deck.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SheetEdition } from '../editions/draw-edition.ts';
import type { Host } from '../host/host.ts';
import { summariseFitting } from '../layout/summarise-fitting.ts';
import { headingsIn } from './headings-in.ts';
import { deckHtml } from './deck-html.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import type { BuildRun } from './build-run.ts';
import { buildReport } from './build-report.ts';
import type { ProductFile } from './build-report.ts';
import { checkPages, chooseSlides } from './choose-slides.ts';
import { layOutAndPrint } from './lay-out-and-print.ts';
import type { LaidOut } from './lay-out-and-print.ts';
import { drawEditions } from './draw-editions.ts';
import { printEditions } from './print-editions.ts';
import type { EditionPrint, PrintedEdition } from './print-editions.ts';
import { pictureFiles } from './picture-files.ts';
import { withoutNotes } from './redraw.ts';
import { redrawFitted } from './redraw-fitted.ts';
import { slidesPrint } from './slides-print.ts';
import { stops } from './stops.ts';
import { withoutRepeats } from '../diagnostics/without-repeats.ts';

/** What a build writes. */
export interface Made {
  /** As it was written: fitted, and spread over further slides where that was needed. */
  readonly drawn: DrawnBriefing;
  /** In the order in which they are listed; the report is the last. */
  readonly files: readonly ProductFile[];
  /** What was done to make slides fit, in a few words; `null` for nothing. */
  readonly fitting: string | null;
}

/** What the work on the files is given. */
interface Work {
  /** The deck before any slide is split. */
  readonly whole: Deck;
  readonly run: BuildRun;
  readonly browser: RunningBrowser;
  /** Everything that was said so far; the work adds to it. */
  readonly diagnostics: Diagnostic[];
  readonly host: Host;
}

/**
 * Makes the deck and what is printed of it. Gives `null` when something that was found on the way stops the build.
 * Throws `BrowserError` when the browser fails.
 */
export async function makeFiles(
  drawn: DrawnBriefing,
  run: BuildRun,
  diagnostics: Diagnostic[],
  host: Host,
): Promise<Made | null> {
  const browser = await run.browser();
  if (browser !== null) return makeFittedFiles(drawn, { whole: drawn.deck, run, browser, diagnostics, host });
  run.onProgress('assembling');
  const html = await htmlOf(drawn, false, host);
  return { drawn, files: withReport(drawn, null, [html], diagnostics), fitting: UNMEASURED };
}

/** Said in place of what was done to make slides fit, where no browser could measure them. */
const UNMEASURED = 'the slides fit themselves when the deck is opened; none is spread over several';

async function makeFittedFiles(drawn: DrawnBriefing, work: Work): Promise<Made | null> {
  const { run, browser, diagnostics, host } = work;
  const { print } = drawn.settings;
  // The slides as they are come off the page in which they were laid out; any other choice is a print of its own.
  const isPlain = print.editions.includes('slides') && !print.withSteps && print.pages === null;
  run.onProgress(print.editions.length === 0 ? 'laying out' : `printing ${print.editions.join(', ')}`);
  const mayPrint = (found: readonly Diagnostic[]): boolean =>
    isPlain && !stops([...diagnostics, ...found], run.isStrict);
  const laidOut = layOutAndPrint(drawn, browser, mayPrint, host);
  // What mends PDFs is read while the browser works.
  const { finishPrint } = await import('./finish-print.ts');
  const layout = await laidOut.layout;
  diagnostics.push(...layout.diagnostics, ...checkPages(print.pages, layout.drawn.slides.length));
  const finish = (printed: PrintedEdition): Finished => finishPrint(printed, layout.drawn, host);
  const isAll = isPlain && print.editions.length === 1 && !print.makesPictures;
  const finishing = laidOut.pdf.then(async (pdf) => {
    if (isAll) await release(run);
    const headings = layout.drawn.slides.flatMap((slide) => headingsIn(slide.html));
    return pdf === null ? [] : [finish({ edition: 'slides', pdf, pageLabels: null, headings })];
  });
  // A failure is heard of when it is awaited, below; the rest is made meanwhile.
  finishing.catch(() => undefined);
  const rest = stops(diagnostics, run.isStrict)
    ? null
    : await makeRest(layout, isPlain ? laidOut.pdf : null, finish, work);
  const plain = await finishing;
  if (rest === null) return null;
  const pdfs = [...plain, ...rest.pdfs];
  diagnostics.push(...pdfs.flatMap((pdf) => pdf.diagnostics));
  if (stops(diagnostics, run.isStrict)) return null;
  const files = [rest.html, ...pdfs.map(({ value }) => value), ...rest.pictures];
  const reported = withReport(layout.drawn, layout.report, files, diagnostics);
  return { drawn: layout.drawn, files: reported, fitting: summariseFitting(layout.report) };
}

/** Lets go of the browser, which ends while what it printed is mended; in a turn of the loop, since mending leaves none. */
async function release(run: BuildRun): Promise<void> {
  run.onPrinted();
  await new Promise(setImmediate);
}

/** A print that was mended and checked. */
type Finished = Checked<ProductFile>;

interface Rest {
  readonly html: ProductFile;
  readonly pdfs: readonly Finished[];
  readonly pictures: readonly ProductFile[];
}

/** Everything but the slides that are printed where they were laid out (`slides`); made while they are being printed. */
async function makeRest(
  layout: LaidOut,
  slides: Promise<unknown> | null,
  finish: (printed: PrintedEdition) => Finished,
  work: Work,
): Promise<Rest | null> {
  const { run, browser, diagnostics, host } = work;
  const fitted = await redrawFitted(layout.drawn, layout.report);
  const { print } = fitted.settings;
  const needsSlides = slides === null && print.editions.includes('slides');
  const sheets = print.editions.filter((edition): edition is SheetEdition => edition !== 'slides');
  // The notes of a presenter’s deck stay off everything that is printed of its slides.
  const paper = fitted.drawing.showsNotes
    ? await redrawFitted(await withoutNotes(layout.drawn, host), layout.report)
    : fitted;
  const chosen = chooseSlides(paper.slides, print.pages);
  const editions = await drawEditions(sheets, { whole: work.whole, fitted, slides: chosen }, host);
  // A character that no font has, or a template’s mistake, was perhaps said of the slides already.
  diagnostics.push(...withoutRepeats(editions.diagnostics, diagnostics));
  if (stops(diagnostics, run.isStrict)) return null;
  const prints: readonly EditionPrint[] = [
    ...(needsSlides ? [await slidesPrint(fitted, chosen, host)] : []),
    ...editions.value,
  ];
  const starts = chosen.length > LONG ? [NOW, slides ?? NOW] : prints.map(() => NOW);
  const printing = printEditions(prints, browser, finish, starts);
  const drawing = print.makesPictures ? pictureFiles(fitted, chosen, browser) : [];
  const made = Promise.all([printing, drawing]);
  // A failure is heard of when it is awaited, below; the deck is made meanwhile.
  made.catch(() => undefined);
  const html = await htmlOf(fitted, true, host);
  const [pdfs, pictures] = await made;
  return { html, pdfs, pictures };
}

/** Slides in a deck whose pages fill the memory when all its editions are printed at the same time. */
const LONG = 200;

/** For a print that waits for no other. */
const NOW = Promise.resolve();

async function htmlOf(drawn: DrawnBriefing, isMeasured: boolean, host: Host): Promise<ProductFile> {
  return { name: 'index.html', content: await deckHtml(drawn, isMeasured, host), pages: null };
}

function withReport(
  drawn: DrawnBriefing,
  layout: LaidOut['report'] | null,
  files: readonly ProductFile[],
  diagnostics: readonly Diagnostic[],
): readonly ProductFile[] {
  const content = buildReport(drawn, layout, files, diagnostics);
  return [...files, { name: 'report.json', content, pages: null }];
}
