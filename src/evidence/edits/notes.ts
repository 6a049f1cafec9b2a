import { type ArticleIndex, startOffset, textBetween } from '../index/index-article.ts';
import type { Note, PatternEdit, PatternMatch } from '../model/edit.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { isWord, lowerAt, type TokenRange } from '../text/tokenise.ts';
import { CLAUSE_MARKS } from '../words/clause-marks.ts';
import { isNumber } from './hedge.ts';
import { isAmong, isListedOf } from '../words/listed-words.ts';

/** All of them, for the edits of a match. */
export function notesOn(index: ArticleIndex, match: PatternMatch): readonly Note[] {
  const notes = match.edits.flatMap((edit) => notesOnEdit(index, edit));
  return isQuestionStated(index, match) ? [...notes, { kind: 'question', said: '?' }] : notes;
}

function notesOnEdit(index: ArticleIndex, { kind, text, start, end }: PatternEdit): readonly Note[] {
  const said = start === null || end === null ? '' : textBetween(index, start, end);
  const isBracket = kind === 'insertion' || kind === 'replacement';
  if (isBracket && addsWords(index, text, said)) return [{ kind: 'added', said: text }];
  return start === null || end === null ? [] : notesOnGap(index, kind, { start, end }, said);
}

function notesOnGap(
  index: ArticleIndex,
  kind: PatternEdit['kind'],
  { start, end }: TokenRange,
  said: string,
): readonly Note[] {
  if (kind === 'join')
    return [{ kind: 'joined', said: said.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') }];
  if (kind === 'own-bracket' || kind === 'replacement') return [{ kind: 'gap', said }];
  if (kind !== 'ellipsis' || isNarration(index, { start, end })) return [];
  return [{ kind: joinsFigures(index, { start, end }) ? 'figures' : 'gap', said }];
}

/**
 * Whether a bracket joins more to what is said than the words that it stands for: `[and lying]`, `[read or]`. One that says who or what is
 * meant adds nothing: `[the mayor]`, `[and Lee]`, `[or 3 miles]`, `[or the benches]`; nor does a word that joins and nothing else.
 */
function addsWords({ speakers: { language } }: ArticleIndex, text: string, said: string): boolean {
  const [first = '', next = '', ...more] = text.split(' ');
  const isJoined = (word: string): boolean => isListedOf(language, word.toLowerCase(), 'joining');
  if (next === '' || said.split(/[\s,;]+/u).some(isJoined)) return false;
  const explains = /[\p{N}\p{Lu}]/u.test(next) || isAmong(next, 'articles');
  return (isJoined(first) && !explains) || isJoined(more.at(-1) ?? next);
}

/** Whether all that an ellipsis leaves out is the writer’s, between two parts of what somebody says. */
function isNarration(index: ArticleIndex, { start, end }: TokenRange): boolean {
  // “—dijo Ana—.” of a dialogue without marks
  if (/^[\s,]*[—–].*[—–][\s.,]*$/u.test(textBetween(index, start, end))) return true;
  const isSpeech = (at: number): boolean => spanAround(index.spans, startOffset(index, at)) !== null;
  const isSaid = (at: number): boolean => isWord(index.tokens.words[at] ?? '') && isSpeech(at);
  for (let at = start; at < end; at += 1) if (isSaid(at)) return false;
  return isSpeech(start - 1) && isSpeech(end);
}

/** So near the end of a gap does a figure belong to what follows. */
const NEAR = 2;

/** Whether a figure goes, and what followed another one follows it: “3 came … left” of “3 came and 5 left”. Not where marks set it apart. */
function joinsFigures({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenRange): boolean {
  const { words, shapes } = tokens;
  const isMark = (at: number): boolean => CLAUSE_MARKS.has(shapes[at] ?? '');
  const isFigure = (at: number): boolean => isNumber(words, at) && !isAmong(lowerAt(words, at), 'notCounted');
  const hasFigure = (from: number, to: number): boolean =>
    words.slice(from, to).some((_, offset) => isFigure(from + offset));
  if (sentenceOf[start - 1] !== sentenceOf[end] || (isMark(start) && (isMark(end - 1) || isMark(end))))
    return false;
  let clauseEnd = end;
  while (sentenceOf[clauseEnd] === sentenceOf[end] && !isMark(clauseEnd)) clauseEnd += 1;
  let clauseStart = start;
  while (sentenceOf[clauseStart - 1] === sentenceOf[start] && !isMark(clauseStart - 1)) clauseStart -= 1;
  const isCountedOn = hasFigure(Math.max(start, end - NEAR), end) && hasFigure(clauseStart, start);
  return isCountedOn || (hasFigure(start, end) && hasFigure(end, clauseEnd));
}

/** The most words of a question before what is shown of it: “and would it …?”, “did you …?” */
const OPENING = 3;

/** Whether the article asks what a quotation shows to the end without its question mark: with another one, or all of the question. */
function isQuestionStated(
  { tokens, sentenceOf }: ArticleIndex,
  { start, end, edits }: PatternMatch,
): boolean {
  const { words, shapes } = tokens;
  if (words[end] !== '?' || words[end - 1] === '?') return false;
  if (edits.some(({ kind }) => kind === 'final-punctuation')) return true;
  let clause = start;
  while (
    start - clause < OPENING &&
    sentenceOf[clause - 1] === sentenceOf[start] &&
    !CLAUSE_MARKS.has(shapes[clause - 1] ?? '')
  )
    clause -= 1;
  return start - clause < OPENING;
}
