import type { Range } from '../../source/position.ts';
import { oncePer } from '../../source/once-per.ts';
import { anyOf, type NumberWords } from './number-words.ts';

/** A number in words, with where it stands in them. */
export interface NumberInWords extends Range {
  readonly text: string;
  readonly value: number;
  /** By what its last word multiplies; 1 for one that adds. */
  readonly scale: number;
}

/** The numbers that a run of number words says, each as long as it goes: one of “two hundred and five”, two of “nineteen ninety” and “two hundred and three hundred”. */
export function numbersIn(run: string, words: NumberWords): readonly NumberInWords[] {
  const tokens = tokensOf(run, words);
  const numbers: NumberInWords[] = [];
  for (let from = 0; from < tokens.length;) {
    const { sum, to } = longestNumber(tokens, from, words);
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    numbers.push({ text: run.slice(start, end), start, end, value: sum.total + sum.group, scale: sum.scale });
    from = to;
  }
  return numbers;
}

interface Token extends Range {
  readonly word: string;
  readonly isBehindAnd: boolean;
}

function tokensOf(run: string, words: NumberWords): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of run.toLowerCase().matchAll(wordsOf(words).value)) {
    const isBehindAnd =
      run
        .slice(tokens.at(-1)?.end ?? start, start)
        .trim()
        .toLowerCase() === words.and.word;
    tokens.push({ word, start, end: start + word.length, isBehindAnd });
  }
  return tokens;
}

const wordsOf = oncePer(({ adding, scales, half }: NumberWords) => ({
  value: new RegExp(`${half.behind}|${anyOf(adding, scales)}`, 'gu'),
}));

/** A number as far as its words were read. */
interface Sum {
  /** What is complete, up to a word such as “thousand”, and the lowest of these. */
  readonly total: number;
  readonly lowest: number;
  /** What stands behind that. */
  readonly group: number;
  /** By what the last word multiplies, and what the next must be below: 100 behind “hundred”, 10 behind “twenty”. */
  readonly scale: number;
  readonly below: number;
  readonly isBehindTens: boolean;
}

const NOTHING: Sum = {
  total: 0,
  lowest: Infinity,
  group: 0,
  scale: 1,
  below: Infinity,
  isBehindTens: false,
};

function longestNumber(
  tokens: readonly Token[],
  from: number,
  words: NumberWords,
): { readonly sum: Sum; readonly to: number } {
  let [sum, before] = [NOTHING, NOTHING];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = token === undefined ? null : withWord(sum, token, words, at === from);
    if (next === null) {
      const isPart = at - 1 > from && tokens[at - 1]?.isBehindAnd === true;
      return isPart ? { sum: before, to: at - 1 } : { sum, to: at };
    }
    before = sum;
    sum = next;
  }
  return { sum, to: tokens.length };
}

/** A number with one more word; `null` where that begins another number. */
function withWord(sum: Sum, { word, isBehindAnd }: Token, words: NumberWords, isFirst: boolean): Sum | null {
  const value = words.adding.get(word);
  if (value !== undefined) return withValue(sum, value, isBehindAnd && !isFirst ? words.and.follows : null);
  const scale = words.scales.get(word);
  if (isBehindAnd && !isFirst) return null;
  if (scale !== undefined) return scale >= 1e3 ? withLargeScale(sum, scale) : withSmallScale(sum, scale);
  return { ...sum, group: sum.group + sum.scale / 2, below: 0, isBehindTens: false };
}

function withValue(sum: Sum, value: number, behind: 'tens' | 'scale' | null): Sum | null {
  if (value >= sum.below) return null;
  if (behind === 'tens' && !sum.isBehindTens) return null;
  if (behind === 'scale' && sum.scale === 1) return null;
  const isTens = value >= 20 && value < 100 && value % 10 === 0;
  // Behind “soixante” and “quatre-vingt” go “dix” to “dix-neuf” as well.
  const behindTens = value === 60 || value === 80 ? 20 : 10;
  const below = value >= 100 ? 100 : isTens ? behindTens : 0;
  return { ...sum, group: sum.group + value, scale: 1, below, isBehindTens: isTens };
}

function withSmallScale(sum: Sum, scale: number): Sum | null {
  if (sum.below === 100 || sum.group >= 100) return null;
  const group = (sum.group || 1) * scale;
  return { ...sum, group, scale, below: scale === 100 ? 100 : 0, isBehindTens: false };
}

function withLargeScale(sum: Sum, scale: number): Sum | null {
  const { total, group, lowest } = sum;
  const next = { group: 0, lowest: scale, scale, below: scale, isBehindTens: false };
  if (total === 0) return { ...next, total: (group || 1) * scale };
  // “Dos mil quinientos millones”, “two hundred thousand million”: all that was said is multiplied.
  if (total < scale) return { ...next, total: (total + group) * scale };
  return group === 0 || scale >= lowest ? null : { ...next, total: total + group * scale };
}
