import type { Findings, FoundQuotation } from '../../src/extract/findings.ts';
import { extractFindings } from '../../src/extract/extract-findings.ts';
import { articleOf } from '../../bench/article-of.ts';

/** The findings of a plain text whose lines are the paragraphs. */
export function findingsOf(text: string, published: string | null = null): Findings {
  return extractFindings(articleOf(text, 'article.txt', published));
}

/** The quotations as `speaker: words`, in reading order. */
export function saidBy(text: string): readonly string[] {
  return findingsOf(text).quotations.map(
    (quotation: FoundQuotation) => `${quotation.speaker?.name ?? '?'}: ${quotation.text}`,
  );
}
