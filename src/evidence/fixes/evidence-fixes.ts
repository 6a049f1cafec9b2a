import type { Fix } from '../../diagnostics/diagnostic.ts';
import { nearestWord } from '../../diagnostics/nearest-word.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import type { Citation, CitationReference } from '../../markdown/nodes/inline.ts';
import { DASH } from '../../markdown/read-block-quote.ts';
import type { Quotation } from '../../outline/outline.ts';
import { CARRIED_BY, TRANSLATOR } from '../../outline/parse-attribution.ts';
import { NOTES } from '../../outline/split-slides.ts';
import { firstAtLeast } from '../../text/count-before.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Position, Range } from '../../text/position.ts';
import { type SourceFile, lineText, positionBetween } from '../../text/source-file.ts';
import { citedParagraphs } from '../index/cited-paragraphs.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { findOccurrences } from '../match/find-occurrences.ts';
import { type SearchBudget, newSearchBudget } from '../match/search-budget.ts';
import { verifyQuotation } from '../match/verify-quotation.ts';
import { type Evidence, passes } from '../model/verdict.ts';
import { hasDigit } from '../numbers/figure-words.ts';
import { isNumberWord } from '../numbers/number-words.ts';
import { lastNameOf } from '../speakers/naming-words.ts';
import { type Tokens, isWord, tokenise } from '../text/tokenise.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';
import { hedges } from '../words/hedge.ts';
import { deny, isOpposite } from '../words/negation.ts';
import { type Change, type FixBudget, changesIn, isAmbiguous, omissionIn } from './changed-words.ts';
import { type WrittenWords, endOf, isInData, writtenWords } from './written-words.ts';

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
const ROLE = new RegExp(
  `^,\\s+[^\\n[\\]]*?(?=${CARRIED_BY.source}|${TRANSLATOR.source}|\\s*(?:\\[@|$))`,
  'u',
);

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
  const at = line.indexOf(intermediary, Math.max(0, line.search(CARRIED_BY)));
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
  if (reference.locator?.kind === 'time') return null;
  const { start, end } = reference.position;
  const value = reference.locator?.value ?? '';
  const written = file.text.slice(start.offset, end.offset).trimEnd();
  if (value === '' || !written.endsWith(value)) return null;
  const cited = citedParagraphs(reference, null) ?? [];
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

/** Writes the article’s words for the few that differ, where one passage alone can be meant; looked up again before it is offered. */
function wordsFix(
  evidence: Evidence,
  index: ArticleIndex | null,
  file: SourceFile,
  budget: FixBudget,
): Fix | null {
  const { quotation, verdict, obstacle } = evidence;
  if (index === null || verdict !== 'altered' || obstacle !== null) return null;
  const changes = quotation.translator === null ? changesIn(evidence, index) : null;
  if (changes === null || !areWords(changes, quotation, file)) return null;
  const written = writtenWords(quotation, file);
  if (written === null || isAmbiguous(evidence, index, budget)) return null;
  const edits = changes.flatMap((change) => editOf(change, written, file) ?? []);
  if (edits.length < changes.length || !isThere(edits, written, index, budget)) return null;
  const changesClaim = changes.some((change) => changesSense(change, written.tokens.words));
  return { ...fixOf(edits, file), changesClaim };
}

/** Whether the article’s words mean themselves where they would be written. */
function areWords(changes: readonly Change[], quotation: Quotation, file: SourceFile): boolean {
  const mayHaveMarks = !isInData(quotation, file);
  return changes.every(({ article }) => article.isPlain && (mayHaveMarks || NO_MARKS.test(article.text)));
}

const NO_MARKS = /^[\p{L}\p{M}\p{N} ’]*$/u;

/** A replacement, by offsets into the outline and into the content of the quotation. */
interface Edit {
  readonly inOutline: Range;
  readonly inContent: Range;
  readonly text: string;
}

/** What is written for some words; `null` where a mark or a new line stands between them, or the article’s would begin a list there. */
function editOf(change: Change, { tokens, places, follows }: WrittenWords, file: SourceFile): Edit | null {
  const { start, end, article } = change;
  const isReplacement = end > start && article.text !== '';
  const isOneRun = follows.slice(isReplacement ? start + 1 : start, end).every(Boolean);
  if (!isOneRun || (!isReplacement && start === 0)) return null;
  const inOutline = placeOf(change, isReplacement, places);
  if (isReplacement && beginsMarkup(article.text, file.text, inOutline.start)) return null;
  const isApart = !isReplacement && article.text !== '' && !article.isGlued;
  const inContent = placeOf(change, isReplacement, tokens);
  return { inOutline, inContent, text: isApart ? ` ${article.text}` : article.text };
}

/** Words that are missing follow the one before them, and what is too much goes with the white space before it. */
function placeOf(
  { start, end }: Change,
  isReplacement: boolean,
  { starts, ends }: Pick<Tokens, 'starts' | 'ends'>,
): Range {
  const from = (isReplacement ? starts[start] : ends[start - 1]) ?? 0;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

/** Whether words would be read as a list, the line of a speaker or notes, since they begin a line. */
function beginsMarkup(words: string, text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[\s>]*$/u.test(before) && (NOTES.test(words) || !/^\p{L}/u.test(words));
}

function isThere(
  edits: readonly Edit[],
  { content }: WrittenWords,
  index: ArticleIndex,
  { searchBudget }: FixBudget,
): boolean {
  const corrected = edits.reduceRight(
    (text, { inContent: { start, end }, text: put }) => text.slice(0, start) + put + text.slice(end),
    content,
  );
  return passes(
    verifyQuotation({ content: corrected, speaker: null, paragraphs: [] }, index, searchBudget).verdict,
  );
}

/** One replacement from the first edit to the last; what stands between them stays as it is written. */
function fixOf(edits: readonly Edit[], file: SourceFile): Fix {
  const start = edits[0]?.inOutline.start ?? 0;
  const end = edits.at(-1)?.inOutline.end ?? start;
  const text = edits.map(({ inOutline, text: put }, at) => {
    const next = edits[at + 1]?.inOutline.start ?? inOutline.end;
    return put + file.text.slice(inOutline.end, next);
  });
  const range = positionBetween(file, start, end);
  const [written, put] = [oneLine(file.text.slice(start, end)), oneLine(text.join(''))];
  return fixTo(text.join(''), range, titleOf(written, put));
}

function titleOf(written: string, put: string): string {
  if (Math.max(written.length, put.length) > LONGEST_TITLE) return 'Write the article’s words';
  if (put === '') return `Leave out “${written}”`;
  return `${written === '' ? 'Put in' : 'Write'} “${put}”`;
}

const LONGEST_TITLE = 80;

/** Whether the article’s words say something else than the outline’s: another figure or name, a “not” or “would” more or less, the opposite. */
function changesSense({ start, end, article }: Change, words: readonly string[]): boolean {
  const given = words.slice(start, end).filter(isWord);
  const meant = article.words.filter(isWord);
  return (
    deny(given) ||
    deny(meant) ||
    [...given, ...meant].some((word) => isFigure(word) || hedges(word)) ||
    given.some((word) => meant.some((other) => isOpposite(word, other))) ||
    isOtherName(given, meant, beginsSentence(words, start))
  );
}

function isFigure(word: string): boolean {
  return hasDigit(word) || isNumberWord(word.toLowerCase());
}

/** Whether a word with a capital has none in its place that is spelt much like it. */
function isOtherName(given: readonly string[], meant: readonly string[], isAtStart: boolean): boolean {
  const isMissing = (own: readonly string[], others: readonly string[]): boolean =>
    own.some((word, at) => {
      const isName = /^\p{Lu}/u.test(word) && !(at === 0 && isAtStart);
      return isName && nearestWord(word, others) === null;
    });
  return isMissing(given, meant) || isMissing(meant, given);
}

function beginsSentence(words: readonly string[], at: number): boolean {
  return at === 0 || /^[.!?"]$/u.test(words[at - 1] ?? '');
}
