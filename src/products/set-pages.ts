import { z } from 'zod';

import type { CallInPage } from '../browser/print-pdf.ts';
import { partWords } from '../editions/part-words.ts';
import type { Host } from '../host/host.ts';
import { loadPageFunction } from '../host/load/load-page-function.ts';

/**
 * Sets lines and notes in a document that is about to be printed. The page says which words it has, their patterns are
 * looked up here, and the page parts those at which a line ends; then it puts the notes at the feet of pages of this height.
 */
export async function setPages(pageHeight: number, host: Host): Promise<(call: CallInPage) => Promise<void>> {
  const [hyphens, footnotes] = await Promise.all([
    loadPageFunction('hyphens', host),
    loadPageFunction('footnotes', host),
  ]);
  return async (call) => {
    const words = Words.parse(await call(hyphens, null));
    await call(hyphens, await partWords(words));
    await call(footnotes, pageHeight);
  };
}

const Words = z.record(z.string(), z.array(z.string()));
