import { labelOfTurn, type TurnLabel } from '../../extract/quotations/turn-label.ts';
import { changedDegree } from '../words/degrees.ts';
import { hedgeIn } from '../words/hedge.ts';
import { isIncomplete } from '../words/clause-marks.ts';
import { endOffset, startOffset, type ArticleIndex } from '../index/index-article.ts';
import { type QuotedSpan, spanAround } from '../text/quoted-spans.ts';
import { isWord, type TokenRange } from '../text/tokenise.ts';
import { frameIn } from './cut-off.ts';
import { turnedRound } from './cut-negation.ts';
import { denialLeftOut } from './denials.ts';
import { givesPredicate, givesToSpeaker, joinsClauses } from './joins-clauses.ts';
import { limitLeftOut } from './limit-left-out.ts';
import { obstacle, type Obstacle, type ObstacleKind } from '../model/obstacle.ts';

/** “At most one paragraph apart”: the next fragment stands in the same paragraph or in the one after it. */
const FARTHEST_PARAGRAPH = 1;

/**
 * What speaks against leaving out the words of a gap for a `mark` such as `[…]`, with or without a bracket behind it; `null` when nothing does. A word that denies
 * may go only with its whole clause, a word such as “would” or “if” not before what it belongs to; speech and narration, or two speakers, must not be run together.
 */
export function obstacleInGap(
  index: ArticleIndex,
  gap: TokenRange,
  { mark, isFilled }: { readonly mark: string; readonly isFilled: boolean },
): Obstacle | null {
  const { paragraphOf } = index;
  if ((paragraphOf[gap.end] ?? 0) - (paragraphOf[gap.start - 1] ?? 0) > FARTHEST_PARAGRAPH)
    return obstacle('distance');
  const denial = denialLeftOut(index, gap);
  if (denial !== null && !denial.isAside) return obstacle('negation', denial.word);
  const hedge = (): string | null => hedgeLeftOut(index, gap, isFilled) ?? limitLeftOut(index, gap);
  return (
    turnedRound(index, gap) ??
    about('answer', answerLeftOut(index, gap)) ??
    about('hedge', hedge()) ??
    obstacleOfJoin(index, gap, mark)
  );
}

function about(kind: ObstacleKind, said: string | null): Obstacle | null {
  return said === null ? null : obstacle(kind, said);
}

/** What speaks against having the words on either side of a gap in one quotation. */
function obstacleOfJoin(index: ArticleIndex, gap: TokenRange, mark: string): Obstacle | null {
  const isOfOther = givesToSpeaker(index, gap.start, gap.end) || givesPredicate(index, gap.start, gap.end);
  if (joinsSentences(index, gap) || isOfOther) return obstacle('sentence');
  if (hidesBehindOwnEllipsis(index.tokens.words, gap, mark)) return obstacle('own-mark');
  return changesSpeaker(index, gap) ? obstacle('speaker') : null;
}

/** The answer to a question that is shown, where it is left out and denies, or goes with another question, so that what follows answers instead. */
function answerLeftOut({ tokens, sentenceOf, negations }: ArticleIndex, gap: TokenRange): string | null {
  const words = tokens.words.slice(gap.start, gap.end);
  if (tokens.words[gap.start - 1] !== '?') return null;
  const isOfAnswer = (at: number): boolean => at >= gap.start && sentenceOf[at] === sentenceOf[gap.start];
  if (!words.includes('?') && !negations.some(isOfAnswer)) return null;
  const end = words.findIndex((word, offset) => word === '"' || !isOfAnswer(gap.start + offset));
  return words
    .slice(0, end === -1 ? undefined : end)
    .filter(isWord)
    .join(' ');
}

/** Whether the middle of one sentence is completed by the middle of another: “I miss the … concerts”. */
function joinsSentences(index: ArticleIndex, { start, end }: TokenRange): boolean {
  const { tokens, sentenceOf } = index;
  const isOther = sentenceOf[start - 1] !== sentenceOf[end] && sentenceOf[end - 1] === sentenceOf[end];
  if (!isOther) return false;
  const isOpen = isIncomplete(tokens.words[start - 1] ?? '') && isWord(tokens.words[start] ?? '');
  return isOpen || joinsClauses(index, start, end);
}

/** What a gap leaves out that makes possible or partial what is shown; also a “must” behind a “should”. */
function hedgeLeftOut(index: ArticleIndex, gap: TokenRange, isFilled: boolean): string | null {
  const { tokens } = index;
  const hedge = hedgeIn(tokens, gap, isFilled) ?? frameIn(index, gap);
  return hedge ?? changedDegree([tokens.words[gap.start - 1] ?? ''], tokens.words.slice(gap.start, gap.end));
}

/**
 * Whether words are left out beside an ellipsis that the source itself has in the form of the author's `mark`, with or
 * without brackets. The reader would take the one mark for the source's; the author has to write both.
 */
function hidesBehindOwnEllipsis(words: readonly string[], { start, end }: TokenRange, mark: string): boolean {
  const length = BARE.test(mark) ? 1 : mark.length;
  const isLikeMark = (at: number): boolean => {
    const own = words.slice(at, at + length).join('');
    return own === mark || BARE.test(own);
  };
  return (isLikeMark(start) || isLikeMark(end - length)) && words.slice(start, end).some(isWord);
}

const BARE = /^[…⋯]+$/u;

function changesSpeaker(index: ArticleIndex, gap: TokenRange): boolean {
  const [before, after] = spansAround(index, gap);
  if (before === after) return leavesLabelOut(index, gap);
  if (before === null || after === null) return true;
  const [one, other] = speakersAround(index, gap);
  return (one !== null && other !== null && one !== other) || haveOtherPronouns(index, gap);
}

/** Whether “she said” stands beside one part, and the other is a man’s. */
function haveOtherPronouns(index: ArticleIndex, gap: TokenRange): boolean {
  const [one, other] = spansAround(index, gap).map((span) => span && pronounOf(index, span));
  return !!one && !!other && one !== other;
}

function pronounOf({ speakers }: ArticleIndex, { start }: QuotedSpan): 'he' | 'she' | null {
  const found = spanAround(speakers.attributions, start);
  if (found?.form === 'he' || found?.form === 'she') return found.form;
  return speakers.people.find(({ name }) => found?.form === 'person' && name === found.name)?.pronoun ?? null;
}

/** Whether the article may give the words on either side of a gap to two speakers, one of whom is only a “she” or “he”. */
export function mayBeOfTwo(index: ArticleIndex, gap: TokenRange): boolean {
  const [before, after] = spansAround(index, gap);
  if (before === null || after === null || before === after) return false;
  const [one, other] = [before, after].map(({ start }) => spanAround(index.speakers.attributions, start));
  return !!one && !!other && one.form !== 'other' && other.form !== 'other' && one.name !== other.name;
}

/** The passages in marks that the words on either side of a gap stand in. */
function spansAround(
  index: ArticleIndex,
  { start, end }: TokenRange,
): readonly [QuotedSpan | null, QuotedSpan | null] {
  return [
    spanAround(index.spans, endOffset(index, start - 1) - 1),
    spanAround(index.spans, startOffset(index, end)),
  ];
}

/** Who says them, where the article names a person beside the marks. */
function speakersAround(index: ArticleIndex, gap: TokenRange): readonly [string | null, string | null] {
  const [before, after] = spansAround(index, gap);
  return [before && speakerOf(index, before), after && speakerOf(index, after)];
}

/** Whether the next paragraph begins with the name of another speaker, which is left out: `MR DUNNE: I will not.` */
function leavesLabelOut(index: ArticleIndex, { start, end }: TokenRange): boolean {
  if (index.paragraphOf[start - 1] === index.paragraphOf[end]) return false;
  const [before, after] = [labelAt(index, start - 1), labelAt(index, end)];
  return after !== null && after.end <= startOffset(index, end) && before?.label !== after.label;
}

function labelAt({ article, paragraphOf }: ArticleIndex, token: number): TurnLabel | null {
  const paragraph = article.paragraphs[(paragraphOf[token] ?? 1) - 1];
  return paragraph === undefined ? null : labelOfTurn(article.plainText, paragraph);
}

function speakerOf({ speakers }: ArticleIndex, { start }: QuotedSpan): string | null {
  const found = spanAround(speakers.attributions, start);
  return found?.form === 'person' ? found.name : null;
}
