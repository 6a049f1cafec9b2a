import { wordSet } from '../../extract/text/word-set.ts';
import { CLAUSE_MARKS, OPENERS } from '../text/clause-marks.ts';
import { SUBJECTS } from '../text/frame-words.ts';
import { firstAtLeast } from '../text/first-at-least.ts';
import { LIGHT } from '../text/hedge-words.ts';
import { startOffset, type ArticleIndex } from '../text/index-article.ts';
import { spanAround } from '../text/span-around.ts';
import { isWord, lowerAt, type TokenRange } from '../text/tokenise.ts';
import { CONTRASTS, CORRECTING } from './cut-negation.ts';

/** A word that denies, of a sentence that is shown in part, and that is left out. */
export interface DenialLeftOut {
  readonly word: string;
  /** Whether the whole clause, aside or item of a list that it stands in goes, so that it denies nothing that is shown. */
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
    const found = { word: tokens.words[at] ?? '', isAside: isSetApart(index, gap, at) };
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

function isSetApart(index: ArticleIndex, gap: TokenRange, denial: number): boolean {
  return isItem(index, gap) || isCorrected(index, gap, denial) || isOfClause(index, gap, denial);
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
  const isOnly = denial === start && end - start > 2 && PLAIN.has(lowerAt(tokens.words, start));
  return isOnly && (CONTRASTS.has(last) || CORRECTING.has(last));
}

/** Whether a clause or aside of its own begins before the denial, behind the last mark, and ends with a mark where the gap or the sentence ends. */
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
  const hasSubject = opening.length > 1 || NOBODY.has(lowerAt(words, denial));
  const isJoined = joinsClause(opening[0] ?? '', hasSubject, isEnclosed);
  const opens = isJoined || opensAside(opening, isMark(start - 1), words.slice(denial, end).filter(isWord));
  return isClosed && opens;
}

/** Whether a whole clause begins with a word: “and we”, an “and” between marks, or a “they” between marks. */
function joinsClause(first: string, hasSubject: boolean, isEnclosed: boolean): boolean {
  return JOINING.has(first) ? hasSubject || isEnclosed : isEnclosed && SUBJECTS.has(first);
}

/** Whether the words before a denial, behind which more is said, open a clause: “which”, “saying that”; or nothing, behind a mark, before a “not the sea”. */
function opensAside(opening: readonly string[], isBehindMark: boolean, denied: readonly string[]): boolean {
  const [denial, ...others] = denied.map((word) => word.toLowerCase());
  if (others.every((word) => LIGHT.has(word))) return false;
  if (opening.some((word) => OPENERS.has(word) || /\p{L}{2}ing$/u.test(word))) return true;
  const opens = opening.length === 0 ? PLAIN.has(denial ?? '') : RELATIVES.has(opening[0] ?? '');
  return isBehindMark && opens;
}

/** Words that deny what stands behind them alone: “, not the sea,”. */
const PLAIN = wordSet('not no nor without nicht kein keine ohne non pas sans no sin не без');
/** Words that join a whole clause. */
const JOINING = wordSet('and but or und aber oder et mais ou y pero o и но');
/** Those that are the subject of a clause themselves: “and nobody came”. */
const NOBODY = wordSet('nobody none nothing neither niemand nichts personne rien nadie nada никто ничто');
/** German ones that tell more of what stands before a comma. */
const RELATIVES = wordSet('der die das den dem deren dessen denen');
