import { type Difference, wordDifference } from '../evidence/text/word-difference.ts';
import type { FoundQuotation } from '../speech/text/findings.ts';
import { countSpaced } from '../speech/words/spaced-words.ts';
import { SURE, wordsAt, type DraftContext } from './context/draft-context.ts';
import { type Utterance, contentOf } from './context/quotation-parts.ts';
import { type ShownQuotation, shownAs } from './context/shown-quotations.ts';
import { isWord, tokenise } from '../evidence/text/tokenise.ts';
import type { KnownSource } from './known-source.ts';

/** Words as one article has them, and as the other. */
export type Pair = readonly [ShownQuotation, ShownQuotation];

/** Words that both articles quote, as each has them. */
export interface SameWords {
  readonly shown: Pair;
  /** What both have in a row, in the words of the first. */
  readonly both: readonly string[];
  /** What only the first has, and only the second: nothing of it is anywhere in the other article. */
  readonly only: readonly [readonly string[], readonly string[]];
}

/** What two articles quote alike, and what they quote in other words or cut elsewhere, in the order of the first. */
export interface SharedQuotations {
  readonly alike: readonly Pair[];
  readonly cut: readonly SameWords[];
}

export function sharedQuotations(sides: Sides): SharedQuotations {
  const alike: Pair[] = [];
  const cut: SameWords[] = [];
  const rows = sides.map(({ context }) =>
    inOneRow(placedWords(context.article.file.text).map(({ word }) => word)),
  );
  for (const pair of pairsOf(sides)) {
    const found = compared(sides, pair, rows);
    if (found === null) continue;
    if (found.only.every((runs) => runs.length === 0)) alike.push(found.shown);
    else cut.push(found);
  }
  return { alike, cut };
}

/** Each utterance of one article with that of the other which has most runs of its words, if any has. */
function pairsOf([one, other]: Sides): readonly (readonly [Utterance, Utterance])[] {
  const byRun = new Map<string, Utterance[]>();
  for (const utterance of other.utterances)
    for (const run of runsIn(other, utterance))
      byRun.set(run, [...(byRun.get(run) ?? []).slice(-MOST_ALIKE), utterance]);
  const taken = new Set<Utterance>();
  return one.utterances.flatMap((utterance): readonly (readonly [Utterance, Utterance])[] => {
    const counts = new Map<Utterance, number>();
    for (const run of runsIn(one, utterance))
      for (const their of byRun.get(run) ?? [])
        if (!taken.has(their)) counts.set(their, (counts.get(their) ?? 0) + 1);
    const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (best === undefined) return [];
    taken.add(best[0]);
    return [[utterance, best[0]]];
  });
}

/** So many words in a row are no chance. */
const RUN = 4;
const RUN_UNSPACED = 7;
/** What is said again and again tells less each time. */
const MOST_ALIKE = 5;

function runsIn({ context }: Side, { parts }: Utterance): ReadonlySet<string> {
  const words = placedWords(contentOf(context, parts)).map(({ word }) => word);
  const length = /^\p{sc=Han}$/u.test(words[0] ?? '') ? RUN_UNSPACED : RUN;
  return new Set(
    words
      .slice(0, Math.max(0, words.length - length + 1))
      .map((_, at) => words.slice(at, at + length).join(' ')),
  );
}

/** Two utterances word by word; `null` where too little of the shorter is in the other, or the gate refuses one. */
function compared(
  [one, other]: Sides,
  [mine, their]: readonly [Utterance, Utterance],
  rows: readonly string[],
): SameWords | null {
  const left = shownBeside(one, mine, wordSet(other, their));
  const right = shownBeside(other, their, wordSet(one, mine));
  if (left === null || right === null || !maySpeakAlike(left, right)) return null;
  const [words, others] = [placedWords(left.content), placedWords(right.content)];
  const differences = wordDifference(
    words.map(({ word }) => word),
    others.map(({ word }) => word),
  );
  const both = runsOf(differences, 'equal', left.content, words);
  const shared = both.reduce((sum, run) => sum + run.words.length, 0);
  if (shared < LEAST_SHARED * Math.min(words.length, others.length)) return null;
  const only = [
    runsOf(differences, 'quotation-only', left.content, words).filter((run) => isMissing(run.words, rows[1])),
    runsOf(differences, 'source-only', right.content, others).filter((run) => isMissing(run.words, rows[0])),
  ];
  const [mineOnly = [], theirsOnly = []] = only.map((runs) => runs.map(({ text }) => text));
  return { shown: [left, right], both: both.map(({ text }) => text), only: [mineOnly, theirsOnly] };
}

interface Run {
  readonly words: readonly string[];
  readonly text: string;
}

/** The runs of one kind, as one of the two texts has them. */
function runsOf(
  differences: readonly Difference[],
  wanted: Difference['kind'],
  text: string,
  placed: readonly PlacedWord[],
): readonly Run[] {
  const runs: Run[] = [];
  const absent: Difference['kind'] = wanted === 'source-only' ? 'quotation-only' : 'source-only';
  let at = 0;
  for (const { kind, words } of differences) {
    if (kind === absent) continue;
    if (kind === wanted) runs.push({ words, text: passage(text, placed, at, words.length) });
    at += words.length;
  }
  return runs;
}

/** Less of the shorter one is a turn of phrase that returns. */
const LEAST_SHARED = 0.6;

const wordSet = ({ context }: Side, { parts }: Utterance): ReadonlySet<string> =>
  new Set(placedWords(contentOf(context, parts)).map(({ word }) => word));

/** Whether a run isn’t elsewhere in the other article; of a word or two that says nothing. */
const isMissing = (run: readonly string[], row = ''): boolean =>
  run.length < FEWEST_FOUND || !row.includes(inOneRow(run));
const FEWEST_FOUND = 3;

const passage = (text: string, words: readonly PlacedWord[], at: number, count: number): string =>
  text.slice(words[at]?.start ?? 0, words[at + count - 1]?.end ?? 0);

/** Words that the articles give to two people are the same only where much of them is. */
function maySpeakAlike(left: ShownQuotation, right: ShownQuotation): boolean {
  const isOne = left.speaker === '' || right.speaker === '' || isSameName(left.speaker, right.speaker);
  return isOne || Math.min(countSpaced(left.content), countSpaced(right.content)) >= LONG;
}

const LONG = 8;

/** Each column has room for so many words. */
const MOST_WORDS = 48;

/** An utterance, or of a long one the sentences from the first on that has most words of the other article. */
function shownBeside(
  { context }: Side,
  utterance: Utterance,
  others: ReadonlySet<string>,
): ShownQuotation | null {
  const { parts } = utterance;
  const fits = (some: Utterance['parts']): boolean => countSpaced(contentOf(context, some)) <= MOST_WORDS;
  if (fits(parts)) return shownAs(context, utterance, parts);
  const from = parts.findIndex((part) => {
    const words = placedWords(wordsAt(context, part));
    return words.filter(({ word }) => others.has(word)).length >= LEAST_SHARED * Math.max(1, words.length);
  });
  if (from === -1 || parts[from]?.goesOn === true) return null;
  const to = parts.findLastIndex(
    (_, at) => at >= from && parts[at + 1]?.goesOn !== true && fits(parts.slice(from, at + 1)),
  );
  return to === -1 ? null : shownAs(context, utterance, parts.slice(from, to + 1));
}

/** Whether the article says clearly who speaks. */
export const isClear = ({ speaker, confidence }: FoundQuotation): boolean =>
  speaker !== null && confidence >= SURE;

/** One of two articles that are compared. */
export interface Side {
  readonly context: DraftContext;
  readonly source: KnownSource;
  /** What slides call it: the paper, or the file. */
  readonly label: string;
  readonly utterances: readonly Utterance[];
  readonly quotations: readonly ShownQuotation[];
}

export type Sides = readonly [Side, Side];

/** A word of a text in small letters, with its place there. */
interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text without its marks; of scripts without spaces each character. */
function placedWords(text: string): readonly PlacedWord[] {
  const { words, starts, ends } = tokenise(text);
  return words.flatMap((word, at) =>
    isWord(word) ? [{ word: word.toLowerCase(), start: starts[at] ?? 0, end: ends[at] ?? 0 }] : [],
  );
}

/** Words as one can look for some of them in a row. */
const inOneRow = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Whether two names are likely the same: by the last word, or in Chinese by a part. */
export function isSameName(one: string, other: string): boolean {
  if (/\p{sc=Han}/u.test(one + other)) return one.includes(other) || other.includes(one);
  return lastWord(one).toLowerCase() === lastWord(other).toLowerCase();
}

/** The family name, or what stands for it. */
export const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';
