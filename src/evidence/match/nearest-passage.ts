import type { ArticleIndex } from '../index/index-article.ts';
import { isWord, lowerAt } from '../text/tokenise.ts';
import { wordDifference } from '../text/word-difference.ts';

/** The range of the article that shares the most words with a quotation. It locates; it proves nothing. */
export interface NearestPassage {
  /** First token, and the first after the last. */
  readonly start: number;
  readonly end: number;
  /** How many of the quotation's words are there, 0 to 1. */
  readonly share: number;
}

/** Finds the passage that an author most likely meant; `null` when no word of the quotation is in the article. */
export function nearestPassage(index: ArticleIndex, words: readonly string[]): NearestPassage | null {
  const sought = words.filter(isWord);
  if (sought.length === 0) return null;
  let best: NearestPassage | null = null;
  for (const start of likelyStarts(index, sought)) {
    const passage = bestWindow(index, sought, start);
    if (passage !== null && passage.share > (best?.share ?? 0)) best = passage;
  }
  return best;
}

/** Places looked at for each word, and starts compared; both keep the work in proportion to the quotation. */
const MOST_PLACES = 1024;
const MOST_STARTS = 12;

/** Lets every word vote for the place where the quotation would begin if that word stood in it. */
function likelyStarts(index: ArticleIndex, sought: readonly string[]): readonly number[] {
  const width = Math.max(8, sought.length);
  const votes = new Map<number, number>();
  for (const [offset, word] of sought.entries()) {
    const places = placesOf(index, word);
    const weight = 1 / Math.log2(2 + places.length);
    for (const place of places.slice(0, MOST_PLACES)) {
      const bucket = Math.floor(Math.max(0, place - offset) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  const ranked = [...votes.entries()].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, MOST_STARTS).map(([bucket]) => bucket * width);
}

/** Places of a word; where it is nowhere, those of the same word in small letters. */
function placesOf(index: ArticleIndex, word: string): readonly number[] {
  const places = index.places[index.idOf.get(word) ?? -1] ?? [];
  if (places.length > 0) return places;
  return index.places[index.idOf.get(word.toLowerCase()) ?? -1] ?? [];
}

/** Slides a window over the neighbourhood of a start and keeps the one that holds the most of the sought words. */
function bestWindow(index: ArticleIndex, sought: readonly string[], around: number): NearestPassage | null {
  const width = Math.ceil(sought.length * 1.3) + 4;
  const from = Math.max(0, around - width);
  const to = Math.min(index.ids.length, around + 3 * width);
  const missing = countEach(sought);
  let held = 0;
  let best: { start: number; held: number } | null = null;
  for (let at = from; at < to; at += 1) {
    held += taken(missing, index.tokens.words[at] ?? '', -1);
    if (at - width >= from) held += taken(missing, index.tokens.words[at - width] ?? '', 1);
    if (held > (best?.held ?? 0)) best = { start: Math.max(from, at - width + 1), held };
  }
  if (best === null) return null;
  const start = withinSentence(index, best.start, -BESIDE);
  const end = withinSentence(index, Math.min(to, best.start + width) - 1, BESIDE) + 1;
  return fitted(index, sought, start, end, best.held / sought.length);
}

/** How far outside of the window the first or last sought words may be, where the article has an aside before the others. */
const BESIDE = 8;

/** The place so many tokens further on, or further back, without leaving the sentence. */
function withinSentence({ sentenceOf }: ArticleIndex, from: number, tokens: number): number {
  const step = Math.sign(tokens);
  let at = from;
  for (let left = Math.abs(tokens); left > 0 && sentenceOf[at + step] === sentenceOf[from]; left -= 1)
    at += step;
  return at;
}

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return counts;
}

/** Takes a word out of the missing ones, or puts it back; says by how much that changes the number held. */
function taken(missing: Map<string, number>, word: string, change: 1 | -1): number {
  const key = word.toLowerCase();
  const count = missing.get(key);
  if (count === undefined) return 0;
  missing.set(key, count + change);
  if (change === -1) return count > 0 ? 1 : 0;
  return count >= 0 ? -1 : 0;
}

/** From the first to the last of the sought words that are there in order, without any far off from the others. */
function fitted(
  index: ArticleIndex,
  sought: readonly string[],
  from: number,
  to: number,
  share: number,
): NearestPassage {
  const places = Array.from({ length: to - from }, (_, offset) => from + offset).filter((at) =>
    isWord(index.tokens.words[at] ?? ''),
  );
  const held = heldWords(
    sought.map((word) => word.toLowerCase()),
    places.map((at) => lowerAt(index.tokens.words, at)),
  );
  const isFarOff = ([one, other]: readonly HeldWord[]): boolean =>
    one !== undefined && other !== undefined && Math.abs(other.place - one.place) > WIDE;
  while (held.length > 2 && isFarOff(held)) held.shift();
  while (held.length > 2 && isFarOff(held.slice(-2))) held.pop();
  const [first = NONE, last = first] = [held[0], held.at(-1)];
  return {
    start: withinParagraph(index, places[first.place] ?? from, -first.word),
    end: withinParagraph(index, places[last.place] ?? to - 1, sought.length - 1 - last.word) + 1,
    share,
  };
}

const WIDE = 4;

interface HeldWord {
  readonly word: number;
  readonly place: number;
}

const NONE: HeldWord = { word: 0, place: 0 };

/** Which words of a text are in another one, in their order. */
function heldWords(sought: readonly string[], said: readonly string[]): HeldWord[] {
  const held: HeldWord[] = [];
  let [word, place] = [0, 0];
  for (const { kind, words } of wordDifference(sought, said)) {
    if (kind === 'equal')
      held.push(...words.map((_, offset) => ({ word: word + offset, place: place + offset })));
    if (kind !== 'source-only') word += words.length;
    if (kind !== 'quotation-only') place += words.length;
  }
  return held;
}

/** The place some words further on, or further back for a negative count, without leaving the paragraph. */
function withinParagraph(index: ArticleIndex, from: number, words: number): number {
  const step = Math.sign(words);
  let left = Math.abs(words);
  let reached = from;
  for (let at = from + step; left > 0 && index.paragraphOf[at] === index.paragraphOf[from]; at += step) {
    if (!isWord(index.tokens.words[at] ?? '')) continue;
    reached = at;
    left -= 1;
  }
  return reached;
}
