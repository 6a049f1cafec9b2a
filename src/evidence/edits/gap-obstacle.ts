import { firstAtLeast } from '../../text/source-file.ts';
import { type TurnLabel, labelOfTurn } from '../../speech/quotations/turn-label.ts';
import { type ArticleIndex, endOffset, startOffset, startOfSentence } from '../index/index-article.ts';
import { peopleByName, type SpeakerAttribution } from '../model/article-speakers.ts';
import { type Obstacle, type ObstacleKind, obstacle } from '../model/obstacle.ts';
import { type QuotedSpan, spanAround } from '../text/quoted-spans.ts';
import { type TokenRange, isUnspaced, isWord, lowerAt } from '../text/tokenise.ts';
import { conditionIn, isNumber, limitAfter, limitBefore } from './hedge.ts';
import { beginsAs, isAmong, isAmongOf } from '../words/listed-words.ts';
import { isNegation } from '../words/negation.ts';
import { CLAUSE, denialLeftOut, hangsOnOther } from './denials.ts';

/** “At most one paragraph apart”: the next fragment is in the same paragraph or in the one after it. */
const FARTHEST_PARAGRAPH = 1;

/** What speaks against leaving out the words of a gap for a `mark` such as `[…]`, with a bracket behind it or none; `null` when nothing does. */
export function obstacleInGap(
  index: ArticleIndex,
  gap: TokenRange,
  { mark, isFilled }: { readonly mark: string; readonly isFilled: boolean },
): Obstacle | null {
  const { paragraphOf, tokens } = index;
  if ((paragraphOf[gap.end] ?? 0) - (paragraphOf[gap.start - 1] ?? 0) > FARTHEST_PARAGRAPH)
    return obstacle('distance');
  const limit = (): string | null =>
    conditionLeftOut(index, gap) ??
    limitBefore(
      tokens,
      gap.end,
      startOfSentence(index, gap.end, gap.start),
      isFilled ? 'modals' : 'hedges',
    ) ??
    limitAfter(tokens, gap.start, endInGap(index, gap)) ??
    endOfRange(tokens.words, gap);
  return (
    about('negation', denialLeftOut(index, gap) ?? contrastLeftOut(index, gap)) ??
    about('answer', answerLeftOut(index, gap)) ??
    about('hedge', limit()) ??
    obstacleOfJoin(index, gap, mark)
  );
}

function about(kind: ObstacleKind, said: string | null): Obstacle | null {
  return said === null ? null : obstacle(kind, said);
}

/** The first token behind the sentence that a gap begins in, or behind the gap. */
function endInGap({ sentenceOf }: ArticleIndex, { start, end }: TokenRange): number {
  let at = start;
  while (at < end && sentenceOf[at] === sentenceOf[start - 1]) at += 1;
  return at;
}

/** The “but” behind which stands what is so, after a “not” that is shown. */
function contrastLeftOut(
  { tokens, negations, speakers, sentenceOf }: ArticleIndex,
  { start, end }: TokenRange,
): string | null {
  const last = negations[firstAtLeast(negations, start) - 1] ?? -1;
  if (sentenceOf[last] !== sentenceOf[end] || start - last > CLAUSE) return null;
  const { words } = tokens;
  const isContrast = (at: number): boolean => isAmongOf(speakers.language, lowerAt(words, at), 'contrasts');
  for (let at = start; at < end; at += 1)
    if (isContrast(at) && !isUnspaced(words[at] ?? '') && !isAmong(lowerAt(words, at + 1), 'persons'))
      return words[at] ?? null;
  return null;
}

/** The “and 9 %” of “5 % and 9 %”, or the “between 5 % and”: one of two figures that a single word joins. */
function endOfRange(words: readonly string[], { start, end }: TokenRange): string | null {
  const formOf = (at: number): string => (isNumber(words, at) ? 'n' : isWord(words[at] ?? '') ? 'w' : '');
  const form = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((_, offset) => formOf(from + offset))
      .join('');
  if (end - start > LONGEST_RANGE) return null;
  const isSecond = /n.?$/u.test(form(start - 2, start)) && form(start, end) === 'wn';
  const isFirst = /^w?nw$/u.test(form(start, end)) && form(end, end + 2).startsWith('n');
  return isFirst || isSecond ? words.slice(start, end).join(' ') : null;
}

/** Tokens of “between £5 % and”. */
const LONGEST_RANGE = 6;

/** The “if” that a gap leaves out of a sentence which is shown. */
function conditionLeftOut(index: ArticleIndex, gap: TokenRange): string | null {
  const end = endInGap(index, gap);
  const start = Math.max(end, startOfSentence(index, gap.end, gap.start));
  const { language } = index.speakers;
  const conditionOf = (range: TokenRange): string | null =>
    conditionIn(index.tokens, range, language, (at) => hangsOnOther(index, gap, at));
  return conditionOf({ start: gap.start, end }) ?? conditionOf({ start, end: gap.end });
}

/** What speaks against having the words on either side of a gap in one quotation. */
function obstacleOfJoin(index: ArticleIndex, gap: TokenRange, mark: string): Obstacle | null {
  if (joinsSentences(index, gap)) return obstacle('sentence');
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

/** Whether the middle of one sentence is completed by the middle of another: “I miss the … concerts”, “The town … has paid” of “The town paid nothing. The state has paid”. */
function joinsSentences({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenRange): boolean {
  const { words } = tokens;
  if (sentenceOf[start - 1] === sentenceOf[end] || !isWord(words[start] ?? '')) return false;
  if (isAmong(lowerAt(words, start - 1), 'neverLast') || isNegation(words[start - 1] ?? '')) return true;
  const isBegun = sentenceOf[end - 1] === sentenceOf[end];
  const around = [start - 1, start, end - 1].map((at) => words[at] ?? '');
  return isBegun && around.every(isPlain) && continuesClause(words[end] ?? '');
}

/** Whether a word doesn’t begin a clause by itself, as a subject does. */
function continuesClause(word: string): boolean {
  const stem = word.toLowerCase().replace(/'.*$/u, '');
  return isPlain(word) && !/^\p{Lu}/u.test(word) && !isAmong(stem, 'openingSubjects', 'persons');
}

/** A word that opens no clause, in a script that shows where words end. */
function isPlain(word: string): boolean {
  return (
    isWord(word) &&
    !isUnspaced(word) &&
    !isAmong(word.toLowerCase(), 'conjunctions') &&
    !beginsAs(word, 'conjunctionBeginnings')
  );
}

/** Whether words go beside an ellipsis that the article itself has in the form of the author's `mark`, so that one hides the other. */
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
  const [one, other] = [before, after].map((span) => spanAround(index.speakers.attributions, span.start));
  if (!one || !other || one.form === 'other' || other.form === 'other') return false;
  const [his, hers] = [one, other].map((found) => pronounOf(index, found));
  const areNamed = one.form === 'person' && other.form === 'person';
  return areNamed ? one.name !== other.name : !!his && !!hers && his !== hers;
}

/** The “she said” beside marks, or the pronoun of who is named there. */
function pronounOf({ speakers }: ArticleIndex, { form, name }: SpeakerAttribution): string | null {
  if (form === 'he' || form === 'she') return form;
  return peopleByName(speakers.people).get(name)?.pronoun ?? null;
}

/** The passages in marks that the words on either side of a gap are in. */
function spansAround(
  index: ArticleIndex,
  { start, end }: TokenRange,
): readonly [QuotedSpan | null, QuotedSpan | null] {
  return [
    spanAround(index.spans, endOffset(index, start - 1) - 1),
    spanAround(index.spans, startOffset(index, end)),
  ];
}

/** Whether the next paragraph begins with the name of another speaker, which is left out: `MR DUNNE: I will not.` */
function leavesLabelOut(index: ArticleIndex, { start, end }: TokenRange): boolean {
  if (index.paragraphOf[start - 1] === index.paragraphOf[end]) return false;
  const [before, after] = [labelAt(index, start - 1), labelAt(index, end)];
  return after !== null && after.end <= startOffset(index, end) && before?.label !== after.label;
}

function labelAt({ article, paragraphOf }: ArticleIndex, token: number): TurnLabel | null {
  const paragraph = article.paragraphs[(paragraphOf[token] ?? 1) - 1];
  return paragraph === undefined ? null : labelOfTurn(article.file.text, paragraph);
}
