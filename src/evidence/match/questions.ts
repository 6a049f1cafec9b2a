import { AUXILIARIES } from '../text/frame-words.ts';
import { CLAUSE_MARKS } from '../text/clause-marks.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { obstacle, type Obstacle } from './obstacle.ts';
import type { PatternMatch } from './pattern-match.ts';

/** So many words of a question may stand before what is shown of it: “and would it …?”, “did you …?” */
const OPENING = 3;

/** Whether the article asks what a quotation shows to the end without its question mark: with another one, or all of the question. */
export function isQuestionStated(
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
      text.split(' ').every((word) => AUXILIARIES.has(word.toLowerCase())),
  );
  return bracket === undefined ? null : obstacle('statement', '?', bracket.text);
}
