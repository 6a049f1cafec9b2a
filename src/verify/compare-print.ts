import type { RunningBrowser } from '../browser/running-browser.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MemoryHost } from '../host/memory-host.ts';
import { readSource, sourceJson } from '../products/carried-source.ts';
import type { GivenDeck } from './read-source.ts';
import { lettersMissing, optionsOf } from './rebuild.ts';
import { UNPACKED } from './unpacked.ts';
import { otherBrowser, unbuildable } from './verify-diagnostics.ts';

/** What was found of a file, and what its source makes where the file isn’t that. */
export interface Comparison {
  readonly diagnostics: readonly Diagnostic[];
  readonly built: string | Uint8Array | null;
}

/** What is found where nothing was built that differs. */
export const notBuilt = (diagnostics: readonly Diagnostic[]): Comparison => ({ diagnostics, built: null });

/**
 * Prints a PDF again, its slides fitted again, and says whether it is what was printed: byte for byte where the browser is of the version
 * that the file names, otherwise by all that hangs from its trailer. Which version a file names is up to a forger, so that neither
 * way lets through what the other doesn’t.
 */
export async function compareWithPrint(
  { bytes, path, source }: GivenDeck,
  browser: RunningBrowser | null,
  memory: MemoryHost,
): Promise<Comparison> {
  const place = { file: path, position: null };
  const printed = source.options.print?.browser ?? '';
  if (browser === null) return notBuilt([otherBrowser({ printed, found: null, page: null }, place)]);
  const { buildBriefing } = await import('../pipeline.ts');
  const run = {
    options: optionsOf(source),
    outputFolder: OUTPUT,
    isStrict: false,
    browser: async () => browser,
    onPrinted: () => undefined,
    onProgress: () => undefined,
  };
  const { diagnostics } = await buildBriefing(UNPACKED, run, memory);
  const missing = lettersMissing(diagnostics);
  if (missing.length > 0) return notBuilt(missing.map((one) => ({ ...one, ...place })));
  const built = memory.files.get(`${OUTPUT}/${UNPACKED.slug}/${source.product}.pdf`);
  if (built === undefined)
    return notBuilt([
      unbuildable({ reason: diagnostics.find(({ severity }) => severity === 'error')?.message ?? '' }, place),
    ]);
  if (Buffer.compare(built, bytes) === 0) return notBuilt([]);
  const { differingPage, pdfDifferences } = await import('./pdf-differences.ts');
  if (browser.version === printed) return { built, diagnostics: pdfDifferences(bytes, built, path) };
  const { isSamePdf } = await import('../pdf/compare/same-pdf.ts');
  if (isSamePdf(bytes, built, { carried: withoutBrowser })) return notBuilt([]);
  const page = differingPage(bytes, built);
  return { built, diagnostics: [otherBrowser({ printed, found: browser.version, page }, place)] };
}

const OUTPUT = '/output';

/** The source that a PDF carries, as a browser of no version would have printed it. */
function withoutBrowser(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  const source = readSource(text);
  if (source === null || source.options.print === null) return text;
  const print = { ...source.options.print, browser: '' };
  return sourceJson({ ...source, options: { ...source.options, print } });
}
