import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/diagnostic-kind.ts';
import type { Outline } from '../outline/outline.ts';
import { citedParagraphs, referencesOf } from './cited-paragraphs.ts';
import type { Evidence } from './evidence.ts';
import * as kinds from './evidence-diagnostics.ts';
import type { ArticleIndex } from './index-article.ts';

/** What a complaint is written from, besides the evidence itself. */
export interface ComplaintContext {
  readonly outline: Pick<Outline, 'file' | 'frontMatter'>;
  readonly indices: ReadonlyMap<string, ArticleIndex>;
}

/** What an author must know about one quotation. Empty for one that stands where it is said to stand. */
export function complaintsAbout(evidence: Evidence, context: ComplaintContext): readonly Diagnostic[] {
  const place = { file: context.outline.file.path, position: evidence.quotation.position };
  return [
    ...aboutVerdict(evidence, context, place),
    ...aboutSpeaker(evidence, place),
    ...aboutLocator(evidence, context, place),
    ...aboutCitation(evidence, place),
  ];
}

function aboutVerdict(evidence: Evidence, context: ComplaintContext, place: Place): readonly Diagnostic[] {
  const quote = shortened(evidence.quotation.content);
  switch (evidence.verdict) {
    case 'verbatim':
    case 'typographic':
    case 'edited':
    case 'locked':
    case 'misattributed':
      return [];
    case 'altered':
      return [kinds.alteredQuotation(missOf(evidence, context), place)];
    case 'spliced':
      return [kinds.splicedQuotation(missOf(evidence, context), place)];
    case 'absent':
      return [kinds.absentQuotation(missOf(evidence, context), place)];
    case 'unverifiable':
      return evidence.checkedAgainst === 'lock' && evidence.sourceId !== null
        ? [kinds.notInLock({ quote, sourceId: evidence.sourceId }, place)]
        : [kinds.unverifiableQuotation({ quote, sourceId: evidence.sourceId }, place)];
  }
}

function missOf(evidence: Evidence, { indices }: ComplaintContext): kinds.QuotationMiss {
  const text = indices.get(evidence.sourceId ?? '')?.article.file.text ?? '';
  const { nearest } = evidence;
  return {
    source: 'The article',
    quote: shortened(evidence.quotation.content),
    nearest:
      nearest === null
        ? null
        : { paragraph: nearest.paragraph, text: shortened(text.slice(nearest.start, nearest.end)) },
    obstacle: evidence.obstacle,
    isTranslation: evidence.quotation.translator !== null,
  };
}

function aboutSpeaker(
  { quotation, speaker, verdict, checkedAgainst }: Evidence,
  place: Place,
): readonly Diagnostic[] {
  if (speaker === null) return [];
  const quote = shortened(quotation.content);
  if (checkedAgainst === 'lock') {
    return [kinds.lockedSpeakerDiffers({ quote, locked: speaker.name, speaker: quotation.speaker }, place)];
  }
  const miss = { quote, speaker: quotation.speaker ?? '', found: speaker.name };
  return [
    verdict === 'misattributed'
      ? kinds.misattributedQuotation(miss, place)
      : kinds.doubtfulSpeaker(miss, place),
  ];
}

function aboutLocator(
  evidence: Evidence,
  { indices }: ComplaintContext,
  place: Place,
): readonly Diagnostic[] {
  const { quotation, passage, sourceId } = evidence;
  const index = indices.get(sourceId ?? '');
  const reference = referencesOf(quotation.citation).find((candidate) => candidate.sourceId === sourceId);
  if (reference === undefined || reference.locator === null || index === undefined) return [];
  const at = { file: place.file, position: reference.position };
  const cited = citedParagraphs(reference);
  const { value } = reference.locator;
  if (cited === null) return [kinds.badLocator({ value }, at)];
  const count = index.article.paragraphs.length;
  if (cited.some((number) => number > count)) return [kinds.noSuchParagraph({ cited: value, count }, at)];
  if (passage === null || cited.length === 0) return [];
  const isThere = cited.some((number) => number >= passage.paragraph && number <= passage.lastParagraph);
  const quote = shortened(quotation.content);
  return isThere ? [] : [kinds.wrongParagraph({ quote, cited: value, found: passage.paragraph }, at)];
}

function aboutCitation({ quotation, passage, sourceId }: Evidence, place: Place): readonly Diagnostic[] {
  if (quotation.citation !== null) return [];
  const quote = shortened(quotation.content);
  const found = passage === null ? null : sourceId;
  return [kinds.uncitedQuotation({ quote, sourceId: found, paragraph: passage?.paragraph ?? null }, place)];
}

/** Longer quotations are recognised by their beginnings and ends. */
const LONGEST = 160;

function shortened(content: string): string {
  const line = content.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST - 50).trimEnd()} … ${line.slice(-40).trimStart()}`;
}
