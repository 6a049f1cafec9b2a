import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Citation, CitationReference } from '../../markdown/nodes/inline.ts';
import type { Range, SourceFile } from '../../text/source-file.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { newSearchBudget } from '../match/search-budget.ts';
import type { Evidence } from '../model/verdict.ts';
import type { Misspelling } from '../speakers/name-spelling.ts';
import { locatorFix, citationFix } from './citation-fixes.ts';
import { omissionFix, joinFix } from './ellipsis-fixes.ts';
import { speakerFix, intermediaryFix } from './name-fixes.ts';
import { wordsFix } from './words-fix.ts';

/** What to write for what is wrong with a quotation; each is `null` where a person has to decide. */
export interface EvidenceFixes {
  /** The article’s words for those that differ, or an ellipsis for those that are left out. */
  readonly words: (evidence: Evidence) => Fix | null;
  /** An ellipsis where two passages are joined without one; `joined` is what is between them in the article. */
  readonly join: (evidence: Evidence, joined: Range) => Fix | null;
  /** The paragraph that a quotation is in, for the one that a reference names. */
  readonly locator: (evidence: Evidence, reference: CitationReference) => Fix | null;
  /** A citation that is missing. */
  readonly citation: (evidence: Evidence) => Fix | null;
  /** Another speaker, or the same one as the article spells the name. */
  readonly speaker: (evidence: Evidence, name: string | null, spelt: Misspelling | null) => Fix | null;
  /** Another one who carried the words. */
  readonly intermediary: (evidence: Evidence, intermediary: string, name: string | null) => Fix | null;
}

/** The fixes of one outline, of which `all` is the evidence. */
export function evidenceFixes(
  all: readonly Evidence[],
  file: SourceFile,
  indices: ReadonlyMap<string, ArticleIndex>,
): EvidenceFixes {
  const sharing = byCitation(all);
  const budget = { left: MOST_PLACES, searchBudget: newSearchBudget() };
  const indexOf = ({ sourceId }: Evidence): ArticleIndex | null => indices.get(sourceId ?? '') ?? null;
  return {
    words: (evidence) =>
      wordsFix(evidence, indexOf(evidence), file, budget) ??
      omissionFix(evidence, indexOf(evidence), file, budget),
    join: (evidence, joined) => joinFix(evidence, joined, indexOf(evidence), file, budget),
    locator: (evidence, reference) => {
      const { citation } = evidence.quotation;
      const others = citation === null ? [] : (sharing.get(citation) ?? []);
      return locatorFix(evidence, reference, others, indexOf(evidence), file);
    },
    citation: (evidence) => citationFix(evidence, indices, file),
    speaker: ({ quotation }, name, spelt) => speakerFix(quotation, name, spelt, file),
    intermediary: ({ quotation }, intermediary, name) => intermediaryFix(quotation, intermediary, name, file),
  };
}

/** Thousands of misquotations of a book would take minutes. */
const MOST_PLACES = 20_000_000;

/** Quotations that share a citation: “a” and “b” [@holt, para. 3]. */
function byCitation(all: readonly Evidence[]): ReadonlyMap<Citation, readonly Evidence[]> {
  const sharing = new Map<Citation, Evidence[]>();
  for (const evidence of all) {
    const { citation } = evidence.quotation;
    if (citation === null) continue;
    const others = sharing.get(citation);
    if (others === undefined) sharing.set(citation, [evidence]);
    else others.push(evidence);
  }
  return sharing;
}
