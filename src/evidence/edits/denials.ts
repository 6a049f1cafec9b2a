import { firstAtLeast, type Range } from '../../text/source-file.ts';
import { type ArticleIndex, startOffset } from '../index/index-article.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { type TokenRange, isUnspaced, isWord, lowerAt } from '../text/tokenise.ts';
import { chineseDenialBefore } from '../words/negation.ts';
import { CLAUSE_MARKS } from '../words/clause-marks.ts';
import { endsAs, isAmong } from '../words/listed-words.ts';

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

/** A word that denies, of a sentence that is shown in part, and that is left out. */
interface DenialLeftOut {
  readonly word: string;
  /** Whether the whole clause, aside or item of a list that it is in goes, so that it denies nothing that is shown. */
  readonly isAside: boolean;
}

/** The word that denies which a gap leaves out of a sentence that is shown, the gravest first; `null` for none. */
export function denialLeftOut(index: ArticleIndex, gap: TokenRange): DenialLeftOut | null {
  const { negations, sentenceOf, tokens } = index;
  let aside: DenialLeftOut | null = null;
  for (let next = firstAtLeast(negations, gap.start); (negations[next] ?? gap.end) < gap.end; next += 1) {
    const at = negations[next] ?? gap.end;
    const isShown = sentenceOf[at] === sentenceOf[gap.start - 1] || sentenceOf[at] === sentenceOf[gap.end];
    if (!isShown || isNarrated(index, gap, at)) continue;
    const found = {
      word: tokens.words[at] ?? '',
      isAside: isItem(index, gap) || isCorrected(index, gap, at) || isOfClause(index, gap, at),
    };
    if (!found.isAside) return found;
    aside ??= found;
  }
  return aside;
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

/** Whether a gap is the “not dry but” of “it was not dry but wet”. */
function isCorrected({ tokens }: ArticleIndex, { start, end }: TokenRange, denial: number): boolean {
  const last = lowerAt(tokens.words, end - 1);
  const isOnly =
    denial === start && end - start > 2 && isAmong(lowerAt(tokens.words, start), 'plainNegations');
  return isOnly && isAmong(last, 'contrasts', 'correcting');
}

/** Whether a clause or aside of its own begins before the denial, after the last mark, and ends with a mark where the gap or the sentence ends. */
function isOfClause(index: ArticleIndex, gap: TokenRange, denial: number): boolean {
  const { words, shapes } = index.tokens;
  const isMark = (at: number): boolean =>
    CLAUSE_MARKS.has(shapes[at] ?? '') || /^[.!?…-]$/u.test(words[at] ?? '');
  let [start, end] = [denial, denial];
  while (end < gap.end && index.sentenceOf[end] === index.sentenceOf[denial]) end += 1;
  while (start > gap.start && !isMark(start - 1)) start -= 1;
  const isClosed = [end - 1, Math.min(end, gap.end)].some(isMark);
  const opening = words.slice(start, denial).map((word) => word.toLowerCase());
  const isEnclosed = isMark(start - 1) && index.sentenceOf[gap.end] === index.sentenceOf[denial];
  const hasSubject = opening.length > 1 || isAmong(lowerAt(words, denial), 'nobody');
  const isJoined = joinsClause(opening[0] ?? '', hasSubject, isEnclosed);
  const opens = isJoined || opensAside(opening, isMark(start - 1), words.slice(denial, end).filter(isWord));
  return isClosed && opens;
}

/** Whether a whole clause begins with a word: “and we”, an “and” between marks, or a “they” between marks. */
function joinsClause(first: string, hasSubject: boolean, isEnclosed: boolean): boolean {
  return isAmong(first, 'joining') ? hasSubject || isEnclosed : isEnclosed && isAmong(first, 'subjects');
}

/** Whether the words before a denial, after which more is said, open a clause: “which”, “saying that”; or nothing, after a mark, before a “not the sea”. */
function opensAside(opening: readonly string[], isBehindMark: boolean, denied: readonly string[]): boolean {
  const [denial, ...others] = denied.map((word) => word.toLowerCase());
  if (others.every((word) => isAmong(word, 'light'))) return false;
  if (opening.some((word) => isAmong(word, 'openers') || endsAs(word, 'gerundEndings'))) return true;
  const opens =
    opening.length === 0
      ? isAmong(denial ?? '', 'plainNegations')
      : isAmong(opening[0] ?? '', 'articleRelatives');
  return isBehindMark && opens;
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
