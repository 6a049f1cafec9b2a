import { CLAUSE_MARKS, exceptionAt } from '../words/clause-marks.ts';
import { firstAtLeast, type Range } from '../../text/source-file.ts';
import { conditionAt, conditionAfter, hedgeBefore } from '../words/hedge.ts';
import { beginsAs, endsAs, isAmong } from '../words/listed-words.ts';
import { deniesIn, startOffset, startOfSentence, type ArticleIndex } from '../index/index-article.ts';
import { isNegation } from '../words/negation.ts';
import { spanAround, type QuotedSpan } from '../text/quoted-spans.ts';
import { isWord, lowerAt, type TokenRange } from '../text/tokenise.ts';
import { chineseDenialBeside, CLAUSE } from './denials.ts';

/** The words right beside a passage that deny, limit, suppose it or put it under a condition; `null` for none. */
export function wordsCutOff(index: ArticleIndex, passage: Range): string | null {
  const before = beforeOf(index, passage);
  const end = firstAtLeast(index.tokens.starts, passage.end);
  return (
    denialBefore(before) ??
    denialAfter(index, end) ??
    limitBefore(before) ??
    frameBefore(before) ??
    nameGiven(before) ??
    frameAfter(index, end)
  );
}

/** The “if” of a clause that comes before the passage in its sentence; `null` where there is none. */
export function conditionLeftBehind(index: ArticleIndex, passage: Range): string | null {
  return conditionBefore(beforeOf(index, passage));
}

function beforeOf(index: ArticleIndex, passage: Range): Before {
  const start = firstAtLeast(index.tokens.starts, passage.start);
  return { index, from: startOfSentence(index, start), start };
}

/** The “I suspect” or “it is likely that” that a gap leaves out before what follows it. */
export function frameIn(index: ArticleIndex, { start, end }: TokenRange): string | null {
  return frameBefore({ index, from: startOfSentence(index, end, start), start: end });
}

/** What comes before a passage in its sentence: from the first token of that to the first of the passage. */
interface Before {
  readonly index: ArticleIndex;
  readonly from: number;
  readonly start: number;
}

/** A token before the passage, in small letters, where it is of the same sentence; else nothing. */
function wordAt({ index, from }: Before, at: number): string {
  return at < from ? '' : lowerAt(index.tokens.words, at);
}

/** Tokens as the article has them. */
function written({ index }: Before, start: number, end = start + 1): string {
  return index.tokens.words.slice(start, end).join(' ');
}

function denialBefore(before: Before): string | null {
  const { index, start } = before;
  const chinese = chineseDenialBeside(index, start);
  if (chinese !== null) return chinese;
  const near = wordAt(before, start - 1);
  if (near !== '' && deniesIn(index, start - 1)) return written(before, start - 1);
  const condition = near === '' ? null : conditionAfter(index.tokens.words, start);
  if (condition !== null) return condition;
  for (let at = start - 1; isAmong(wordAt(before, at), 'leadsOn'); at -= 1)
    if (isNegation(wordAt(before, at - 1))) return written(before, at - 1);
  return isAmong(near, 'that') ? denialBeforeThat(before) : null;
}

/** The only word that denies, or an “if”, in the clause on which a “that” before a place depends: “never said that”, “ne … pas que”; none of “no doubt that”. */
function denialBeforeThat(before: Before): string | null {
  const found: number[] = [];
  for (let at = before.start - 2; at >= before.start - CLAUSE; at -= 1) {
    const word = wordAt(before, at);
    if (word === '' || (!isWord(word) && at < before.start - 2)) break;
    if (isNegation(word) || isAmong(word, 'bareConditions')) found.push(at);
  }
  const others = found.filter(
    (at) => !isAmong(wordAt(before, at).replace(/(?<=').*$/u, ''), 'halfNegations'),
  );
  const told = others.length > 0 ? others : found;
  return told.length === 1 ? written(before, told[0] ?? 0) : null;
}

function denialAfter({ tokens, sentenceOf }: ArticleIndex, end: number): string | null {
  const wordAfter = (at: number): string =>
    sentenceOf[at] === sentenceOf[end - 1] ? (tokens.words[at] ?? '') : '';
  if (isNegation(wordAfter(end))) return wordAfter(end);
  const isAfterComma = wordAfter(end) === ',';
  const from = isAfterComma ? end + 1 : end;
  const word = wordAfter(from);
  if (isAmong(word, 'follows') || (isAfterComma && isAmong(word, 'followsComma'))) return word;
  if (
    !isAfterComma &&
    isAmong(word, 'excepting') &&
    isAmong(lowerAt(tokens.words, end - 1), 'nobody', 'denyingSubjects')
  )
    return word;
  const added = isAfterComma ? null : addedDenial(wordAfter, end);
  if (added !== null || word === '') return added;
  return exceptionAt(tokens.words, from);
}

/** The “and is not” that continues right after a passage. */
function addedDenial(wordAfter: (at: number) => string, end: number): string | null {
  if (!isAmong(wordAfter(end).toLowerCase(), 'adding')) return null;
  const words = [wordAfter(end), wordAfter(end + 1)];
  if (isAmong(wordAfter(end + 1).toLowerCase(), 'light')) words.push(wordAfter(end + 2));
  const denial = words.at(-1) ?? '';
  return isNegation(denial) && !isAmong(denial.toLowerCase(), 'nobody', 'denyingSubjects')
    ? words.join(' ')
    : null;
}

/** A “may” or “at least” right before, a “may be that”, or the “none of” whose “of” leads on to the passage. */
function limitBefore(before: Before): string | null {
  const { index, from, start } = before;
  const of = isAmong(wordAt(before, start - 1), 'determiners') ? start - 2 : start - 1;
  const isPart = isAmong(wordAt(before, of), 'of') && isAmong(wordAt(before, of - 1), 'parts');
  const end = isAmong(wordAt(before, start - 1), 'that') ? start - 1 : start;
  const hedge = hedgeBefore(index.tokens.words, end, { from, isEdge: true });
  return hedge ?? (isPart ? written(before, of - 1, of + 1) : null);
}

/** “I suspect”, “it is likely that” or, within somebody’s words, “people say”: what the passage is only supposed to be. */
function frameBefore(before: Before): string | null {
  const { index, start } = before;
  const opens = wordAt(before, start - 1) === '"' ? start - 1 : start;
  const hasThat = isAmong(wordAt(before, opens - 1), 'that');
  const end = hasThat ? opens - 1 : opens;
  const hasComma = wordAt(before, end - 1) === ',';
  const at = hasThat && hasComma ? beforeAside(before, end - 1) : hasComma ? end - 2 : end - 1;
  const isOpen = hasThat || hasComma === (index.speakers.language === 'de');
  const isFrame = (isOpen && isSupposed(before, at, hasThat)) || isReported(before, at);
  return isFrame && spanAt(index, at) === spanAt(index, start)
    ? written(before, at) + (hasThat ? ` ${written(before, opens - 1)}` : '')
    : null;
}

/** The most words of an “it said” between commas, or an “analysts believe” after one. */
const ASIDE = 6;

/** The word before an “it said” between commas, the second of which is at a place; else that before the comma. */
function beforeAside(before: Before, comma: number): number {
  for (let at = comma - 2; at >= comma - ASIDE; at -= 1) if (wordAt(before, at) === ',') return at - 1;
  return comma - 1;
}

/** The “I think” or “a survey suggests” that follows a passage after a comma. */
function frameAfter(index: ArticleIndex, end: number): string | null {
  const { words } = index.tokens;
  const isOfOne = spanAt(index, end - 1) === spanAt(index, end + 1);
  if (words[end] !== ',' || !isOfOne) return null;
  const length = words.slice(end + 1, end + 1 + ASIDE).findIndex((word) => !isWord(word));
  const verb = lowerAt(words, end + length);
  const isFrame = isAmong(verb, 'supposing', 'reporting') && !isAmong(verb, 'supposedThings');
  return length > 1 && isFrame ? words.slice(end + 1, end + 1 + length).join(' ') : null;
}

/** The passage in marks that a token is in. */
function spanAt(index: ArticleIndex, token: number): QuotedSpan | null {
  return spanAround(index.spans, startOffset(index, token));
}

/** Whether a word supposes what follows it, which without a “that” must look like a clause: no “of the wall” or “is gone”. “No doubt” is none. */
function isSupposed(before: Before, at: number, hasThat: boolean): boolean {
  const word = wordAt(before, at);
  if (!isAmong(word, 'supposing') || (beginsAs(word, 'doubtStems') && isNegation(wordAt(before, at - 1))))
    return false;
  const next = wordAt(before, before.start);
  const isClause = isWord(next) && !isAmong(next, 'prepositions', 'conjunctions', 'light');
  return hasThat || (isClause && !isAmong(word, 'supposedThings'));
}

/** The “called” or “accused of” after which a speaker, within marks, says what others call somebody: “I have been called a liar”. */
function nameGiven(before: Before): string | null {
  const { index, start } = before;
  const last = isAmong(wordAt(before, start - 1), 'beforeVerb', 'objects') ? start - 2 : start - 1;
  const isTwo = isAmong(wordAt(before, last), 'namingWith') && isAmong(wordAt(before, last - 1), 'naming');
  const at = isTwo ? last - 1 : last;
  const isNaming = isTwo || isAmong(wordAt(before, at), 'namingAlone');
  const isOneSpan = spanAt(index, at) !== null && spanAt(index, at) === spanAt(index, start);
  return isNaming && isOneSpan ? written(before, at, last + 1) : null;
}

/** Whether a speaker, within marks, tells there what others say; an “I” is not far before “say”. */
function isReported(before: Before, last: number): boolean {
  // “He told me that”
  const isTold = isAmong(wordAt(before, last), 'objects') && isAmong(wordAt(before, last - 1), 'withHearer');
  const at = isTold ? last - 1 : last;
  const isSaid = isAmong(wordAt(before, at), 'reporting') && spanAt(before.index, at) !== null;
  return isSaid && ![1, 2, 3].some((back) => isAmong(wordAt(before, at - back), 'self'));
}

/** The most words of the main clause between the comma after a condition and the passage: “we will”. */
const OPENING = 3;

/** The “if”, “unless” or “had” of a clause before a comma, after which the passage or its subject begins; before a “you” no comma is needed. */
function conditionBefore(before: Before): string | null {
  const { index, from, start } = before;
  const { words, shapes } = index.tokens;
  const comma = endOfClause(before);
  const isOpen = comma !== null || isAmong(wordAt(before, start), 'subjects');
  if (!isOpen || isAmong(wordAt(before, start), 'conjunctions')) return null;
  const end = comma ?? start;
  const isMark = (at: number): boolean =>
    at < from || words[at] === '"' || CLAUSE_MARKS.has(shapes[at] ?? '');
  for (let at = end - 1; at >= from; at -= 1) {
    const isOpening = isMark(at - 1) || isAmong(wordAt(before, at - 1), 'conjunctions');
    const opener = isOpening ? openerAt(before, at, end) : null;
    if (opener !== null || (isMark(at - 1) && comma === null)) return opener;
  }
  return null;
}

/** The comma after the clause before the passage, with or without a “we will” and a mark after it. */
function endOfClause(before: Before): number | null {
  const last = wordAt(before, before.start - 1) === '"' ? before.start - 2 : before.start - 1;
  let at = last;
  while (at > last - OPENING && isAmong(wordAt(before, at), 'beforeVerb')) at -= 1;
  return wordAt(before, at) === ',' ? at : null;
}

/** What puts a clause under a condition: an “if”, an “unless”, a “had” before its subject, or a “when” of what isn’t past. */
function openerAt(before: Before, at: number, end: number): string | null {
  const { words } = before.index.tokens;
  const condition = conditionAt(words, at);
  if (condition !== null && !isAmong(condition.toLowerCase(), 'concessive')) return condition;
  const word = wordAt(before, at);
  const isFirst = at === before.from || words[at - 1] === '"';
  const isInverted = isAmong(word, 'inverted') && (isFirst || isAmong(lowerAt(words, at + 1), 'subjects'));
  const isPast = (one: string): boolean =>
    isAmong(one.toLowerCase(), 'pastForms') || endsAs(one, 'pastEndings');
  const isTime = isAmong(word, 'times') && !words.slice(at, end).some(isPast);
  return isInverted || isTime || isAmong(word, 'framing') ? written(before, at) : null;
}
