import { anyOf } from '../../language/phrases.ts';
import {
  charactersOfNumbers,
  namesOfDays,
  numbersInAllLanguages,
  valuesOfCharacters,
  listOfNumbers,
} from '../../language/all-languages.ts';
import { hanDigit } from '../../article/han-numeral.ts';
import { lazily, oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import { listedRows } from '../words/listed-words.ts';
import { lowerAt, type Tokens } from '../text/tokenise.ts';
import { findFigures } from './find-figures.ts';
import { isNumberWord } from './number-words.ts';

/** Whether a word may be at a place of a figure. */
type FigureWord = (word: string) => boolean;

/** Words that multiply the figure before them or say of what it is a part. */
const MAGNITUDES = lazily((): ReadonlySet<string> => new Set(listOfNumbers('magnitudes')));
const HAN_MAGNITUDES = lazily(() => valuesOfCharacters('tens', 'myriads'));

const isMagnitude: FigureWord = (word) => MAGNITUDES().has(word);
export const isHanMagnitude: FigureWord = (word) => HAN_MAGNITUDES().has(word);
/** A figure, or a word that says one: `5`, `five`. */
const isNumeral: FigureWord = (word) => /^\p{N}/u.test(word) || isNumberWord(word);
const among = (words: readonly string[]): FigureWord => {
  const all = new Set(words);
  return (word) => all.has(word);
};

/** Figures of several words, in all languages: 21 000, five million, 230+万, five hundred thousand, and phrases such as “65 per cent”. */
const FIGURES = lazily((): readonly (readonly FigureWord[])[] => [
  [(word) => /^\d{1,3}$/u.test(word), (word) => /^\d{3}$/u.test(word)],
  [isMagnitude, isMagnitude],
  [isNumeral, isMagnitude, isNumeral],
  [isNumeral, isMagnitude],
  [isNumeral, among(['+']), (word) => isMagnitude(word) || isHanMagnitude(word)],
  [isNumeral, isHanMagnitude],
  ...PHRASES().map((phrase) => phrase.map((place) => NAMED.get(place.join(' ')) ?? among(place))),
]);

const NAMED: ReadonlyMap<string, FigureWord> = new Map([
  ['{number}', isNumeral],
  ['{word}', isNumberWord],
  ['{magnitude}', isMagnitude],
]);

/** The phrases of all languages, with the words that may be at each place, or the name of what may. */
const PHRASES = lazily((): readonly (readonly (readonly string[])[])[] =>
  numbersInAllLanguages().flatMap(({ words: { phrases, parts, shares, values } }) => {
    const tens = Object.keys(values).filter(
      (word) => (values[word] ?? 0) >= 20 && (values[word] ?? 0) % 10 === 0,
    );
    const lists = new Map([
      ['{tens}', tens],
      ['{part}', Object.keys({ ...parts, ...shares })],
    ]);
    return phrases.map((phrase) => phrase.split(' ').map((place) => lists.get(place) ?? [place]));
  }),
);

/** Whether a place lies inside a figure of several words: “5” in “5 million”, “65” in “65 per cent”, “21” in “21 000”. */
export function isInsideFigure({ words }: Pick<Tokens, 'words'>, at: number): boolean {
  // Asked at every place where a quotation could begin, and nearly never so.
  if (!isOfFigure(words[at - 1] ?? '') || !isOfFigure(words[at] ?? '')) return false;
  return FIGURES().some((figure) =>
    figure.some(
      (_, first) =>
        first > 0 && figure.every((mayStand, offset) => mayStand(lowerAt(words, at - first + offset))),
    ),
  );
}

const OF_FIGURES = lazily(
  (): ReadonlySet<string> =>
    new Set([...MAGNITUDES(), '+', ...HAN_MAGNITUDES().keys(), ...PHRASES().flat(2)]),
);

function isOfFigure(written: string): boolean {
  const word = written.toLowerCase();
  return OF_FIGURES().has(word) || isNumeral(word);
}

/** Whether a text has a digit or a character for a number. */
export const hasDigit = (text: string): boolean => DIGIT().test(text);

const DIGIT = lazily(() => new RegExp(`\\p{N}|${hanDigit()}`, 'u'));

/** Chinese and Japanese numerals, with what joins them to fractions: 五点二, 百分之五; a slice of one is another number. */
export const hanNumeral = lazily(() => {
  const join = anyOf([...charactersOfNumbers('point'), ...charactersOfNumbers('fractions')]);
  return new RegExp(`${hanDigit()}+(?:${join}${hanDigit()}+)*`, 'gu');
});

/** Words in brackets, those of the source that they replace, and where these are. */
export interface ReplacedWords extends Range {
  readonly bracketed: readonly string[];
  readonly words: readonly string[];
}

/** Whether a bracket gives another figure, measure, day or month than the source, or grows together with a figure beside it: `5 [hundred]`. */
export function changesFigure({ bracketed, words, start, end }: ReplacedWords): boolean {
  const given = figuresGiven(bracketed).text;
  const said = given === '' ? '' : figuresIn(words.slice(start, end));
  if (said !== '' && given !== said) return true;
  if (changesMeasure(bracketed, words.slice(start, end))) return true;
  const around = [words[start - 1] ?? '', ...bracketed, words[end] ?? ''];
  const isBeside =
    isInsideFigure({ words: around }, 1) || isInsideFigure({ words: around }, around.length - 1);
  return isBeside || (bracketed.every(isDigits) && [around[0], around.at(-1)].some(isDigits));
}

/** Words that each say another of one kind: units, counts, months, days. Forms of one word are not in one row. */
const KINDS = lazily((): readonly ReadonlySet<string>[] => [
  ...listedRows('measures'),
  ...[...namesOfDays().weekdays, ...namesOfDays().months].map((words) => new Set(words)),
]);

/** Whether words in brackets name another measure, day or month than those that they stand for; “[on Monday]” for “yesterday” names none. */
function changesMeasure(bracketed: readonly string[], replaced: readonly string[]): boolean {
  return KINDS().some((kind) => {
    const said = replaced.filter((word) => kind.has(word));
    return said.length > 0 && bracketed.some((word) => kind.has(word) && !said.includes(word));
  });
}

/** Whether a bracket that is nothing but a number is beside another in the article: `[Eleven] came` of “Ten came”. */
export function changesFigureBeside(
  bracketed: readonly string[],
  beside: readonly string[],
  towards: -1 | 1,
): boolean {
  if (!bracketed.every((word) => isNumeral(word.toLowerCase()))) return false;
  const run = towards === 1 ? beside : beside.toReversed();
  const end = run.findIndex((word) => !isOfFigure(word));
  const figure = end === -1 ? run : run.slice(0, end);
  const said = figuresIn(towards === 1 ? figure : figure.toReversed());
  return said !== '' && said !== figuresGiven(bracketed).text;
}

/** A bracket is compared with the words at every place where it could be. */
const figuresGiven = oncePer((words: readonly string[]) => ({ text: figuresIn(words) }));

/** What words say in figures, however they are written; empty where they say none. */
function figuresIn(words: readonly string[]): string {
  const figures = findFigures(words.join(' ')).flatMap(({ text, amounts: [amount], isSure }) =>
    amount === undefined || /\p{sc=Han}/u.test(text) || !(isSure || amount.value === 1)
      ? []
      : `${amount.kind} ${amount.value}`,
  );
  const others = words.filter((word) => /\p{Sc}/u.test(word) || (/\p{N}/u.test(word) && !isDigits(word)));
  const numerals = words.join('').match(hanNumeral()) ?? [];
  const magnitudes = figures.length > 0 ? [] : words.filter((word) => isMagnitude(word.toLowerCase()));
  return [...figures, ...others, ...numerals, ...magnitudes].toSorted().join(', ');
}

function isDigits(word: string | undefined): boolean {
  return /^\d[\d.,]*$/u.test(word ?? '');
}
