import { oncePer } from '../../text/once-per.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { isInsideWord } from '../index/word-boundary.ts';

/**
 * Every place of the article where these words are in this order, cutting no word. Ascending token numbers.
 *
 * Looks only where the rarest of the words is; where that isn't rare either, scans once as Knuth, Morris and Pratt
 * do, so the cost stays linear in the article whatever it and the words look like.
 */
export function findOccurrences(index: ArticleIndex, words: readonly string[]): readonly number[] {
  const length = words.length;
  return placesOf(index, words).filter((start) => cutsNoWord(index, start, start + length));
}

/** Every place where these words are in this order, though they may begin or end inside of a word. */
export function placesOf(index: ArticleIndex, words: readonly string[]): readonly number[] {
  const ids = idsOf(index, words);
  if (ids === null || ids.length === 0) return [];
  const rarest = rarestOf(index, ids);
  const places = index.places[ids[rarest] ?? 0] ?? [];
  return places.length * ids.length > index.ids.length + ids.length
    ? scan(index.ids, ids)
    : places.map((place) => place - rarest).filter((start) => isSequenceAt(index, ids, start));
}

/** Whether these words are at a place, cutting no word; `continues` says that what is before belongs to them. */
export function areWordsAt(
  index: ArticleIndex,
  words: readonly string[],
  start: number,
  continues: boolean,
): boolean {
  const ids = idsOf(index, words);
  if (ids === null || !isSequenceAt(index, ids, start)) return false;
  return cutsNoWord(index, continues ? 0 : start, start + ids.length);
}

function idsOf(index: ArticleIndex, words: readonly string[]): readonly number[] | null {
  const ids: number[] = [];
  for (const word of words) {
    const id = index.idOf.get(word);
    if (id === undefined) return null;
    ids.push(id);
  }
  return ids;
}

function rarestOf(index: ArticleIndex, ids: readonly number[]): number {
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [at, id] of ids.entries()) {
    const count = index.places[id]?.length ?? 0;
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  return rarest;
}

function isSequenceAt(index: ArticleIndex, ids: readonly number[], start: number): boolean {
  return ids.every((id, offset) => index.ids[start + offset] === id);
}

/** Whether neither end of these tokens is inside a word. */
export function cutsNoWord(index: ArticleIndex, start: number, end: number): boolean {
  return cutsNothingAt(index, start) && cutsNothingAt(index, end);
}

function cutsNothingAt(index: ArticleIndex, at: number): boolean {
  const cuts = cutsKnown(index);
  const known = cuts[at] ?? UNKNOWN;
  if (known !== UNKNOWN) return known === WHOLE;
  const isWhole = !isInsideWord(index.tokens, at);
  cuts[at] = isWhole ? WHOLE : CUT;
  return isWhole;
}

/** What was found at each place: the same few words are at thousands of them, and each quotation asks again. */
const cutsKnown = oncePer(({ tokens }: ArticleIndex) => new Uint8Array(tokens.words.length + 1));
const UNKNOWN = 0;
const WHOLE = 1;
const CUT = 2;

function scan(text: Int32Array, pattern: readonly number[]): readonly number[] {
  const fallback = fallbacks(pattern);
  const found: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (matched > 0 && text[at] !== pattern[matched]) matched = fallback[matched - 1] ?? 0;
    if (text[at] === pattern[matched]) matched += 1;
    if (matched < pattern.length) continue;
    found.push(at - pattern.length + 1);
    matched = fallback[matched - 1] ?? 0;
  }
  return found;
}

/** For each prefix of the pattern, the length of its longest proper border. */
function fallbacks(pattern: readonly number[]): readonly number[] {
  const lengths = [0];
  let length = 0;
  for (let at = 1; at < pattern.length; at += 1) {
    while (length > 0 && pattern[at] !== pattern[length]) length = lengths[length - 1] ?? 0;
    if (pattern[at] === pattern[length]) length += 1;
    lengths.push(length);
  }
  return lengths;
}
