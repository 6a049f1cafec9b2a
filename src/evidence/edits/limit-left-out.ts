import { exceptionAt } from '../words/clause-marks.ts';
import { startOfSentence, type ArticleIndex } from '../index/index-article.ts';
import { hedges, isCondition } from '../words/hedge.ts';
import { isNumberWord } from '../numbers/number-words.ts';
import { isAmong } from '../words/listed-words.ts';
import { lowerAt, type TokenRange } from '../text/tokenise.ts';

/** What limits a sentence shown in part and is left out: an “if” with its clause, an exception, whose claim it is, one end of a range. */
export function limitLeftOut(index: ArticleIndex, gap: TokenRange): string | null {
  const { words } = index.tokens;
  const but =
    isAmong(lowerAt(words, gap.start - 1), 'all') && isAmong(lowerAt(words, gap.start), 'allBut')
      ? words[gap.start]
      : null;
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
  const [isOr, wasOr] = [start, end - 1].map((at) => isAmong(lowerAt(words, at), 'or'));
  const isShown = [start - 1, end].some((at) => isAmong(lowerAt(words, at), 'or'));
  if (isShown || PARTING.has(words[start - 1] ?? '') || sentenceOf[start - 1] !== sentenceOf[end])
    return null;
  if (isOr === true || wasOr === true) return (isOr === true ? words[start] : words[end - 1]) ?? null;
  const isChoice = isAmong(lowerAt(words, end - 1), 'and') && isAmong(lowerAt(words, start - 1), 'between');
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
  const at = isAmong(lowerAt(words, opens), 'and') ? opens + 1 : opens;
  if (at >= end || sentenceOf[at] !== sentenceOf[shown]) return null;
  if (isSetOff) return limitAt(words, at);
  const isIf = isAmong(lowerAt(words, at), 'bareConditions') && !isAmong(lowerAt(words, at - 1), 'asking');
  return isIf ? conditionOpened(words, at) : null;
}

function limitAt(words: readonly string[], at: number): string | null {
  const word = lowerAt(words, at);
  if (isAmong(word, 'claims')) return words[at] ?? null;
  const isCorrected =
    isAmong(word, 'or') && (isAmong(lowerAt(words, at + 1), 'parts') || hedges(words[at + 1] ?? ''));
  if (isCorrected || isAmong(word + lowerAt(words, at + 1), 'claims'))
    return words.slice(at, at + 2).join(' ');
  return conditionOpened(words, at) ?? exceptionAt(words, at);
}

function conditionOpened(words: readonly string[], at: number): string | null {
  const word = lowerAt(words, at);
  const isLimiting = isCondition(word) && !isAmong(word, 'askingToo') && !isSaying(words, at);
  return isLimiting ? (words[at] ?? null) : null;
}

/** Words of the longest of those that limit nothing. */
const LONGEST_SAYING = 5;

/** Whether all that comes after an “if”, up to the next mark, limits nothing. */
function isSaying(words: readonly string[], at: number): boolean {
  const clause = words.slice(at + 1, at + LONGEST_SAYING + 1);
  const end = clause.findIndex((word) => PARTING.has(word));
  return end > 0 && isAmong(clause.slice(0, end).join('').toLowerCase(), 'sayings');
}

/** Marks that set a clause off from what comes before it. */
const PARTING: ReadonlySet<string> = new Set([',', '-', '(', ';']);

/** Whether one end of a range is left out and the other shown: “between 14 and … 18”, “2 to … 5”, “between $2 … a head”. */
function partsRange(words: readonly string[], { start, end }: TokenRange): boolean {
  const isEndShown = startsNumber(words, end) && [start, end].some((at) => endsInRange(words, at));
  return isEndShown || (startsNumber(words, start + 1) && endsInRange(words, start + 1) && start + 1 < end);
}

/** Whether a number is at a place, with or without “a” or a sign of money before it. */
function startsNumber(words: readonly string[], at: number): boolean {
  const isLed = lowerAt(words, at) === 'a' || /\p{Sc}/u.test(words[at] ?? '');
  return isNumber(words, at) || (isLed && isNumber(words, at + 1));
}

/** Whether a number, with or without a sign after it, and a “to” come before a place. */
function endsInRange(words: readonly string[], at: number): boolean {
  const last = /^[%‰°\p{Sc}]$/u.test(words[at - 2] ?? '') ? at - 3 : at - 2;
  if (!isNumber(words, last)) return false;
  const word = lowerAt(words, at - 1);
  return (
    word === '-' ||
    isAmong(word, 'rangeTo') ||
    (isAmong(word, 'and') && words.slice(last - 3, last).some((one) => isAmong(one.toLowerCase(), 'between')))
  );
}

/** Whether a token is a number, in figures or as a word. */
export function isNumber(words: readonly string[], at: number): boolean {
  const word = lowerAt(words, at);
  return /^\p{N}/u.test(word) || isNumberWord(word) || isAmong(word, 'fractions');
}
