import { turnsRound } from './cut-negation.ts';
import { labelOfTurn, type TurnLabel } from '../../extract/quotations/turn-label.ts';
import { firstAtLeast } from '../text/first-at-least.ts';
import { endOffset, startOffset, type ArticleIndex } from '../text/index-article.ts';
import type { QuotedSpan } from '../text/quoted-spans.ts';
import { spanAround } from '../text/span-around.ts';
import { changesDegree } from '../text/degrees.ts';
import { isIncomplete } from '../text/incomplete.ts';
import { hedge } from '../text/hedge.ts';
import { joinsClauses } from './joins-clauses.ts';
import { leavesLimitOut } from './limit-left-out.ts';
import { isWord } from '../text/tokenise.ts';

/** Why fragments can't be joined by an ellipsis, or edits are too many. */
export type Obstacle =
  | 'negation'
  | 'hedge'
  | 'question'
  | 'distance'
  | 'speaker'
  | 'own-mark'
  | 'order'
  | 'fragment'
  | 'sentence'
  | 'brackets'
  | 'exchange'
  // So many ways to read the edits that they weren’t all followed.
  | 'ways';

/** “At most one paragraph apart”: the next fragment stands in the same paragraph or in the one after it. */
const FARTHEST_PARAGRAPH = 1;

/**
 * What speaks against leaving out the tokens `from` to `to` for a `mark` such as `[…]`; `null` when nothing does. A word that denies may go only
 * with its whole sentence, a word such as “would” or “if” not by itself; speech and narration, or two speakers, must not be run together.
 */
export function obstacleInGap(index: ArticleIndex, from: number, to: number, mark: string): Obstacle | null {
  const distance = (index.paragraphOf[to] ?? 0) - (index.paragraphOf[from - 1] ?? 0);
  if (distance > FARTHEST_PARAGRAPH) return 'distance';
  const gap = { start: from, end: to };
  if (hidesNegation(index, from, to) || turnsRound(index, gap)) return 'negation';
  if (hidesHedge(index, from, to) || leavesLimitOut(index, gap)) return 'hedge';
  if (joinsSentences(index, from, to)) return 'sentence';
  if (hidesBehindOwnEllipsis(index.tokens.words, from, to, mark)) return 'own-mark';
  return changesSpeaker(index, from, to) ? 'speaker' : null;
}

/** Whether the middle of one sentence is completed by the middle of another: “I miss the … concerts”. */
function joinsSentences(index: ArticleIndex, from: number, to: number): boolean {
  const { tokens, sentenceOf } = index;
  const isOther = sentenceOf[from - 1] !== sentenceOf[to] && sentenceOf[to - 1] === sentenceOf[to];
  if (!isOther) return false;
  const isOpen = isIncomplete(tokens.words[from - 1] ?? '') && isWord(tokens.words[from] ?? '');
  return isOpen || joinsClauses(index, from, to);
}

/** Whether nothing but a “would” is left out, or a “must” is joined to what “should” be. */
function hidesHedge({ tokens }: ArticleIndex, from: number, to: number): boolean {
  const leftOut = tokens.words.slice(from, to);
  return hedge(leftOut) || changesDegree([tokens.words[from - 1] ?? ''], leftOut);
}

/** Whether a sentence that is shown in part loses its `not`. */
function hidesNegation({ negations, sentenceOf }: ArticleIndex, from: number, to: number): boolean {
  const after = firstAtLeast(negations, from);
  const first = negations[after];
  const last = negations[firstAtLeast(negations, to) - 1];
  if (first === undefined || last === undefined || first >= to) return false;
  return sentenceOf[first] === sentenceOf[from - 1] || sentenceOf[last] === sentenceOf[to];
}

/**
 * Whether words are left out beside an ellipsis that the source itself has in the form of the author's `mark`, with or
 * without brackets. The reader would take the one mark for the source's; the author has to write both.
 */
function hidesBehindOwnEllipsis(words: readonly string[], from: number, to: number, mark: string): boolean {
  const length = BARE.test(mark) ? 1 : mark.length;
  const isLikeMark = (start: number): boolean => {
    const own = words.slice(start, start + length).join('');
    return own === mark || BARE.test(own);
  };
  return (isLikeMark(from) || isLikeMark(to - length)) && words.slice(from, to).some(isWord);
}

const BARE = /^[…⋯]+$/u;

function changesSpeaker(index: ArticleIndex, from: number, to: number): boolean {
  const before = spanAround(index.spans, endOffset(index, from - 1) - 1);
  const after = spanAround(index.spans, startOffset(index, to));
  if (before === after) return leavesLabelOut(index, from, to);
  if (before === null || after === null) return true;
  const [one, other] = [speakerOf(index, before), speakerOf(index, after)];
  return one !== null && other !== null && one !== other;
}

/** Whether the next paragraph begins with the name of another speaker, which is left out: `MR DUNNE: I will not.` */
function leavesLabelOut(index: ArticleIndex, from: number, to: number): boolean {
  if (index.paragraphOf[from - 1] === index.paragraphOf[to]) return false;
  const [before, after] = [labelAt(index, from - 1), labelAt(index, to)];
  return after !== null && after.end <= startOffset(index, to) && before?.label !== after.label;
}

function labelAt({ article, paragraphOf }: ArticleIndex, token: number): TurnLabel | null {
  const paragraph = article.paragraphs[(paragraphOf[token] ?? 1) - 1];
  return paragraph === undefined ? null : labelOfTurn(article.plainText, paragraph);
}

/** Who says a passage in marks, where the article names a person; `null` where it doesn't. */
function speakerOf({ speakers }: ArticleIndex, { start }: QuotedSpan): string | null {
  const found = spanAround(speakers.attributions, start);
  return found?.form === 'person' ? found.name : null;
}
