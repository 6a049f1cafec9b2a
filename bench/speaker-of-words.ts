import type { FoundQuotation } from '../src/speech/text/findings.ts';

/** The name of who says some words, by the shortest quotation that holds them. */
export function speakerOfWords(quotations: readonly FoundQuotation[], words: string): string | null {
  const [shortest] = quotations
    .filter(({ text }) => text.includes(words))
    .toSorted((a, b) => a.text.length - b.text.length);
  return shortest?.speaker?.name ?? null;
}
