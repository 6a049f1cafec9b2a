import { wordSet } from '../../extract/text/word-set.ts';

/** Characters that point at something, which a bracket may name. */
const POINTING = /[他她它其这這那此该該我你您咱谁誰某之彼者们們自己]/u;
/** Characters that join words, and say little by themselves. */
const SMALL = /[的了是在有和与與也都就还還会會将將能要可以及或为為于於对對从從把被让讓]/gu;
/** Names for kinds of bodies and people, which a bracket may replace with the one that is meant. */
const KINDS = [
  ...wordSet(
    '公司 部门 部門 政府 机构 機構 组织 組織 学校 學校 大学 大學 医院 醫院 法院 银行 銀行 城市 国家 國家 地区 地區 项目 項目 计划 計劃 法律 当局 當局 男子 女子 人士 领导 領導 局长 局長 部长 部長 主席 总统 總統 总理 總理 市长 市長 老师 老師 记者 記者 先生 女士',
  ),
];
const HAN = /^\p{sc=Han}+$/u;

/**
 * Whether Chinese characters in a bracket are other words than those that they stand for: `[英里]` for 公里. Not where these point at something or
 * name a kind of body, or either holds the other’s characters in their order, as a short form does.
 */
export function exchangesCharacters(
  given: readonly string[],
  said: readonly string[],
  language: string,
): boolean {
  if (language !== 'zh') return false;
  const [these, those] = [said.join('').replace(SMALL, ''), given.join('').replace(SMALL, '')];
  if (!HAN.test(these) || !HAN.test(those) || POINTING.test(these)) return false;
  if (isOtherMoney(these, those)) return true;
  if (KINDS.some((kind) => these.includes(kind)) || these.charAt(0) === those.charAt(0)) return false;
  return !holdsInOrder(these, those) && !holdsInOrder(those, these);
}

/** 美元 for 元: the short form is the money of the country. */
function isOtherMoney(said: string, given: string): boolean {
  return said !== given && /^[元圆圓]$/u.test(said) && given.endsWith('元') && given !== '人民币元';
}

/** Whether all characters of a short text stand in a longer one, in their order: 国台办 of 国务院台湾事务办公室. */
function holdsInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
