import { anyOf } from '../../language/phrases.ts';
import { charactersOfNumbers, listOfNumbers } from '../../language/all-languages.ts';
import type { Numbers } from '../../language/numbers.ts';
import { lazily, oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import { type Amount, type Figure, lowered } from './figure.ts';

/** What makes a percentage of the number before it, in words of all languages. */
export const percent = lazily(
  () =>
    `(?:[ \\u00a0\\u2009\\u202f]?%|[ \\u00a0-]${anyOf(listOfNumbers('percent'))}(?!\\p{L})|\\s?${anyOf(charactersOfNumbers('percentagePoints'))})`,
);

/** The figures that a text says in the words of a language: “twelve hundred”, “two thirds”, “half a million”, “tens of thousands”, “twelfth”. */
export function wordFigures(text: string, words: Numbers): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of lowered(text).matchAll(expressionFor(words).value))
    figures.push(...(match.groups?.['number'] === undefined ? [figureOf(match, words)] : sums(match, words)));
  return figures;
}

const expressionFor = oncePer((words: Numbers) => {
  const { one, each, half } = words;
  const word = numberIn(words);
  const large = anyOf(Object.keys(words.scales).filter((scale) => (words.scales[scale] ?? 0) >= 1e3));
  const and = anyOf([...words.and.behindTens, ...words.and.behindScales]);
  const whole = words.compound ? `${word}(?:${and}?${word})*(?!\\p{L})` : `${word}(?!\\p{L})`;
  const [ordinal, round] = [anyOfValued(words.ordinals), anyOfValued(words.roundNumbers)];
  const ways = [
    `(?<halfScale>${anyOf(half.before)}[ -]${large})`,
    `(?<fraction>(?:${anyOf(one)}|${word})[ \\u00a0-]${anyOfValued(words.parts)})`,
    `(?<each>${anyOf(each.before)} ${ordinal}|${ordinal} ${anyOf(each.behind)})`,
    `(?<share>${anyOfValued(words.shares)})`,
    `(?<magnitude>${round}(?:(?: ${anyOf(words.of)})? ${round})*)`,
    `(?<number>${whole}(?:(?:[ \\u00a0-]| ${and} )${whole})*(?: ${anyOf(half.behind)}(?: ${large})?)?)(?<percent>${percent()})?`,
    `(?<ordinal>${ordinal})`,
    `(?<loose>${anyOfValued(words.loose)})`,
  ];
  return { value: new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'gu') };
});

type Values = Readonly<Record<string, number>>;

const anyOfValued = (...lists: readonly Values[]): string =>
  anyOf(lists.flatMap((list) => Object.keys(list)));

/** A word that is added or multiplies. */
const numberIn = ({ values, scales }: Numbers): string => anyOfValued(values, scales);

/** The numbers of a run of words: one as a rule, but two in “nineteen ninety”. */
function sums({ groups, index: start }: RegExpExecArray, words: Numbers): readonly Figure[] {
  const { number = '', percent } = groups ?? {};
  const figures = numbersIn(number, words).map((sum): Figure => {
    const amounts = [{ value: sum.value, kind: 'number' as const }];
    // “One” and its like are more often words than figures, as is “neuf”.
    const isSure = sum.value !== 1 && words.loose[sum.text.toLowerCase()] === undefined;
    return { ...sum, start: start + sum.start, end: start + sum.end, amounts, isSure };
  });
  const last = figures.at(-1);
  if (percent === undefined || last === undefined) return figures;
  const share: Figure = {
    ...last,
    text: last.text + percent,
    end: last.end + percent.length,
    amounts: last.amounts.map(({ value }) => ({ value: value / 100, kind: 'share' })),
    scale: 1 / 100,
    isSure: true,
  };
  return [...figures.slice(0, -1), share];
}

/** A figure that is no sum of words. */
function figureOf({ 0: text, index: start, groups, input }: RegExpExecArray, words: Numbers): Figure {
  const behind = input.slice(start + text.length);
  const amounts = amountsOf(groups ?? {}, words, OF().test(behind));
  const isLoose = groups?.['loose'] !== undefined || amounts[0]?.value === 1;
  return { text, start, end: start + text.length, amounts, scale: 1, isSure: !isLoose };
}

type Groups = Readonly<Record<string, string | undefined>>;

function amountsOf(groups: Groups, words: Numbers, isOf: boolean): readonly Amount[] {
  for (const [way, read] of Object.entries(WAYS)) {
    const said = groups[way]?.toLowerCase();
    if (said !== undefined) return read(said, words, isOf);
  }
  return [];
}

/** What the ways to say a figure come to, by the names of their groups. */
const WAYS: Readonly<Record<string, (said: string, words: Numbers, isOf: boolean) => readonly Amount[]>> = {
  halfScale: (said, { scales }) => [{ value: valueOf(said, scales) / 2, kind: 'number' }],
  fraction: fractionIn,
  each: (said, { ordinals }) => {
    const value = valueOf(said, ordinals);
    return [
      { value: 1 / value, kind: 'share' },
      { value, kind: 'number' },
    ];
  },
  share: (said, { shares }) => [{ value: valueOf(said, shares), kind: 'share' }],
  magnitude: (said, { roundNumbers }) => [{ value: productOf(said, roundNumbers), kind: 'magnitude' }],
  ordinal: (said, { ordinals }) => [{ value: valueOf(said, ordinals), kind: 'number' }],
  loose: (said, { loose }) => {
    const value = valueOf(said, loose);
    return [{ value, kind: value < 1 ? 'share' : 'number' }];
  },
};

/** What comes after a part of something: “a third of”. */
const OF = lazily(() => new RegExp(`^ ${anyOf(listOfNumbers('of'))}`, 'iu'));

/** “Two thirds”; without an “of” after it, “a third” may also be one that is third. */
function fractionIn(said: string, { values, parts, ordinals }: Numbers, isOf: boolean): readonly Amount[] {
  const part = wordIn(said, parts);
  const count = values[said.slice(0, -part.length - 1)] ?? 1;
  const by = parts[part] ?? 1;
  const share: Amount = { value: count / by, kind: 'share' };
  return count === 1 && !isOf && ordinals[part] !== undefined
    ? [share, { value: by, kind: 'number' }]
    : [share];
}

/** The value of the longest word of a list that is in a text. */
function valueOf(said: string, words: Values): number {
  return words[wordIn(said, words)] ?? 1;
}

function wordIn(said: string, words: Values): string {
  let longest = '';
  for (const word of Object.keys(words))
    if (word.length > longest.length && said.includes(word)) longest = word;
  return longest;
}

function productOf(said: string, words: Values): number {
  let product = 1;
  for (const [word] of said.matchAll(new RegExp(anyOfValued(words), 'gu'))) product *= words[word] ?? 1;
  return product;
}

/** A number in words, with where it is in them. */
interface NumberInWords extends Range {
  readonly text: string;
  readonly value: number;
  /** By what its last word multiplies; 1 for one that adds. */
  readonly scale: number;
}

/** The numbers that a run of number words says, each as long as it goes: one of “two hundred and five”, two of “nineteen ninety” and “two hundred and three hundred”. */
function numbersIn(run: string, words: Numbers): readonly NumberInWords[] {
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
  /** The word before it that joins it to others. */
  readonly and: string | null;
}

function tokensOf(run: string, words: Numbers): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of run.toLowerCase().matchAll(wordsOf(words).value)) {
    const before = run
      .slice(tokens.at(-1)?.end ?? start, start)
      .trim()
      .toLowerCase();
    const and = /\p{L}/u.test(before) ? before : null;
    tokens.push({ word, start, end: start + word.length, and });
  }
  return tokens;
}

const wordsOf = oncePer((words: Numbers) => ({
  value: new RegExp(` ${anyOf(words.half.behind)}|${numberIn(words)}`, 'gu'),
}));

/** A number as far as its words were read. */
interface Sum {
  /** What is complete, up to a word such as “thousand”, and the lowest of these. */
  readonly total: number;
  readonly lowest: number;
  /** What comes after that. */
  readonly group: number;
  /** By what the last word multiplies, and what the next must be below: 100 after “hundred”, 10 after “twenty”. */
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
  words: Numbers,
): { readonly sum: Sum; readonly to: number } {
  let [sum, before] = [NOTHING, NOTHING];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = token === undefined ? null : withWord(sum, token, words, at === from);
    if (next === null) {
      const isPart = at - 1 > from && (tokens[at - 1]?.and ?? null) !== null;
      return isPart ? { sum: before, to: at - 1 } : { sum, to: at };
    }
    before = sum;
    sum = next;
  }
  return { sum, to: tokens.length };
}

/** A number with one more word; `null` where that begins another number. */
function withWord(sum: Sum, { word, and }: Token, words: Numbers, isFirst: boolean): Sum | null {
  const [value, scale] = [words.values[word], words.scales[word]];
  const isJoined = and !== null && !isFirst;
  if (value !== undefined) return isJoined && !mayJoin(sum, and, words) ? null : withValue(sum, value);
  if (isJoined) return null;
  if (scale !== undefined) return scale >= 1e3 ? withLargeScale(sum, scale) : withSmallScale(sum, scale);
  return { ...sum, group: sum.group + sum.scale / 2, below: 0, isBehindTens: false };
}

function mayJoin({ isBehindTens, scale }: Sum, and: string, words: Numbers): boolean {
  return (
    (isBehindTens && words.and.behindTens.includes(and)) ||
    (scale !== 1 && words.and.behindScales.includes(and))
  );
}

function withValue(sum: Sum, value: number): Sum | null {
  if (value >= sum.below) return null;
  const isTens = value >= 20 && value < 100 && value % 10 === 0;
  // After “soixante” and “quatre-vingt” go “dix” to “dix-neuf” as well.
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
