import type { Range } from '../../text/position.ts';
import { HAN_DIGIT } from '../../article/han-numeral.ts';
import { oncePer } from '../../text/once-per.ts';
import { findFigures } from './find-figures.ts';
import { isQuantity, changesMeasure } from '../words/degrees.ts';
import { isNumberWord, TENS } from './number-words.ts';
import { lowerAt, type Tokens } from '../text/tokenise.ts';

/** Words that multiply the figure before them or say of what it is a part: without one it is another figure. */
const MAGNITUDES: ReadonlySet<string> = new Set(
  [
    'hundred thousand million billion trillion dozen bn mn percent',
    'hundert tausend million millionen milliarde milliarden billion billionen prozent prozentpunkt prozentpunkte prozentpunkten mio mrd',
    'cent cents mille millions milliard milliards mil millones milhão milhões mille mila milione milioni miliardo miliardi',
    'miljoen miljard miljon miljoner miljard miljarder millioner milliarder milionów milionu miliona miliony miliardów tysięcy tysiące milionů tisíc milyon milyar мільйонів мільярдів',
    'مليون ملايين مليار مليارات ألف آلاف میلیون میلیارد هزار',
    'тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов процент процента процентов',
  ]
    .join(' ')
    .split(' '),
);

/** Words of French and Spanish that an “et” or “y” joins to a unit: “treinta y dos”. */
const TENS_BEFORE_AND =
  'vingt trente quarante cinquante soixante treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(
    ' ',
  );

/** Whether a word may stand at a place of a figure. */
type FigureWord = (word: string) => boolean;

const isMagnitude: FigureWord = (word) => MAGNITUDES.has(word);
/** A figure, or a word that says one: `5`, `five`. */
const isNumeral: FigureWord = (word) => /^\p{N}/u.test(word) || isNumberWord(word);
const isHanMagnitude: FigureWord = (word) => /^[十百千万萬亿億兆]$/u.test(word);
const isPart: FigureWord = (word) => /^(?:half|third|quarter|fifth|tenth)s?$/u.test(word);
const among = (...words: readonly string[]): FigureWord => {
  const all = new Set(words);
  return (word) => all.has(word);
};

/** Figures of several words: 21 000, five million, 230+万, five hundred thousand, 65 per cent, 5 percentage points, minus five, a hundred and twenty, half a million, one in five. */
const FIGURES: readonly (readonly FigureWord[])[] = [
  [(word) => /^\d{1,3}$/u.test(word), (word) => /^\d{3}$/u.test(word)],
  [isMagnitude, isMagnitude],
  [isNumeral, isMagnitude, isNumeral],
  [isNumeral, isMagnitude],
  [isNumeral, among('+'), (word) => isMagnitude(word) || isHanMagnitude(word)],
  [isNumeral, isHanMagnitude],
  [isNumeral, among('per', 'pour'), among('cent')],
  [isNumeral, among('por'), among('ciento')],
  [isNumeral, among('percentage', 'basis'), among('point', 'points')],
  [among('minus', 'negative', ...TENS), isNumeral],
  [isMagnitude, among('and'), isNumberWord],
  [among(...TENS_BEFORE_AND), among('y', 'et'), isNumberWord],
  [isNumeral, among('and'), among('a'), isPart],
  [isPart, isMagnitude],
  [isPart, among('a'), isMagnitude],
  [isPart, among('of'), among('a'), isMagnitude],
  [among('one'), among('in'), isNumeral],
  [isNumeral, among('out'), among('of'), isNumeral],
];

/** Whether a place lies inside a figure of several words: “5” in “5 million”, “65” in “65 per cent”, “21” in “21 000”. */
export function isInsideFigure({ words }: Pick<Tokens, 'words'>, at: number): boolean {
  // Asked at every place where a quotation could begin, and nearly never so.
  if (!isOfFigure(words[at - 1] ?? '') || !isOfFigure(words[at] ?? '')) return false;
  return FIGURES.some((figure) =>
    figure.some(
      (_, first) =>
        first > 0 && figure.every((mayStand, offset) => mayStand(lowerAt(words, at - first + offset))),
    ),
  );
}

const OF_FIGURES: ReadonlySet<string> = new Set([
  ...MAGNITUDES,
  ...'+ 十 百 千 万 萬 亿 億 兆 minus negative and y et a in out of per pour por cent ciento percentage basis point points'.split(
    ' ',
  ),
]);

function isOfFigure(written: string): boolean {
  const word = written.toLowerCase();
  return OF_FIGURES.has(word) || isNumberWord(word) || isPart(word) || /^\p{N}/u.test(word);
}

/** Chinese and Japanese numerals, with what joins them to fractions: 五点二, 百分之五; a slice of one is another number. */
export const HAN_NUMERAL = new RegExp(`${HAN_DIGIT}+(?:(?:点|點|分之)${HAN_DIGIT}+)*`, 'gu');

/** Words in brackets, those of the source that they replace, and where these stand. */
export interface ReplacedWords extends Range {
  readonly bracketed: readonly string[];
  readonly words: readonly string[];
}

/** Whether a bracket gives another figure, measure, day or month than the source, or grows together with a figure beside it: `5 [hundred]`. */
export function changesFigure({ bracketed, words, start, end }: ReplacedWords): boolean {
  const given = figuresGiven(bracketed).text;
  const said = given === '' && !isQuantity(bracketed) ? '' : figuresIn(words.slice(start, end));
  if (said !== '' && given !== said) return true;
  if (changesMeasure(bracketed, words.slice(start, end))) return true;
  const around = [words[start - 1] ?? '', ...bracketed, words[end] ?? ''];
  const isBeside =
    isInsideFigure({ words: around }, 1) || isInsideFigure({ words: around }, around.length - 1);
  return isBeside || (bracketed.every(isDigits) && [around[0], around.at(-1)].some(isDigits));
}

/** Whether a bracket that is nothing but a number stands beside another in the article: `[Eleven] came` of “Ten came”. */
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

/** A bracket is compared with the words at every place where it could stand. */
const figuresGiven = oncePer((words: readonly string[]) => ({ text: figuresIn(words) }));

/** What words say in figures, however they are written; empty where they say none. */
function figuresIn(words: readonly string[]): string {
  const figures = findFigures(words.join(' ')).flatMap(({ text, amounts: [amount], isSure }) =>
    amount === undefined || /\p{sc=Han}/u.test(text) || !(isSure || amount.value === 1)
      ? []
      : `${amount.kind} ${amount.value}`,
  );
  const others = words.filter((word) => /\p{Sc}/u.test(word) || (/\p{N}/u.test(word) && !isDigits(word)));
  const numerals = words.join('').match(HAN_NUMERAL) ?? [];
  const magnitudes = figures.length > 0 ? [] : words.filter((word) => MAGNITUDES.has(word.toLowerCase()));
  return [...figures, ...others, ...numerals, ...magnitudes].toSorted().join(', ');
}

function isDigits(word: string | undefined): boolean {
  return /^\d[\d.,]*$/u.test(word ?? '');
}
