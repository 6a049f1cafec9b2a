import { HAN_DIGIT, hanNumber } from '../../article/han-numeral.ts';
import { lazily } from '../../text/lazily.ts';
import type { Amount, Figure } from './figure.ts';

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const UNIT = '[百千万萬亿億兆만억조]';
/** “Over”, “some”: 二十多万, 870余. */
const ABOUT = '[多余餘几幾来來]?';
const NUMERAL = `${HAN_DIGIT}+(?:[点點][〇零一二三四五六七八九]+${UNIT}*)?`;
const NUMBER = `(?:${DIGITS}|${NUMERAL})`;

/** What is counted: before one of these, a single character is a figure. */
const COUNTED =
  '(?:[个個名人位家所座条條项項次年月天日周週岁歲元倍种種件辆輛张張台架艘層层米吨噸克户戶省市县縣处處届屆期批步章部篇本起例宗笔筆只隻头頭匹棵栋棟间間套组組队隊轮輪句页頁度号號秒亩畝级級类類段]|小[时時]|分[钟鐘]|公|平方|立方|千米|英|城|世[纪紀])';

const FORMS = [
  // Words with the characters of numerals.
  '(?<word>十分(?![之钟鐘])|千万(?=[不别別要])|万[一分]|四[周方处處]|三角|第三[方者]|[百千]姓|老百)',
  // 三分之二, 百分之12.5, 3分の2
  `(?<denominator>${NUMBER})分[之の](?<numerator>${NUMBER})`,
  // 近七成, 3割; not 三成为
  '(?<tenths>[一二三四五六七八九两兩]|\\d(?:\\.\\d)?)(?:成(?![为為立长長功员員果本都语語就分品交绩績效不])|割)',
  '(?<half>一半|半[数數分]|[过過]半|对半)',
  // 上万, 近百
  `(?:(?<![以晚早网網线線])上|[近超逾约約])(?<over>${UNIT}+)(?!分[之の])`,
  // 数万, 几十, 成千上万; not 人数百分之五
  '(?:(?<![人总總倍分参參指])[数數几幾]|成[百千]上)(?<round>[十百千万萬亿億兆]+)(?!分[之の])',
  `第(?<place>${NUMBER})`,
  // 4.2亿, 230余万, 1亿2000万
  `(?<mixed>(?:${DIGITS}${ABOUT}${UNIT}+)+)`,
  `(?<numeral>${NUMERAL}(?:${ABOUT}${UNIT}+)?)(?!分[之の点點])(?=(?<counted>${ABOUT}\\s?${COUNTED}|[余餘])?)`,
  '(?<twice>[双雙])',
  '(?<loosely>半)',
];
const FIGURE = lazily(() => new RegExp(`(?<![\\d.])(?:${FORMS.join('|')})`, 'gu'));

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

/** What a match says; nothing where its characters are no number: 十四五. */
function readGroups(groups: Readonly<Record<string, string | undefined>>): Read {
  const { denominator, numerator, tenths, half, place, numeral, counted } = groups;
  if (denominator !== undefined)
    return { amounts: amount('share', numerator, numberOf(denominator) ?? 0), isSure: true };
  if (tenths !== undefined) return { amounts: amount('share', tenths, 10), isSure: true };
  if (half !== undefined) return { amounts: [{ kind: 'share', value: 0.5 }], isSure: true };
  if (place !== undefined) return { amounts: amount('number', place), isSure: numberOf(place) !== 1 };
  if (numeral !== undefined)
    return { amounts: amount('number', numeral), isSure: isSureNumeral(numeral, counted ?? null) };
  return readRoundGroups(groups);
}

function readRoundGroups(groups: Readonly<Record<string, string | undefined>>): Read {
  const { over, round, mixed, twice, loosely } = groups;
  // 上万 is 10,000 and more, or tens of thousands.
  if (over !== undefined)
    return { amounts: [...amount('number', over), ...amount('magnitude', over)], isSure: true };
  if (round !== undefined) return { amounts: amount('magnitude', round), isSure: true };
  if (mixed !== undefined) return { amounts: amount('number', mixed), isSure: true };
  if (twice !== undefined) return { amounts: [{ kind: 'number', value: 2 }], isSure: false };
  return { amounts: loosely === undefined ? [] : [{ kind: 'share', value: 0.5 }], isSure: false };
}

function amount(kind: Amount['kind'], numeral = '', by = 1): readonly Amount[] {
  const value = numberOf(numeral);
  return value === null || by === 0 ? [] : [{ kind, value: value / by }];
}

function numberOf(numeral: string): number | null {
  return hanNumber(numeral.replace(/[多余餘几幾来來]/gu, ''));
}

/** Whether a numeral counts something: not 四 in 四川, 百万 or 十一, which have other meanings; nor is 一 more than a word, or 十几 a number. */
function isSureNumeral(numeral: string, counted: string | null): boolean {
  const value = numberOf(numeral);
  if (value === null || value === 1 || /^[几幾]/u.test(counted ?? '')) return false;
  const isWhole = value >= 100 && !/^[百千万萬亿億兆]/u.test(numeral);
  return counted !== null || isWhole || /[点點]/u.test(numeral);
}

/** By what the units at the end multiply: 10,000 in 三万. */
function scaleOf(said: string): number {
  const units = /[千万萬亿億兆]+$/u.exec(said)?.[0];
  return units === undefined ? 1 : (hanNumber(units) ?? 1);
}
