import { type SavedArticle, timeOf } from '../../article/article.ts';
import type { DiagnosticPlace, Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { isUnreadPlace } from '../../markdown/inlines/parse-citation.ts';
import type { CitationReference, Locator } from '../../markdown/nodes/inline.ts';
import type { Outline } from '../../outline/outline.ts';
import { sentenceOf, wordsCutOff } from '../edits/cut-off.ts';
import { denialCutApart } from '../edits/denials.ts';
import { isEmphasisRemark, remarkOnEmphasis } from '../edits/remarks.ts';
import type { EvidenceFixes } from '../fixes/evidence-fixes.ts';
import { citedParagraphs, citedParts, referencesOf } from '../index/cited-paragraphs.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { hasPart, indexHolding } from '../index/parts-beside.ts';
import { notInLock } from '../lock/lock-diagnostics.ts';
import {
  BESIDE,
  type Evidence,
  NAMES,
  type Passage,
  passes,
  placeAsLocator,
  placeInWords,
} from '../model/verdict.ts';
import { compactWords } from '../text/tokenise.ts';
import { type DiagnosticContext, aboutIntermediaries, aboutKind, aboutSpeaker } from './about-speaker.ts';
import {
  addedInBrackets,
  cutOff,
  joinedFigures,
  joinedParts,
  questionStated,
  shownInPart,
} from './edit-diagnostics.ts';
import {
  badLocator,
  noSuchParagraph,
  noSuchPart,
  partNotCited,
  wrongParagraph,
} from './locator-diagnostics.ts';
import {
  absentQuotation,
  alteredQuotation,
  emphasisAdded,
  emptyQuotation,
  splicedQuotation,
  uncitedQuotation,
  unverifiableQuotation,
} from './quotation-diagnostics.ts';
import { type QuotationMiss, quotationMiss, shortened } from './quotation-miss.ts';

/** What an author must know about one quotation. Empty for one that is where it is said to be. */
export function diagnosticsFor(evidence: Evidence, context: DiagnosticContext): readonly Diagnostic[] {
  const place = { file: context.outline.file.path, position: evidence.quotation.position };
  if (evidence.quotation.content === '') return [emptyQuotation({}, place)];
  return [
    ...aboutVerdict(evidence, context, place),
    ...aboutNotes(evidence, context, place),
    ...aboutGaps(evidence, context, place),
    ...diagnosticsForEmphasis(
      evidence,
      context.indices.get(evidence.sourceId ?? '')?.article ?? null,
      context.outline,
    ),
    ...aboutSpeaker(evidence, context, place),
    ...aboutKind(evidence, context, place),
    ...aboutIntermediaries(evidence, context, place),
    ...diagnosticsForLocator(evidence, context, place.file),
    ...aboutCitation(evidence, context, place),
  ];
}

function aboutVerdict(
  evidence: Evidence,
  context: DiagnosticContext,
  place: DiagnosticPlace,
): readonly Diagnostic[] {
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
        : [unverifiableQuotation({ quote, sourceId: evidence.sourceId }, place)];
  }
}

/** What a quotation that passes leaves out: a warning where that limits it, else a note. */
function aboutGaps(
  { quotation, passage, notes, verdict, sourceId }: Evidence,
  { indices }: DiagnosticContext,
  place: DiagnosticPlace,
): readonly Diagnostic[] {
  const index = indices.get(sourceId ?? '');
  const holder = index === undefined || passage === null ? null : indexHolding(index, passage);
  if (holder === null || passage === null || !passes(verdict)) return [];
  // In a sentence of the author’s own a “not” may come before the marks; a block quote stands alone.
  const isBlock = quotation.kind === 'block';
  const sentence = shortened(sentenceOf(holder, passage));
  const told = { quote: shortened(quotation.content), sentence };
  const added = notes
    .filter(({ kind }) => kind === 'added')
    .map(({ said }) => addedInBrackets({ ...told, words: said }, place));
  const words = isBlock ? wordsCutOff(holder, passage) : denialCutApart(holder, passage);
  if (words !== null) return [...added, cutOff({ ...told, words }, place)];
  const gaps = notes.flatMap(({ kind, said }) => (kind === 'gap' ? [said] : []));
  return gaps.length === 0 ? added : [...added, shownInPart({ ...told, gaps: gaps.map(shortened) }, place)];
}

/** What is to be known of edits that pass. In a sentence of the author’s own a question may lose its mark. */
function aboutNotes(
  evidence: Evidence,
  { fixes }: DiagnosticContext,
  place: DiagnosticPlace,
): readonly Diagnostic[] {
  const { quotation, notes, verdict } = evidence;
  if (!passes(verdict)) return [];
  const quote = shortened(quotation.content);
  return notes.flatMap(({ kind, said }) => {
    const told = { quote, said: shortened(said) };
    switch (kind) {
      case 'joined':
        return [joinedParts(told, { ...place, fix: joinedFix(evidence, fixes) })];
      case 'figures':
        return [joinedFigures(told, place)];
      case 'question':
        return quotation.kind === 'block' ? [questionStated(told, place)] : [];
      case 'gap':
      case 'added':
        return [];
    }
  });
}

function joinedFix(evidence: Evidence, fixes: EvidenceFixes): Fix | null {
  const { start = null, end = null } = evidence.edits.find(({ kind }) => kind === 'join') ?? {};
  return start === null || end === null ? null : fixes.join(evidence, { start, end });
}

function missOf(evidence: Evidence, { indices }: DiagnosticContext): QuotationMiss {
  const { quotation, sourceId } = evidence;
  const isTranslation = quotation.translator !== null;
  const miss = quotationMiss(quotation.content, evidence, indices.get(sourceId ?? ''), isTranslation);
  if (miss.nearest === null || quotation.citation !== null || indices.size < 2) return miss;
  return { ...miss, nearest: { ...miss.nearest, where: `${miss.nearest.where} of @${sourceId}` } };
}

function aboutCitation(
  evidence: Evidence,
  { fixes }: DiagnosticContext,
  place: DiagnosticPlace,
): readonly Diagnostic[] {
  const { quotation, passage, sourceId } = evidence;
  if (quotation.citation !== null || quotation.kind === 'front-matter') return [];
  const quote = shortened(quotation.content);
  const found = passage === null ? null : sourceId;
  const locator = passage === null ? null : placeAsLocator(passage);
  const args = { quote, sourceId: found, locator };
  return [uncitedQuotation(args, { ...place, fix: fixes.citation(evidence) })];
}

/** Warns of the first words that a quotation sets off and its passage doesn’t, unless the author says whose emphasis it is. */
function diagnosticsForEmphasis(
  { quotation, passage, verdict }: Evidence,
  article: SavedArticle | null,
  { file, frontMatter }: Pick<Outline, 'file' | 'frontMatter'>,
): readonly Diagnostic[] {
  const { emphasis, position } = quotation;
  if (emphasis.length === 0 || article === null || passage === null || !passes(verdict)) return [];
  // Of a headline that is beside the text only the words are read.
  if (passage.paragraph === BESIDE) return [];
  const first = emphasis.find(({ words }) => !isSetOff(words, passage, article));
  if (first === undefined) return [];
  const { start, end } = position;
  if (isSaid(file.text.slice(start.offset, end.offset + REMARK_BEHIND))) return [];
  const remark = remarkOnEmphasis(frontMatter.lang);
  const behind = { start: first.position.end, end: first.position.end };
  const fix = { title: `Write ${remark}`, range: behind, text: ` ${remark}`, changesClaim: false };
  const args = { words: first.words, remark, isRead: article.emphasis !== null };
  return [emphasisAdded(args, { file: file.path, position: first.position, fix })];
}

function isSetOff(words: string, { paragraph, lastParagraph }: Passage, { emphasis }: SavedArticle): boolean {
  const compact = compactWords(words);
  return (emphasis ?? []).some(
    (one) =>
      one.paragraph >= paragraph &&
      one.paragraph <= lastParagraph &&
      compactWords(one.words).includes(compact),
  );
}

/** A remark may come after the closing mark and the citation: “…” [@id, para. 3] (emphasis added). */
const REMARK_BEHIND = 80;

function isSaid(written: string): boolean {
  const [text = ''] = written.split(/\n[ \t>]*\n(?![ \t]*>)/u);
  return [...text.matchAll(/[[(（［]([^\][()（）［］\n]{2,60})[\])）］]/gu)].some(([, inside = '']) =>
    isEmphasisRemark(inside.replaceAll(/[*_]/gu, '').trim()),
  );
}

/** What an author must know about the place that a citation names. */
function diagnosticsForLocator(
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
  if (part === undefined) return aboutParagraphs(reference, locator, passage, { quote, index, at });
  if (passage === null) return hasPart(index.article, part) ? [] : [noSuchPart({ part }, at)];
  return passage.part === part ? [] : [elsewhere(passage, quote, NAMES[part], reference, at)];
}

function aboutParagraphs(
  reference: CitationReference,
  { kind, value }: Locator,
  passage: Passage | null,
  {
    quote,
    index,
    at,
  }: { readonly quote: string; readonly index: ArticleIndex; readonly at: DiagnosticPlace },
): readonly Diagnostic[] {
  const cited = citedParagraphs(reference, index.article.times);
  if (cited === null || (kind === 'other' && isUnreadPlace(value))) return [badLocator({ value }, at)];
  const count = index.article.paragraphs.length;
  if (cited.some((number) => number > count)) return [noSuchParagraph({ cited: value, count }, at)];
  if (passage === null || cited.length === 0) return [];
  const isThere = cited.some((number) => number >= passage.paragraph && number <= passage.lastParagraph);
  if (isThere) return [];
  if (kind === 'time') return [spokenElsewhere(passage, quote, reference, index, at)];
  return [elsewhere(passage, quote, `paragraph ${value}`, reference, at)];
}

function elsewhere(
  passage: Passage,
  quote: string,
  cited: string,
  reference: CitationReference,
  at: DiagnosticPlace,
): Diagnostic {
  const found = placeInWords(passage);
  const locator = placeAsLocator(passage);
  const isPart = passage.paragraph === BESIDE || citedParts(reference).length > 0;
  const fix = isPart ? locatorFix(reference, locator) : at.fix;
  return wrongParagraph({ quote, cited, found, locator }, { ...at, fix: fix ?? null });
}

/** Words of a recording that aren’t spoken at the time that is cited. */
function spokenElsewhere(
  passage: Passage,
  quote: string,
  reference: CitationReference,
  { article }: ArticleIndex,
  at: DiagnosticPlace,
): Diagnostic {
  const locator = timeOf(article, passage.paragraph) ?? placeAsLocator(passage);
  const found = `the words from ${locator} on`;
  const cited = `those at ${reference.locator?.value ?? ''}`;
  return wrongParagraph({ quote, cited, found, locator }, { ...at, fix: locatorFix(reference, locator) });
}

function unnamed(
  passage: Passage,
  quote: string,
  reference: CitationReference,
  at: DiagnosticPlace,
): Diagnostic {
  const locator = placeAsLocator(passage);
  const args = { quote, found: placeInWords(passage), citation: `[@${reference.sourceId}, ${locator}]` };
  return partNotCited(args, { ...at, fix: locatorFix(reference, locator) });
}

function locatorFix({ sourceId, position }: CitationReference, locator: string): Fix {
  const text = `@${sourceId}, ${locator}`;
  return { title: `Write ${locator}`, range: position, text, changesClaim: false };
}
