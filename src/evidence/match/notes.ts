import { isNumber } from './limit-left-out.ts';
import { CLAUSE_MARKS } from '../text/clause-marks.ts';
import { textBetween, type ArticleIndex } from '../text/index-article.ts';
import { denialLeftOut } from './denial-left-out.ts';
import { exchangedWords } from './exchanged-word.ts';
import { mayBeOfTwo, paragraphsOver } from './gap-obstacle.ts';
import type { PatternMatch } from './pattern-match.ts';
import { isQuestionStated } from './questions.ts';
import type { TokenRange } from '../text/tokenise.ts';
import type { PatternEdit } from './thread.ts';

/** What an author should know of an edit that passes. */
export interface Note {
  readonly kind: NoteKind;
  /** The words of the article that aren’t shown. */
  readonly said: string;
  /** What a bracket has for them. */
  readonly given: string;
}

export type NoteKind =
  // Two parts of somebody’s words are joined without a mark over the writer’s “she said”.
  | 'joined'
  | 'synonym'
  // A bracket of the article’s own is left out without a mark.
  | 'own-bracket'
  // A whole clause or aside goes that denies something.
  | 'denial'
  // A figure goes, and what followed another one follows it.
  | 'figures'
  // The parts may be two speakers’, one of whom is only a “she”.
  | 'speakers'
  // One speaker’s words stand more than a paragraph apart.
  | 'distance'
  // The article asks what is shown as a statement.
  | 'question';

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
    ...(paragraphsOver(index, gap) > 1 ? [note('distance', textBetween(index, start, end))] : []),
  ];
}

/** What the writer says in a gap, without the marks around it. */
function writersWords(index: ArticleIndex, { start, end }: TokenRange): string {
  return textBetween(index, start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** So near the end of a gap does a figure belong to what follows. */
const NEAR = 2;

/**
 * Whether a gap within a sentence leaves out a figure, and a figure stands in the rest of its clause: “1 in 5 … in summer” of “1 in 5 in winter, up from 1 in
 * 12 in summer”; or one stands before it, and what belongs to the other follows: “3 came … left” of “3 came and 5 left”. Not where marks set apart all that is left out.
 */
function joinsFigures({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenRange): boolean {
  const { words, shapes } = tokens;
  const isMark = (at: number): boolean => CLAUSE_MARKS.has(shapes[at] ?? '');
  const isFigure = (at: number): boolean => isNumber(words, at) && words[at]?.toLowerCase() !== 'one';
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
