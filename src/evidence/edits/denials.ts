import { firstAtLeast, type Range } from '../../text/source-file.ts';
import { type ArticleIndex, startOffset } from '../index/index-article.ts';
import type { PatternMatch } from '../model/edit.ts';
import { type Obstacle, obstacle } from '../model/obstacle.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { type TokenRange, isUnspaced, isWord, lowerAt } from '../text/tokenise.ts';
import { chineseDenialBefore } from '../words/negation.ts';
import { CLAUSE_MARKS } from '../words/clause-marks.ts';
import { endsAs, isAmong, isAmongOf } from '../words/listed-words.ts';

/** How many words a denial reaches, and the most that a bracket may stand for. */
const REACH = 5;
/** The most words of a clause. */
export const CLAUSE = 12;

/** The word that denies among the next `reach` words of the sentence, before one of the marks in `ends`; `null` for none. */
export function denialTowards(
  index: ArticleIndex,
  from: number,
  step: 1 | -1,
  ends: ReadonlySet<string> = new Set(),
  reach = REACH,
): string | null {
  const { tokens, sentenceOf, negations } = index;
  const next = step === 1 ? firstAtLeast(negations, from + 1) : firstAtLeast(negations, from) - 1;
  const nearest = negations[next];
  if (nearest === undefined || sentenceOf[nearest] !== sentenceOf[from]) return null;
  const [start, end] = step === 1 ? [from + 1, nearest] : [nearest + 1, from];
  const isNear = tokens.words.slice(start, end).filter(isWord).length < reach;
  const hasMark = ends.size > 0 && tokens.shapes.slice(start, end).some((shape) => ends.has(shape));
  return isNear && !hasMark ? (tokens.words[nearest] ?? '') : null;
}

/** The word that denies which a gap leaves out of a sentence that is shown; none of a whole clause or aside, which denies nothing that is shown. */
export function denialLeftOut(index: ArticleIndex, gap: TokenRange): string | null {
  const { negations, sentenceOf, tokens } = index;
  for (let next = firstAtLeast(negations, gap.start); (negations[next] ?? gap.end) < gap.end; next += 1) {
    const at = negations[next] ?? gap.end;
    const isShown = sentenceOf[at] === sentenceOf[gap.start - 1] || sentenceOf[at] === sentenceOf[gap.end];
    const isOfOther = isNarrated(index, gap, at) || isItem(index, gap) || isOfClause(index, gap, at);
    if (isShown && !isOfOther) return tokens.words[at] ?? null;
  }
  return null;
}

/** Whether a word between two passages in marks is the writer’s, who tells of the speaker: “,” said Lee, who never came. “ */
function isNarrated(index: ArticleIndex, gap: TokenRange, at: number): boolean {
  const [before, own, behind] = [gap.start - 1, at, gap.end].map((token) =>
    spanAround(index.spans, startOffset(index, token)),
  );
  return own === null && before !== null && behind !== null && before !== behind;
}

/** Whether a gap is an item of a list that begins like the next one: “too weak to stand, too weak to carry”. */
function isItem({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenRange): boolean {
  const { words } = tokens;
  const first = words[start] === ',' ? start + 1 : start;
  const isOne = sentenceOf[start - 1] === sentenceOf[end];
  return isOne && words[end - 1] === ',' && lowerAt(words, first) === lowerAt(words, end);
}

/** Whether a clause or aside of its own begins before the denial: “, not the sea,”, “, which never …,”; none behind a “but”, which takes something back. */
function isOfClause(index: ArticleIndex, gap: TokenRange, denial: number): boolean {
  const { tokens, speakers } = index;
  const before = lowerAt(tokens.words, denial - 1);
  if (isAmongOf(speakers.language, before, 'contrasts')) return false;
  const start = clauseStart(index, gap, denial);
  const first = lowerAt(tokens.words, start);
  const isSubject = isAmong(first, 'persons', 'openingSubjects');
  const opens = isMark(index, start - 1) && (start === denial || isSubject);
  return opens ? isClosed(index, gap, denial) : isWithin(index, gap, denial, true);
}

/** Whether a word of a gap is of a clause that the gap leaves out as a whole, and that begins before it with a “which” or “saying”. */
export function hangsOnOther(index: ArticleIndex, gap: TokenRange, at: number): boolean {
  return isWithin(index, gap, at, false);
}

function isWithin(index: ArticleIndex, gap: TokenRange, at: number, mayJoin: boolean): boolean {
  const opening = index.tokens.words.slice(clauseStart(index, gap, at), at).map((word) => word.toLowerCase());
  const opens = opening.some(
    (word) =>
      isAmong(word, 'openers') || endsAs(word, 'gerundEndings') || (mayJoin && isAmong(word, 'joining')),
  );
  return opens && isClosed(index, gap, at);
}

function isMark({ tokens: { words, shapes } }: ArticleIndex, at: number): boolean {
  return CLAUSE_MARKS.has(shapes[at] ?? '') || /^[.!?…-]$/u.test(words[at] ?? '');
}

function clauseStart(index: ArticleIndex, gap: TokenRange, at: number): number {
  let start = at;
  while (start > gap.start && !isMark(index, start - 1)) start -= 1;
  return start;
}

/** Whether a mark is where the gap or the sentence of one of its words ends. */
function isClosed(index: ArticleIndex, gap: TokenRange, at: number): boolean {
  let end = at;
  while (end < gap.end && index.sentenceOf[end] === index.sentenceOf[at]) end += 1;
  return end - at > 1 && [end - 1, Math.min(end, gap.end)].some((one) => isMark(index, one));
}

/** What denies right beside a quotation, where an ellipsis that it begins or ends with leaves it out; `null` for nothing. */
export function denialAtEnds(
  index: ArticleIndex,
  { start, end, edits }: Omit<PatternMatch, 'obstacles'>,
): Obstacle | null {
  const ellipses = edits.filter(({ kind }) => kind === 'ellipsis');
  const before = ellipses.some((edit) => edit.start === null)
    ? denialTowards(index, start, -1, CLAUSE_MARKS)
    : null;
  const behind = ellipses.some((edit) => edit.end === null)
    ? denialTowards(index, end - 1, 1, CLAUSE_MARKS)
    : null;
  const denial = before ?? behind;
  return denial === null ? null : obstacle('negation', denial);
}

/** The Chinese word that denies what begins at a token, right before it or begun before it: 不是 of 不|是老人的错; `null` where none does. */
export function chineseDenialBeside(index: ArticleIndex, start: number): string | null {
  return chineseDenialBefore(charactersBeside(index, start, -1), charactersBeside(index, start, 1));
}

/** The same for a passage in a sentence of the author’s own, of a Chinese word that is cut after its 不. */
export function denialCutApart(index: ArticleIndex, passage: Range): string | null {
  const isCut = isAmong(index.article.file.text.charAt(passage.start - 1), 'denials');
  return isCut ? chineseDenialBeside(index, firstAtLeast(index.tokens.starts, passage.start)) : null;
}

/** Characters of the longest Chinese denial, with what follows from it. */
const CHARACTERS = 8;

/** The characters of scripts without spaces right before a token (towards -1) or from it on, in its sentence. */
function charactersBeside({ tokens, sentenceOf }: ArticleIndex, start: number, towards: -1 | 1): string {
  const characters: string[] = [];
  for (let at = towards === 1 ? start : start - 1; characters.length < CHARACTERS; at += towards) {
    const character = tokens.words[at] ?? '';
    if (!isUnspaced(character) || sentenceOf[at] !== sentenceOf[start]) break;
    characters.push(character);
  }
  return (towards === 1 ? characters : characters.toReversed()).join('');
}
