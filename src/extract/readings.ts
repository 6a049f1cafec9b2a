import type { Findings } from './findings.ts';

/** Adds pinyin with tone marks to the Chinese terms. The reading library is loaded only when there is such a term. */
export async function withReadings(findings: Findings): Promise<Findings> {
  if (!findings.terms.some((term) => term.language === 'zh')) return findings;
  const { pinyin } = await import('pinyin-pro');
  const terms = findings.terms.map((term) =>
    term.language === 'zh' ? { ...term, reading: pinyin(term.text) } : term,
  );
  return { ...findings, terms };
}
