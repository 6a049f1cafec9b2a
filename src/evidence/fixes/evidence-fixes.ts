import type { Fix } from '../../diagnostics/diagnostic.ts';
import { nearestWord } from '../../diagnostics/nearest-word.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import type { Citation, CitationReference } from '../../markdown/nodes/inline.ts';
import { DASH } from '../../markdown/read-block-quote.ts';
import type { Quotation } from '../../outline/outline.ts';
import { firstAtLeast } from '../../source/count-before.ts';
import type { Position, Range } from '../../source/position.ts';
import { type SourceFile, lineText, positionBetween } from '../../source/source-file.ts';
import { citedParagraphs } from '../index/cited-paragraphs.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { findOccurrences } from '../match/find-occurrences.ts';
import { type SearchBudget, newSearchBudget } from '../match/search-budget.ts';
import { verifyQuotation } from '../match/verify-quotation.ts';
import { type Evidence, passes } from '../model/verdict.ts';
import { lastNameOf } from '../speakers/naming-words.ts';
import { isWord, tokenise } from '../text/tokenise.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';
import { type FixBudget, isAmbiguous, omissionIn } from './changed-words.ts';
import { wordsFix } from './words-fix.ts';
import { endOf, isInData, writtenWords } from './written-words.ts';

/** What to write for what is wrong with a quotation; each is `null` where a person has to decide. */
export interface EvidenceFixes {
  /** The article’s words for those that differ, or an ellipsis for those that are left out. */
  readonly words: (evidence: Evidence) => Fix | null;
  /** An ellipsis where two passages are joined without one; `joined` is what stands between them in the article. */
  readonly join: (evidence: Evidence, joined: Range) => Fix | null;
  /** The paragraph that a quotation stands in, for the one that a reference names. */
  readonly locator: (evidence: Evidence, reference: CitationReference) => Fix | null;
  /** A citation that is missing. */
  readonly citation: (evidence: Evidence) => Fix | null;
  /** Another speaker. */
  readonly speaker: (evidence: Evidence, name: string | null) => Fix | null;
  /** Another one who carried the words. */
  readonly intermediary: (evidence: Evidence, intermediary: string, name: string | null) => Fix | null;
}

/** The fixes of one outline, of which `all` is the evidence. */
export function evidenceFixes(
  all: readonly Evidence[],
  file: SourceFile,
  indices: ReadonlyMap<string, ArticleIndex>,
): EvidenceFixes {
  const sharing = byCitation(all);
  const budget = { left: MOST_PLACES, searchBudget: newSearchBudget() };
  const indexOf = ({ sourceId }: Evidence): ArticleIndex | null => indices.get(sourceId ?? '') ?? null;
  return {
    words: (evidence) =>
      wordsFix(evidence, indexOf(evidence), file, budget) ??
      omissionFix(evidence, indexOf(evidence), file, budget),
    join: (evidence, joined) => joinFix(evidence, joined, indexOf(evidence), file, budget),
    locator: (evidence, reference) => {
      const { citation } = evidence.quotation;
      const others = citation === null ? [] : (sharing.get(citation) ?? []);
      return locatorFix(evidence, reference, others, indexOf(evidence), file);
    },
    citation: (evidence) => citationFix(evidence, indices, file),
    speaker: (evidence, name) => speakerFix(evidence.quotation, name, file, indexOf(evidence)),
    intermediary: ({ quotation }, intermediary, name) => intermediaryFix(quotation, intermediary, name, file),
  };
}

/** Thousands of misquotations of a book would take minutes. */
const MOST_PLACES = 20_000_000;

/** Quotations that share a citation: “a” and “b” [@holt, para. 3]. */
function byCitation(all: readonly Evidence[]): ReadonlyMap<Citation, readonly Evidence[]> {
  const sharing = new Map<Citation, Evidence[]>();
  for (const evidence of all) {
    const { citation } = evidence.quotation;
    if (citation === null) continue;
    const others = sharing.get(citation);
    if (others === undefined) sharing.set(citation, [evidence]);
    else others.push(evidence);
  }
  return sharing;
}

/** Puts an ellipsis where a quotation leaves out words of one passage without a mark; whether it may do so at all is looked up. */
function omissionFix(
  evidence: Evidence,
  index: ArticleIndex | null,
  file: SourceFile,
  budget: FixBudget,
): Fix | null {
  if (index === null || evidence.verdict !== 'altered' || evidence.obstacle !== null) return null;
  const token = omissionIn(evidence, index);
  if (token === null || isAmbiguous(evidence, index, budget)) return null;
  return ellipsisBehind(token, evidence, index, file, budget.searchBudget);
}

/** Puts an ellipsis where a quotation joins two passages without one; `null` for a quotation that has other edits. */
function joinFix(
  evidence: Evidence,
  joined: Range,
  index: ArticleIndex | null,
  file: SourceFile,
  { searchBudget }: FixBudget,
): Fix | null {
  const { passage, edits, quotation } = evidence;
  const isOnlyEdit = edits.every(({ start, end }) => start === joined.start && end === joined.end);
  if (index === null || passage === null || !isOnlyEdit) return null;
  const { starts, words } = index.tokens;
  const before = words.slice(firstAtLeast(starts, passage.start), firstAtLeast(starts, joined.start));
  const shown = before.filter(isWord).length;
  const own = writtenWords(quotation, file)?.tokens.words ?? [];
  const next = own.findIndex((word, at) => isWord(word) && own.slice(0, at).filter(isWord).length === shown);
  return next < 1 ? null : ellipsisBehind(next - 1, evidence, index, file, searchBudget);
}

/** An ellipsis behind a token, where the quotation passes with it. */
function ellipsisBehind(
  token: number,
  { quotation }: Evidence,
  index: ArticleIndex,
  file: SourceFile,
  searchBudget: SearchBudget,
): Fix | null {
  const written = writtenWords(quotation, file);
  const [end, at] = [written?.tokens.ends[token], written?.places.ends[token]];
  if (written === null || end === undefined || at === undefined) return null;
  const content = `${written.content.slice(0, end)} …${written.content.slice(end)}`;
  const { verdict } = verifyQuotation({ content, speaker: null, paragraphs: [] }, index, searchBudget);
  return passes(verdict)
    ? fixTo(' …', positionBetween(file, at, at), 'Put “…” where words are left out')
    : null;
}

/** Writes whom the article names for the outline’s speaker and role: another claim, unless it is the same name as the article spells it. */
function speakerFix(
  quotation: Quotation,
  name: string | null,
  file: SourceFile,
  index: ArticleIndex | null,
): Fix | null {
  const { speaker, attributedAt } = quotation;
  if (speaker === null || name === null || !PLAIN_NAME.test(name)) return null;
  const line = file.text.slice(attributedAt.start.offset, attributedAt.end.offset);
  const named = namedIn(line, speaker);
  if (named === null) return null;
  const changesClaim = index === null || !isSpeltLike(speaker, name, index);
  const start = attributedAt.start.offset + named.start;
  const end = attributedAt.start.offset + (changesClaim ? named.roleEnd : named.end);
  return { ...fixTo(name, positionBetween(file, start, end), `Write — ${name}`), changesClaim };
}

/** Where a line names its speaker and, behind that, a role; `null` where the name is written otherwise. */
function namedIn(line: string, speaker: string): (Range & { readonly roleEnd: number }) | null {
  const start = DASH.exec(line)?.[0].length ?? -1;
  if (start === -1 || !line.startsWith(speaker, start)) return null;
  const end = start + speaker.length;
  const roleEnd = end + (ROLE.exec(line.slice(end))?.[0].length ?? 0);
  return /^(?:\s|$)/u.test(line.slice(roleEnd)) ? { start, end, roleEnd } : null;
}

/** A comma and a role, up to those who carried the words, a translator, or the citation. */
const ROLE = /^,\s+[^\n[\]]*?(?=\s*(?:[,;]?\s*\bvia\b|[,;]\s*trans|\[@|$))/u;

/** What means itself in the line of a speaker. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .’'-]*$/u;

function isSpeltLike(speaker: string, name: string, { idOf }: ArticleIndex): boolean {
  const last = lastNameOf(speaker) ?? '';
  const isLong = last.length >= SHORTEST && speaker.split(' ').length === name.split(' ').length;
  return isLong && !idOf.has(last) && nearestWord(speaker, [name]) !== null;
}

/** Shorter names differ by a letter too often without being the same. */
const SHORTEST = 5;

/** Writes whom the article names for one who is said to have carried the words. */
function intermediaryFix(
  { attributedAt }: Quotation,
  intermediary: string,
  name: string | null,
  file: SourceFile,
): Fix | null {
  if (name === null || !PLAIN_NAME.test(name)) return null;
  const { start, end } = attributedAt;
  const line = file.text.slice(start.offset, end.offset);
  const at = line.indexOf(intermediary, Math.max(0, line.search(/\bvia\s/u)));
  if (at <= 0 || line.includes(intermediary, at + 1)) return null;
  const from = start.offset + at;
  const fix = fixTo(name, positionBetween(file, from, from + intermediary.length), `Write via ${name}`);
  return { ...fix, changesClaim: true };
}

/** Writes the paragraph of a quotation for the cited one, and of all that share the citation; `null` where it stands in several. */
function locatorFix(
  evidence: Evidence,
  reference: CitationReference,
  sharing: readonly Evidence[],
  index: ArticleIndex | null,
  file: SourceFile,
): Fix | null {
  const { passage, sourceId } = evidence;
  if (passage === null || index === null || standsOften(evidence, index)) return null;
  const { start, end } = reference.position;
  const value = reference.locator?.value ?? '';
  const written = file.text.slice(start.offset, end.offset).trimEnd();
  if (value === '' || !written.endsWith(value)) return null;
  const cited = citedParagraphs(reference) ?? [];
  const all = sharing
    .filter((other) => other.sourceId === sourceId)
    .flatMap((other) => paragraphsOf(other, cited));
  const numbers = [...new Set(all)].toSorted((one, other) => one - other).join(', ');
  const last = start.offset + written.length;
  return fixTo(numbers, positionBetween(file, last - value.length, last), `Write para. ${numbers}`);
}

/** The cited paragraphs that a quotation stands in, else the one where it does; all of them for one that wasn’t found. */
function paragraphsOf({ passage }: Evidence, cited: readonly number[]): readonly number[] {
  if (passage === null) return cited;
  const right = cited.filter((number) => number >= passage.paragraph && number <= passage.lastParagraph);
  return right.length > 0 ? right : [passage.paragraph];
}

/** Adds the citation of a quotation that stands in one paragraph of one source. Two or three words may be a phrase of anybody’s. */
function citationFix(
  evidence: Evidence,
  indices: ReadonlyMap<string, ArticleIndex>,
  file: SourceFile,
): Fix | null {
  const { quotation, passage, sourceId } = evidence;
  if (passage === null || sourceId === null) return null;
  const isElsewhere = [...indices].some(([id, index]) => id !== sourceId && stands(evidence, index) > 0);
  const index = indices.get(sourceId);
  const at = quotation.kind === 'block' ? behindBlock(evidence, file) : behindMarks(evidence, file);
  if (isElsewhere || at === null || (index !== undefined && standsOften(evidence, index))) return null;
  const citation = `[@${sourceId}, para. ${passage.paragraph}]`;
  const words = tokenise(quotation.content).words.filter(isWord);
  const isPhrase = quotation.kind === 'inline' && words.length < LEAST_WORDS;
  return { ...fixTo(` ${citation}`, at, `Add ${citation}`), changesClaim: isPhrase };
}

const LEAST_WORDS = 4;

/** The end of the line that says whose words they are; without one, of the last line of words. */
function behindBlock({ quotation: { position, attributedAt } }: Evidence, file: SourceFile): Position | null {
  const isAttributed = attributedAt.start.offset !== position.start.offset;
  const end = endOf(file, isAttributed ? attributedAt : position);
  const line = lineText(file, end.start.line);
  return isAttributed || /^[\s>]*[\p{L}\p{N}“"‘'«„([](?!\s|[.)]\s)/u.test(line) ? end : null;
}

/** Behind the closing mark, where that stands in a sentence and in no brackets, which may be those of a link. */
function behindMarks({ quotation }: Evidence, file: SourceFile): Position | null {
  const { start, end } = quotation.position;
  const [first, last] = [file.text.charAt(start.offset), file.text.charAt(end.offset - 1)];
  if (!MARK.test(first) || !MARK.test(last) || isInData(quotation, file)) return null;
  if (writtenWords(quotation, file) === null) return null;
  const { text } = file;
  const paragraph = text.slice(Math.max(0, text.lastIndexOf('\n\n', start.offset)), start.offset);
  const isInside = paragraph.lastIndexOf('[') > paragraph.lastIndexOf(']') || text.charAt(end.offset) === ']';
  return isInside ? null : { start: end, end };
}

const MARK = /^["“”„«»「」『』]$/u;

/** Whether the words stand in several paragraphs, each of which may be meant. */
function standsOften(evidence: Evidence, index: ArticleIndex): boolean {
  return stands(evidence, index) > 1;
}

/** In how many paragraphs words stand as they are; one for those with edits. */
function stands({ quotation }: Evidence, index: ArticleIndex): number {
  const { words } = tokenise(withoutOuterMarks(quotation.content));
  return new Set(findOccurrences(index, words).map((at) => index.paragraphOf[at])).size;
}
