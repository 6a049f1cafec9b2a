import { chromiumVersion } from '../browser/found-browser.ts';
import { pictureSlides, type CallInPage, printPdf } from '../browser/print-pdf.ts';
import { loadPageFunction } from '../prepare/load-templates.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import { withoutRepeats, type Checked, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { epochOf } from './finish-print.ts';
import type { FittedDeck, Json, Product, ProductFile, ProductTools } from './product.ts';
import { needsBrowser } from './products.ts';
import { VERSION } from '../version.ts';

/** What a product came to. */
export interface MadeProduct {
  readonly name: string;
  /** All that its bytes depend on besides the briefing itself. */
  readonly inputs: Json;
  readonly files: readonly ProductFile[];
}

/** With what products are made. */
export interface Making {
  readonly browser: RunningBrowser | null;
  /** The print of the page in which the slides were fitted, where a product wants it. */
  readonly fittedPrint: Promise<Uint8Array | null>;
  /** Is called when the browser isn’t needed any more. */
  readonly onPrinted: () => void;
  readonly host: Host;
}

/** Makes products of a deck beside each other, and finishes each while others are still being printed. */
export async function makeProducts(
  products: readonly Product[],
  deck: FittedDeck,
  making: Making,
): Promise<Checked<readonly MadeProduct[]>> {
  const tools = productTools(deck, making);
  const about = { deck: deck.drawn.deck, epoch: epochOf(making.host).value };
  let printing = products.filter(needsBrowser).length;
  const makeOne = async (product: Product): Promise<Checked<MadeProduct>> => {
    const made = await product.make(deck, tools);
    if (needsBrowser(product)) printing -= 1;
    if (needsBrowser(product) && printing === 0) {
      making.onPrinted();
      // A turn of the loop, in which the browser begins to end: finishing leaves none.
      await new Promise(setImmediate);
    }
    const finished: Checked<ProductFile>[] = [];
    for (const file of made.value) finished.push(await product.finish(file, about));
    const diagnostics = [...made.diagnostics, ...finished.flatMap((file) => file.diagnostics)];
    const files = finished.map(({ value }) => value);
    checkFiles(product, files, diagnostics);
    return { value: { name: product.name, inputs: inputsOf(product, deck, making), files }, diagnostics };
  };
  const made = await Promise.all(products.map(makeOne));
  return {
    value: made.map(({ value }) => value),
    diagnostics: withoutRepeats(made.flatMap(({ diagnostics }) => diagnostics)),
  };
}

function inputsOf(product: Product, { drawn, layout }: FittedDeck, { browser, host }: Making): Json {
  return {
    version: VERSION,
    theme: drawn.settings.theme,
    browser: product.fitting !== 'no' && layout !== null && browser !== null ? browser.version : null,
    epoch: product.prints ? epochOf(host).value : null,
    ...product.inputs(drawn.settings),
  };
}

/** A product without its files, and without a word of why, is a mistake in the product. */
function checkFiles(
  { name, files }: Product,
  made: readonly ProductFile[],
  said: readonly Diagnostic[],
): void {
  const missing = files === 'by slides' ? [] : files.filter((file) => !made.some((one) => one.name === file));
  if (0 < missing.length && said.length === 0)
    throw new Error(`The product “${name}” didn’t make ${missing.join(', ')}.`);
}

function productTools({ drawn }: FittedDeck, { browser, fittedPrint, host }: Making): ProductTools {
  const inTurn = pool(drawn.slides.length > LONG ? 2 : Infinity);
  const running = (): RunningBrowser => {
    if (browser === null) throw new Error('A product that needs no browser asks for it.');
    return browser;
  };
  return {
    print: async (job, change) => {
      const spaces = await loadPageFunction('spaces', host);
      const changeAll = async (call: CallInPage): Promise<void> => {
        await change?.(call);
        await call(spaces, null);
      };
      return inTurn(async () => (await printPdf(running(), job, changeAll)).bytes);
    },
    printFitted: () => inTurn(async () => (await fittedPrint) ?? new Uint8Array()),
    picture: (job) => pictureSlides(running(), job),
    printed: { browser: chromiumVersion(browser?.version ?? ''), epoch: epochOf(host).value },
    host,
  };
}

/** Slides in a deck whose pages fill the memory when all its editions are printed at the same time. */
const LONG = 200;

/**
 * Does pieces of work, so many of them at the same time: every print under way is a browser’s page in memory, and no machine
 * prints faster for more of them than it has cores.
 */
function pool(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
