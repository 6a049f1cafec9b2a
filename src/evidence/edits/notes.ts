import { type ArticleIndex, textBetween } from '../index/index-article.ts';
import type { Note, NoteKind, PatternEdit, PatternMatch } from '../model/edit.ts';
import { type Obstacle, obstacle } from '../model/obstacle.ts';
import { type TokenRange, lowerAt } from '../text/tokenise.ts';
import { CLAUSE_MARKS } from '../words/clause-marks.ts';
import { isAmong } from '../words/listed-words.ts';
import { addsWords, asWritten } from './added-words.ts';
import { denialLeftOut } from './denials.ts';
import { exchangedWords } from './exchanged-word.ts';
import { mayBeOfTwo } from './gap-obstacle.ts';
import { isNumber } from './limit-left-out.ts';

/** All of them, for the edits of a match. */
export function notesOn(index: ArticleIndex, match: PatternMatch): readonly Note[] {
  const notes = match.edits.flatMap((edit) => notesOnEdit(index, match, edit));
  return isQuestionStated(index, match) ? [...notes, note('question', '?')] : notes;
}

function note(kind: NoteKind, said: string, given = ''): Note {
  return { kind, said, given };
}

function notesOnEdit(index: ArticleIndex, match: PatternMatch, edit: PatternEdit): readonly Note[] {
  const { kind, start, end } = edit;
  if ((kind === 'replacement' || kind === 'insertion') && addsWords(index, edit))
    return [note('added', '', asWritten(edit.text))];
  if (start === null || end === null) return [];
  const gap = { start, end };
  switch (kind) {
    case 'join':
      return [note('joined', writersWords(index, gap))];
    case 'own-bracket':
      return [note('own-bracket', textBetween(index, start, end))];
    case 'ellipsis':
      return notesOnGap(index, gap);
    case 'replacement':
    case 'insertion': {
      const said = exchangedWords(index, match, edit);
      return said === null ? [] : [note('synonym', said, edit.text)];
    }
    case 'first-letter':
    case 'final-punctuation':
    case 'partial-word':
    case 'remark':
      return [];
  }
}

function notesOnGap(index: ArticleIndex, gap: TokenRange): readonly Note[] {
  const { start, end } = gap;
  const denial = denialLeftOut(index, gap);
  return [
    ...(denial === null ? [] : [note('denial', denial.word)]),
    ...(joinsFigures(index, gap) ? [note('figures', textBetween(index, start, end))] : []),
    ...(mayBeOfTwo(index, gap) ? [note('speakers', textBetween(index, start, end))] : []),
  ];
}

/** What the writer says in a gap, without the marks around it. */
function writersWords(index: ArticleIndex, { start, end }: TokenRange): string {
  return textBetween(index, start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
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

/** A bracket with nothing but a “did” that makes a statement of a question: `you [did] go` of “Did you go?” */
export function questionUndone(index: ArticleIndex, match: PatternMatch): Obstacle | null {
  if (!isQuestionStated(index, match)) return null;
  const bracket = match.edits.find(
    ({ kind, text }) =>
      (kind === 'insertion' || kind === 'replacement') &&
      text.split(' ').every((word) => isAmong(word.toLowerCase(), 'auxiliaries')),
  );
  return bracket === undefined ? null : obstacle('statement', '?', bracket.text);
}
