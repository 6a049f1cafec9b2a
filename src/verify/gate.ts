import type { SavedArticle } from '../article/article.ts';
import type { Deck } from '../deck/compose/deck.ts';
import type { DiagnosticPlace, Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { uncitedQuotation } from '../evidence/diagnostics/quotation-diagnostics.ts';
import { gatherEvidence } from '../evidence/gather-evidence.ts';
import type { Excerpt } from '../evidence/lock/excerpt.ts';
import type { EvidenceLock } from '../evidence/lock/lock.ts';
import type { Evidence, Verdict } from '../evidence/model/verdict.ts';
import { articleNeeded, otherText, wrongArticle } from '../evidence/receipt/receipt-diagnostics.ts';
import { type ReceiptQuotation, textFragmentUrl } from '../evidence/receipt/receipt.ts';
import { articlesAtHand } from '../evidence/speakers/articles-at-hand.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { inlinesShown, picturesOf, sourceIdsIn } from '../outline/inlines-of-outline.ts';
import type { Outline } from '../outline/outline.ts';
import { recordVerdicts, type VerdictRecord } from '../prepare/verdict-record.ts';
import { recordDiffers } from './verify-diagnostics.ts';

/** What a file carries that the gate asks for. */
export interface CarriedOutline {
  readonly outline: Outline;
  readonly lock: EvidenceLock | null;
  /** What the file says of its quotations, which is compared and never believed. */
  readonly record: VerdictRecord;
  /** What is said of characters in it that nobody sees. */
  readonly hidden: readonly Diagnostic[];
}

/** How much a file shows that is compared with nothing. */
export interface NotCompared {
  readonly headings: number;
  readonly claims: number;
  readonly pictures: number;
}

/** Counts the author’s headings and claims, and the pictures, each of them once. */
export function countNotCompared(outline: Outline, deck: Deck): NotCompared {
  return {
    headings: outline.slides.filter(({ heading }) => plainText(heading?.children ?? []) !== '').length,
    claims: deck.slides.filter(({ layout }) => layout === 'claim').length,
    pictures: new Set(picturesOf(outline).map(({ url }) => url)).size,
  };
}

/**
 * Looks up what the outline of a file quotes and claims in the articles, and compares what the file says of it. It needs neither disk nor
 * browser: `lectern verify` and the page of `lectern verifier` come to the same verdicts by it.
 */
export async function lookUpAgain(
  { outline, lock, record, hidden }: CarriedOutline,
  articles: ReadonlyMap<string, SavedArticle>,
  path: string,
): Promise<Checked<readonly Evidence[]>> {
  const { value, diagnostics } = gatherEvidence(outline, { articles: await articlesAtHand(articles), lock });
  const place = { file: path, position: null };
  const others = [...articles].filter(
    ([id, { textHash }]) => (record.receipt.sources[id]?.textHash ?? textHash) !== textHash,
  );
  const wrong = others.flatMap(([id, article]) => tellWrong(id, article, record, value, place));
  if (wrong.length > 0) return { value, diagnostics: [...wrong, ...hidden] };
  const needed = new Map<string | null, number>();
  for (const { checkedAgainst, sourceId } of value)
    if (checkedAgainst !== 'article') needed.set(sourceId, (needed.get(sourceId) ?? 0) + 1);
  const found = recordVerdicts(outline, value, { articles, lock: null });
  return {
    value,
    diagnostics: [
      ...hidden,
      // Whether an author cites what is there is none of a stranger’s business.
      ...diagnostics
        .filter(({ code }) => code !== uncitedQuotation.code)
        .map((diagnostic) => asked(diagnostic, value)),
      // What an author is warned of, a stranger can’t judge.
      ...checkClaims(outline, articles).map((claim): Diagnostic => ({ ...claim, severity: 'error' })),
      ...[...needed, ...citedAlone(outline, needed, articles)].map(([sourceId, count]) =>
        articleNeeded({ count, sourceId }, place),
      ),
      ...otherRecords(record, found, value, { path, ofOtherText: new Set(others.map(([id]) => id)) }),
      ...others.map(([sourceId]) => otherText({ sourceId }, place)),
      ...[...articles].flatMap(([sourceId, { archived }]) => {
        const told = record.receipt.sources[sourceId];
        const day = archived?.date ?? 'not archived';
        if (told?.archived === undefined || told.archived === day) return [];
        return [recordDiffers({ quote: told.title, says: told.archived, finds: day }, place)];
      }),
    ],
  };
}

/** Says that a text of other bytes is of another article: most of what is quoted from it has nothing alike there. */
function tellWrong(
  sourceId: string,
  { file, headline }: SavedArticle,
  { receipt }: VerdictRecord,
  evidence: readonly Evidence[],
  place: DiagnosticPlace,
): readonly Diagnostic[] {
  const quoted = evidence.filter((one) => one.sourceId === sourceId && one.checkedAgainst === 'article');
  const absent = quoted.filter(({ verdict }) => verdict === 'absent').length;
  if (absent * 2 <= quoted.length) return [];
  const title = receipt.sources[sourceId]?.title ?? sourceId;
  return [wrongArticle({ path: file.path, title, headline, sourceId, absent, count: quoted.length }, place)];
}

/** Whoever was mailed a file may have taken another article for its source: words that are nowhere near are asked about. */
function asked(diagnostic: Diagnostic, evidence: readonly Evidence[]): Diagnostic {
  const source = evidence.find(
    ({ quotation, verdict, nearest }) =>
      verdict === 'absent' && nearest === null && quotation.position === diagnostic.position,
  )?.sourceId;
  if (source === undefined || source === null) return diagnostic;
  return { ...diagnostic, hint: `Is the text that was given that of @${source}?` };
}

/** Sources that are cited for what isn’t quoted, whose saved text wasn’t given. */
function citedAlone(
  outline: Outline,
  needed: ReadonlyMap<string | null, number>,
  articles: ReadonlyMap<string, SavedArticle>,
): readonly (readonly [id: string, count: number])[] {
  const { sources } = outline.frontMatter;
  return [...new Set(sourceIdsIn(inlinesShown(outline)))]
    .filter((id) => sources[id]?.text !== undefined && !articles.has(id) && !needed.has(id))
    .map((id) => [id, 0]);
}

/** What the deck says of each quotation that was looked up, where it is more than was found. */
function otherRecords(
  carried: VerdictRecord,
  found: VerdictRecord,
  evidence: readonly Evidence[],
  { path, ofOtherText }: { readonly path: string; readonly ofOtherText: ReadonlySet<string> },
): readonly Diagnostic[] {
  const given = carried.excerpts();
  return evidence.flatMap(({ checkedAgainst, sourceId }, at) => {
    const [says, finds] = [carried.receipt.quotations[at], found.receipt.quotations[at]];
    if (checkedAgainst !== 'article' || says === undefined || finds === undefined) return [];
    const context = excerptText(found.excerpts().get(finds.id));
    // An honest copy may have other dashes and marks: the words are there in either.
    const isCopied =
      ofOtherText.has(sourceId ?? '') && [says, finds].every(({ verdict }) => SAME_WORDS.has(verdict));
    const pairs = [
      ...(isCopied ? [] : [[verdictOf(says), verdictOf(finds)] as const]),
      ...PARTS.map((part) => [part(says), part(finds)] as const),
      [says.link ?? UNREAD, linkFound(says, finds)] as const,
      [excerptText(says.excerpt), context] as const,
      // A handout of quotations shows what the lock has around them, which a receipt may leave out.
      [excerptText(given.get(says.id)), context] as const,
    ];
    const differing = pairs.find(([one, other]) => one !== UNREAD && one !== other);
    if (differing === undefined) return [];
    const told = { quote: says.content, says: differing[0], finds: differing[1] };
    return [recordDiffers(told, { file: path, position: null })];
  });
}

/** The link of a quotation; a deck that was built from the lock alone has the outline’s words in it. */
function linkFound(says: ReceiptQuotation, { link, content }: ReceiptQuotation): string {
  const ofLock = link === null ? null : textFragmentUrl(link, content);
  return (says.link === ofLock ? ofLock : link) ?? UNREAD;
}

const excerptText = (excerpt: Excerpt | null | undefined): string =>
  excerpt === null || excerpt === undefined
    ? UNREAD
    : `${excerpt.before}[${excerpt.passage}]${excerpt.after}`;

const UNREAD = 'unread';

const SAME_WORDS: ReadonlySet<Verdict> = new Set(['verbatim', 'typographic']);

const verdictOf = ({ verdict }: ReceiptQuotation): string => (verdict === 'locked' ? UNREAD : verdict);

/** What a receipt says of a quotation, apart from its words, which are in the outline. */
const PARTS: readonly ((quotation: ReceiptQuotation) => string)[] = [
  ({ said }) => said.verdict,
  ({ kind }) => (kind === undefined ? UNREAD : `${kind.verdict}${kind.isReport ? ', in a report' : ''}`),
  ({ said }) => said.proof?.words ?? UNREAD,
  ({ paragraph, part }) => part ?? `paragraph ${paragraph ?? 0}`,
];
