import { deniesTowards } from './denies-towards.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { isNegation } from '../text/negation.ts';
import type { PatternEdit } from './thread.ts';
import { isWord } from '../text/tokenise.ts';

/** A passage, or what is left out of it, in tokens of the article. */
interface TokenStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a word that denies stands right before what an ellipsis leaves out, and would deny another clause behind it: “did not …
 * leave” of “did not agree, and will leave”. An aside between commas ends no clause.
 */
export function carriesNegation({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenStretch): boolean {
  const [before = '', last = ''] = [tokens.words[start - 2], tokens.words[start - 1]];
  if (!isNegation(last) && !(isNegation(before) && isWord(last))) return false;
  if (sentenceOf[start - 1] !== sentenceOf[end]) return true;
  if (tokens.words[start] === ',' && tokens.words[end - 1] === ',') return false;
  return tokens.shapes
    .slice(start, end)
    .some((word) => CLAUSE_MARKS.has(word) || CONJUNCTIONS.has(word.toLowerCase()));
}

/** Whether the ellipses that a quotation begins or ends with leave out a word of the same clause that denies. */
export function cutsNegationOff(
  index: ArticleIndex,
  { start, end, edits }: TokenStretch & { readonly edits: readonly PatternEdit[] },
): boolean {
  const ellipses = edits.filter(({ kind }) => kind === 'ellipsis');
  const isCutBefore =
    ellipses.some((edit) => edit.start === null) && deniesTowards(index, start, -1, CLAUSE_MARKS);
  return (
    isCutBefore ||
    (ellipses.some((edit) => edit.end === null) && deniesTowards(index, end - 1, 1, CLAUSE_MARKS))
  );
}

/** What parts clauses, or one speaker's words from another's. Hyphens don't. */
const CLAUSE_MARKS: ReadonlySet<string> = new Set(', ; : — " ( ) 、 ， ； ：'.split(' '));

const CONJUNCTIONS: ReadonlySet<string> = new Set(
  [
    'and but or yet that which who whose whom whether if because when where while as than though although until unless',
    'und aber oder sondern dass weil wenn ob während obwohl et mais ou que qui y pero o porque ma perché и но или что если',
  ]
    .join(' ')
    .split(' '),
);
