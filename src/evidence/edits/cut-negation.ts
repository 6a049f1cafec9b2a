import type { PatternEdit } from '../model/edit.ts';
import { CLAUSE_MARKS } from '../words/clause-marks.ts';
import { hedgeBefore } from '../words/hedge.ts';
import { endsAs, isAmong } from '../words/listed-words.ts';
import { startOfSentence, type ArticleIndex } from '../index/index-article.ts';
import { isNegation } from '../words/negation.ts';
import { isWord, type TokenRange } from '../text/tokenise.ts';
import { CLAUSE, denialTowards } from './denials.ts';
import { obstacle, type Obstacle } from '../model/obstacle.ts';

/** What turns round what is said beside a gap: a “not” that is carried on, a “but” or a “too” that is left out; `null` for nothing. */
export function turnedRound(index: ArticleIndex, gap: TokenRange): Obstacle | null {
  const carried = negationCarried(index, gap);
  if (carried !== null) return obstacle('carried', carried);
  const leftOut = contrastLeftOut(index, gap) ?? tooLeftOut(index, gap);
  return leftOut === null ? null : obstacle('negation', leftOut);
}

/** The “not” before what an ellipsis leaves out that would deny another clause: “did not … leave” of “did not agree, and will leave”. */
function negationCarried(index: ArticleIndex, { start, end }: TokenRange): string | null {
  const { tokens, sentenceOf } = index;
  const isOtherSentence = sentenceOf[start - 1] !== sentenceOf[end];
  const continues = isOtherSentence && sentenceOf[lastWord(tokens.words, end)] === sentenceOf[end];
  const ofClause = continues ? denialTowards(index, start, -1, CLAUSE_MARKS, CLAUSE) : null;
  const denial = ofClause ?? endingNegation(tokens.words, start, isOtherSentence && !continues);
  if (ofClause !== null || denial === null || isOtherSentence) return denial;
  if (tokens.words[start] === ',' && tokens.words[end - 1] === ',') return null;
  if (isNarration(tokens.words, { start, end })) return null;
  const hasOther = tokens.shapes
    .slice(start, end)
    .some((word) => CLAUSE_MARKS.has(word) || isAmong(word.toLowerCase(), 'conjunctions'));
  return hasOther ? denial : null;
}

/** The last token before a place that is a word: the mark that opens a sentence is none of it that is left out. */
function lastWord(words: readonly string[], end: number): number {
  let at = end - 1;
  while (at > 0 && !isWord(words[at] ?? '')) at -= 1;
  return at;
}

/** The last word before a place that denies, or the one before that; not where a sentence ends there: “It changes nothing. …” */
function endingNegation(words: readonly string[], at: number, beginsAnew: boolean): string | null {
  if (/^[.!?。]$/u.test(words[at] ?? '')) return null;
  const [before = '', last = ''] = [words[at - 2], words[at - 1]];
  if (beginsAnew) return endsWithNegation(words, at, last) ? last : null;
  if (isNegation(last)) return last;
  return isNegation(before) && isWord(last) ? before : null;
}

/** Whether a sentence breaks off after a word that denies. What somebody says ends with its mark, too: “That is untrue,” she said. “… */
function endsWithNegation(words: readonly string[], at: number, last: string): boolean {
  const isSpoken = [words[at], words[at] === ',' ? words[at + 1] : ''].includes('"');
  const word = last.toLowerCase();
  return isSpoken ? isAmong(word, 'hanging') || endsAs(word, 'negatingEndings') : isNegation(last);
}

/** Whether only the writer’s words between two parts of somebody’s sentence are left out: `,” she said, “`. */
function isNarration(words: readonly string[], { start, end }: TokenRange): boolean {
  const open = words[start] === ',' ? start + 1 : start;
  return words[open] === '"' && words.indexOf('"', open + 1) === end - 1;
}

/** The “but” left out after words that deny: “not … wet” of “not dry but wet”. A whole clause behind “, but” is fine. */
function contrastLeftOut(index: ArticleIndex, { start, end }: TokenRange): string | null {
  const { words, shapes } = index.tokens;
  if (index.sentenceOf[start - 1] !== index.sentenceOf[end]) return null;
  const contrast = words.slice(start, end).find((word, offset) => {
    const at = start + offset;
    const isBetweenClauses = at === end - 1 && CLAUSE_MARKS.has(shapes[at - 1] ?? '');
    return (
      isAmong(word.toLowerCase(), 'correcting') ||
      (isAmong(word.toLowerCase(), 'contrasts') && !isBetweenClauses)
    );
  });
  return denialTowards(index, start, -1, CLAUSE_MARKS) === null ? null : (contrast ?? null);
}

/** The “too” that denies what comes after its “to”, where that is shown: “was too tired to be angry”, not “too big to fail”. */
function tooLeftOut({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenRange): string | null {
  if (sentenceOf[start - 1] !== sentenceOf[end]) return null;
  const words = tokens.words.slice(start - 1, end + 1).map((word) => word.toLowerCase());
  const too = words.find((word, at) => {
    if (
      at === 0 ||
      at === words.length - 1 ||
      !isAmong(word, 'too') ||
      !isAmong(words[at - 1] ?? '', 'beforeToo')
    )
      return false;
    const to = words
      .slice(at + 2, at + 2 + REACH_OF_TOO)
      .findIndex((other) => isAmong(other, 'infinitiveMarks'));
    return to !== -1 && words.slice(at + 3 + to, -1).every((other) => isAmong(other, 'light'));
  });
  return too ?? null;
}

const REACH_OF_TOO = 4;

/** A passage of the article, with the edits that a quotation makes in it. */
interface EditedPassage extends TokenRange {
  readonly edits: readonly PatternEdit[];
}

/** What the ellipses that a quotation begins or ends with leave out and mustn’t; `null` for nothing. */
export function obstacleAtEnds(index: ArticleIndex, { start, end, edits }: EditedPassage): Obstacle | null {
  const ellipses = edits.filter(({ kind }) => kind === 'ellipsis');
  const [isCutBefore, isCutBehind] = [
    ellipses.some((edit) => edit.start === null),
    ellipses.some((edit) => edit.end === null),
  ];
  const denial =
    (isCutBefore ? denialTowards(index, start, -1, CLAUSE_MARKS) : null) ??
    (isCutBehind ? denialTowards(index, end - 1, 1, CLAUSE_MARKS) : null);
  if (denial !== null) return obstacle('negation', denial);
  const place = { from: startOfSentence(index, start), isEdge: true };
  const hedge = isCutBefore ? hedgeBefore(index.tokens.words, start, place) : null;
  return hedge === null ? null : obstacle('hedge', hedge);
}
