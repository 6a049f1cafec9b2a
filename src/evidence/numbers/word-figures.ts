import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/position.ts';
import { type Amount, type Figure, lowered } from './figure.ts';
import { type NumberWords, anyOf } from './number-words.ts';

/** What makes a percentage of the number before it, in words of English, German, French, Spanish, Portuguese, Italian, Russian and Chinese. */
export const PERCENT =
  '(?:[ \\u00a0\\u2009\\u202f]?%|[ \\u00a0-](?:per ?cent|percentage points?|prozent(?:punkten?)?|points? de pourcentage|pour cent|puntos? porcentual(?:es)?|por cien(?:to)?|por cento|per cento|процент\\p{L}{0,3})(?!\\p{L})|\\s?[个個]百分[点點])';

/** The figures that a text says in the words of a language: “twelve hundred”, “two thirds”, “half a million”, “tens of thousands”, “twelfth”. */
export function wordFigures(text: string, words: NumberWords): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of lowered(text).matchAll(expressionFor(words).value))
    figures.push(...(match.groups?.['number'] === undefined ? [figureOf(match, words)] : sums(match, words)));
  return figures;
}

const expressionFor = oncePer(
  ({
    adding,
    scales,
    and,
    isCompound,
    one,
    ordinals,
    parts,
    shares,
    each,
    half,
    magnitudes,
    loose,
  }: NumberWords) => {
    const word = anyOf(adding, scales);
    const large = anyOf(new Map([...scales].filter(([, scale]) => scale >= 1e3)));
    const whole = isCompound ? `${word}(?:(?:${and.word})?${word})*(?!\\p{L})` : `${word}(?!\\p{L})`;
    const magnitude = anyOf(magnitudes.words);
    const ways = [
      `(?<halfScale>${half.before}${large})`,
      `(?<fraction>(?:${one}|${word})[ \\u00a0-]${anyOf(parts)})`,
      `(?<each>${each.before}${anyOf(ordinals)}${each.behind})`,
      `(?<share>${anyOf(shares)})`,
      `(?<magnitude>${magnitude}(?:${magnitudes.of}${magnitude})*)`,
      `(?<number>${whole}(?:(?:[ \\u00a0-]| ${and.word} )${whole})*(?:${half.behind}(?: ${large})?)?)(?<percent>${PERCENT})?`,
      `(?<ordinal>${anyOf(ordinals)})`,
      `(?<loose>${anyOf(loose)})`,
    ];
    return { value: new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'gu') };
  },
);

/** The numbers of a run of words: one as a rule, but two in “nineteen ninety”. */
function sums({ groups, index: start }: RegExpExecArray, words: NumberWords): readonly Figure[] {
  const { number = '', percent } = groups ?? {};
  const figures = numbersIn(number, words).map((sum): Figure => {
    const amounts = [{ value: sum.value, kind: 'number' as const }];
    // “One” and its like are more often words than figures, as is “neuf”.
    const isSure = sum.value !== 1 && !words.loose.has(sum.text.toLowerCase());
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
function figureOf({ 0: text, index: start, groups, input }: RegExpExecArray, words: NumberWords): Figure {
  const behind = input.slice(start + text.length);
  const amounts = amountsOf(groups ?? {}, words, OF.test(behind));
  const isLoose = groups?.['loose'] !== undefined || amounts[0]?.value === 1;
  return { text, start, end: start + text.length, amounts, scale: 1, isSure: !isLoose };
}

type Groups = Readonly<Record<string, string | undefined>>;

function amountsOf(groups: Groups, words: NumberWords, isOf: boolean): readonly Amount[] {
  for (const [way, read] of WAYS) {
    const said = groups[way]?.toLowerCase();
    if (said !== undefined) return read(said, words, isOf);
  }
  return [];
}

/** What the ways to say a figure come to, by the names of their groups. */
const WAYS: readonly (readonly [
  way: string,
  read: (said: string, words: NumberWords, isOf: boolean) => readonly Amount[],
])[] = [
  ['halfScale', (said, { scales }) => [{ value: valueOf(said, scales) / 2, kind: 'number' }]],
  ['fraction', fractionIn],
  [
    'each',
    (said, { ordinals }) => {
      const value = valueOf(said, ordinals);
      return [
        { value: 1 / value, kind: 'share' },
        { value, kind: 'number' },
      ];
    },
  ],
  ['share', (said, { shares }) => [{ value: valueOf(said, shares), kind: 'share' }]],
  ['magnitude', (said, { magnitudes }) => [{ value: productOf(said, magnitudes.words), kind: 'magnitude' }]],
  ['ordinal', (said, { ordinals }) => [{ value: valueOf(said, ordinals), kind: 'number' }]],
  [
    'loose',
    (said, { loose }) => {
      const value = valueOf(said, loose);
      return [{ value, kind: value < 1 ? 'share' : 'number' }];
    },
  ],
];

/** What stands behind a part of something: “a third of”. */
const OF = /^ (?:of|del?|d[’'])/iu;

/** “Two thirds”; without an “of” behind it, “a third” may also be one that is third. */
function fractionIn(
  said: string,
  { adding, parts, ordinals }: NumberWords,
  isOf: boolean,
): readonly Amount[] {
  const part = wordIn(said, parts);
  const count = adding.get(said.slice(0, -part.length - 1)) ?? 1;
  const by = parts.get(part) ?? 1;
  const share: Amount = { value: count / by, kind: 'share' };
  return count === 1 && !isOf && ordinals.has(part) ? [share, { value: by, kind: 'number' }] : [share];
}

/** The value of the longest word of a list that stands in a text. */
function valueOf(said: string, words: ReadonlyMap<string, number>): number {
  return words.get(wordIn(said, words)) ?? 1;
}

function wordIn(said: string, words: ReadonlyMap<string, number>): string {
  let longest = '';
  for (const word of words.keys()) if (word.length > longest.length && said.includes(word)) longest = word;
  return longest;
}

function productOf(said: string, words: ReadonlyMap<string, number>): number {
  let product = 1;
  for (const [word] of said.matchAll(new RegExp(anyOf(words), 'gu'))) product *= words.get(word) ?? 1;
  return product;
}

/** A number in words, with where it stands in them. */
interface NumberInWords extends Range {
  readonly text: string;
  readonly value: number;
  /** By what its last word multiplies; 1 for one that adds. */
  readonly scale: number;
}

/** The numbers that a run of number words says, each as long as it goes: one of “two hundred and five”, two of “nineteen ninety” and “two hundred and three hundred”. */
function numbersIn(run: string, words: NumberWords): readonly NumberInWords[] {
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
