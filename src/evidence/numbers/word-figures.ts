import { oncePer } from '../../source/once-per.ts';
import { type Amount, type Figure, lowered } from './figure.ts';
import { anyOf, type NumberWords } from './number-words.ts';
import { numbersIn } from './numbers-in-words.ts';

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
