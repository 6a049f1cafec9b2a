import { type SavedArticle, positionInFile } from '../../article/article.ts';
import type { DiagnosticPlace, Diagnostic, RelatedPlace } from '../../diagnostics/diagnostic.ts';
import type { SourceItem } from '../../outline/front-matter.ts';
import type { Outline } from '../../outline/outline.ts';
import { isOwnPaper, papersOf } from '../../speech/quotations/own-paper.ts';
import type { EvidenceFixes } from '../fixes/evidence-fixes.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { lockedSpeakerDiffers } from '../lock/lock-diagnostics.ts';
import type { NamedIntermediary } from '../model/article-speakers.ts';
import { type Evidence, type Passage, type SpeakerFinding, mayBeShown, passes } from '../model/verdict.ts';
import { attributionsAround, isForeign, isInParagraphs } from '../speakers/attributions-around.ts';
import { sourceWriters } from '../speakers/author-words.ts';
import type { Misspelling } from '../speakers/name-spelling.ts';
import { isInitials, namingWords, shareName, wordsOf } from '../speakers/naming-words.ts';
import { speltInArticle } from '../speakers/spelt-in-article.ts';
import { isAmong } from '../words/listed-words.ts';
import { shortened } from './quotation-miss.ts';
import {
  type SpeakerMiss,
  doubtfulIntermediary,
  doubtfulSpeaker,
  misattributedQuotation,
  misspeltSpeaker,
  notQuoted,
  partlyQuoted,
  unstatedSpeaker,
} from './speaker-diagnostics.ts';

/** What a diagnostic is written from, besides the evidence itself. */
export interface DiagnosticContext {
  readonly outline: Pick<Outline, 'file' | 'frontMatter'>;
  readonly indices: ReadonlyMap<string, ArticleIndex>;
  readonly fixes: EvidenceFixes;
}

/** Where the article gives the words to somebody else, or to nobody. */
export function aboutSpeaker(
  evidence: Evidence,
  context: DiagnosticContext,
  { file }: DiagnosticPlace,
): readonly Diagnostic[] {
  const { quotation, speaker, verdict, checkedAgainst, sourceId } = evidence;
  if (!passes(verdict) || quotation.isSpeakerInferred) return [];
  const quote = shortened(quotation.content);
  const at = { file, position: quotation.attributedAt };
  if (checkedAgainst === 'lock') {
    const place = { ...at, fix: context.fixes.speaker(evidence, speaker.name, null) };
    const differs = lockedSpeakerDiffers({ quote, locked: speaker.name, speaker: quotation.speaker }, place);
    return mayBeShown(evidence) ? [] : [differs];
  }
  const article = articleOf(context, sourceId);
  const miss = { quote, speaker: quotation.speaker ?? '', found: foundSpeaker(speaker, article) };
  if (speaker.verdict === 'other') return [aboutOther(evidence, miss, context, at)];
  return speaker.verdict === 'unstated' && !isOwnWording(evidence) ? [unstatedSpeaker(miss, at)] : [];
}

/** Another speaker, or the same one by another spelling. */
function aboutOther(
  evidence: Evidence,
  miss: SpeakerMiss,
  context: DiagnosticContext,
  at: DiagnosticPlace,
): Diagnostic {
  const { speaker, sourceId } = evidence;
  const spelt = speaker.isBeside ? null : speltIn(evidence, context);
  const fix = context.fixes.speaker(evidence, miss.found?.name ?? null, spelt);
  const place = { ...at, related: mentionOf(speaker, articleOf(context, sourceId)), fix };
  if (spelt !== null) return misspeltSpeaker({ ...miss, ...spelt }, place);
  return speaker.isBeside ? misattributedQuotation(miss, place) : doubtfulSpeaker(miss, place);
}

/** How the article spells the outline’s speaker; `null` where it doesn’t spell the name otherwise. */
function speltIn({ quotation, speaker, sourceId }: Evidence, context: DiagnosticContext): Misspelling | null {
  const index = context.indices.get(sourceId ?? '');
  const { lang: language } = context.outline.frontMatter;
  if (index === undefined || quotation.speaker === null) return null;
  return speltInArticle(index, { name: quotation.speaker, language }, speaker.name);
}

const articleOf = ({ indices }: DiagnosticContext, sourceId: string | null): SavedArticle | null =>
  indices.get(sourceId ?? '')?.article ?? null;

/** Whether the words are the writer’s, and shown as somebody’s without those who handed them on. */
function isOwnWording({ kind, speaker, quotation, verdict }: Evidence): boolean {
  if (kind === null || kind.verdict === 'quoted' || !passes(verdict) || quotation.isSpeakerInferred)
    return false;
  return speaker.verdict !== 'author' && speaker.verdict !== 'none' && quotation.intermediaries.length === 0;
}

/** The writer’s own words, shown as somebody’s; who is another’s anyway, is said alone. */
export function aboutKind(
  evidence: Evidence,
  { indices }: DiagnosticContext,
  place: DiagnosticPlace,
): readonly Diagnostic[] {
  const { kind, quotation, sourceId, checkedAgainst } = evidence;
  if (kind === null || !mayBeShown(evidence) || checkedAgainst !== 'article' || !isOwnWording(evidence))
    return [];
  const text = indices.get(sourceId ?? '')?.article.file.text ?? '';
  const quoted = kind.quoted.map(({ start, end }) => shortened(text.slice(start, end)));
  const miss = { quote: shortened(quotation.content), quoted };
  return [kind.verdict === 'mixed' ? partlyQuoted(miss, place) : notQuoted(miss, place)];
}

/** Whom an article names instead, as messages say it; `null` where it names nobody. */
export function foundSpeaker(
  { name, mentionAt }: Pick<SpeakerFinding, 'name' | 'mentionAt'>,
  article: Pick<SavedArticle, 'paragraphs'> | null,
): SpeakerMiss['found'] {
  if (name === null) return null;
  const at = mentionAt?.start ?? -1;
  const paragraph = article?.paragraphs.find(({ start, end }) => start <= at && at < end)?.number ?? null;
  return {
    name: /^\p{Lu}/u.test(name) && !isAmong(name.toLowerCase(), 'subjects') ? name : `“${name}”`,
    paragraph,
  };
}

/** Where the article doesn’t bear out who handed the words on. */
export function aboutIntermediaries(
  evidence: Evidence,
  { outline, indices, fixes }: DiagnosticContext,
  { file }: DiagnosticPlace,
): readonly Diagnostic[] {
  const { quotation, passage, sourceId } = evidence;
  const index = indices.get(sourceId ?? '');
  if (index === undefined || passage === null || quotation.intermediaries.length === 0) return [];
  const { lang: language, sources } = outline.frontMatter;
  const source = sources[sourceId ?? ''] ?? null;
  const conflict = intermediaryConflict(index, passage, {
    intermediaries: quotation.intermediaries,
    language,
    source,
  });
  if (conflict === null) return [];
  const found = conflict.found === null ? null : foundSpeaker(conflict.found, index.article);
  const miss = { quote: shortened(quotation.content), intermediary: conflict.intermediary, found };
  const fix = fixes.intermediary(evidence, conflict.intermediary, found?.name ?? null);
  return [doubtfulIntermediary(miss, { file, position: quotation.attributedAt, fix })];
}

/** Where the article names the speaker, if its text is a file that one can open at a line. */
function mentionOf({ mentionAt }: SpeakerFinding, article: SavedArticle | null): readonly RelatedPlace[] {
  if (mentionAt === null || article === null) return [];
  const position = positionInFile(article, mentionAt);
  if (position === null) return [];
  return [{ message: 'The article names the speaker here:', file: article.file.path, position }];
}

/** An intermediary of the outline that the article doesn’t bear out. */
interface IntermediaryConflict {
  readonly intermediary: string;
  /** Who handed the words on by what the passage’s sentence says; `null` where it says nothing. */
  readonly found: NamedIntermediary | null;
}

/** What an outline says of the way of a passage. */
interface GivenWay {
  readonly intermediaries: readonly string[];
  /** BCP 47 tag of the language that it calls them in. */
  readonly language: string;
  /** What the outline says of the source itself, which carries the words as well; `null` for nothing. */
  readonly source: SourceItem | null;
}

/** The first intermediary that the article never mentions, or in whose place the sentence names another. Descriptions (“state media”) aren’t compared. */
export function intermediaryConflict(
  index: ArticleIndex,
  passage: Passage,
  { intermediaries, language, source }: GivenWay,
): IntermediaryConflict | null {
  const named = intermediaries.filter((intermediary) => namingWords(intermediary).length > 0);
  if (named.length === 0 || isForeign(index, { language })) return null;
  const own = namesOfSource(source);
  const papers = source === null ? [] : papersOf({ container: source['container-title'], url: source.URL });
  const beside = attributionsAround(index, passage).flatMap(({ intermediariesBeside }) =>
    intermediariesBeside.filter(({ name }) => !isOwnPaper(name, papers)),
  );
  const others = beside.filter(
    ({ name }) => !intermediaries.some((intermediary) => isSame(intermediary, name)),
  );
  const isOther = beside.length > 0 && others.length === beside.length;
  const isNear = (word: string): boolean =>
    isInParagraphs(index, word, passage.paragraph, passage.lastParagraph);
  for (const intermediary of named) {
    if (own.some((name) => isSame(intermediary, name))) continue;
    const isMissing = !isMentioned(index, intermediary);
    const isAway = isOther && !namingWords(intermediary).some(isNear);
    if (isMissing || isAway) return { intermediary, found: others[0] ?? null };
  }
  return null;
}

const namesOfSource = (source: SourceItem | null): readonly string[] =>
  source === null ? [] : [source.title, ...sourceWriters(source)];

function isSame(intermediary: string, name: string): boolean {
  return shareName(intermediary, name) || isInitials(intermediary, name) || isInitials(name, intermediary);
}

/** Whether an article has a word of a name, its initials, or words that it is the initials of. */
function isMentioned({ article }: ArticleIndex, intermediary: string): boolean {
  const text = article.file.text;
  const words = namingWords(intermediary);
  if (words.some((word) => text.includes(word) || text.includes(word.toUpperCase()))) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  if (initials.length > 1 && text.includes(initials)) return true;
  return words.every((word) => /^\p{Lu}{2,6}$/u.test(word) && capitalsOf(text).includes(word));
}

/** The initials of names in a row; a small word within a name has none. */
function capitalsOf(text: string): string {
  return wordsOf(text)
    .map((word) => (/^\p{Lu}/u.test(word) ? word.charAt(0) : isAmong(word, 'withinNames') ? '' : ' '))
    .join('');
}
