import type { NumberNotation } from './number-notation.ts';

/** A figure that a text states, however it is written. */
export interface Figure {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number; of a percentage, a hundredth of it, so that half and 50 per cent are equal. */
  readonly value: number;
  readonly kind: 'number' | 'share';
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** “twenty” to “ninety”. */
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

/** Words that say a figure by themselves. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...SCALES.keys(),
  ...ORDINALS.slice(1),
]);

/** What stands behind digits in languages that write a decimal comma: German, French, Spanish, Portuguese, Italian, Russian. */
const FOREIGN_SCALES: readonly (readonly [pattern: string, scale: number])[] = [
  ['mil millones|miliardi|milliard[es]?n?|mrd\\.?|миллиард\\p{L}*|млрд\\.?', 1e9],
  ['million(?:en|s)?|millones|millón|milh(?:ões|ão)|milion[ei]|mio\\.?|миллион\\p{L}*|млн\\.?', 1e6],
  ['billion(?:en|s)?|billones|триллион\\p{L}*', 1e12],
  ['tausend|tsd\\.?|mille|mila|mil|тысяч\\p{L}*|тыс\\.?', 1e3],
];

const WORD = `(?:${[...UNITS.keys(), ...SCALES.keys()].join('|')})`;
const DIGITS: Readonly<Record<NumberNotation, string>> = {
  point: "\\d{1,3}(?:[,\\u00a0\\u2009\\u202f’']\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?",
  comma: "\\d{1,3}(?:[. \\u00a0\\u2009\\u202f’']\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?",
};
const SCALE: Readonly<Record<NumberNotation, string>> = {
  point: `(?:[ \\u00a0-](?:${[...SCALES.keys()].join('|')})\\b)`,
  comma: `(?:[ \\u00a0](?:${FOREIGN_SCALES.map(([pattern]) => pattern).join('|')})(?!\\p{L}))`,
};
/** In words of English, German, French, Spanish, Portuguese, Italian and Russian. */
const PERCENT =
  '(?:[ \\u00a0\\u2009\\u202f]?%|[ \\u00a0-](?:per ?cent|percentage points?|prozent|pour cent|por cien(?:to)?|por cento|per cento|процент\\p{L}{0,3})(?!\\p{L}))';
const FRACTION = `(?:a|one|two|three|four|five|nine)[ -](?:${[...PARTS.keys()].join('|')})s?\\b|\\bhalf\\b`;
/** “two thirds”, “1,200 million”, “65th”, “58 %”, “twelve hundred per cent” or “third”, apart from other words. */
const figureIn = (notation: NumberNotation): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<fraction>${FRACTION})|(?<digits>${DIGITS[notation]})(?:st|nd|rd|th)?(?<scale>${SCALE[notation]})?(?<percent>${PERCENT})?` +
      `|(?<words>${WORD}(?:(?:[ -]| and )${WORD}\\b)*)(?<wordPercent>${PERCENT})?|(?<ordinal>${ORDINALS.slice(1).join('|')}))(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** Made when they are first asked for: most outlines have figures of one notation. */
const expressions = new Map<NumberNotation, RegExp>();
function expressionFor(notation: NumberNotation): RegExp {
  const expression = expressions.get(notation) ?? figureIn(notation);
  expressions.set(notation, expression);
  return expression;
}

/**
 * The figures of a text: 1,200 and 1200 and twelve hundred, 65 % and sixty-five per cent, two thirds, 18th; with a decimal comma
 * 1.200,5 and 1,4 Millionen.
 */
export function findFigures(text: string, notation: NumberNotation = 'point'): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(expressionFor(notation))) {
    const groups = match.groups ?? {};
    const isShare = (groups['fraction'] ?? groups['percent'] ?? groups['wordPercent']) !== undefined;
    const value = valueOf(groups, notation);
    figures.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value: groups['fraction'] === undefined && isShare ? value / 100 : value,
      kind: isShare ? 'share' : 'number',
    });
  }
  return figures;
}

/** Whether two figures are the same, up to the rounding of a machine. */
export function equalFigures(one: Figure, other: Figure): boolean {
  return (
    one.kind === other.kind && Math.abs(one.value - other.value) <= 1e-9 * Math.max(1, Math.abs(one.value))
  );
}

function valueOf(
  { fraction, digits, scale = '', words, ordinal }: Readonly<Record<string, string | undefined>>,
  notation: NumberNotation,
): number {
  if (fraction !== undefined) return fractionValue(fraction.toLowerCase());
  if (digits !== undefined) return digitsValue(digits, notation) * scaleValue(scale.slice(1), notation);
  if (words !== undefined) return wordsValue(words.toLowerCase());
  return ORDINALS.indexOf((ordinal ?? '').toLowerCase());
}

function digitsValue(digits: string, notation: NumberNotation): number {
  const whole = notation === 'point' ? digits : digits.replaceAll('.', '').replace(',', '.');
  return Number(whole.replace(/[^\d.]/gu, ''));
}

function scaleValue(word: string, notation: NumberNotation): number {
  if (word === '') return 1;
  if (notation === 'point') return SCALES.get(word.toLowerCase()) ?? 1;
  const known = FOREIGN_SCALES.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word));
  return known?.[1] ?? 1;
}

function fractionValue(fraction: string): number {
  const [first = '', second] = fraction.split(/[ -]/u);
  if (second === undefined) return 0.5;
  const part = PARTS.get(second.replace(/s$/u, '')) ?? 1;
  return (first === 'a' ? 1 : SMALL.indexOf(first)) / part;
}

function wordsValue(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ -]/u)) {
    const scale = SCALES.get(word);
    if (scale === undefined) group += UNITS.get(word) ?? 0;
    else if (scale <= 100) group = (group || 1) * scale;
    else {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}
