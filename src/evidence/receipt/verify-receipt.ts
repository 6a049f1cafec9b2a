import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compact, tokenise } from '../text/tokenise.ts';
import { wordsFingerprint } from '../lock/fingerprint.ts';
import type { ArticleAtHand } from '../speakers/articles-at-hand.ts';
import { indexArticle, type ArticleIndex } from '../index/index-article.ts';
import { indexBeside } from '../index/parts-beside.ts';
import { alteredQuotation, absentQuotation, splicedQuotation } from '../diagnostics/quotation-diagnostics.ts';
import { quotationMiss } from '../diagnostics/quotation-miss.ts';
import { articleNeeded, otherText, receiptDiffers } from './receipt-diagnostics.ts';
import type { Receipt, ReceiptQuotation } from './receipt.ts';
import { misattributedQuotation } from '../diagnostics/speaker-diagnostics.ts';
import { foundSpeaker } from '../diagnostics/about-speaker.ts';
import type { ShownWords } from './shown.ts';
import { compareShown } from './shown-words.ts';
import { mayBeShown, passes, type Finding } from '../model/verdict.ts';
import { newSearchBudget, type SearchBudget } from '../match/search-budget.ts';
import { lookUp } from '../match/look-up.ts';

/** A quotation of a deck, looked up again. */
export interface ReceiptFinding {
  readonly id: string;
  readonly content: string;
  readonly finding: Finding | null;
}

/** Checks the receipt of a deck again with the articles that a stranger has; `null` for a file whose words can’t be read. */
export function verifyReceipt(
  receipt: Receipt,
  articles: ReadonlyMap<string, ArticleAtHand>,
  shown: ShownWords | null,
  path: string,
): Checked<readonly ReceiptFinding[]> {
  const indices = new Map(
    [...articles].map(([id, { article, speakers }]) => [id, indexArticle(article, speakers)]),
  );
  const texts = [...indices.values()]
    .flatMap((index) => [index, indexBeside(index) ?? []].flat())
    .map(({ tokens }) => compact(tokens));
  const findings: ReceiptFinding[] = [];
  const tampered = shown === null ? [] : compareShown(receipt, shown, path, texts);
  const diagnostics: Diagnostic[] = [...otherTexts(receipt, articles, path), ...tampered];
  const searchBudget = newSearchBudget();
  for (const quotation of receipt.quotations) {
    const finding = lookUpAgain(quotation, indices, searchBudget);
    findings.push({ id: quotation.id, content: quotation.content, finding });
    const index = indices.get(quotation.source ?? '');
    diagnostics.push(...contradiction(quotation, path), ...otherContext(quotation, index, path));
    if (finding !== null) diagnostics.push(...diagnostic(quotation, finding, indices, path));
  }
  diagnostics.push(...articlesNeeded(receipt, indices, path));
  return { value: findings, diagnostics };
}

function otherTexts(
  receipt: Receipt,
  articles: ReadonlyMap<string, ArticleAtHand>,
  path: string,
): Diagnostic[] {
  return [...articles].flatMap(([sourceId, { article }]) => {
    const expected = receipt.sources[sourceId]?.textHash ?? null;
    return expected === null || expected === article.textHash
      ? []
      : [otherText({ sourceId }, { file: path, position: null })];
  });
}

function lookUpAgain(
  quotation: ReceiptQuotation,
  indices: ReadonlyMap<string, ArticleIndex>,
  searchBudget: SearchBudget,
): Finding | null {
  const index = indices.get(quotation.source ?? '');
  if (index === undefined) return null;
  const paragraphs = quotation.paragraph === null ? [] : [quotation.paragraph];
  const { speaker: named, inferred } = quotation;
  const speaker =
    named === null || inferred === true ? null : { name: named, language: UNKNOWN, writers: [] };
  const parts = quotation.part === undefined ? [] : [quotation.part];
  return lookUp({ content: quotation.content, speaker, paragraphs, parts }, index, searchBudget);
}

/** A receipt doesn’t say in which language it names people. */
const UNKNOWN = 'und';

function contradiction({ id, content, words }: ReceiptQuotation, path: string): readonly Diagnostic[] {
  const isWhole = wordsFingerprint(content) === words;
  return isWhole ? [] : [receiptDiffers({ id, shown: content }, { file: path, position: null })];
}

/** What a deck shows around a quotation must stand around it in the article. */
function otherContext(
  { id, excerpt }: ReceiptQuotation,
  index: ArticleIndex | undefined,
  path: string,
): readonly Diagnostic[] {
  if (excerpt === null || index === undefined) return [];
  const shown = `${excerpt.before}${excerpt.passage}${excerpt.after}`;
  const isThere = [index, indexBeside(index)].some(
    (one) =>
      one?.article.file.text.includes(shown) === true ||
      (one !== null && compact(one.tokens).includes(compact(tokenise(shown)))),
  );
  return isThere ? [] : [receiptDiffers({ id, shown }, { file: path, position: null })];
}

function diagnostic(
  { content, source, speaker }: ReceiptQuotation,
  finding: Finding,
  indices: ReadonlyMap<string, ArticleIndex>,
  path: string,
): readonly Diagnostic[] {
  const place = { file: path, position: null };
  if (mayBeShown(finding)) return [];
  if (passes(finding.verdict)) {
    const found = foundSpeaker(finding.speaker, indices.get(source ?? '')?.article ?? null);
    return [misattributedQuotation({ quote: content, speaker: speaker ?? '', found }, place)];
  }
  const miss = kindOf(finding)(quotationMiss(content, finding, indices.get(source ?? ''), false), place);
  // Who was mailed a deck can’t repair it, but may have taken another article for its source.
  const isElsewhere = finding.verdict === 'absent' && finding.nearest === null;
  return [isElsewhere ? { ...miss, hint: `Is the text that was given that of @${source ?? 'id'}?` } : miss];
}

/** Each source that quotations need and nobody gave, said once. */
function articlesNeeded(
  { quotations }: Receipt,
  indices: ReadonlyMap<string, ArticleIndex>,
  path: string,
): Diagnostic[] {
  const counts = new Map<string | null, number>();
  for (const { source } of quotations)
    if (!indices.has(source ?? '')) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].map(([sourceId, count]) =>
    articleNeeded({ count, sourceId }, { file: path, position: null }),
  );
}

function kindOf({ verdict }: Finding): typeof alteredQuotation {
  if (verdict === 'spliced') return splicedQuotation;
  return verdict === 'altered' ? alteredQuotation : absentQuotation;
}
