import { CLAUSE, deniesTowards } from './denies-towards.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { hedgeBefore } from '../text/hedge.ts';
import { isNegation } from '../text/negation.ts';
import type { PatternEdit } from './thread.ts';
import { isWord } from '../text/tokenise.ts';

/** A passage, or what is left out of it, in tokens of the article. */
interface TokenStretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a gap turns round what is said beside it: a “not” is carried on, a “but” or a “too” left out. */
export function turnsRound(index: ArticleIndex, gap: TokenStretch): boolean {
  return carriesNegation(index, gap) || leavesContrastOut(index, gap) || leavesTooOut(index, gap);
}

/**
 * Whether a word that denies stands right before what an ellipsis leaves out, and would deny another clause behind it: “did not …
 * leave” of “did not agree, and will leave”. An aside between commas ends no clause. What goes on in the middle of another
 * sentence is denied by any word of the clause: “not opposed to … having none”.
 */
function carriesNegation(index: ArticleIndex, { start, end }: TokenStretch): boolean {
  const { tokens, sentenceOf } = index;
  const isOtherSentence = sentenceOf[start - 1] !== sentenceOf[end];
  const goesOn = isOtherSentence && sentenceOf[end - 1] === sentenceOf[end];
  if (goesOn && deniesTowards(index, start, -1, CLAUSE_MARKS, CLAUSE)) return true;
  if (!endsInNegation(tokens.words, start)) return false;
  if (isOtherSentence) return true;
  if (tokens.words[start] === ',' && tokens.words[end - 1] === ',') return false;
  if (isNarration(tokens.words, { start, end })) return false;
  return tokens.shapes
    .slice(start, end)
    .some((word) => CLAUSE_MARKS.has(word) || CONJUNCTIONS.has(word.toLowerCase()));
}

/** Whether the last word before a place denies, or the one before that; not where a sentence ends there: “It changes nothing. …” */
function endsInNegation(words: readonly string[], at: number): boolean {
  const [before = '', last = ''] = [words[at - 2], words[at - 1]];
  return isNegation(last) || (isNegation(before) && isWord(last));
}

/** Whether only the writer’s words between two parts of somebody’s sentence are left out: `,” she said, “`. */
function isNarration(words: readonly string[], { start, end }: TokenStretch): boolean {
  const open = words[start] === ',' ? start + 1 : start;
  return words[open] === '"' && words.indexOf('"', open + 1) === end - 1;
}

/**
 * Whether the words right before what is left out deny it, and those behind it go on with what is so instead: “not … wet” of “not dry
 * but wet”. A whole clause behind “, but” says what is so by itself.
 */
function leavesContrastOut(index: ArticleIndex, { start, end }: TokenStretch): boolean {
  const { words, shapes } = index.tokens;
  if (index.sentenceOf[start - 1] !== index.sentenceOf[end]) return false;
  const hasContrast = words.slice(start, end).some((word, offset) => {
    const at = start + offset;
    const isBetweenClauses = at === end - 1 && CLAUSE_MARKS.has(shapes[at - 1] ?? '');
    return CORRECTING.has(word.toLowerCase()) || (CONTRASTS.has(word.toLowerCase()) && !isBetweenClauses);
  });
  return hasContrast && deniesTowards(index, start, -1, CLAUSE_MARKS);
}

/** Whether a gap leaves out the “too” that denies what stands behind its “to”: “was too tired to be angry”. */
function leavesTooOut({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenStretch): boolean {
  if (sentenceOf[start - 1] !== sentenceOf[end]) return false;
  const words = tokens.words.slice(start - 1, end + 1).map((word) => word.toLowerCase());
  return words.some((word, at) => {
    if (at === 0 || at === words.length - 1 || !TOO.has(word) || !BEFORE_TOO.has(words[at - 1] ?? ''))
      return false;
    return words.slice(at + 2, at + 2 + REACH_OF_TOO).some((other) => AFTER_TOO.has(other));
  });
}

const TOO: ReadonlySet<string> = new Set(['too', 'trop', 'demasiado']);
/** What stands before the “too” of “too tired”, and not before that of “he came too”. */
const BEFORE_TOO: ReadonlySet<string> = new Set(
  "is was are were be been being am it's he's she's i'm we're you're they're that's far much just all way simply seem seems seemed feel feels felt look looks looked get gets got grow grows grew become becomes became est était sont étaient es era son eran estaba estaban está están".split(
    ' ',
  ),
);
const AFTER_TOO: ReadonlySet<string> = new Set(['to', 'pour', 'para']);
const REACH_OF_TOO = 4;

/** Words behind which stands what is so, after what isn’t; none that is an everyday word of another of these languages. */
const CONTRASTS: ReadonlySet<string> = new Set('but instead mais maar а но 但 却 卻'.split(' '));
const CORRECTING: ReadonlySet<string> = new Set('sondern sino bensì 而'.split(' '));

/** What the ellipses that a quotation begins or ends with leave out and mustn’t; `null` for nothing. */
export function obstacleAtEnds(
  index: ArticleIndex,
  match: TokenStretch & { readonly edits: readonly PatternEdit[] },
): 'negation' | 'hedge' | null {
  if (cutsNegationOff(index, match)) return 'negation';
  return cutsHedgeOff(index, match) ? 'hedge' : null;
}

/** Whether the ellipses that a quotation begins or ends with leave out a word of the same clause that denies. */
function cutsNegationOff(
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

/** Whether the ellipsis that a quotation begins with leaves out an “at least” or a “may” right before the words. */
function cutsHedgeOff(
  { tokens, sentenceOf }: ArticleIndex,
  { start, edits }: TokenStretch & { readonly edits: readonly PatternEdit[] },
): boolean {
  const isCut = edits.some((edit) => edit.kind === 'ellipsis' && edit.start === null);
  return isCut && sentenceOf[start - 1] === sentenceOf[start] && hedgeBefore(tokens.words, start) !== null;
}

/** What parts clauses, or one speaker's words from another's. Hyphens don't. */
const CLAUSE_MARKS: ReadonlySet<string> = new Set(', ; : — " ( ) 、 ， ； ：'.split(' '));

/** Words that join clauses, in some languages. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  [
    'and but or yet that which who whose whom whether if because when where while as than though although until unless',
    'und aber oder sondern dass weil wenn ob während obwohl et mais ou que qui y pero o porque ma perché и но или что если',
  ]
    .join(' ')
    .split(' '),
);
