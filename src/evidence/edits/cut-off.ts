import { firstAtLeast, type Range } from '../../text/source-file.ts';
import {
  deniesIn,
  endOfSentence,
  startOffset,
  startOfSentence,
  textBetween,
  type ArticleIndex,
} from '../index/index-article.ts';
import { type QuotedSpan, spanAround } from '../text/quoted-spans.ts';
import { isUnspaced, isWord, lowerAt, type TokenRange } from '../text/tokenise.ts';
import { CLAUSE_MARKS } from '../words/clause-marks.ts';
import { asideAfter, conditionIn, limitBefore, ownPhraseAt } from './hedge.ts';
import { isAmong } from '../words/listed-words.ts';
import { isNegation } from '../words/negation.ts';
import { chineseDenialBeside, CLAUSE } from './denials.ts';

/** What stands before and behind a passage in its sentence. */
interface Cut {
  readonly index: ArticleIndex;
  /** The first token of the sentence, the first of the passage, the first behind it, and the first of the next sentence. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

function cutAround(index: ArticleIndex, passage: Range): Cut {
  const start = firstAtLeast(index.tokens.starts, passage.start);
  const end = Math.max(start + 1, firstAtLeast(index.tokens.starts, passage.end));
  return { index, from: startOfSentence(index, start), start, end, to: endOfSentence(index, end - 1) };
}

/** The words of its sentence outside of a passage that deny, limit, suppose or take back what it says, or put it under a condition; `null` for none. */
export function wordsCutOff(index: ArticleIndex, passage: Range): string | null {
  const cut = cutAround(index, passage);
  return denialBefore(cut) ?? conditionBefore(cut) ?? limitedBefore(cut) ?? limitedBehind(cut);
}

/** The sentence that a passage is a part of, or the sentences from its first to its last. */
export function sentenceOf(index: ArticleIndex, passage: Range): string {
  const { from, to } = cutAround(index, passage);
  const marks = index.tokens.words.slice(from, to).filter((word) => word === '"').length;
  const isMarked = marks % 2 === 1 && index.tokens.words[to - 1] === '"';
  return textBetween(index, from, isMarked ? to - 1 : to);
}

function denialBefore({ index, from, start }: Cut): string | null {
  const { words } = index.tokens;
  const chinese = chineseDenialBeside(index, start);
  if (chinese !== null) return chinese;
  if (start > from && deniesIn(index, start - 1)) return words[start - 1] ?? null;
  for (let at = start - 1; at > from && isAmong(lowerAt(words, at), 'leadsOn'); at -= 1)
    if (isNegation(words[at - 1] ?? '')) return words[at - 1] ?? null;
  return start > from && isAmong(lowerAt(words, start - 1), 'that')
    ? denialBeforeThat(index, from, start)
    : null;
}

/** The only word that denies in the clause on which a “that” before a place depends: “never said that”, “ne … pas que”; none of “no doubt that”. */
function denialBeforeThat({ tokens: { words } }: ArticleIndex, from: number, start: number): string | null {
  const found: string[] = [];
  for (let at = start - 2; at >= Math.max(from, start - CLAUSE); at -= 1) {
    const word = words[at] ?? '';
    if (!isWord(word) && at < start - 2) break;
    if (isNegation(word)) found.push(word);
  }
  const others = found.filter(
    (word) => !isAmong(word.toLowerCase().replace(/(?<=').*$/u, ''), 'halfNegations'),
  );
  const denials = others.length > 0 ? others : found;
  return denials.length === 1 ? (denials[0] ?? null) : null;
}

function limitedBefore({ index, from, start }: Cut): string | null {
  let first = start;
  while (first > from && spanAt(index, first - 1) === spanAt(index, start)) first -= 1;
  return limitBefore(index.tokens, start, first);
}

/** The “if” or “had” of a clause before the passage; where an “and” joins another clause behind it, the condition is of that alone. */
function conditionBefore(cut: Cut): string | null {
  let found: string | null = null;
  for (let at = cut.from; at < cut.start; at += 1) {
    if (beginsAnew(cut, at)) found = null;
    found ??= inversionAt(cut, at) ?? conditionAt(cut, at);
  }
  return found;
}

function beginsAnew({ index: { tokens }, start }: Cut, at: number): boolean {
  const { words, shapes } = tokens;
  const isSetOff = at === start - 1 || CLAUSE_MARKS.has(shapes[at - 1] ?? '');
  return (isSetOff && isAmong(lowerAt(words, at), 'joining')) || /^[;:；：]$/u.test(shapes[at] ?? '');
}

/** Whether a clause begins with a token. */
function opens({ index: { tokens }, from }: Cut, at: number): boolean {
  const isAfterMark = CLAUSE_MARKS.has(tokens.shapes[at - 1] ?? '');
  return at === from || isAfterMark || isAmong(lowerAt(tokens.words, at - 1), 'conjunctions');
}

function inversionAt(cut: Cut, at: number): string | null {
  const { words } = cut.index.tokens;
  if (!opens(cut, at) || !isAmong(lowerAt(words, at), 'inverted')) return null;
  const isFirst = at === cut.from || words[at - 1] === '"';
  return isFirst || isAmong(lowerAt(words, at + 1), 'subjects') ? (words[at] ?? null) : null;
}

function conditionAt(cut: Cut, at: number): string | null {
  const { index, start } = cut;
  const { tokens, speakers } = index;
  const isOpening = opens(cut, at) || isUnspaced(tokens.words[at] ?? '') || at === start - 1;
  const isIf = ownPhraseAt(tokens.words, at, start, 'conditions', speakers.language) !== null;
  return isOpening && isIf ? conditionIn(tokens, { start: at, end: start }, speakers.language) : null;
}

/** What denies, limits or takes back the passage behind it, in the same mouth. */
function limitedBehind({ index, start, end, to }: Cut): string | null {
  const { tokens, speakers } = index;
  const isSpeech = spanAt(index, start) !== null;
  if (end < to && isNegation(tokens.words[end] ?? '')) return tokens.words[end] ?? null;
  const isOfOne = (at: number): boolean => (spanAt(index, at) !== null) === isSpeech;
  const { language } = speakers;
  // “Not a, but b” takes nothing from “not a”.
  const isDenied = index.negations.some((at) => at >= start && at < end);
  for (const range of rangesOf(end, firstJoined(index, end, to), isOfOne)) {
    const contrast = (): string | null => (isDenied ? null : contrastIn(tokens.words, range, language));
    const found = conditionIn(tokens, range, language) ?? contrast();
    if (found !== null) return found;
  }
  return isOfOne(end) ? asideAfter(tokens, end, to) : null;
}

/** Where an “, and if” begins another clause, which the condition is of. */
function firstJoined({ tokens, speakers }: ArticleIndex, start: number, end: number): number {
  const { words, shapes } = tokens;
  const isMarked = (at: number): boolean =>
    [at - 1, at + 1].some((one) => CLAUSE_MARKS.has(shapes[one] ?? ''));
  for (let at = start; at < end; at += 1) {
    const isContrast = ownPhraseAt(words, at, end, 'contrasts', speakers.language) !== null;
    if (isAmong(lowerAt(words, at), 'joining') && !isContrast && isMarked(at)) return at;
  }
  return end;
}

/** The ranges of tokens that are of a kind. */
function rangesOf(start: number, end: number, isOf: (at: number) => boolean): readonly TokenRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const last = ranges.at(-1);
    if (!isOf(at)) continue;
    if (last?.end === at) last.end = at + 1;
    else ranges.push({ start: at, end: at + 1 });
  }
  return ranges;
}

function contrastIn(words: readonly string[], { start, end }: TokenRange, language: string): string | null {
  for (let at = start; at < end; at += 1) {
    const contrast = ownPhraseAt(words, at, end, 'contrasts', language);
    if (contrast !== null) return contrast;
  }
  return null;
}

/** The passage in marks that a token is in. */
function spanAt(index: ArticleIndex, token: number): QuotedSpan | null {
  return spanAround(index.spans, startOffset(index, token));
}
