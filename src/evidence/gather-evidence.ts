import type { Checked, Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { SourceItem } from '../outline/front-matter.ts';
import type { Outline, Quotation } from '../outline/outline.ts';
import { diagnosticsFor } from './diagnostics/diagnostics-for.ts';
import { noteDiffers, unverifiableQuotation } from './diagnostics/quotation-diagnostics.ts';
import { type EvidenceFixes, evidenceFixes } from './fixes/evidence-fixes.ts';
import { citedParagraphs, citedParts, referencesOf } from './index/cited-paragraphs.ts';
import { type ArticleIndex, indexArticle } from './index/index-article.ts';
import { wordsFingerprint } from './lock/fingerprint.ts';
import { lockWithoutVerdicts } from './lock/lock-diagnostics.ts';
import type { EvidenceLock, LockedPlace, LockedQuotation } from './lock/lock.ts';
import { lookUp } from './match/look-up.ts';
import { type SearchBudget, newSearchBudget } from './match/search-budget.ts';
import {
  type Evidence,
  type Finding,
  NOTHING_FOUND,
  NO_SPEAKER,
  type SpeakerFinding,
  UNREAD_SPEAKER,
  UNSTATED_SPEAKER,
  mayBeShown,
  passes,
} from './model/verdict.ts';
import type { ArticleAtHand } from './speakers/articles-at-hand.ts';
import { namesAuthor, sourceWriters } from './speakers/author-words.ts';
import type { GivenSpeaker } from './speakers/find-speaker.ts';

/** What the quotations are compared with: the articles that are there, by source id, and the lock for the others. */
export interface SavedSources {
  readonly articles: ReadonlyMap<string, ArticleAtHand>;
  readonly lock: EvidenceLock | null;
}

/** Looks up every quotation of an outline: a cited one in its sources, an uncited one in all. Each has an entry, in order. */
export function gatherEvidence(
  outline: Pick<Outline, 'file' | 'frontMatter' | 'quotations' | 'noted'>,
  savedSources: SavedSources,
  /** Sources whose article was refused, of which it was said why: that is one slip, and not one for each quotation. */
  refused: ReadonlySet<string> = new Set(),
): Checked<readonly Evidence[]> {
  const indices = new Map<string, ArticleIndex>();
  for (const [id, { article, speakers }] of savedSources.articles) {
    indices.set(id, indexArticle(article, speakers));
  }
  const savedSource = { indices, lock: savedSources.lock, searchBudget: newSearchBudget() };
  const value = outline.quotations.map((quotation) =>
    evidenceFor(quotation, outline.frontMatter, savedSource),
  );
  const fixes = evidenceFixes(value, outline.file, indices);
  const { sources } = outline.frontMatter;
  const told = value.filter((evidence) => !isFollower(evidence, sources, refused));
  const noted = outline.noted.map((quotation) => evidenceFor(quotation, outline.frontMatter, savedSource));
  const isOldLock = savedSources.lock?.version === 1 && value.some(({ verdict }) => verdict === 'locked');
  const diagnostics = [
    ...oncePerCause(told.flatMap((evidence) => diagnosticsFor(evidence, { outline, indices, fixes }))),
    ...(isOldLock ? [lockWithoutVerdicts({}, { file: outline.file.path, position: null })] : []),
    ...noted.flatMap((evidence) => diagnosticsForNote(evidence, outline, fixes)),
  ];
  return { value, diagnostics };
}

/** Whether a quotation can’t be checked only since an article was refused, or since no source is called what it cites. */
function isFollower(
  { verdict, sourceId }: Evidence,
  sources: Outline['frontMatter']['sources'],
  refused: ReadonlySet<string>,
): boolean {
  if (verdict !== 'unverifiable') return false;
  return sourceId === null ? refused.size > 0 : refused.has(sourceId) || !Object.hasOwn(sources, sourceId);
}

/** Of the quotations that can’t be checked since a source has no text, only the first is reported, with the places of the others. */
function oncePerCause(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isOfCause = ({ code, hint }: Diagnostic, first: Diagnostic): boolean =>
    code === unverifiableQuotation.code && hint === first.hint;
  return diagnostics.flatMap((diagnostic, at) => {
    if (diagnostic.code !== unverifiableQuotation.code) return [diagnostic];
    if (diagnostics.slice(0, at).some((earlier) => isOfCause(earlier, diagnostic))) return [];
    const related = diagnostics.slice(at + 1).flatMap((later): readonly RelatedPlace[] => {
      const { file, position } = later;
      if (!isOfCause(later, diagnostic) || file === null || position === null) return [];
      return [{ message: 'Nor can this one be checked:', file, position }];
    });
    return [{ ...diagnostic, related }];
  });
}

/** The notes are no slide, and a lock doesn’t have them: only where the article is there can they be compared, and only a warning comes of it. */
function diagnosticsForNote(
  evidence: Evidence,
  { file }: Pick<Outline, 'file'>,
  fixes: EvidenceFixes,
): readonly Diagnostic[] {
  const { quotation, verdict, checkedAgainst } = evidence;
  if (checkedAgainst !== 'article' || passes(verdict)) return [];
  const place = { file: file.path, position: quotation.position, fix: fixes.words(evidence) };
  return [noteDiffers({ quote: quotation.content }, place)];
}

interface IndexedSavedSources {
  readonly indices: ReadonlyMap<string, ArticleIndex>;
  readonly lock: EvidenceLock | null;
  readonly searchBudget: SearchBudget;
}

/** Looks a quotation up in what it cites, or in all sources that are at hand. */
export function evidenceFor(
  quotation: Quotation,
  frontMatter: Outline['frontMatter'],
  { indices, lock, searchBudget }: IndexedSavedSources,
): Evidence {
  const locked = Object.keys(lock?.sources ?? {}).filter((id) => Object.hasOwn(frontMatter.sources, id));
  const candidates = sourcesOf(quotation, [...indices.keys(), ...locked]).map((sourceId): Evidence => {
    const index = indices.get(sourceId);
    if (index === undefined) return lockedEvidence(quotation, sourceId, lock);
    return evidenceIn(index, sourceId, quotation, frontMatter, searchBudget);
  });
  const best = candidates.toSorted((a, b) => rank(a) - rank(b))[0];
  return best ?? lockedEvidence(quotation, null, null);
}

/** A quotation is in what it cites; an uncited one may be in any source of the outline that is known. */
function sourcesOf(quotation: Quotation, known: readonly string[]): readonly string[] {
  const cited = referencesOf(quotation.citation).map((reference) => reference.sourceId);
  return [...new Set(cited.length > 0 ? cited : known)];
}

/** Looks a quotation up in the article of a source. */
export function evidenceIn(
  index: ArticleIndex,
  sourceId: string,
  quotation: Quotation,
  frontMatter: Pick<Outline['frontMatter'], 'lang' | 'sources'>,
  searchBudget: SearchBudget,
): Evidence {
  const references = referencesOf(quotation.citation).filter((reference) => reference.sourceId === sourceId);
  const paragraphs = references.flatMap((reference) => citedParagraphs(reference, index.article.times) ?? []);
  const speaker = givenSpeaker(quotation, frontMatter, sourceId);
  const parts = references.flatMap(citedParts);
  const finding = lookUp({ content: quotation.content, speaker, paragraphs, parts }, index, searchBudget);
  const read = ofAuthor(quotation, ownReading(quotation, finding), frontMatter.sources[sourceId]);
  return { quotation, sourceId, checkedAgainst: 'article', ...read };
}

/** Words in a sentence of the outline that names the source’s author are the author’s, where the source quotes them of nobody. */
function ofAuthor(
  { kind, sentence, speaker }: Quotation,
  finding: Finding,
  source: SourceItem | undefined,
): Finding {
  const isOwn =
    kind === 'inline' && speaker === null && finding.kind !== null && finding.kind.verdict !== 'quoted';
  return isOwn && namesAuthor(source, sentence)
    ? { ...finding, speaker: { ...UNSTATED_SPEAKER, verdict: 'author' } }
    : finding;
}

function givenSpeaker(
  { speaker, role }: Quotation,
  { lang: language, sources }: Pick<Outline['frontMatter'], 'lang' | 'sources'>,
  sourceId: string,
): GivenSpeaker | null {
  return speaker === null
    ? null
    : { name: speaker, role, language, writers: sourceWriters(sources[sourceId]) };
}

/** `[Name]{.inferred}` is the author’s own reading of who speaks: the article needn't bear it out, and doesn't refuse it. */
function ownReading({ isSpeakerInferred }: Quotation, finding: Finding): Finding {
  const { speaker } = finding;
  if (!isSpeakerInferred || speaker.verdict !== 'other') return finding;
  return { ...finding, speaker: { ...speaker, verdict: 'unstated', isBeside: false } };
}

/** Of several cited sources, the one that proves the quotation counts; else the one that comes nearest. */
function rank(evidence: Evidence): number {
  if (mayBeShown(evidence)) return evidence.speaker.verdict === 'other' ? 1 : 0;
  return passes(evidence.verdict) ? 2 : ORDER.indexOf(evidence.verdict) + 3;
}

const ORDER: readonly Evidence['verdict'][] = ['spliced', 'altered', 'absent', 'unverifiable'];

/** Compares a quotation with the lock: `locked` if words, source and paragraph equal an entry. With `null` as source it looks in all of them. */
function lockedEvidence(quotation: Quotation, sourceId: string | null, lock: EvidenceLock | null): Evidence {
  const known = lock !== null && (sourceId === null || sourceId in lock.sources);
  const nothing = { quotation, sourceId, ...NOTHING_FOUND };
  if (!known) return { ...nothing, verdict: 'unverifiable', checkedAgainst: 'nothing' };
  const entry = entryFor(quotation, sourceId, lock);
  if (entry === null) return { ...nothing, verdict: 'unverifiable', checkedAgainst: 'lock' };
  const { start, end, paragraph, lastParagraph, part = null, source, kind = null } = entry;
  return {
    ...nothing,
    sourceId: source,
    passage: { start, end, paragraph, lastParagraph, part },
    speaker: lockedSpeaker(entry, quotation),
    kind: kind === null ? null : { ...kind, quoted: [] },
    verdict: 'locked',
    checkedAgainst: 'lock',
  };
}

/** What the lock recorded of the speaker. Nobody can check another one without the article, so that counts as another’s words. */
function lockedSpeaker({ speaker, said }: LockedQuotation, quotation: Quotation): SpeakerFinding {
  if (speaker !== quotation.speaker)
    return { verdict: 'other', name: speaker, mentionAt: null, cueAt: null, isBeside: true };
  if (said === undefined) return speaker === null ? NO_SPEAKER : UNREAD_SPEAKER;
  const { verdict, mention, cue } = said;
  return {
    verdict,
    name: null,
    mentionAt: rangeOf(mention),
    cueAt: rangeOf(cue),
    isBeside: verdict === 'stated',
  };
}

const rangeOf = (place: LockedPlace | null): SpeakerFinding['mentionAt'] =>
  place === null ? null : { start: place.start, end: place.end };

/** The entry with the same words in the same place; where only the speaker differs, that one. */
function entryFor(quotation: Quotation, sourceId: string | null, lock: EvidenceLock): LockedQuotation | null {
  const words = wordsFingerprint(quotation.content);
  const references = referencesOf(quotation.citation).filter(
    (reference) => sourceId === null || reference.sourceId === sourceId,
  );
  const cited = references.flatMap(
    (reference) => citedParagraphs(reference, lock.sources[reference.sourceId]?.times ?? null) ?? [-1],
  );
  const parts = references.flatMap(citedParts);
  const entries = lock.quotations.filter(
    (entry) =>
      entry.words === words &&
      (sourceId === null || entry.source === sourceId) &&
      (cited.length + parts.length === 0 ||
        (entry.part !== undefined && parts.includes(entry.part)) ||
        cited.some((number) => number >= entry.paragraph && number <= entry.lastParagraph)),
  );
  return entries.find((entry) => entry.speaker === quotation.speaker) ?? entries[0] ?? null;
}
