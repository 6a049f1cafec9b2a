import type { SavedArticle } from '../article/saved-article.ts';
import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/diagnostic-kind.ts';
import type { Outline } from '../outline/outline.ts';
import { positionBetween } from '../source/source-file.ts';
import { citedParagraphs, referencesOf } from './text/cited-paragraphs.ts';
import { wordsCutOff } from './match/cut-off.ts';
import type { Note } from './match/notes.ts';
import { cutOffWords, NOTE_DIAGNOSTICS } from './edit-diagnostics.ts';
import type { Evidence } from './evidence.ts';
import { foundSpeaker } from './speakers/found-speaker.ts';
import type { ArticleIndex } from './text/index-article.ts';
import { badLocator, noSuchParagraph, wrongParagraph } from './locator-diagnostics.ts';
import { lockedSpeakerDiffers, notInLock } from './lock/lock-diagnostics.ts';
import {
  absentQuotation,
  alteredQuotation,
  emptyQuotation,
  splicedQuotation,
  uncitedQuotation,
  unverifiableQuotation,
} from './quotation-diagnostics.ts';
import { quotationMiss, shortened, type QuotationMiss } from './quotation-miss.ts';
import { carrierConflict } from './speakers/carrier-conflict.ts';
import { doubtfulCarrier, doubtfulSpeaker, misattributedQuotation } from './speakers/speaker-diagnostics.ts';
import { passes, type SpeakerConflict } from './verdict.ts';

/** What a complaint is written from, besides the evidence itself. */
export interface ComplaintContext {
  readonly outline: Pick<Outline, 'file' | 'frontMatter'>;
  readonly indices: ReadonlyMap<string, ArticleIndex>;
}

/** What an author must know about one quotation. Empty for one that stands where it is said to stand. */
export function complaintsAbout(evidence: Evidence, context: ComplaintContext): readonly Diagnostic[] {
  const place = { file: context.outline.file.path, position: evidence.quotation.position };
  if (evidence.quotation.content === '') return [emptyQuotation({}, place)];
  return [
    ...aboutVerdict(evidence, context, place),
    ...aboutNotes(evidence, place),
    ...aboutCut(evidence, context, place),
    ...aboutSpeaker(evidence, context, place),
    ...aboutCarriers(evidence, context, place),
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
      return [alteredQuotation(missOf(evidence, context), place)];
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

/** In a sentence of the author’s own a “not” may stand before the marks; a block quote stands alone. */
function aboutCut(
  { quotation, passage, verdict, sourceId }: Evidence,
  { indices }: ComplaintContext,
  place: Place,
): readonly Diagnostic[] {
  const index = indices.get(sourceId ?? '');
  if (quotation.kind !== 'block' || index === undefined || passage === null || !passes(verdict)) return [];
  const words = wordsCutOff(index, passage);
  return words === null ? [] : [cutOffWords({ quote: shortened(quotation.content), words }, place)];
}

/** What is to be known of edits that pass. In a sentence of the author’s own a question may lose its mark. */
function aboutNotes({ quotation, notes, verdict }: Evidence, place: Place): readonly Diagnostic[] {
  const isTold = ({ kind }: Note): boolean => kind !== 'question' || quotation.kind === 'block';
  const quote = shortened(quotation.content);
  return passes(verdict)
    ? notes
        .filter(isTold)
        .map((note) => NOTE_DIAGNOSTICS[note.kind]({ ...note, quote, said: shortened(note.said) }, place))
    : [];
}

function missOf(evidence: Evidence, { indices }: ComplaintContext): QuotationMiss {
  const { quotation, sourceId } = evidence;
  return quotationMiss(
    quotation.content,
    evidence,
    indices.get(sourceId ?? ''),
    quotation.translator !== null,
  );
}

function aboutSpeaker(
  { quotation, speaker, verdict, checkedAgainst, sourceId }: Evidence,
  { indices }: ComplaintContext,
  { file }: Place,
): readonly Diagnostic[] {
  if (speaker === null) return [];
  const quote = shortened(quotation.content);
  const at = { file, position: quotation.attributedAt };
  if (checkedAgainst === 'lock')
    return [lockedSpeakerDiffers({ quote, locked: speaker.name, speaker: quotation.speaker }, at)];
  const article = indices.get(sourceId ?? '')?.article ?? null;
  const found = foundSpeaker(speaker, article?.paragraphs ?? []);
  const miss = { quote, speaker: quotation.speaker ?? '', found };
  const place = { ...at, related: mentionOf(speaker, article) };
  return [verdict === 'misattributed' ? misattributedQuotation(miss, place) : doubtfulSpeaker(miss, place)];
}

function aboutCarriers(
  { quotation, passage, sourceId }: Evidence,
  { outline, indices }: ComplaintContext,
  { file }: Place,
): readonly Diagnostic[] {
  const index = indices.get(sourceId ?? '');
  if (index === undefined || passage === null || quotation.carriers.length === 0) return [];
  const { lang: language, sources } = outline.frontMatter;
  const source = sources[sourceId ?? ''] ?? null;
  const conflict = carrierConflict(index, passage, { carriers: quotation.carriers, language, source });
  if (conflict === null) return [];
  const found = foundSpeaker(conflict.found, index.article.paragraphs);
  const miss = { quote: shortened(quotation.content), carrier: conflict.carrier, found };
  return [doubtfulCarrier(miss, { file, position: quotation.attributedAt })];
}

/** Where the article names the speaker, if its text is a file that one can open at a line. */
function mentionOf({ mentionAt }: SpeakerConflict, article: SavedArticle | null): readonly RelatedPlace[] {
  if (mentionAt === null || article === null) return [];
  switch (article.format) {
    case 'text':
    case 'markdown': {
      const position = positionBetween(article.file, mentionAt.start, mentionAt.end);
      return [{ message: 'The article names the speaker here:', file: article.file.path, position }];
    }
    case 'html':
    case 'pdf':
      return [];
  }
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
  if (cited === null) return [badLocator({ value }, at)];
  const count = index.article.paragraphs.length;
  if (cited.some((number) => number > count)) return [noSuchParagraph({ cited: value, count }, at)];
  if (passage === null || cited.length === 0) return [];
  const isThere = cited.some((number) => number >= passage.paragraph && number <= passage.lastParagraph);
  const quote = shortened(quotation.content);
  return isThere ? [] : [wrongParagraph({ quote, cited: value, found: passage.paragraph }, at)];
}

function aboutCitation({ quotation, passage, sourceId }: Evidence, place: Place): readonly Diagnostic[] {
  if (quotation.citation !== null || quotation.kind === 'front-matter') return [];
  const quote = shortened(quotation.content);
  const found = passage === null ? null : sourceId;
  return [uncitedQuotation({ quote, sourceId: found, paragraph: passage?.paragraph ?? null }, place)];
}
