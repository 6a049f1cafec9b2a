import { z } from 'zod';

import type { CallInPage } from '../browser/print-pdf.ts';

/**
 * Parts words at the ends of lines in a document that is about to be printed: the page says which words it has, their
 * patterns are looked up here, and the page parts those at which a line ends.
 */
export function wordsPartedWith(functionSource: string): (call: CallInPage) => Promise<void> {
  return async (call) => {
    const words = Words.parse(await call(functionSource, null));
    const { partWords } = await import('../editions/part-words.ts');
    await call(functionSource, await partWords(words));
  };
}

const Words = z.record(z.string(), z.array(z.string()));
