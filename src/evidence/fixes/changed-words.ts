import { firstAtLeast, type Range } from '../../text/source-file.ts';
import { sum } from '../../text/collections.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { SearchBudget } from '../match/search-budget.ts';
import { findOccurrences } from '../match/find-occurrences.ts';
import type { Evidence } from '../model/verdict.ts';
import { isUnspaced, isWord } from '../text/tokenise.ts';

/** Tokens of a quotation, and what the article has in their place. */
export interface Change {
  /** Index of the first token, and of the first after the last: the same where words are missing. */
  readonly start: number;
  readonly end: number;
  readonly article: ArticleWords;
}

/** Tokens of the article as they are written there. */
interface ArticleWords {
  readonly words: readonly string[];
  readonly text: string;
  /** Whether no white space comes before them. */
  readonly isGlued: boolean;
  /** Whether they are words and marks that mean themselves in Markdown, too. */
  readonly isPlain: boolean;
}

/** More than this is no slip. */
const MOST_CHANGED = 3;
const LEAST_EQUAL = 3;

/** Where a quotation differs from the passage that it comes nearest to; `null` where that is too much. An ellipsis is another matter. */
export function changesIn({ nearest, difference }: Evidence, index: ArticleIndex): readonly Change[] | null {
  if (nearest === null) return null;
  const words = quotedWords(difference);
  const changed = gapsIn(difference, firstAtLeast(index.tokens.starts, nearest.start))
    .filter(({ start, end }) => !words.slice(start, end).includes('…'))
    .map((gap) => atEdge(gap, words, index.tokens.words))
    .filter(isChange);
  const size = sum(changed.map((gap) => sizeOf(gap, words, index)));
  const equal = difference.flatMap((run) => (run.kind === 'equal' ? run.words.filter(isWord) : [])).length;
  const isSlip = size <= MOST_CHANGED && equal >= Math.max(LEAST_EQUAL, 2 * size);
  return changed.length > 0 && isSlip ? changed.map((gap) => changeOf(gap, index)) : null;
}

/** The token after which a quotation leaves out words of its passage, where that is all that differs; `null` for anything else. */
export function omissionIn({ nearest, difference }: Evidence, index: ArticleIndex): number | null {
  if (nearest === null) return null;
  const words = quotedWords(difference);
  const inArticle = index.tokens.words;
  const gaps = gapsIn(difference, firstAtLeast(index.tokens.starts, nearest.start))
    .map((one) => atEdge(one, words, inArticle))
    .filter(isChange);
  const [first, last] = [gaps[0], gaps.at(-1)];
  if (first === undefined || last === undefined || first.start === 0 || last.end === words.length)
    return null;
  // “Yes,” she said. “No.” leaves marks of the article on either side of its own full stop.
  const isOmission =
    !words.slice(first.start, last.end).some(isWord) && inArticle.slice(first.from, last.to).some(isWord);
  return isOmission ? last.end - 1 : null;
}

/** Tokens of the quotation from `start` to `end`, against those of the article from `from` to `to`. */
interface Gap extends Range {
  readonly from: number;
  readonly to: number;
}

const isChange = ({ start, end, from, to }: Gap): boolean => end > start || to > from;

const quotedWords = (difference: Evidence['difference']): readonly string[] =>
  difference.flatMap((run) => (run.kind === 'source-only' ? [] : run.words));

/** What comes before, between and after the words that are equal. */
function gapsIn(difference: Evidence['difference'], first: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let [start, end, from, to] = [0, 0, first, first];
  for (const { kind, words } of difference) {
    if (kind !== 'source-only') end += words.length;
    if (kind !== 'quotation-only') to += words.length;
    if (kind !== 'equal') continue;
    gaps.push({ start, end: end - words.length, from, to: to - words.length });
    [start, from] = [end, to];
  }
  return [...gaps, { start, end, from, to }];
}

/** Before its first word and after its last a quotation may have any marks, and lacks nothing. */
function atEdge(gap: Gap, words: readonly string[], inArticle: readonly string[]): Gap {
  const [isFirst, isLast] = [gap.start === 0, gap.end === words.length];
  const [start, end] = withoutMarks(words, [gap.start, gap.end], isFirst, isLast);
  const [from, to] = withoutMarks(inArticle, [gap.from, gap.to], isFirst, isLast);
  return { start, end, from, to: start === end && (isFirst || isLast) ? from : to };
}

function withoutMarks(
  words: readonly string[],
  [from, to]: readonly [number, number],
  isFirst: boolean,
  isLast: boolean,
): readonly [number, number] {
  const own = words.slice(from, to);
  const [first, last] = [own.findIndex(isWord), own.findLastIndex(isWord)];
  if (first === -1) return isFirst || isLast ? [from, from] : [from, to];
  return [isFirst ? from + first : from, isLast ? from + last + 1 : to];
}

/** How many words differ; where none does, a mark. */
function sizeOf({ start, end, from, to }: Gap, words: readonly string[], { tokens }: ArticleIndex): number {
  const [given, meant] = [words.slice(start, end), tokens.words.slice(from, to)];
  return Math.max(1, given.filter(isWord).length, meant.filter(isWord).length);
}

function changeOf({ start, end, from, to }: Gap, { article: { file }, tokens }: ArticleIndex): Change {
  const written = tokens.words.slice(from, to).map((_, offset) => {
    const at = from + offset;
    return file.text.slice(tokens.starts[at], tokens.ends[at]).replaceAll(/[\u00ad\u2060]/gu, '');
  });
  const text = written.reduce(
    (joined, word, at) => joined + (at === 0 || tokens.isGlued[from + at] === true ? '' : ' ') + word,
    '',
  );
  const isPlain = written.every((word) => PLAIN.test(word));
  const words = tokens.words.slice(from, to);
  const isGlued = tokens.isGlued[from] === true || isUnspaced(words[0] ?? '');
  return { start, end, article: { words, text, isGlued, isPlain } };
}

/** A word with its inner apostrophes and points, or a mark of punctuation. */
const PLAIN = /^(?:[\p{L}\p{M}\p{N}]+(?:['’.,:][\p{L}\p{M}\p{N}]+)*|[,;:.!?，；：。！？、%])$/u;

/** What the fixes of all quotations of an outline may cost together. */
export interface FixBudget {
  readonly searchBudget: SearchBudget;
  /** How many places of the article may still be looked at. */
  left: number;
}

/** Words that are looked for together. */
const RUN = 3;

/** Whether another passage shares half as many runs of three words with a quotation as the nearest one, so that either may be meant. */
export function isAmbiguous(
  { nearest, difference }: Evidence,
  index: ArticleIndex,
  budget: FixBudget,
): boolean {
  if (nearest === null) return true;
  const { starts } = index.tokens;
  const [from, to] = [firstAtLeast(starts, nearest.start), firstAtLeast(starts, nearest.end)];
  const words = quotedWords(difference);
  const width = Math.max(1, to - from);
  const elsewhere = new Map<number, number>();
  let here = 0;
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const run = words.slice(at, at + RUN);
    budget.left -= costOf(run, index);
    if (budget.left < 0) return true;
    const found = findOccurrences(index, run);
    if (found.some((place) => place >= from && place < to)) here += 1;
    for (const bucket of new Set(
      found.filter((place) => place < from || place >= to).map((place) => Math.floor(place / width)),
    ))
      elsewhere.set(bucket, (elsewhere.get(bucket) ?? 0) + 1);
  }
  // A passage may begin in one piece of the article and end in the next.
  const most = [...elsewhere].reduce(
    (sum, [bucket, count]) => Math.max(sum, count + (elsewhere.get(bucket + 1) ?? 0)),
    0,
  );
  return here === 0 || 2 * most >= here;
}

/** About how many places are looked at to find some words. */
function costOf(words: readonly string[], { idOf, places, ids }: ArticleIndex): number {
  const rarest = Math.min(...words.map((word) => places[idOf.get(word) ?? -1]?.length ?? 0));
  return Math.min(ids.length, RUN * rarest) + RUN;
}
