import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/diagnostic-kind.ts';
import { denialCutApart } from './match/chinese-denial-beside.ts';
import { denialBeside } from './match/denial-beside.ts';
import type { Evidence } from './evidence.ts';
import { complaintsAboutEmphasis } from './complaints-about-emphasis.ts';
import { complaintsAboutLocator } from './complaints-about-locator.ts';
import { placeAsLocator, placeInWords } from './place-words.ts';
import { indexHolding, textOfPassage } from './text/parts-beside.ts';
import { notInLock } from './lock/lock-diagnostics.ts';
import {
  absentQuotation,
  alteredQuotation,
  cutFromDenial,
  emptyQuotation,
  splicedQuotation,
  uncitedQuotation,
  unverifiableQuotation,
  type QuotationMiss,
} from './quotation-diagnostics.ts';
import { aboutCarriers, aboutKind, aboutSpeaker, type ComplaintContext } from './speakers/about-speaker.ts';
import { shortened } from './shortened.ts';
import { passes } from './verdict.ts';

/** What an author must know about one quotation. Empty for one that stands where it is said to stand. */
export function complaintsAbout(evidence: Evidence, context: ComplaintContext): readonly Diagnostic[] {
  const place = { file: context.outline.file.path, position: evidence.quotation.position };
  if (evidence.quotation.content === '') return [emptyQuotation({}, place)];
  return [
    ...aboutVerdict(evidence, context, place),
    ...aboutCut(evidence, context, place),
    ...complaintsAboutEmphasis(
      evidence,
      context.indices.get(evidence.sourceId ?? '')?.article ?? null,
      context.outline,
    ),
    ...aboutSpeaker(evidence, context, place),
    ...aboutKind(evidence, context, place),
    ...aboutCarriers(evidence, context, place),
    ...complaintsAboutLocator(evidence, context, place.file),
    ...aboutCitation(evidence, context, place),
  ];
}

function aboutVerdict(evidence: Evidence, context: ComplaintContext, place: Place): readonly Diagnostic[] {
  const quote = shortened(evidence.quotation.content);
  switch (evidence.verdict) {
    case 'verbatim':
    case 'typographic':
    case 'edited':
    case 'locked':
      return [];
    case 'altered':
      return [alteredQuotation(missOf(evidence, context), { ...place, fix: context.fixes.words(evidence) })];
    case 'spliced':
      return [splicedQuotation(missOf(evidence, context), place)];
    case 'absent':
      return [absentQuotation(missOf(evidence, context), place)];
    case 'unverifiable':
      return evidence.checkedAgainst === 'lock' && evidence.sourceId !== null
        ? [notInLock({ quote, sourceId: evidence.sourceId }, place)]
        : [
            unverifiableQuotation(
              { quote, sourceId: evidence.sourceId, text: textOf(evidence, context) },
              place,
            ),
          ];
  }
}

/** The file that the outline names as the text of a quotation’s source. */
function textOf({ sourceId }: Evidence, { outline }: ComplaintContext): string | null {
  return outline.frontMatter.sources[sourceId ?? '']?.text ?? null;
}

function aboutCut(
  { quotation, passage, verdict, sourceId }: Evidence,
  { indices }: ComplaintContext,
  place: Place,
): readonly Diagnostic[] {
  const index = indices.get(sourceId ?? '');
  const holder = index === undefined || passage === null ? null : indexHolding(index, passage);
  if (holder === null || passage === null || !passes(verdict)) return [];
  // In a sentence of the author’s own a “not” may stand before the marks; a block quote stands alone.
  const denial = quotation.kind === 'block' ? denialBeside(holder, passage) : denialCutApart(holder, passage);
  return denial === null ? [] : [cutFromDenial({ quote: shortened(quotation.content), denial }, place)];
}

function missOf(evidence: Evidence, { indices }: ComplaintContext): QuotationMiss {
  const article = indices.get(evidence.sourceId ?? '')?.article;
  const { nearest } = evidence;
  return {
    quote: shortened(evidence.quotation.content),
    nearest:
      nearest === null || article === undefined
        ? null
        : { where: placeInWords(nearest), text: shortened(textOfPassage(article, nearest)) },
    obstacle: evidence.obstacle,
    cutWord: evidence.cutWord,
    isTranslation: evidence.quotation.translator !== null,
  };
}

function aboutCitation(evidence: Evidence, { fixes }: ComplaintContext, place: Place): readonly Diagnostic[] {
  const { quotation, passage, sourceId } = evidence;
  if (quotation.citation !== null || quotation.kind === 'front-matter') return [];
  const quote = shortened(quotation.content);
  const found = passage === null ? null : sourceId;
  const locator = passage === null ? null : placeAsLocator(passage);
  const args = { quote, sourceId: found, locator };
  return [uncitedQuotation(args, { ...place, fix: fixes.citation(evidence) })];
}
