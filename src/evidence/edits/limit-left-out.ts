import { wordSet } from '../../speech/words/word-set.ts';
import { exceptionAt } from '../words/clause-marks.ts';
import { startOfSentence, type ArticleIndex } from '../index/index-article.ts';
import { hedges, isCondition } from '../words/hedge.ts';
import { isNumberWord } from '../numbers/number-words.ts';
import { PARTS } from '../words/hedge-words.ts';
import { lowerAt, type TokenRange } from '../text/tokenise.ts';

/** What limits a sentence shown in part and is left out: an “if” with its clause, an exception, whose claim it is, one end of a range. */
export function limitLeftOut(index: ArticleIndex, gap: TokenRange): string | null {
  const { words } = index.tokens;
  const but =
    ALL.has(lowerAt(words, gap.start - 1)) && lowerAt(words, gap.start) === 'but' ? words[gap.start] : null;
  return (
    limitFrom(index, gap.start, gap.end, gap.start - 1) ??
    limitFrom(index, startOfSentence(index, gap.end, gap.start), gap.end, gap.end) ??
    but ??
    alternativeIn(index, gap) ??
    (partsRange(words, gap) ? words.slice(gap.start, gap.end).join(' ') : null)
  );
}

/** The “or” of an alternative, or the “and” of a choice between two, of which one is left out: “the wall … will go” of “the wall or the dam will go”. */
function alternativeIn({ tokens, sentenceOf }: ArticleIndex, { start, end }: TokenRange): string | null {
  const { words } = tokens;
  const [isOr, wasOr] = [start, end - 1].map((at) => OR.has(lowerAt(words, at)));
  const isShown = [start - 1, end].some((at) => OR.has(lowerAt(words, at)));
  if (isShown || PARTING.has(words[start - 1] ?? '') || sentenceOf[start - 1] !== sentenceOf[end])
    return null;
  if (isOr === true || wasOr === true) return (isOr === true ? words[start] : words[end - 1]) ?? null;
  const isChoice = AND.has(lowerAt(words, end - 1)) && BETWEEN.has(lowerAt(words, start - 1));
  return isChoice ? (words[end - 1] ?? null) : null;
}

/** What opens a limiting clause at a place before an end, of the sentence that a token which is shown is in. */
function limitFrom(
  { tokens, sentenceOf }: ArticleIndex,
  from: number,
  end: number,
  shown: number,
): string | null {
  const { words } = tokens;
  const isParted = PARTING.has(words[from] ?? '');
  const isSetOff = isParted || sentenceOf[from - 1] !== sentenceOf[from];
  const opens = isParted ? from + 1 : from;
  const at = AND.has(lowerAt(words, opens)) ? opens + 1 : opens;
  if (at >= end || sentenceOf[at] !== sentenceOf[shown]) return null;
  if (isSetOff) return limitAt(words, at);
  const isIf = BARE_CONDITIONS.has(lowerAt(words, at)) && !ASKING.has(lowerAt(words, at - 1));
  return isIf ? conditionOpened(words, at) : null;
}

function limitAt(words: readonly string[], at: number): string | null {
  const word = lowerAt(words, at);
  if (CLAIMS.has(word)) return words[at] ?? null;
  const isCorrected = OR.has(word) && (PARTS.has(lowerAt(words, at + 1)) || hedges(words[at + 1] ?? ''));
  if (isCorrected || CLAIMS.has(word + lowerAt(words, at + 1))) return words.slice(at, at + 2).join(' ');
  return conditionOpened(words, at) ?? exceptionAt(words, at);
}

function conditionOpened(words: readonly string[], at: number): string | null {
  const word = lowerAt(words, at);
  const isLimiting = isCondition(word) && !ALSO_OTHERS.has(word) && !isSaying(words, at);
  return isLimiting ? (words[at] ?? null) : null;
}

/** So many words has the longest of those that limit nothing. */
const LONGEST_SAYING = 5;

/** Whether all that stands behind an “if”, up to the next mark, limits nothing. */
function isSaying(words: readonly string[], at: number): boolean {
  const clause = words.slice(at + 1, at + LONGEST_SAYING + 1);
  const end = clause.findIndex((word) => PARTING.has(word));
  return end > 0 && SAYINGS.has(clause.slice(0, end).join('').toLowerCase());
}

/** Those that need no mark before them. */
const BARE_CONDITIONS = wordSet('if unless');

/** Marks that set a clause off from what stands before it. */
const PARTING: ReadonlySet<string> = new Set([',', '-', '(', ';']);

/** Words before an “if” that opens a question, or no condition. */
const ASKING = wordSet(
  'ask asked asks asking know knows knew see wonder wondered sure tell told say unclear decide check even as',
);

/** Words among those for conditions that ask something, or are everyday words elsewhere. */
const ALSO_OTHERS = wordSet('whether ob se om αν אם hvis');

/** Words that alone behind an “if” limit nothing: “It has, if anything, grown”; those of several words are written as one. */
const SAYINGS = wordSet(
  `anything any ever i'mhonest iamhonest we'rehonest youlike youwill youwish youaskme imay imaysay imaysayso imayputitso
  mansowill siesowollen ichehrlichbin ichdassagendarf vousvoulez quiere sequiere soyhonesto soysincero честно хотите
  j'osedire l'onveut jepuisdire`,
);

/** Words that say whose claim a sentence is; those of two words are written as one. */
const CLAIMS = wordSet('accordingto laut nachangaben selon según secondo пословам поданным 据 據');

/** “The crowd, or most of it”. */
const OR = wordSet('or oder ou o или');

/** “All but six”: words behind which a “but” takes something away. */
const ALL = wordSet('all every everyone everybody everything any anyone anything');

/** Whether one end of a range is left out and the other shown: “between 14 and … 18”, “2 to … 5”, “between $2 … a head”. */
function partsRange(words: readonly string[], { start, end }: TokenRange): boolean {
  const isEndShown = startsNumber(words, end) && [start, end].some((at) => endsInRange(words, at));
  return isEndShown || (startsNumber(words, start + 1) && endsInRange(words, start + 1) && start + 1 < end);
}

/** Whether a number stands at a place, with or without “a” or a sign of money before it. */
function startsNumber(words: readonly string[], at: number): boolean {
  const isLed = lowerAt(words, at) === 'a' || /\p{Sc}/u.test(words[at] ?? '');
  return isNumber(words, at) || (isLed && isNumber(words, at + 1));
}

/** Whether a number, with or without a sign behind it, and a “to” stand before a place. */
function endsInRange(words: readonly string[], at: number): boolean {
  const last = /^[%‰°\p{Sc}]$/u.test(words[at - 2] ?? '') ? at - 3 : at - 2;
  if (!isNumber(words, last)) return false;
  const word = lowerAt(words, at - 1);
  return (
    TO.has(word) ||
    (AND.has(word) && words.slice(last - 3, last).some((one) => BETWEEN.has(one.toLowerCase())))
  );
}

const TO = wordSet('to or - bis oder à ou a o до или 至 到');
const AND = wordSet('and und et y e и');
const BETWEEN = wordSet('between zwischen entre tra fra между');

/** Whether a token is a number, in figures or as a word. */
export function isNumber(words: readonly string[], at: number): boolean {
  const word = lowerAt(words, at);
  return /^\p{N}/u.test(word) || isNumberWord(word) || word === 'half' || word === 'quarter';
}
