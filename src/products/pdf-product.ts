import type { CallInPage, PrintJob } from '../browser/print-pdf.ts';
import { type Checked, hasErrors } from '../diagnostics/diagnostic.ts';
import { decodeReferences } from '../markdown/nodes/inline-tags.ts';
import { hasLeftwardLetters } from '../text/hidden-characters.ts';
import type { PrintSettings } from '../settings.ts';
import { oneLine } from '../text/words.ts';
import { sourceOfPrint } from './source-of.ts';
import type { FittedDeck, JsonRecord, Product, ProductTools } from './product.ts';
import { formatRanges } from '../editions/page-ranges.ts';
import { sourceJson } from './carried-source.ts';

/** A PDF that Chromium prints, as what is its own. */
export interface PdfKind {
  readonly name: 'slides' | 'notes' | 'handout' | 'reader';
  /** What comes after the briefing’s title: readers show the title in place of the file’s name. */
  readonly titleEnd: string;
  readonly printsFitted?: (print: PrintSettings) => boolean;
  /** The settings that it depends on besides those of all PDFs. */
  readonly inputs: (print: PrintSettings) => JsonRecord;
  readonly draw: (deck: FittedDeck, tools: ProductTools) => Promise<Checked<DrawnPages>>;
}

/** The pages of a PDF, before they are printed. */
export interface DrawnPages {
  /** `null` for the page in which the slides were fitted. */
  readonly job: PrintJob | null;
  /** What changes the document in its page before it is printed; `null` for nothing. */
  readonly change: ((call: CallInPage) => Promise<void>) | null;
  /** What is on the pages. */
  readonly html: string;
  /** What a PDF reader calls the pages, where that isn’t 1, 2, 3; else `null`. */
  readonly pageLabels: readonly string[] | null;
}

/** The product that a kind of PDF is. What finishes PDFs is loaded while the browser works. */
export function pdfProduct(kind: PdfKind): Product {
  const name = `${kind.name}.pdf`;
  const finishing = () => import('./finish-print.ts');
  return {
    name: kind.name,
    files: [name],
    fitting: 'must have',
    prints: true,
    printsFitted: kind.printsFitted ?? (() => false),
    inputs: ({ isMono, print }) => ({
      isMono,
      pages: print.pages && formatRanges(print.pages),
      ...kind.inputs(print),
    }),
    make: async (deck, tools) => {
      const { value: pages, diagnostics } = await kind.draw(deck, tools);
      if (hasErrors(diagnostics)) return { value: [], diagnostics };
      const { job, change, html, pageLabels } = pages;
      const [content] = await Promise.all([
        job === null ? tools.printFitted() : tools.print(job, change),
        finishing(),
      ]);
      const source = sourceJson(sourceOfPrint(deck, kind.name, tools.printed));
      const made = { name, content, pages: null, pageLabels, headings: headingsIn(html), source };
      return { value: [made], diagnostics };
    },
    finish: async (file, about) => (await finishing()).finishPrint(file, kind.titleEnd, about),
  };
}

/**
 * The headings of our own HTML that have letters from right to left, as they are read: Chromium makes bookmarks of them from what
 * it has painted, word for word from left to right.
 */
export function headingsIn(html: string): readonly string[] {
  const found = html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gsu);
  const texts = Array.from(found, ([, , words = '']) => words).filter((words) => hasLeftwardLetters(words));
  return texts.map((words) => oneLine(decodeReferences(words.replace(/<[^>]*>/gu, ''))));
}
