import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import { firstAtLeast, type Range, type SourceFile, positionBetween } from '../../text/source-file.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { SearchBudget } from '../match/search-budget.ts';
import { verifyQuotation } from '../match/verify-quotation.ts';
import { type Evidence, passes } from '../model/verdict.ts';
import { isWord } from '../text/tokenise.ts';
import { type FixBudget, isAmbiguous, omissionIn } from './changed-words.ts';
import { writtenWords } from './written-words.ts';

/** Puts an ellipsis where a quotation leaves out words of one passage without a mark; whether it may do so at all is looked up. */
export function omissionFix(
  evidence: Evidence,
  index: ArticleIndex | null,
  file: SourceFile,
  budget: FixBudget,
): Fix | null {
  if (index === null || evidence.verdict !== 'altered' || evidence.obstacle !== null) return null;
  const token = omissionIn(evidence, index);
  if (token === null || isAmbiguous(evidence, index, budget)) return null;
  return ellipsisAfter(token, evidence, index, file, budget.searchBudget);
}

/** Puts an ellipsis where a quotation joins two passages without one; `null` for a quotation that has other edits. */
export function joinFix(
  evidence: Evidence,
  joined: Range,
  index: ArticleIndex | null,
  file: SourceFile,
  { searchBudget }: FixBudget,
): Fix | null {
  const { passage, edits, quotation } = evidence;
  const isOnlyEdit = edits.every(({ start, end }) => start === joined.start && end === joined.end);
  if (index === null || passage === null || !isOnlyEdit) return null;
  const { starts, words } = index.tokens;
  const before = words.slice(firstAtLeast(starts, passage.start), firstAtLeast(starts, joined.start));
  const shown = before.filter(isWord).length;
  const own = writtenWords(quotation, file)?.tokens.words ?? [];
  const next = own.findIndex((word, at) => isWord(word) && own.slice(0, at).filter(isWord).length === shown);
  return next < 1 ? null : ellipsisAfter(next - 1, evidence, index, file, searchBudget);
}

/** An ellipsis after a token, where the quotation passes with it. */
function ellipsisAfter(
  token: number,
  { quotation }: Evidence,
  index: ArticleIndex,
  file: SourceFile,
  searchBudget: SearchBudget,
): Fix | null {
  const written = writtenWords(quotation, file);
  const [end, at] = [written?.tokens.ends[token], written?.places.ends[token]];
  if (written === null || end === undefined || at === undefined) return null;
  const content = `${written.content.slice(0, end)} …${written.content.slice(end)}`;
  const { verdict } = verifyQuotation({ content, speaker: null, paragraphs: [] }, index, searchBudget);
  return passes(verdict)
    ? fixTo(' …', positionBetween(file, at, at), 'Put “…” where words are left out')
    : null;
}
