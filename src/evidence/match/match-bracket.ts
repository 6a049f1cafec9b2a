import { changesFigure, type ReplacedWords } from '../text/figure-words.ts';
import { changesDegree } from '../text/degrees.ts';
import { restricts, unhedges } from '../text/hedge.ts';
import type { Obstacle } from './gap-obstacle.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { deny, isNegatingAffix, isNegation, isOpposite } from '../text/negation.ts';
import { deniesAfter, precedesOwnBracket } from './bracket-surroundings.ts';
import { changesWordBeside } from './changes-word-beside.ts';
import type { BracketPart, PartialWordPart } from './quotation-pattern.ts';
import { changesName, namesAnotherSpeaker } from './replaced-name.ts';
import { movedOn, type EditKind, type Thread } from './thread.ts';
import { isWord } from '../text/tokenise.ts';

/** What a bracket is read with. */
export interface BracketStep {
  readonly index: ArticleIndex;
  readonly obstacles: Set<Obstacle>;
  /** Whether the quotation ends with it. */
  readonly isLast: boolean;
}

/** `[word]` may stand for at most this many words of the source. */
const MOST_REPLACED_WORDS = 5;

/**
 * Threads after a bracket read as an edit: an insertion, a remark, or the replacement of up to five words of one
 * paragraph. A bracket that brings in or takes away a denial is neither; nor is one at the very end,
 * where it would be taken for the source's own.
 */
export function afterBracket(
  { index, obstacles, isLast }: BracketStep,
  threads: ReadonlyMap<number, Thread>,
  part: BracketPart,
): readonly Thread[] {
  const found: Thread[] = [];
  const text = part.words.join(' ');
  for (const [at, thread] of threads) {
    if (isLast && !part.isRemark && refusesBracketAfter(index, part, at, obstacles)) continue;
    const ends = part.isRemark ? [at] : [at, ...replacementEnds(index, at)];
    for (const end of ends) {
      const obstacle = obstacleInBracket(part.words, index.tokens.words.slice(at, end));
      if (obstacle !== null) {
        obstacles.add(obstacle);
        continue;
      }
      const replaced = { bracketed: part.words, words: index.tokens.words, start: at, end };
      if (saysOtherwise(index, replaced)) continue;
      const kind: EditKind = end > at ? 'replacement' : part.isRemark ? 'remark' : 'insertion';
      found.push(movedOn(thread, at, end, { kind, text, start: at, end }));
    }
  }
  return found;
}

function obstacleInBracket(bracketed: readonly string[], replaced: readonly string[]): Obstacle | null {
  if (turnsWordsRound(bracketed, replaced)) return 'negation';
  return unhedges(bracketed, replaced) || restricts(bracketed, replaced) ? 'hedge' : null;
}

/** Whether words in brackets deny what those that they replace say, or the other way round: `[safe]` for “unsafe”. */
function turnsWordsRound(bracketed: readonly string[], replaced: readonly string[]): boolean {
  if (deny(bracketed) !== deny(replaced)) return true;
  return bracketed.some((word) => replaced.some((other) => isOpposite(word, other)));
}

/** Whether words in brackets have another figure, degree or name than the source. */
function saysOtherwise(index: ArticleIndex, replaced: ReplacedWords): boolean {
  const said = replaced.words.slice(replaced.start, replaced.end);
  if (changesFigure(replaced) || changesDegree(replaced.bracketed, said)) return true;
  return changesName(replaced, index.speakers.people) || namesAnotherSpeaker(replaced, index);
}

/** Whether a bracket that ends a quotation would hide a denial, or be taken for the source's own. */
function refusesBracketAfter(
  index: ArticleIndex,
  { words }: BracketPart,
  at: number,
  obstacles: Set<Obstacle>,
): boolean {
  const isHiding = deniesAfter(index, at);
  if (isHiding) obstacles.add('negation');
  return isHiding || precedesOwnBracket(index, at) || changesWordBeside(words, index, at, 1);
}

/** A bracket of the source is text; one of the author's in its place would be taken for it. */
const OWN_BRACKETS: ReadonlySet<string> = new Set(['[', ']']);

/** Places after one to five words, each with and without the marks that follow. */
function replacementEnds({ tokens, paragraphOf }: ArticleIndex, at: number): readonly number[] {
  const ends: number[] = [];
  let words = 0;
  const limit = Math.min(tokens.words.length, at + MOST_REPLACED_WORDS * 3);
  for (let end = at + 1; end <= limit && paragraphOf[end - 1] === paragraphOf[at]; end += 1) {
    if (OWN_BRACKETS.has(tokens.words[end - 1] ?? '')) break;
    if (isWord(tokens.words[end - 1] ?? '')) words += 1;
    if (words > MOST_REPLACED_WORDS) break;
    if (words > 0) ends.push(end);
  }
  return ends;
}

/** Threads after a word that is partly in brackets, beginning at the places where it could stand. */
export function afterPartialWord(
  { index, obstacles }: { readonly index: ArticleIndex; readonly obstacles: Set<Obstacle> },
  threads: readonly Thread[],
  part: PartialWordPart,
): readonly Thread[] {
  const found: Thread[] = [];
  const text = `${part.before}[${part.bracketed}]${part.after}`;
  for (const thread of threads) {
    const word = index.tokens.words[thread.at] ?? '';
    if (!standsFor(part, word)) continue;
    const removed = word.slice(part.before.length, word.length - part.after.length);
    if (turnsRound(part, word, removed)) {
      obstacles.add('negation');
      continue;
    }
    found.push(
      movedOn(thread, thread.at, thread.at + 1, {
        kind: 'partial-word',
        text,
        start: thread.at,
        end: thread.at + 1,
      }),
    );
  }
  return found;
}

/** Whether a bracket brings in or takes away what denies: `hope[ful]` for “hopeless”, `w[ill]` for “won’t”, `[un]safe`. */
function turnsRound({ before, bracketed, after }: PartialWordPart, word: string, removed: string): boolean {
  if (isNegation(word) !== isNegation(before + bracketed + after)) return true;
  if (before === '') return bracketed.length > 1 && isNegatingAffix(bracketed);
  return isNegatingAffix(bracketed) !== isNegatingAffix(removed);
}

/** Longest ending that a bracket may exchange: `mobiliz[ed]` for “mobilizing”. */
const LONGEST_ENDING = 5;

function standsFor({ before, bracketed, after }: PartialWordPart, word: string): boolean {
  if (before === '') return lower(word) === lower(bracketed + after) && word.endsWith(after);
  const removed = word.length - before.length - after.length;
  if (!word.startsWith(before) || !word.endsWith(after) || removed < 0 || removed > LONGEST_ENDING)
    return false;
  const ending = word.slice(before.length, before.length + removed);
  // An ending has no figures, and makes no decade of a year.
  if (/\p{N}/u.test(bracketed + ending) || /\p{N}$/u.test(before)) return bracketed === ending;
  return bracketed.length <= LONGEST_ENDING;
}

function lower(text: string): string {
  return text.toLowerCase();
}
