import { type TurnLabel, labelOfTurn } from '../../speech/quotations/turn-label.ts';
import { type ArticleIndex, endOffset, startOffset } from '../index/index-article.ts';
import { peopleByName } from '../model/article-speakers.ts';
import { type Obstacle, type ObstacleKind, obstacle } from '../model/obstacle.ts';
import { type QuotedSpan, spanAround } from '../text/quoted-spans.ts';
import { type TokenRange, isUnspaced, isWord, lowerAt } from '../text/tokenise.ts';
import { beginsAs, isAmong } from '../words/listed-words.ts';
import { changedDegree } from '../words/degrees.ts';
import { hedgeIn } from '../words/hedge.ts';
import { turnedRound } from './cut-negation.ts';
import { frameIn } from './cut-off.ts';
import { denialLeftOut } from './denials.ts';
import { limitLeftOut } from './limit-left-out.ts';

/** “At most one paragraph apart”: the next fragment is in the same paragraph or in the one after it. */
const FARTHEST_PARAGRAPH = 1;

/** What speaks against leaving out the words of a gap for a `mark` such as `[…]`; `null` when nothing does. */
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
  const isOpen = isAmong(lowerAt(tokens.words, start - 1), 'neverLast') && isWord(tokens.words[start] ?? '');
  return isOpen || joinsClauses(index, start, end);
}

/** What a gap leaves out that makes possible or partial what is shown; also a “must” after a “should”. */
function hedgeLeftOut(index: ArticleIndex, gap: TokenRange, isFilled: boolean): string | null {
  const { tokens } = index;
  const hedge = hedgeIn(tokens, gap, isFilled) ?? frameIn(index, gap);
  return hedge ?? changedDegree([tokens.words[gap.start - 1] ?? ''], tokens.words.slice(gap.start, gap.end));
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
  const [one, other] = speakersAround(index, gap);
  return (one !== null && other !== null && one !== other) || haveOtherPronouns(index, gap);
}

/** Whether “she said” is beside one part, and the other is a man’s. */
function haveOtherPronouns(index: ArticleIndex, gap: TokenRange): boolean {
  const [one, other] = spansAround(index, gap).map((span) => span && pronounOf(index, span));
  return !!one && !!other && one !== other;
}

function pronounOf({ speakers }: ArticleIndex, { start }: QuotedSpan): 'he' | 'she' | null {
  const found = spanAround(speakers.attributions, start);
  if (found?.form === 'he' || found?.form === 'she') return found.form;
  const person = found?.form === 'person' ? peopleByName(speakers.people).get(found.name) : null;
  return person?.pronoun ?? null;
}

/** Whether the article may give the words on either side of a gap to two speakers, one of whom is only a “she” or “he”. */
export function mayBeOfTwo(index: ArticleIndex, gap: TokenRange): boolean {
  const [before, after] = spansAround(index, gap);
  if (before === null || after === null || before === after) return false;
  const [one, other] = [before, after].map(({ start }) => spanAround(index.speakers.attributions, start));
  return !!one && !!other && one.form !== 'other' && other.form !== 'other' && one.name !== other.name;
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
  return paragraph === undefined ? null : labelOfTurn(article.file.text, paragraph);
}

function speakerOf({ speakers }: ArticleIndex, { start }: QuotedSpan): string | null {
  const found = spanAround(speakers.attributions, start);
  return found?.form === 'person' ? found.name : null;
}

/** Whether a gap ends a clause of one sentence with the end of another’s: “The town … has paid” of “The town paid nothing. The state has paid”. */
function joinsClauses(index: ArticleIndex, from: number, to: number): boolean {
  const { words } = index.tokens;
  if (!isWord(words[from - 1] ?? '')) return false;
  if (isAmong(words[to] ?? '', 'relatives')) return true;
  const isCutWithin = isPlain(words[from] ?? '') && isPlain(words[to - 1] ?? '');
  return isCutWithin && continuesClause(words[to] ?? '') && !haveOneSubject(index, from, to);
}

/** Whether who speaks does what is said: “The mayor … will leave” of “The mayor believes the firm will leave”. */
function givesToSpeaker({ tokens, sentenceOf }: ArticleIndex, from: number, to: number): boolean {
  const [before = '', verb = '', last = '', next = ''] = [from - 1, from, to - 1, to].map((at) =>
    lowerAt(tokens.words, at),
  );
  if (to - from < 2 || sentenceOf[from - 1] !== sentenceOf[to] || !isWord(before)) return false;
  const isSaid = isAmong(verb, 'said', 'reporting', 'supposing');
  return isSaid && isPlain(last) && !isAmong(last, 'persons') && isAmong(next, 'auxiliaries');
}

/** Whether one subject gets the predicate of another: “Demand from shops was … stronger” of “… was weak, but that from makers was stronger”. */
function givesPredicate({ tokens, sentenceOf }: ArticleIndex, from: number, to: number): boolean {
  const { words } = tokens;
  if (sentenceOf[from - 1] !== sentenceOf[to]) return false;
  const isVerb = (at: number): boolean => isAmong(lowerAt(words, at), 'finite');
  const isOneVerb = (isVerb(from - 1) && isVerb(to - 1)) || (isVerb(from) && isVerb(to));
  if (!isOneVerb || isVerb(from - 1) === isVerb(from)) return false;
  const end = isVerb(to - 1) ? to - 1 : to;
  let at = end;
  while (at > from && isPlain(words[at - 1] ?? '')) at -= 1;
  return at > from && at < end;
}

/** Whether a word doesn’t begin a clause by itself, as a subject does. */
function continuesClause(word: string): boolean {
  return isPlain(word) && !/^\p{Lu}/u.test(word) && !isAmong(stemOf(word), 'openingSubjects', 'persons');
}

/** Whether a sentence begins with a pronoun that is in one before it as well: “I was there all day. I saw it.” */
function haveOneSubject({ tokens, sentenceOf }: ArticleIndex, from: number, to: number): boolean {
  let start = to;
  while (start > 0 && sentenceOf[start - 1] === sentenceOf[to]) start -= 1;
  const opening = stemOf(tokens.words[start] ?? '');
  if (!isAmong(opening, 'persons')) return false;
  for (let at = from - 1; sentenceOf[at] === sentenceOf[from - 1]; at -= 1)
    if (stemOf(tokens.words[at] ?? '') === opening) return true;
  return false;
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

/** “it” of “it’s”. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/'.*$/u, '');
}
