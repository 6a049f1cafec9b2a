import { oncePer } from '../../source/once-per.ts';
import { findFigures } from './find-figures.ts';
import type { Tokens } from './tokenise.ts';

/** Words that multiply the figure before them or say of what it is a part: without one it is another figure. */
const MAGNITUDES: ReadonlySet<string> = new Set(
  [
    'hundred thousand million billion trillion dozen bn mn percent',
    'hundert tausend million millionen milliarde milliarden billion billionen prozent mio mrd',
    'cent mille millions milliard milliards mil millones milhão milhões mille mila milione milioni miliardo miliardi',
    'тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов процент процента процентов',
  ]
    .join(' ')
    .split(' '),
);

/** Words that say “per cent” in two; the first is no magnitude by itself. */
const PER_CENT: ReadonlyMap<string, string> = new Map([
  ['per', 'cent'],
  ['pour', 'cent'],
  ['por', 'ciento'],
]);

/**
 * Whether the place before a token lies inside a figure of several words, so that a quotation may neither begin nor end
 * there: “5” in “5 million”, “five hundred” in “five hundred thousand”, “65” in “65 per cent”,
 * “21” in “21 000”.
 */
export function isInsideFigure({ words }: Pick<Tokens, 'words'>, at: number): boolean {
  const [before, after] = [lowered(words, at - 1), lowered(words, at)];
  if (/^\d{1,3}$/u.test(before) && /^\d{3}$/u.test(after)) return true;
  if (MAGNITUDES.has(after)) return MAGNITUDES.has(before) || isNumeral(before);
  if (MAGNITUDES.has(before)) return isNumeral(lowered(words, at - 2)) && isNumeral(after);
  return PER_CENT.get(after) === lowered(words, at + 1) && isNumeral(before);
}

function lowered(words: readonly string[], at: number): string {
  return words[at]?.toLowerCase() ?? '';
}

/** Words in brackets, those of the source that they replace, and where these stand. */
export interface ReplacedWords {
  readonly bracketed: readonly string[];
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a bracket gives another figure than the source: in place of one (`[ten] million` for “5 million”), or grown
 * together with one that stands beside it (`5 [hundred]`).
 */
export function changesFigure({ bracketed, words, start, end }: ReplacedWords): boolean {
  const given = figuresGiven(bracketed).text;
  const said = given === '' ? '' : figuresIn(words.slice(start, end));
  if (said !== '' && given !== said) return true;
  const around = [words[start - 1] ?? '', ...bracketed, words[end] ?? ''];
  const isBeside =
    isInsideFigure({ words: around }, 1) || isInsideFigure({ words: around }, around.length - 1);
  return isBeside || (bracketed.every(isDigits) && [around[0], around.at(-1)].some(isDigits));
}

/** A bracket is held against the words at every place where it could stand. */
const figuresGiven = oncePer((words: readonly string[]) => ({ text: figuresIn(words) }));

/** What words say in figures, however they are written; empty where they say none. */
function figuresIn(words: readonly string[]): string {
  const figures = findFigures(words.join(' ')).map(({ kind, value }) => `${kind} ${value}`);
  const others = words.filter((word) => /\p{Sc}/u.test(word) || (/\p{N}/u.test(word) && !isDigits(word)));
  const magnitudes = figures.length > 0 ? [] : words.filter((word) => MAGNITUDES.has(word.toLowerCase()));
  return [...figures, ...others, ...magnitudes].toSorted().join(', ');
}

function isDigits(word: string | undefined): boolean {
  return /^\d[\d.,]*$/u.test(word ?? '');
}

/** Whether a word is a figure or says one: `5`, `five`. */
function isNumeral(word: string): boolean {
  return /^\p{N}/u.test(word) || (word !== '' && findFigures(word).some(({ kind }) => kind === 'number'));
}
