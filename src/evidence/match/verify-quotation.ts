import { firstAtLeast, type Range } from '../../text/source-file.ts';
import { notesOn } from '../edits/notes.ts';
import { type QuotationPattern, quotationPattern } from '../edits/quotation-pattern.ts';
import { type ArticleIndex, endOffset, indexFor, startOffset } from '../index/index-article.ts';
import { isInsideWord } from '../index/word-boundary.ts';
import type { PatternMatch } from '../model/edit.ts';
import { type Obstacle, type ObstacleKind, obstacle } from '../model/obstacle.ts';
import {
  type CutWord,
  type Edit,
  type Finding,
  type KindFinding,
  type Passage,
  NOTHING_FOUND,
  type Verdict,
} from '../model/verdict.ts';
import { attributionsAround, speaksOfSelf, turnAround } from '../speakers/attributions-around.ts';
import { type GivenSpeaker, findSpeaker, isReporter } from '../speakers/find-speaker.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { type TokenRange, isWord } from '../text/tokenise.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';
import { wordDifference } from '../text/word-difference.ts';
import { findOccurrences, placesOf } from './find-occurrences.ts';
import { matchPattern } from './match-pattern.ts';
import { nearestPassage } from './nearest-passage.ts';
import { type SearchBudget, newSearchBudget } from './search-budget.ts';

/** Whether the words of a passage are quoted in the article: all of them in marks or in a block quotation, some, or none. */
function findKind(index: ArticleIndex, passage: Passage, edits: readonly Edit[]): KindFinding {
  const { marked, blocks } = index.speakers;
  const words = shownWords(index, passage, edits);
  const inMarks = words.filter(({ start }) => spanAround(marked, start) !== null);
  if (words.length === inMarks.length) return { verdict: 'quoted', quoted: [], isReport: false };
  const block = blocks.find(({ start, end }) => start <= passage.start && passage.end <= end);
  const attributions = attributionsAround(index, passage);
  if (block !== undefined) {
    const isReport = block.isReport || attributions.some((found) => found.isReported);
    return { verdict: isReport ? 'reported' : 'quoted', quoted: [], isReport };
  }
  const paragraph = index.article.paragraphs[passage.paragraph - 1] ?? passage;
  if (turnAround(index, passage) !== null && speaksOfSelf(index, paragraph))
    return { verdict: 'quoted', quoted: [], isReport: false };
  if (inMarks.length > 0) return { verdict: 'mixed', quoted: joined(inMarks), isReport: false };
  const isReported = attributions.some((found) => found.isReported || found.basis === 'clause');
  return { verdict: isReported ? 'reported' : 'narrated', quoted: [], isReport: false };
}

/** The words of a passage, without those that an edit leaves out or replaces. */
function shownWords({ tokens }: ArticleIndex, passage: Passage, edits: readonly Edit[]): readonly Range[] {
  const left = edits.filter(({ kind }) => kind === 'ellipsis' || kind === 'join' || kind === 'replacement');
  const shown: Range[] = [];
  for (let at = firstAtLeast(tokens.starts, passage.start); at < tokens.starts.length; at += 1) {
    const [start = 0, end = 0] = [tokens.starts[at], tokens.ends[at]];
    if (start >= passage.end) break;
    const isLeftOut = left.some(
      (edit) => (edit.start ?? passage.end) <= start && end <= (edit.end ?? passage.end),
    );
    if (isWord(tokens.words[at] ?? '') && !isLeftOut) shown.push({ start, end });
  }
  return shown;
}

/** Words that are side by side, as one range each. */
function joined(words: readonly Range[]): readonly Range[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = runs.at(-1);
    if (last !== undefined && start - last.end <= NEAR) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** White space and a mark within a passage. */
const NEAR = 3;

/** A passage that claims to be somebody's words. */
export interface QuotationRequest {
  /** With or without outer quotation marks. */
  readonly content: string;
  readonly speaker: GivenSpeaker | null;
  /** Numbers of the paragraphs that are cited; a match there is preferred. Empty for none. */
  readonly paragraphs: readonly number[];
}

/** Looks a quotation up in an article: the one definition of “verbatim”. Who looks many up hands on one `effort` for all of them. */
export function verifyQuotation(
  request: QuotationRequest,
  articleIndex: ArticleIndex,
  searchBudget: SearchBudget = newSearchBudget(),
): Finding {
  const content = withoutOuterMarks(request.content);
  const index = indexFor(articleIndex, content);
  const pattern = quotationPattern(content);
  if (!pattern.literal.some(isWord)) return ABSENT;
  const literal = literalMatches(index, pattern);
  const { matches, isGivenUp } =
    literal.length > 0 ? { matches: literal, isGivenUp: false } : matchPattern(index, pattern, searchBudget);
  const best = bestMatch(index, matches, request.paragraphs);
  if (best === null) {
    const cut = cutWordFinding(index, content, pattern);
    if (cut !== null) return cut;
    const unfair = isGivenUp ? { matches: [] } : matchPattern(index, pattern, searchBudget, true);
    return explainFailure(index, pattern, bestMatch(index, unfair.matches, request.paragraphs), isGivenUp);
  }
  if (isReordered(index, pattern, best)) return explainFailure(index, pattern, null, false);
  return withStatement(articleIndex, request, passed(index, content, best));
}

function literalMatches(index: ArticleIndex, { literal }: QuotationPattern): readonly PatternMatch[] {
  const starts = findOccurrences(index, literal);
  return starts.map((start) => ({ start, end: start + literal.length, edits: [], obstacles: [] }));
}

/** The match that least speaks against, in a cited paragraph, else with the fewest edits, else the shortest, else the first. */
function bestMatch(
  index: ArticleIndex,
  matches: readonly PatternMatch[],
  cited: readonly number[],
): PatternMatch | null {
  let best: PatternMatch | null = null;
  let bestRank: readonly number[] = [];
  for (const match of matches) {
    const isCited = cited.includes(index.paragraphOf[match.start] ?? 0);
    const rank = [
      match.obstacles.length,
      isCited ? 0 : 1,
      match.edits.length,
      match.end - match.start,
      match.start,
    ];
    if (best === null || isLess(rank, bestRank)) [best, bestRank] = [match, rank];
  }
  return best;
}

function isLess(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((value, place) => value !== other[place]);
  return at !== -1 && (rank[at] ?? 0) < (other[at] ?? 0);
}

function passed(index: ArticleIndex, content: string, match: PatternMatch): Finding {
  const passage = passageOf(index, match.start, match.end);
  const words = index.article.file.text.slice(passage.start, passage.end);
  const equal: Verdict = words === content ? 'verbatim' : 'typographic';
  const edits = match.edits.map(({ kind, text, start, end }) => ({
    kind,
    text,
    start: start === null ? null : startOffset(index, start),
    end: end === null ? null : Math.max(startOffset(index, start ?? end), endOffset(index, end - 1)),
  }));
  const notes = notesOn(index, match);
  return { ...NOTHING_FOUND, verdict: edits.length > 0 ? 'edited' : equal, passage, edits, notes };
}

/** Who says the words by the article, and whether they are quoted there. */
function withStatement(index: ArticleIndex, { speaker }: QuotationRequest, finding: Finding): Finding {
  const { passage, edits } = finding;
  if (passage === null) return finding;
  const kind = findKind(index, passage, edits);
  // A report is quoted for who reports it.
  const isReporters = kind.isReport && speaker !== null && isReporter(index, passage, speaker.name);
  return {
    ...finding,
    speaker: findSpeaker(index, passage, speaker),
    kind: isReporters ? { ...kind, verdict: 'quoted' } : kind,
  };
}

/** Below this share of words in common, a passage is not what the author had in mind. */
const RESEMBLANCE = 0.5;

/** The finding for words that begin or end inside of a word of the article; `null` for others. */
function cutWordFinding(index: ArticleIndex, content: string, { literal }: QuotationPattern): Finding | null {
  const cut = cutInWord(index, content, literal);
  if (cut === null) return null;
  return {
    ...NOTHING_FOUND,
    verdict: 'altered',
    nearest: passageOf(index, cut.start, cut.end),
    difference: wordDifference(literal, index.tokens.words.slice(cut.start, cut.end)),
    cutWord: cut.cutWord,
  };
}

/** `unfair` is a way in which all of it is there, and what speaks against that. */
function explainFailure(
  index: ArticleIndex,
  pattern: QuotationPattern,
  unfair: PatternMatch | null,
  isGivenUp: boolean,
): Finding {
  const nearest = nearestPassage(index, pattern.literal);
  if (nearest === null) return ABSENT;
  const place = unfair ?? nearest;
  const difference = wordDifference(pattern.literal, index.tokens.words.slice(place.start, place.end));
  const found = { ...NOTHING_FOUND, nearest: passageOf(index, place.start, place.end), difference };
  const against = isGivenUp ? obstacle('ways') : unfair && obstacleOf(index, pattern, unfair);
  if (against !== null)
    return { ...found, verdict: JOINING.has(against.kind) ? 'spliced' : 'altered', obstacle: against };
  if (haveAllFragments(index, pattern)) return { ...found, verdict: 'spliced', obstacle: obstacle('order') };
  return { ...found, verdict: nearest.share < RESEMBLANCE ? 'absent' : 'altered' };
}

function obstacleOf(index: ArticleIndex, pattern: QuotationPattern, unfair: PatternMatch): Obstacle | null {
  const [first = null] = unfair.obstacles;
  const isOutOfOrder = first !== null && JOINING.has(first.kind) && isReordered(index, pattern, unfair);
  return isOutOfOrder ? obstacle('order') : first;
}

/** What forbids to join fragments, each of which may be quoted. */
const JOINING: ReadonlySet<ObstacleKind> = new Set([
  'speaker',
  'distance',
  'order',
  'fragment',
  'sentence',
  'answer',
  'joined',
]);

/** Whether an ellipsis joins fragments that each are in the article, only not like this. */
function haveAllFragments(index: ArticleIndex, { parts }: QuotationPattern): boolean {
  if (!parts.some((part) => part.kind === 'ellipsis')) return false;
  const fragments = parts.flatMap((part) => (part.kind === 'words' ? [part.words] : []));
  return fragments.length > 1 && fragments.every((words) => findOccurrences(index, words).length > 0);
}

function passageOf(index: ArticleIndex, start: number, end: number): Passage {
  const paragraph = index.paragraphOf[start] ?? 1;
  const lastParagraph = index.paragraphOf[end - 1] ?? 1;
  const part = index.article.parts.find((one) => 'paragraph' in one && one.paragraph === paragraph);
  return {
    start: startOffset(index, start),
    end: endOffset(index, end - 1),
    paragraph,
    lastParagraph,
    part: part !== undefined && paragraph === lastParagraph ? part.name : null,
  };
}

const ABSENT: Finding = { ...NOTHING_FOUND, verdict: 'absent' };

/** Whether two fragments around an ellipsis are the other way round and closer together: then that is what was quoted, and its order changed. */
function isReordered(index: ArticleIndex, { parts }: QuotationPattern, match: PatternMatch): boolean {
  const gap = Math.max(0, ...match.edits.map(({ start, end }) => (end ?? 0) - (start ?? end ?? 0)));
  for (const [at, part] of parts.entries()) {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    if (part.kind !== 'ellipsis' || before?.kind !== 'words' || after?.kind !== 'words') continue;
    if (areWithin(index, after.words, before.words, { match, gap })) return true;
  }
  return false;
}

/** Whether one run of words is followed by the other, less than a gap apart, in a paragraph of the match. */
function areWithin(
  index: ArticleIndex,
  first: readonly string[],
  second: readonly string[],
  { match, gap }: { readonly match: PatternMatch; readonly gap: number },
): boolean {
  const seconds = findOccurrences(index, second);
  return findOccurrences(index, first).some((start) => {
    const end = start + first.length;
    const place = seconds[firstAtLeast(seconds, end)] ?? Number.POSITIVE_INFINITY;
    const isInOne = index.paragraphOf[place] === index.paragraphOf[start];
    return place - end < gap && isInOne && isInParagraphsOf(index, start, match);
  });
}

function isInParagraphsOf(index: ArticleIndex, token: number, match: PatternMatch): boolean {
  const paragraph = index.paragraphOf[token] ?? 0;
  return (
    paragraph >= (index.paragraphOf[match.start] ?? 0) && paragraph <= (index.paragraphOf[match.end - 1] ?? 0)
  );
}

/** Where words are, with the whole of the word or number inside of which they begin or end. */
interface CutPassage extends TokenRange {
  readonly cutWord: CutWord;
}

/** Where words are, but begin or end inside of a word or number: 五 of 十五, “million” of “5 million”; `null` where they are whole. */
function cutInWord(index: ArticleIndex, content: string, words: readonly string[]): CutPassage | null {
  const [start] = placesOf(index, words);
  const [first, last] =
    start === undefined
      ? charactersAround(index, content)
      : [wordAround(index, start), wordAround(index, start + words.length)];
  if (first === undefined || last === undefined) return null;
  const end = first.start < first.end ? 'begins' : 'ends';
  const cut = end === 'begins' ? first : last;
  if (cut.start === cut.end) return null;
  const word = index.article.file.text.slice(startOffset(index, cut.start), endOffset(index, cut.end - 1));
  return { start: first.start, end: last.end, cutWord: { word, end } };
}

/** The tokens of a word or number that a place lies inside of; none where it lies inside of none. */
function wordAround({ tokens }: ArticleIndex, at: number): TokenRange {
  let [start, end] = [at, at];
  while (isInsideWord(tokens, start)) start -= 1;
  while (isInsideWord(tokens, end)) end += 1;
  return { start, end };
}

/** The tokens that the ends of a text are inside of, where it is as it is. Single words are inside of many others. */
function charactersAround(index: ArticleIndex, content: string): readonly TokenRange[] {
  const { text } = index.article.file;
  const at = /[\p{N}\s]/u.test(content) ? text.indexOf(content) : -1;
  if (at === -1) return [];
  return [at, at + content.length].map((offset) => {
    const start = firstAtLeast(index.tokens.ends, offset + 1);
    return { start, end: startOffset(index, start) < offset ? start + 1 : start };
  });
}
