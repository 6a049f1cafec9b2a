import { wordSet } from '../../extract/words/word-set.ts';
import { lazily } from '../../source/lazily.ts';
import { isRelated } from './is-related.ts';
import { type SmallWords, smallWordsOf } from './small-words.ts';

/** Words of the source, and those of a bracket that stands for them. */
export interface Exchange {
  readonly given: readonly string[];
  readonly said: readonly string[];
  /** That of the article. */
  readonly language: string;
  /** Whether the first word said has its capital from the sentence that it opens. */
  readonly opensSentence: boolean;
  /** Whether those said are what follows a bracket that ends the quotation, of which it may stand for the first alone. */
  readonly isOpen: boolean;
  /** Whether a word is one that the article has for something, so that what stands behind a “the” may be called so. */
  readonly isKnown: (word: string) => boolean;
}

/**
 * Whether words are exchanged for others of another meaning: `[parents]` for “children”. Not where those said point at something (“them”, “her house”), name
 * a kind of thing (“the company”) or somebody, where the two look like forms of one word, or say that something is not printed.
 */
export function exchangesWords(exchange: Exchange): boolean {
  const { said, given, language } = exchange;
  const small = smallWordsOf(language);
  if (small === null || isNamed(exchange) || withheld().test(given.join(' '))) return false;
  const spoken = said.flatMap((word) => piecesOf(word, language));
  const shown = given.flatMap((word) => piecesOf(word, language));
  const meant = exchange.isOpen ? spoken.slice(0, 1) : spoken;
  if ([...meant, ...shown].some((word) => small.pointing.has(word))) return false;
  if (spoken.some((word) => isKind(word, small))) return false;
  const these = spoken.filter((word) => hasMeaning(word, small));
  const those = shown.filter((word) => hasMeaning(word, small));
  if (these.length === 0 || those.length === 0) return false;
  if (these.some((word) => those.some((other) => isRelated(word, other)))) return false;
  return exchange.isOpen || !meant.some((word) => small.articles.has(word)) || !those.every(exchange.isKnown);
}

/** What is said of words that are not printed. */
const withheld = lazily(
  () =>
    /^(?:an? )?(?:\S+ )?(?:expletives?|obscenity|profanity|swear ?words?|slur|curse|vulgarity|redacted|deleted|removed|withheld|bleep(?:ed)?|inaudible|unintelligible|illegible|indistinct|crosstalk|laughter|applause|pause|name|names|unverständlich|schimpfwort|gelächter|beifall|geschwärzt|inaudible|injure|juron|rires|applaudissements|anonymisé|ininteligible|improperio|insulto|risas|aplausos|неразборчиво|нецензурно|смех|аплодисменты)(?: \S+){0,2}$/iu,
);

/** A word in small letters, in its pieces where an apostrophe joins them; in Arabic without its article. */
function piecesOf(word: string, language: string): readonly string[] {
  const lower = word.toLowerCase();
  if (language === 'ar') return [lower.replace(/^[وف]?(?:ال|بال|لل)(?=.{2})/u, '')];
  return lower.split("'");
}

/** What the form in which kinds are listed ends with, where others of its forms don’t. */
const FIRST_FORMS = ['', 'y', 'а', 'я', 'о'];

function isKind(word: string, { kinds }: SmallWords): boolean {
  if (kinds.has(word)) return true;
  return [1, 2, 3].some((length) => {
    const stem = word.slice(0, word.length - length);
    return stem.length > 3 && FIRST_FORMS.some((ending) => kinds.has(stem + ending));
  });
}

/** Arabic pronouns are the ends of words. */
const POINTING_END = /^\p{sc=Arabic}{2,}(?:ها|هم|هن|هما|نا|كم|ه|ك|ي)$/u;

function hasMeaning(word: string, { articles, others, pointing }: SmallWords): boolean {
  const isSmall = articles.has(word) || others.has(word) || pointing.has(word);
  return word.length > 1 && !isSmall && !/\p{N}/u.test(word) && !POINTING_END.test(word);
}

/** Whether either has a name, which is compared with others elsewhere. German gives a capital to every noun. */
function isNamed({ said, given, language, opensSentence }: Exchange): boolean {
  if (language === 'de') return false;
  const from = opensSentence ? 1 : 0;
  return [said, given].some((words) => words.slice(from).some((word) => /^\p{Lu}/u.test(word)));
}

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
