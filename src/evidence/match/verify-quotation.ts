import { newEffort, type Effort } from './effort.ts';
import { cutInWord } from './cut-in-word.ts';
import { findOccurrences } from './find-occurrences.ts';
import type { Obstacle } from './gap-obstacle.ts';
import { endOffset, indexFor, startOffset, type ArticleIndex } from '../text/index-article.ts';
import { matchPattern } from './match-pattern.ts';
import type { PatternMatch } from './pattern-match.ts';
import { nearestPassage } from './nearest-passage.ts';
import { isReordered } from './is-reordered.ts';
import { quotationPattern, type QuotationPattern } from './quotation-pattern.ts';
import { findKind } from '../find-kind.ts';
import { findSpeaker, isReporter, type GivenSpeaker } from '../speakers/find-speaker.ts';
import { isWord } from '../text/tokenise.ts';
import { UNREAD_SPEAKER, type Finding, type Passage, type Verdict } from '../verdict.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';
import { wordDifference } from './word-difference.ts';

/** A passage that claims to be somebody's words. */
export interface QuotationRequest {
  /** With or without outer quotation marks. */
  readonly content: string;
  readonly speaker: GivenSpeaker | null;
  /** Numbers of the paragraphs that are cited; a match there is preferred. Empty for none. */
  readonly paragraphs: readonly number[];
}

/**
 * Looks a quotation up in an article. This is the one definition of “verbatim”: every command asks here. Never throws,
 * never guesses; what resembles a passage but differs without a mark is `altered`, however little it differs. Who looks many up
 * hands on one `effort` for all, so that together they don’t take minutes.
 */
export function verifyQuotation(
  request: QuotationRequest,
  articleIndex: ArticleIndex,
  effort: Effort = newEffort(),
): Finding {
  const content = withoutOuterMarks(request.content);
  const index = indexFor(articleIndex, content);
  const pattern = quotationPattern(content);
  if (!pattern.literal.some(isWord)) return ABSENT;
  const literal = literalMatches(index, pattern);
  const { matches, obstacles } =
    literal.length > 0
      ? { matches: literal, obstacles: new Set<Obstacle>() }
      : matchPattern(index, pattern, effort);
  const best = bestMatch(index, matches, request.paragraphs);
  if (best === null) return explainFailure(index, content, pattern, obstacles);
  if (isReordered(index, pattern, best)) return explainFailure(index, content, pattern, new Set(['order']));
  return withStatement(articleIndex, request, passed(index, content, best));
}

function literalMatches(index: ArticleIndex, { literal }: QuotationPattern): readonly PatternMatch[] {
  const starts = findOccurrences(index, literal);
  return starts.map((start) => ({ start, end: start + literal.length, edits: [] }));
}

/** The match in a cited paragraph, else the one with the fewest edits, else the shortest, else the first. */
function bestMatch(
  index: ArticleIndex,
  matches: readonly PatternMatch[],
  cited: readonly number[],
): PatternMatch | null {
  let best: PatternMatch | null = null;
  let bestRank: readonly number[] = [];
  for (const match of matches) {
    const isCited = cited.includes(index.paragraphOf[match.start] ?? 0);
    const rank = [isCited ? 0 : 1, match.edits.length, match.end - match.start, match.start];
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
  return { ...NOTHING_FOUND, verdict: edits.length > 0 ? 'edited' : equal, passage, edits };
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

function explainFailure(
  index: ArticleIndex,
  content: string,
  pattern: QuotationPattern,
  obstacles: ReadonlySet<Obstacle>,
): Finding {
  const cut = cutInWord(index, content, pattern.literal);
  if (cut !== null)
    return {
      ...NOTHING_FOUND,
      verdict: 'altered',
      nearest: passageOf(index, cut.start, cut.end),
      difference: wordDifference(pattern.literal, index.tokens.words.slice(cut.start, cut.end)),
      cutWord: cut.cutWord,
    };
  const nearest = nearestPassage(index, pattern.literal);
  if (nearest === null) return ABSENT;
  const difference = wordDifference(pattern.literal, index.tokens.words.slice(nearest.start, nearest.end));
  const found = { ...NOTHING_FOUND, nearest: passageOf(index, nearest.start, nearest.end), difference };
  for (const obstacle of [
    'ways',
    'negation',
    'hedge',
    'question',
    'own-mark',
    'brackets',
    'exchange',
  ] as const) {
    if (obstacles.has(obstacle)) return { ...found, verdict: 'altered', obstacle };
  }
  if (haveAllFragments(index, pattern))
    return { ...found, verdict: 'spliced', obstacle: spliceObstacle(obstacles) };
  return { ...found, verdict: nearest.share < RESEMBLANCE ? 'absent' : 'altered' };
}

function spliceObstacle(obstacles: ReadonlySet<Obstacle>): Finding['obstacle'] {
  if (obstacles.has('fragment')) return 'fragment';
  for (const obstacle of ['speaker', 'sentence'] as const) if (obstacles.has(obstacle)) return obstacle;
  return obstacles.has('distance') ? 'distance' : 'order';
}

/** Whether an ellipsis joins fragments that each stand in the article, only not like this. */
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

const NOTHING_FOUND: Omit<Finding, 'verdict'> = {
  passage: null,
  edits: [],
  nearest: null,
  difference: [],
  obstacle: null,
  speaker: UNREAD_SPEAKER,
  kind: null,
  cutWord: null,
};

const ABSENT: Finding = { ...NOTHING_FOUND, verdict: 'absent' };
