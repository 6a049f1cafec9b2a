import { lazily } from '../../source/lazily.ts';
import { type Amount, type Figure, lowered } from './figure.ts';
import type { FigureReading, NumberNotation } from './number-notation.ts';
import { PERCENT } from './word-figures.ts';

const DIGITS: Readonly<Record<NumberNotation, string>> = {
  point: "\\d{1,3}(?:[,\\u00a0\\u2009\\u202f’']\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?",
  comma: "\\d{1,3}(?:[. \\u00a0\\u2009\\u202f’']\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?",
};

/** What multiplies the digits before it, in languages of Latin and Cyrillic letters. */
const SCALES: readonly (readonly [pattern: string, scale: number])[] = [
  [
    'mil (?:millones|milh(?:ões|ão))|milliarden?|milliards?|miliard[io]|mrd\\.?|mds?|bn|миллиард\\p{L}*|млрд\\.?',
    1e9,
  ],
  [
    'million(?:en|s)?|millones|millón|milh(?:ões|ão)|milion[ei]|mio\\.?|mln\\.?|mn|миллион\\p{L}*|млн\\.?',
    1e6,
  ],
  ['billones|billón|bio\\.?|tn|триллион\\p{L}*|трлн\\.?', 1e12],
  ['tausend|tsd\\.?|thousand|mille|mila|mil|k|тысяч\\p{L}*|тыс\\.?', 1e3],
  ['hundert|hundred', 100],
  ['dutzend|dozen|docenas|douzaines', 12],
];
/** In English a billion is a thousand millions, elsewhere a million of them. */
const BILLIONS: readonly (readonly [pattern: string, inEnglish: number, elsewhere: number])[] = [
  ['billion(?:en|s)?', 1e9, 1e12],
  ['trillion(?:en|s)?', 1e12, 1e18],
];
/** “$5m”, “5 M€”; metres elsewhere. */
const MILLIONS_OF_MONEY = '(?<=\\p{Sc}\\s?[\\d.,]+)m|m(?=\\s?\\p{Sc})';

const SCALE = [...SCALES, ...BILLIONS].map(([pattern]) => pattern).join('|');
/** What stands behind an hour, with its minutes or without. */
export const OF_HOUR =
  '(?:[:.]\\d\\d)?\\s?(?:uhr|h(?!\\p{L}|\\d)|heures?|horas?|[ap]\\.?m(?!\\p{L})|[时時](?!期|代)|[点點])|h\\d\\d';

const figureIn = (notation: NumberNotation): RegExp =>
  new RegExp(
    `(?<!\\p{N})(?<digits>\\d{1,2}(?=${OF_HOUR})|${DIGITS[notation]})(?:(?:st|nd|rd|th|er|e|ème|º|ª)(?!\\p{L}))?` +
      `(?:[ \\u00a0\\u2009\\u202f-]?(?<scale>(?:${SCALE}|${MILLIONS_OF_MONEY})(?!\\p{L})))?(?<percent>${PERCENT})?(?!\\p{N})`,
    'gu',
  );
/** Made when they are first asked for: most outlines have figures of one notation. */
const EXPRESSIONS: Readonly<Record<NumberNotation, () => { readonly value: RegExp }>> = {
  point: lazily(() => ({ value: figureIn('point') })),
  comma: lazily(() => ({ value: figureIn('comma') })),
};

/** The figures that a text writes in digits: 1,200, 65 %, 18th, 1.4 million, 1,4 Mio. */
export function digitFigures(text: string, { notation, languages }: FigureReading): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { 0: found, index: start, groups } of lowered(text).matchAll(EXPRESSIONS[notation]().value)) {
    const said = text.slice(start, start + found.length);
    const { digits = '', scale: word, percent } = groups ?? {};
    const scale = word === undefined ? 1 : scaleOf(word.toLowerCase(), languages);
    const value = valueOf(digits, notation) * scale;
    const isShare = percent !== undefined;
    const end = start + said.length;
    const behind = text.slice(end, end + BEHIND);
    figures.push({
      text: said,
      start,
      end,
      amounts: isShare
        ? [{ value: value / 100, kind: 'share' }]
        : [{ value, kind: 'number' }, ...millionsOf(value, behind)],
      scale: isShare ? 1 / 100 : scale,
      isSure: !isOfWord(text.charAt(start - 1)) && !isOfWord(behind.charAt(0)) && !DECADE.test(behind),
    });
  }
  return figures;
}

function valueOf(digits: string, notation: NumberNotation): number {
  const whole = notation === 'point' ? digits : digits.replaceAll('.', '').replace(',', '.');
  return Number(whole.replace(/[^\d.]/gu, ''));
}

function scaleOf(word: string, languages: readonly string[]): number {
  const isWhole = (pattern: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(word);
  const billions = BILLIONS.find(([pattern]) => isWhole(pattern));
  if (billions !== undefined)
    return languages.some((language) => LONG_SCALE.has(language)) ? billions[2] : billions[1];
  return SCALES.find(([pattern]) => isWhole(pattern))?.[1] ?? 1e6;
}

/** Languages in which a billion has twelve zeros. */
const LONG_SCALE: ReadonlySet<string> = new Set('de fr es it nl da sv no nb pl cs hu'.split(' '));

/** So much behind a figure tells of what it is one. */
const BEHIND = 12;

/** Whether a character joins what it touches to a word, as in “5G” and “F16”. Chinese, Japanese and Korean ones don’t. */
function isOfWord(character: string): boolean {
  return (
    /\p{L}/u.test(character) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(character)
  );
}

/** 90年代: the nineties. */
const DECADE = /^年代/u;

/** “3.1m” may be millions or metres. */
function millionsOf(value: number, behind: string): readonly Amount[] {
  return /^m(?!\p{L})/u.test(behind) ? [{ value: value * 1e6, kind: 'number' }] : [];
}

/** The Roman numerals of a text: “XXIe siècle”, “siglo XXI”, “Ludwig XIV.” Letters may stand for something else. */
export function romanFigures(text: string): readonly Figure[] {
  return [...text.matchAll(ROMAN())].map(({ 0: said, 1: numeral = '', index: start }) => ({
    text: said,
    start,
    end: start + said.length,
    amounts: [{ value: romanNumber(numeral), kind: 'number' }],
    scale: 1,
    isSure: false,
  }));
}

const ROMAN = lazily(() => /(?<![\p{L}\p{N}])([IVX]{2,7})(?:e|er|ème|º)?(?![\p{L}\p{N}])/gu);
const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
]);

function romanNumber(numeral: string): number {
  const digits = numeral.split('').map((digit) => ROMAN_DIGITS.get(digit) ?? 0);
  return digits.reduce((sum, digit, at) => ((digits[at + 1] ?? 0) > digit ? sum - digit : sum + digit), 0);
}
