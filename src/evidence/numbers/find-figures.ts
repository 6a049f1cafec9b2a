import { anyOf } from '../../language/phrases.ts';
import {
  datesInAllLanguages,
  charactersOfNumbers,
  numbersInAllLanguages,
  listOfNumbers,
} from '../../language/all-languages.ts';
import { lazily } from '../../text/once-per.ts';
import { type Amount, type Figure, lowered } from './figure.ts';
import { hanFigures } from './han-figures.ts';
import { type FigureReading, type NumberNotation, hourSign } from './number-notation.ts';
import { numberWordsOf } from './number-words.ts';
import { percent, wordFigures } from './word-figures.ts';

const DIGITS: Readonly<Record<NumberNotation, string>> = {
  point: "\\d{1,3}(?:[,\\u00a0\\u2009\\u202f’']\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?",
  comma: "\\d{1,3}(?:[. \\u00a0\\u2009\\u202f’']\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?",
};

/** “$5m”, “5 M€”; metres elsewhere. */
const MILLIONS_OF_MONEY = '(?<=\\p{Sc}\\s?[\\d.,]+)m|m(?=\\s?\\p{Sc})';

/** What comes after an hour, with its minutes or without. */
const ofHour = lazily(() => `(?:[:.]\\d\\d)?\\s?(?:${hourSign()}|[ap]\\.?m(?!\\p{L}))|h\\d\\d`);
const ordinalEnding = lazily(() => anyOf(listOfNumbers('ordinalEndings')));

function figureIn(notation: NumberNotation): RegExp {
  const scale = anyOf(numbersInAllLanguages().flatMap(({ words }) => Object.keys(words.behindDigits)));
  return new RegExp(
    `(?<!\\p{N})(?<digits>\\d{1,2}(?=${ofHour()})|${DIGITS[notation]})(?:${ordinalEnding()}(?!\\p{L}))?` +
      `(?:[ \\u00a0\\u2009\\u202f-]?(?<scale>(?:${scale}|${MILLIONS_OF_MONEY})(?!\\p{L})))?(?<percent>${percent()})?(?!\\p{N})`,
    'gu',
  );
}
/** Made when they are first asked for: most outlines have figures of one notation. */
const EXPRESSIONS: Readonly<Record<NumberNotation, () => { readonly value: RegExp }>> = {
  point: lazily(() => ({ value: figureIn('point') })),
  comma: lazily(() => ({ value: figureIn('comma') })),
};

/** The figures that a text writes in digits: 1,200, 65 %, 18th, 1.4 million, 1,4 Mio. */
function digitFigures(text: string, { notation, languages }: FigureReading): readonly Figure[] {
  const figures: Figure[] = [];
  for (const { 0: found, index: start, groups } of lowered(text).matchAll(EXPRESSIONS[notation]().value)) {
    const said = text.slice(start, start + found.length);
    const { digits = '', scale: word, percent: sign } = groups ?? {};
    const scale = word === undefined ? 1 : scaleOf(word.toLowerCase(), languages);
    const value = valueOf(digits, notation) * scale;
    const isShare = sign !== undefined;
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
      isSure: !isOfWord(text.charAt(start - 1)) && !isOfWord(behind.charAt(0)) && !isDecade(behind),
    });
  }
  return figures;
}

function valueOf(digits: string, notation: NumberNotation): number {
  const whole = notation === 'point' ? digits : digits.replaceAll('.', '').replace(',', '.');
  return Number(whole.replace(/[^\d.]/gu, ''));
}

/** By what a word multiplies digits: a billion has nine zeros where no language of the text gives it more. */
function scaleOf(word: string, languages: readonly string[]): number {
  const { scales, long } = SCALES();
  const form = [...scales.keys()].find((one) => isForm(word, one));
  const values = form === undefined ? [1e6] : (scales.get(form) ?? []);
  return languages.some((language) => long.has(language)) ? Math.max(...values) : Math.min(...values);
}

function isForm(word: string, form: string): boolean {
  return form === word || form === `${word}.` || (form.endsWith('-') && word.startsWith(form.slice(0, -1)));
}

const SCALES = lazily(() => {
  const all = numbersInAllLanguages();
  const scales = new Map<string, number[]>();
  for (const [form, scale] of all.flatMap(({ words }) => Object.entries(words.behindDigits)))
    scales.set(form, [...(scales.get(form) ?? []), scale]);
  return { scales, long: new Set(all.flatMap(({ tag, words }) => (words.longScale ? [tag] : []))) };
});

/** How much after a figure says what it counts. */
const BEHIND = 12;

/** Whether a character joins what it touches to a word, as in “5G” and “F16”. Chinese, Japanese and Korean ones don’t. */
function isOfWord(character: string): boolean {
  return (
    /\p{L}/u.test(character) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(character)
  );
}

/** 90年代: the nineties. */
function isDecade(behind: string): boolean {
  return datesInAllLanguages().some(({ words }) => words.decades.some((sign) => behind.startsWith(sign)));
}

/** “3.1m” may be millions or metres. */
function millionsOf(value: number, behind: string): readonly Amount[] {
  return /^m(?!\p{L})/u.test(behind) ? [{ value: value * 1e6, kind: 'number' }] : [];
}

/** The Roman numerals of a text: “XXIe siècle”, “siglo XXI”, “Ludwig XIV.” Letters may stand for something else. */
function romanFigures(text: string): readonly Figure[] {
  return [...text.matchAll(ROMAN())].map(({ 0: said, 1: numeral = '', index: start }) => ({
    text: said,
    start,
    end: start + said.length,
    amounts: [{ value: romanNumber(numeral), kind: 'number' }],
    scale: 1,
    isSure: false,
  }));
}

const ROMAN = lazily(
  () => new RegExp(`(?<![\\p{L}\\p{N}])([IVX]{2,7})${ordinalEnding()}?(?![\\p{L}\\p{N}])`, 'gu'),
);
const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
]);

function romanNumber(numeral: string): number {
  const digits = numeral.split('').map((digit) => ROMAN_DIGITS.get(digit) ?? 0);
  return digits.reduce((sum, digit, at) => ((digits[at + 1] ?? 0) > digit ? sum - digit : sum + digit), 0);
}

/** How figures are read where nothing else is known. */
const IN_ENGLISH: FigureReading = { notation: 'point', languages: ['en'] };

/** The figures of a text, however written: 1,200, twelve hundred, 65 %, two thirds, 18th, 4.2亿, 三分之二; in the languages of the reading. */
export function findFigures(text: string, reading: FigureReading = IN_ENGLISH): readonly Figure[] {
  const narrow = text.replace(WIDE_COMMA, ',').replace(WIDE, narrowed);
  const figures: Figure[] = [];
  let rest = narrow;
  const take = (found: readonly Figure[]): void => {
    figures.push(...found);
    rest = withoutFigures(rest, found);
  };
  take(hanFigures(rest));
  take(digitFigures(rest, reading));
  take(romanFigures(rest));
  for (const words of numberWordsOf(reading.languages)) take(wordFigures(rest, words));
  const inOrder = figures.toSorted((one, other) => one.start - other.start);
  return inOrder.map((figure, at) => ({
    ...figure,
    text: text.slice(figure.start, figure.end),
    amounts: [...figure.amounts, ...amountsBeside(inOrder, at, narrow)],
  }));
}

/** Digits, points and signs of the width of a Chinese character. */
const WIDE = /[\uff05\uff0e\uff10-\uff19]/gu;
const WIDE_COMMA = /(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19]{3})/gu;
function narrowed(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** Is in place of what was read: it joins no words. */
const TAKEN = '\0';

function withoutFigures(text: string, figures: readonly Figure[]): string {
  let left = '';
  for (const { start, end } of figures.toSorted((one, other) => one.start - other.start))
    left += text.slice(left.length, start) + TAKEN.repeat(Math.max(0, end - Math.max(start, left.length)));
  return left + text.slice(left.length);
}

/** What a figure may say together with the one before or after it: 10 of “10 to 15 per cent”, five of “two in five”. */
function amountsBeside(figures: readonly Figure[], at: number, text: string): readonly Amount[] {
  const figure = figures[at];
  if (figure?.amounts[0]?.kind !== 'number' || figure.scale !== 1) return [];
  const { value } = figure.amounts[0];
  return [
    ...endOfRange(value, figure, figures[at + 1], text),
    ...shareOfWhole(figures[at - 1], figure, value, text),
    ...otherHour(value, figure, text),
  ];
}

function endOfRange(
  value: number,
  { end }: Figure,
  behind: Figure | undefined,
  text: string,
): readonly Amount[] {
  const kind = behind?.amounts[0]?.kind;
  if (behind === undefined || kind === undefined || behind.scale === 1) return [];
  return RANGE().test(text.slice(end, behind.start)) ? [{ value: value * behind.scale, kind }] : [];
}

function shareOfWhole(
  before: Figure | undefined,
  { start }: Figure,
  value: number,
  text: string,
): readonly Amount[] {
  const part = before?.amounts[0];
  if (before === undefined || part?.kind !== 'number') return [];
  return AMONG().test(text.slice(before.end, start)) ? [{ value: part.value / value, kind: 'share' }] : [];
}

/** Three in the afternoon is 15 Uhr. */
function otherHour(value: number, { end }: Figure, text: string): readonly Amount[] {
  if (value > 24 || !HOUR().test(text.slice(end, end + 12))) return [];
  return [{ value: value > 12 ? value - 12 : value + 12, kind: 'number' }];
}

const HOUR = lazily(() => new RegExp(`^(?:${ofHour()})`, 'iu'));

/** What is between the ends of a range. */
const RANGE = lazily(
  () =>
    new RegExp(
      `^(?:\\s?[-–—~～]\\s?|[ \\u00a0]${anyOf(listOfNumbers('ranges'))}[ \\u00a0]|${anyOf(charactersOfNumbers('ranges'))}|、)$`,
      'iu',
    ),
);
/** What is between a part and the whole, in numbers. */
const AMONG = lazily(() => new RegExp(`^ (?:\\p{L}+ ){0,3}${anyOf(listOfNumbers('among'))} $`, 'iu'));
