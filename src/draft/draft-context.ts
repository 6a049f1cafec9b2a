import type { SavedArticle } from '../article/saved-article.ts';
import type { ArticleIndex } from '../evidence/index-article.ts';
import { passes } from '../evidence/verdict.ts';
import { verifyQuotation } from '../evidence/verify-quotation.ts';
import type { Findings, FoundClaim, FoundQuotation, Span } from '../extract/findings.ts';
import { markdownText, oneLine, plainName } from './markdown-text.ts';

/** What every part of a draft is made from. */
export interface DraftContext {
  readonly article: SavedArticle;
  readonly findings: Findings;
  readonly index: ArticleIndex;
  readonly sourceId: string;
  readonly author: string | null;
  /** Where the story ends and the lines about its author begin. */
  readonly end: number;
}

/** Below this the speaker is a guess, and the draft doesn't name one. */
export const SURE = 0.7;

/** Number of the paragraph at an offset. */
export function paragraphAt({ article }: DraftContext, offset: number): number {
  let low = 0;
  let high = article.paragraphs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((article.paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return article.paragraphs[low]?.number ?? 1;
}

/** Pronouns and words for anybody: no name to put on a slide. */
const NO_NAME =
  /^(?:I|he|she|it|they|we|you|one|who|this|that|these|those|some|many|others|another|both|people|somebody|someone)$/iu;

/** The speaker as slides name it; empty where nobody is named for certain. Inside a line “The board” is “the board”. */
export function speakerName({ speaker, confidence }: FoundQuotation): string {
  const name = plainName(speaker?.name ?? '');
  if (confidence < SURE || name === '' || name.length > 60 || NO_NAME.test(name)) return '';
  return name.replace(/^(?:The|A|An) (?=\S)/u, (article) => article.toLowerCase());
}

/** `[@id, para. 3]`. */
export function citationOf(context: DraftContext, offset: number): string {
  return `[@${context.sourceId}, para. ${paragraphAt(context, offset)}]`;
}

/** Words between two offsets as they can be read, without markup. */
export function wordsAt({ article }: DraftContext, { start, end }: Span): string {
  return oneLine(article.plainText.slice(start, end));
}

/** The sentence that an offset stands in, as the claims have it. */
export function sentenceAt({ findings }: DraftContext, offset: number): FoundClaim | null {
  const { claims } = findings;
  let low = 0;
  let high = claims.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((claims[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const claim = claims[low];
  return claim !== undefined && claim.start <= offset && offset < claim.end ? claim : null;
}

/** Quotations that touch a stretch, in reading order. */
export function quotationsIn({ findings }: DraftContext, { start, end }: Span): readonly FoundQuotation[] {
  return findings.quotations.filter((quotation) => quotation.start < end && quotation.end > start);
}

/** Whether words may stand as a quotation of this speaker, in the paragraph at an offset. */
export function stands(context: DraftContext, content: string, speaker: string | null, at: number): boolean {
  const request = { content, speaker, paragraphs: [paragraphAt(context, at)] };
  const { verdict, speaker: conflict, passage } = verifyQuotation(request, context.index);
  const [paragraph] = request.paragraphs;
  const isThere =
    passage !== null &&
    paragraph !== undefined &&
    passage.paragraph <= paragraph &&
    paragraph <= passage.lastParagraph;
  return passes(verdict) && conflict === null && isThere;
}

/** A block quote with its attribution line. */
export function blockQuote(content: string, attribution: string): string {
  return `> ${markdownText(content)}\n>\n> — ${attribution}`;
}
