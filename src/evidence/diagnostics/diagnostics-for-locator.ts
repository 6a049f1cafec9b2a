import type { PartName } from '../../article/article-part.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/diagnostic-kind.ts';
import type { CitationReference, Locator } from '../../markdown/nodes/inline.ts';
import {
  type Evidence,
  BESIDE,
  type Passage,
  NAMES,
  placeAsLocator,
  placeInWords,
} from '../model/verdict.ts';
import {
  badLocator,
  noSuchParagraph,
  noSuchPart,
  partNotCited,
  wrongParagraph,
} from './locator-diagnostics.ts';
import { shortened } from './quotation-miss.ts';
import type { DiagnosticContext } from './about-speaker.ts';
import { citedParagraphs, citedParts, referencesOf } from '../index/cited-paragraphs.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { hasPart } from '../index/parts-beside.ts';

/** What an author must know about the place that a citation names. */
export function diagnosticsForLocator(
  evidence: Evidence,
  { indices, fixes }: DiagnosticContext,
  file: string | null,
): readonly Diagnostic[] {
  const { quotation, passage, sourceId } = evidence;
  const quote = shortened(quotation.content);
  const index = indices.get(sourceId ?? '');
  const reference = referencesOf(quotation.citation).find((candidate) => candidate.sourceId === sourceId);
  if (reference === undefined || index === undefined) return [];
  const at = { file, position: reference.position, fix: fixes.locator(evidence, reference) };
  const { locator } = reference;
  if (locator === null) return passage?.paragraph === BESIDE ? [unnamed(passage, quote, reference, at)] : [];
  const [part] = citedParts(reference);
  return part === undefined
    ? aboutParagraphs(reference, locator, { passage, quote, index, at })
    : aboutPart(reference, part, { passage, quote, index, at });
}

interface Placed {
  readonly passage: Passage | null;
  readonly quote: string;
  readonly index: ArticleIndex;
  readonly at: Place;
}

function aboutParagraphs(
  reference: CitationReference,
  { value }: Locator,
  { passage, quote, index, at }: Placed,
): readonly Diagnostic[] {
  const cited = citedParagraphs(reference);
  if (cited === null) return [badLocator({ value }, at)];
  const count = index.article.paragraphs.length;
  if (cited.some((number) => number > count)) return [noSuchParagraph({ cited: value, count }, at)];
  if (passage === null || cited.length === 0) return [];
  const isThere = cited.some((number) => number >= passage.paragraph && number <= passage.lastParagraph);
  return isThere ? [] : [elsewhere(passage, quote, `paragraph ${value}`, reference, at)];
}

function aboutPart(
  reference: CitationReference,
  part: PartName,
  { passage, quote, index, at }: Placed,
): readonly Diagnostic[] {
  if (passage !== null)
    return passage.part === part ? [] : [elsewhere(passage, quote, NAMES[part], reference, at)];
  return hasPart(index.article, part) ? [] : [noSuchPart({ part }, at)];
}

function elsewhere(
  passage: Passage,
  quote: string,
  cited: string,
  reference: CitationReference,
  at: Place,
): Diagnostic {
  const found = placeInWords(passage);
  const locator = placeAsLocator(passage);
  const isPart = passage.paragraph === BESIDE || citedParts(reference).length > 0;
  const fix = isPart ? locatorFix(reference, locator) : at.fix;
  return wrongParagraph({ quote, cited, found, locator }, { ...at, fix: fix ?? null });
}

function unnamed(passage: Passage, quote: string, reference: CitationReference, at: Place): Diagnostic {
  const locator = placeAsLocator(passage);
  const args = { quote, found: placeInWords(passage), citation: `[@${reference.sourceId}, ${locator}]` };
  return partNotCited(args, { ...at, fix: locatorFix(reference, locator) });
}

function locatorFix({ sourceId, position }: CitationReference, locator: string): Fix {
  const text = `@${sourceId}, ${locator}`;
  return { title: `Write ${locator}`, range: position, text, changesClaim: false };
}
