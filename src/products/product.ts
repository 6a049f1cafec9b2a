import type { CallInPage, PrintJob, SlidePictures } from '../browser/print-pdf.ts';
import type { Deck } from '../deck/compose/deck.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { PrintSettings, Settings } from '../settings.ts';
import type { DrawnBriefing } from './draw-briefing.ts';

/** Something that a briefing can be made into. All of them are in `products.ts`. */
export interface Product {
  /** What it is asked for by, and called while it is made. */
  readonly name: string;
  /** The files that it makes, inside the output folder. */
  readonly files: readonly string[] | 'by slides';
  /** Whether slides must have been laid out in a browser: what must have it can’t be made where there is none. */
  readonly fitting: 'no' | 'better with' | 'must have';
  /** Whether it is printed by a browser; `--no-pdf` leaves those out. */
  readonly prints: boolean;
  /** Whether it is printed from the page in which the slides were fitted. */
  readonly printsFitted: (print: PrintSettings) => boolean;
  /** All settings that its bytes depend on. */
  readonly inputs: (settings: Settings) => JsonRecord;
  readonly make: (deck: FittedDeck, tools: ProductTools) => Promise<Checked<readonly MadeFile[]>>;
  /** Makes a file whole and checks it, while others are still being printed. Works on bytes alone. */
  readonly finish: (file: MadeFile, about: About) => Promise<Checked<ProductFile>>;
}

export type Json = string | number | boolean | null | readonly Json[] | JsonRecord;

export interface JsonRecord {
  readonly [key: string]: Json;
}

/** A briefing whose slides are as they will be shown. */
export interface FittedDeck {
  /** As it was composed, before slides were split. */
  readonly whole: Deck;
  readonly drawn: DrawnBriefing;
  /** How the slides came out in a browser; `null` for a deck whose slides fit themselves when it is opened. */
  readonly layout: LayoutReport | null;
  /** The slides that were chosen, without notes. */
  readonly chosen: () => Promise<readonly RenderedSlide[]>;
}

/** What products are made with. */
export interface ProductTools {
  /** Prints a document when its turn comes. Throws `BrowserError`. */
  readonly print: (
    job: PrintJob,
    change: ((call: CallInPage) => Promise<void>) | null,
  ) => Promise<Uint8Array>;
  /** The print of the page in which the slides were fitted, for products that said they want it. */
  readonly printFitted: () => Promise<Uint8Array>;
  /** Draws each page of a document of slides. */
  readonly picture: (job: PrintJob) => Promise<readonly SlidePictures[]>;
  /** What PDFs depend on besides the briefing: the version of the browser, and the date that the environment sets. */
  readonly printed: { readonly browser: string; readonly epoch: number | null };
  readonly host: Host;
}

/** A file that a build makes. */
export interface ProductFile {
  /** Path inside the output folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Of a PDF; `null` for other files. */
  readonly pages: number | null;
}

/** A file before it is made whole. */
export interface MadeFile extends ProductFile {
  /** Of a PDF: what its reader calls the pages, where that isn’t 1, 2, 3. */
  readonly pageLabels: readonly string[] | null;
  /** Of a PDF: its headings from right to left. */
  readonly headings: readonly string[];
  /** Of a PDF: the source that it carries. */
  readonly source: string | null;
}

/** What a file says of itself. */
export interface About {
  readonly deck: Deck;
  /** The date that the environment sets, in seconds since 1970; `null` for that of the outline. */
  readonly epoch: number | null;
}

/** What holds for products that aren’t printed, and whose files are whole as they are made. */
export const PLAIN = {
  prints: false,
  printsFitted: () => false,
  finish: async (value) => ({ value, diagnostics: [] }),
} as const satisfies Partial<Product>;

/** A file that isn’t printed. */
export function madeFile(name: string, content: string | Uint8Array): MadeFile {
  return { name, content, pages: null, pageLabels: null, headings: [], source: null };
}
