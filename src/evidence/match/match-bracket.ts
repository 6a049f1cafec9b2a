import type { EditKind } from '../model/edit.ts';
import { changesFigure, changesFigureBeside, type ReplacedWords } from '../numbers/figure-words.ts';
import { unhedged } from '../edits/hedge.ts';
import { startOffset, startOfSentence, type ArticleIndex } from '../index/index-article.ts';
import { isRelated } from '../words/is-related.ts';
import { deny, isNegatingAffix, isNegation, isOpposite } from '../words/negation.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { isWord } from '../text/tokenise.ts';
import { changesName } from '../edits/replaced-name.ts';
import { denialTowards } from '../edits/denials.ts';
import { obstacle, type Obstacle } from '../model/obstacle.ts';
import type { BracketPart, PartialWordPart } from '../edits/quotation-pattern.ts';
import { inSpiteOf, movedOn, type SearchState } from './search-state.ts';

/** What a bracket is read with. */
export interface BracketStep {
  readonly index: ArticleIndex;
  readonly isLenient: boolean;
  /** Whether the quotation ends with it. */
  readonly isLast: boolean;
}

/** `[word]` may stand for at most this many words of the source. */
const MOST_REPLACED_WORDS = 5;

/** Threads after a bracket read as an edit: an insertion, a remark, or the replacement of up to five words of one paragraph. */
export function afterBracket(
  { index, isLenient, isLast }: BracketStep,
  states: ReadonlyMap<number, SearchState>,
  part: BracketPart,
): readonly SearchState[] {
  const found: SearchState[] = [];
  const text = part.words.join(' ');
  for (const [at, state] of states) {
    const hidden = isLast && !part.isRemark ? obstacleAfter(index, part.words, at, false) : null;
    const words = wordsFor(index.tokens.words, part, at);
    if (words === null) continue;
    for (const end of endsFor(index, part, at)) {
      const replaced = { bracketed: part.words, words, start: at, end };
      const from = inSpiteOf(state, hidden ?? obstacleInBracket(index, replaced), isLenient);
      const kind: EditKind = end > at ? 'replacement' : part.isRemark ? 'remark' : 'insertion';
      if (from !== null) found.push(movedOn(from, at, end, { kind, text, start: at, end }));
    }
  }
  return found;
}

/** The article’s words, of which a bracket stands for some at a place, without the `'s` that is glued to it; `null` where that is missing. */
function wordsFor(
  words: readonly string[],
  { hasGenitive }: BracketPart,
  at: number,
): readonly string[] | null {
  if (!hasGenitive) return words;
  const word = words[at] ?? '';
  return word.endsWith("'s") ? words.with(at, word.slice(0, -2)) : null;
}

/** Where what a bracket stands for may end. */
function endsFor(index: ArticleIndex, { isRemark, hasGenitive }: BracketPart, at: number): readonly number[] {
  if (isRemark) return [at];
  return hasGenitive ? [at + 1] : [at, ...replacementEnds(index, at)];
}

function obstacleInBracket(index: ArticleIndex, replaced: ReplacedWords): Obstacle | null {
  const { bracketed, words, start, end } = replaced;
  const said = words.slice(start, end);
  const given = bracketed.join(' ');
  if (deny(bracketed) !== deny(said)) return obstacle('negation', said.join(' '), given);
  const opposite = said.find((word) => bracketed.some((other) => isOpposite(word, other)));
  if (opposite !== undefined) return obstacle('negation', opposite, given);
  const isSpeech = spanAround(index.spans, startOffset(index, start)) !== null;
  const hedge = unhedged(bracketed, said, isSpeech);
  if (hedge !== null) return obstacle('hedge', hedge, given);
  const isOther = changesFigure(replaced) || changesName(replaced, index.speakers.people);
  return isOther ? obstacle('exchange', said.join(' '), given) : null;
}

/** What a bracket at the end would hide: a denial, a “may” before a form of its word, another figure. */
export function obstacleAfter(
  index: ArticleIndex,
  words: readonly string[],
  at: number,
  isBehindGap: boolean,
): Obstacle | null {
  const given = words.join(' ');
  const behind = index.tokens.words
    .slice(at, at + (isBehindGap ? FAR_FORM : NEAR_FORM))
    .filter((_, offset) => index.sentenceOf[at + offset] === index.sentenceOf[at - 1]);
  const denial = denialTowards(index, at - 1, 1) ?? (isBehindGap && deny(words) ? '' : null);
  const opposite = denial ?? oppositeIn(behind.slice(0, NEAR_FIGURE), words);
  if (opposite !== null) return obstacle('negation', opposite, given);
  const form = behind.findIndex(
    (word) => isWord(word) && words.some((one) => one.length > 3 && isRelated(one, word)),
  );
  const hedge = unhedged(words, behind.slice(0, Math.max(0, form)), false);
  if (hedge !== null) return obstacle('hedge', hedge, given);
  const isOther = changesFigureBeside(words, behind.slice(0, NEAR_FIGURE), 1) || hasOwnBracket(behind);
  return isOther ? obstacle('exchange', '', given) : null;
}

/** The word of which another says the opposite. */
function oppositeIn(words: readonly string[], given: readonly string[]): string | null {
  return words.find((word) => given.some((one) => isOpposite(one, word))) ?? null;
}

/** Whether the source has words in brackets there; `[…]` holds none. */
function hasOwnBracket(words: readonly string[]): boolean {
  return words.some(
    (word, at) => (word === '[' && words[at + 1] !== '…') || (word === ']' && words[at - 1] !== '…'),
  );
}

/** How far after such a bracket there may be what it is a form of: “fail” for `[fails]`. */
const NEAR_FORM = 5;
const FAR_FORM = 12;

/** What a bracket before a place would hide: a denial, a “some of” in the subject that it stands for, another figure. */
export function obstacleBefore(index: ArticleIndex, text: string, start: number): Obstacle | null {
  const denial = denialTowards(index, start, -1);
  if (denial !== null) return obstacle('negation', denial, text);
  const from = startOfSentence(index, start);
  const isSubject = start - from > 1 && start - from <= SUBJECT;
  const subject = isSubject ? index.tokens.words.slice(from, start) : [];
  const hedge = unhedged(text.split(' '), subject, false);
  if (hedge !== null) return obstacle('hedge', hedge, text);
  const beside = index.tokens.words.slice(Math.max(from, start - NEAR_BRACKET), start);
  const isOther =
    changesFigureBeside(text.split(' '), beside.slice(-NEAR_FIGURE), -1) || hasOwnBracket(beside);
  return isOther ? obstacle('exchange', '', text) : null;
}

/** So far from an author’s bracket may be one of the source that it hides. */
const NEAR_BRACKET = 8;

/** No more tokens are a figure beside a bracket. */
const NEAR_FIGURE = 3;

/** No more tokens are a subject that a bracket stands for. */
const SUBJECT = 5;

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

/** Threads after a word that is partly in brackets, beginning at the places where it could be. */
export function afterPartialWord(
  { index, isLenient }: Pick<BracketStep, 'index' | 'isLenient'>,
  states: readonly SearchState[],
  part: PartialWordPart,
): readonly SearchState[] {
  const found: SearchState[] = [];
  const text = `${part.before}[${part.bracketed}]${part.after}`;
  for (const state of states) {
    const word = index.tokens.words[state.at] ?? '';
    if (!standsFor(part, word)) continue;
    const removed = word.slice(part.before.length, word.length - part.after.length);
    const turned = turnsRound(part, word, removed) ? obstacle('negation', word, text) : null;
    const from = inSpiteOf(state, turned, isLenient);
    const edit = { kind: 'partial-word' as const, text, start: state.at, end: state.at + 1 };
    if (from !== null) found.push(movedOn(from, state.at, state.at + 1, edit));
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
