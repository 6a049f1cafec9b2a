import type { Findings, FoundQuotation } from '../../src/speech/text/findings.ts';
import { extractFindings } from '../../src/speech/extract-findings.ts';
import { articleOf } from '../../bench/article-of.ts';

/** The findings of a plain text whose lines are the paragraphs. */
export function findingsOf(text: string, published: string | null = null): Findings {
  return extractFindings(articleOf(text, 'article.txt', published));
}

/** Who said the last quotation. */
export function lastSpeaker(text: string): FoundQuotation['speaker'] {
  return findingsOf(text).quotations.at(-1)?.speaker ?? null;
}

/** The resolved name of that speaker. */
export function lastName(text: string): string | undefined {
  return lastSpeaker(text)?.name;
}

/** Speaker and intermediaries of each quotation, as `Anna Lund < Caixin`. */
export function chainsIn(text: string): readonly string[] {
  return findingsOf(text).quotations.map(({ speaker, chain }) =>
    [speaker?.name ?? '?', ...chain.map(({ name }) => name)].join(' < '),
  );
}

/** The quotations as `speaker: words`, in reading order. */
export function saidBy(text: string): readonly string[] {
  return findingsOf(text).quotations.map(
    (quotation: FoundQuotation) => `${quotation.speaker?.name ?? '?'}: ${quotation.text}`,
  );
}
