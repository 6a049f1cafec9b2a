import { classOf, digitsFrom, hanDigit, hanNumber } from '../../article/han-numeral.ts';
import { anyOf } from '../../language/phrases.ts';
import { type CharacterList, charactersOfNumbers, valuesOfCharacters } from '../../language/all-languages.ts';
import { lazily } from '../../text/once-per.ts';
import type { Amount, Figure } from './figure.ts';

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';

/** Characters and parts of expressions that several forms share. */
const shared = lazily(() => {
  const units = valuesOfCharacters('tens', 'myriads', 'unitsBehindDigits');
  const from = (least: number): string =>
    classOf([...units.keys()].filter((unit) => (units.get(unit) ?? 0) >= least));
  const [point, about] = [classOf(charactersOfNumbers('point')), anyOf(charactersOfNumbers('about'))];
  return {
    unit: from(100),
    about,
    numeral: `${hanDigit()}+(?:${point}${digitsFrom(0, 9)}+${from(100)}*)?`,
    /** What a numeral may do: begin with a unit, end in large ones, hold a point. */
    startsWithUnit: new RegExp(`^${from(100)}`, 'u'),
    largeUnits: new RegExp(`${from(1e3)}+$`, 'u'),
    withPoint: new RegExp(point, 'u'),
    abouts: new RegExp(about, 'gu'),
    someMore: new RegExp(`^${anyOf(charactersOfNumbers('someMore'))}`, 'u'),
    loose: valuesOfCharacters('loose'),
  };
});

function forms(): readonly string[] {
  const { unit, about, numeral } = shared();
  const any = (...lists: readonly CharacterList[]): string => anyOf(charactersOfNumbers(...lists));
  const number = `(?:${DIGITS}|${numeral})`;
  const counting = classOf(valuesOfCharacters('countingDigits').keys());
  const noFraction = `(?!${any('fractions')})`;
  return [
    // Words with the characters of numerals.
    `(?<word>(?!${any('notOtherWords')})${any('otherWords')})`,
    // 三分之二, 百分之12.5, 3分の2
    `(?<denominator>${number})${any('fractions')}(?<numerator>${number})`,
    // 近七成, 3割; not 三成为
    `(?<tenths>${digitsFrom(1, 9)}|${counting}|\\d(?:\\.\\d)?)(?!${any('notTenths')})${any('tenths')}`,
    `(?<half>${any('halves')})`,
    // 上万, 近百
    `${any('over')}(?<!${any('notOver')})(?<over>${unit}+)${noFraction}`,
    // 数万, 几十, 成千上万; not 人数百分之五
    `${any('several')}(?<!${any('notSeveral')})(?<round>${classOf(valuesOfCharacters('tens', 'myriads').keys())}+)${noFraction}`,
    `${any('ordinal')}(?<place>${number})`,
    // 4.2亿, 230余万, 1亿2000万
    `(?<mixed>(?:${DIGITS}${about}?${unit}+)+)`,
    `(?<numeral>${numeral}(?:${about}?${unit}+)?)(?!${any('fractions', 'notAfterNumerals')})(?=(?<counted>${about}?\\s?${any('counted')}|${any('andMore')})?)`,
    `(?<loose>${classOf(shared().loose.keys())})`,
  ];
}
const FIGURE = lazily(() => new RegExp(`(?<![\\d.])(?:${forms().join('|')})`, 'gu'));

/** The figures that a text says in Chinese characters, alone or behind digits: 五百万, 4.2亿, 三分之二, 七成, 上万, 数百. */
export function hanFigures(text: string): readonly Figure[] {
  if (!/\p{sc=Han}|\p{sc=Hangul}/u.test(text)) return [];
  const figures: Figure[] = [];
  for (const { 0: said, index: start, groups } of text.matchAll(FIGURE())) {
    const { amounts, isSure } = readGroups(groups ?? {});
    if (amounts.length > 0)
      figures.push({ text: said, start, end: start + said.length, amounts, scale: scaleOf(said), isSure });
  }
  return figures;
}

type Read = Pick<Figure, 'amounts' | 'isSure'>;

type Groups = Readonly<Record<string, string | undefined>>;

/** What a match says; nothing where its characters are no number: 十四五. */
function readGroups(groups: Groups): Read {
  for (const [name, read] of Object.entries(WAYS)) {
    const said = groups[name];
    if (said !== undefined) return read(said, groups);
  }
  return { amounts: [], isSure: false };
}

const sure = (...amounts: readonly Amount[]): Read => ({ amounts, isSure: true });

/** What the ways to say a figure come to, by the names of their groups. */
const WAYS: Readonly<Record<string, (said: string, groups: Groups) => Read>> = {
  denominator: (said, { numerator }) => sure(...amount('share', numerator, numberOf(said) ?? 0)),
  tenths: (said) => sure(...amount('share', said, 10)),
  half: () => sure({ kind: 'share', value: 0.5 }),
  // 上万 is 10,000 and more, or tens of thousands.
  over: (said) => sure(...amount('number', said), ...amount('magnitude', said)),
  round: (said) => sure(...amount('magnitude', said)),
  mixed: (said) => sure(...amount('number', said)),
  place: (said) => ({ amounts: amount('number', said), isSure: numberOf(said) !== 1 }),
  numeral: (said, { counted }) => ({
    amounts: amount('number', said),
    isSure: isSureNumeral(said, counted ?? null),
  }),
  loose: (said) => {
    const value = shared().loose.get(said) ?? 1;
    return { amounts: [{ kind: value < 1 ? 'share' : 'number', value }], isSure: false };
  },
};

function amount(kind: Amount['kind'], numeral = '', by = 1): readonly Amount[] {
  const value = numberOf(numeral);
  return value === null || by === 0 ? [] : [{ kind, value: value / by }];
}

function numberOf(numeral: string): number | null {
  return hanNumber(numeral.replace(shared().abouts, ''));
}

/** Whether a numeral counts something: not 四 in 四川, 百万 or 十一, which have other meanings; nor is 一 more than a word, or 十几 a number. */
function isSureNumeral(numeral: string, counted: string | null): boolean {
  const value = numberOf(numeral);
  if (value === null || value === 1 || shared().someMore.test(counted ?? '')) return false;
  const isWhole = value >= 100 && !shared().startsWithUnit.test(numeral);
  return counted !== null || isWhole || shared().withPoint.test(numeral);
}

/** By what the units at the end multiply: 10,000 in 三万. */
function scaleOf(said: string): number {
  const units = shared().largeUnits.exec(said)?.[0];
  return units === undefined ? 1 : (hanNumber(units) ?? 1);
}
