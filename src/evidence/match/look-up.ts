import { obstacle } from '../model/obstacle.ts';
import type { PartName } from '../../article/article.ts';
import { indexBeside, paragraphsNamed } from '../index/parts-beside.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { BESIDE, passes, type Finding, type Passage } from '../model/verdict.ts';
import { newSearchBudget, type SearchBudget } from './search-budget.ts';
import { verifyQuotation, type QuotationRequest } from './verify-quotation.ts';

/** A quotation with the parts of the article that are cited by name, such as the headline. */
export interface PlacedRequest extends QuotationRequest {
  readonly parts: readonly PartName[];
}

/** Looks a quotation up in the paragraphs, and in the headline, standfirst and captions beside them; paragraphs count first unless a part is cited. */
export function lookUp(
  request: PlacedRequest,
  index: ArticleIndex,
  searchBudget: SearchBudget = newSearchBudget(),
): Finding {
  const { parts } = request;
  const paragraphs = [...request.paragraphs, ...paragraphsNamed(index.article, parts)];
  const inText = verifyQuotation({ ...request, paragraphs }, index, searchBudget);
  const beside = indexBeside(index);
  if (beside === null) return inText;
  const isFound = inText.passage !== null;
  const isCited = parts.some((name) => beside.article.parts.some((part) => part.name === name));
  if (isFound && !isCited) return inText;
  const named = paragraphsNamed(beside.article, parts);
  const found = verifyQuotation({ ...request, paragraphs: named }, beside, searchBudget);
  const inPart = inOnePart(found);
  if (inPart.passage === null) return isFound || !isNearer(inPart, inText, isCited) ? inText : inPart;
  const isInCited = inPart.passage.part !== null && parts.includes(inPart.passage.part);
  return isFound && !isInCited ? inText : inPart;
}

/** Parts aren’t paragraphs that follow each other: what goes from one on into another is in neither. */
function inOnePart(finding: Finding): Finding {
  const { passage, nearest } = finding;
  if (passage === null) return { ...finding, nearest: nearest === null ? null : beside(nearest) };
  if (passage.paragraph === passage.lastParagraph) return { ...finding, passage: beside(passage) };
  return {
    ...finding,
    verdict: 'spliced',
    passage: null,
    nearest: beside(passage),
    edits: [],
    obstacle: obstacle('distance'),
  };
}

function beside(passage: Passage): Passage {
  return { ...passage, paragraph: BESIDE, lastParagraph: BESIDE };
}

/** Of two places that don’t have the words, the one to show. */
function isNearer(inPart: Finding, inText: Finding, isCited: boolean): boolean {
  if (inPart.nearest === null || passes(inText.verdict)) return false;
  return isCited || inText.nearest === null || (inText.verdict === 'absent' && inPart.verdict !== 'absent');
}
