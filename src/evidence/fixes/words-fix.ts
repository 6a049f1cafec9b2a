import type { Fix } from '../../diagnostics/diagnostic.ts';
import { nearestWord, fixTo } from '../../diagnostics/write-instead.ts';
import type { Quotation } from '../../outline/outline.ts';
import { NOTES } from '../../outline/split-slides.ts';
import { oneLine } from '../../text/words.ts';
import { type Range, type SourceFile, positionBetween } from '../../text/source-file.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { verifyQuotation } from '../match/verify-quotation.ts';
import { type Evidence, passes } from '../model/verdict.ts';
import { hasDigit } from '../numbers/figure-words.ts';
import { isNumberWord } from '../numbers/number-words.ts';
import { type Tokens, isWord } from '../text/tokenise.ts';
import { hedges } from '../edits/hedge.ts';
import { deny, isOpposite } from '../words/negation.ts';
import { type Change, type FixBudget, changesIn, isAmbiguous } from './changed-words.ts';
import { type WrittenWords, isInData, writtenWords } from './written-words.ts';

/** Writes the article’s words for the few that differ, where one passage alone can be meant; looked up again before it is offered. */
export function wordsFix(
  evidence: Evidence,
  index: ArticleIndex | null,
  file: SourceFile,
  budget: FixBudget,
): Fix | null {
  const { quotation, verdict, obstacle } = evidence;
  if (index === null || verdict !== 'altered' || obstacle !== null) return null;
  const changes = quotation.translator === null ? changesIn(evidence, index) : null;
  if (changes === null || !areWords(changes, quotation, file)) return null;
  const written = writtenWords(quotation, file);
  if (written === null || isAmbiguous(evidence, index, budget)) return null;
  const edits = changes.flatMap((change) => editOf(change, written, file) ?? []);
  if (edits.length < changes.length || !isThere(edits, written, index, budget)) return null;
  const changesClaim = changes.some((change) => changesSense(change, written.tokens.words));
  return { ...fixOf(edits, file), changesClaim };
}

/** Whether the article’s words mean themselves where they would be written. */
function areWords(changes: readonly Change[], quotation: Quotation, file: SourceFile): boolean {
  const mayHaveMarks = !isInData(quotation, file);
  return changes.every(({ article }) => article.isPlain && (mayHaveMarks || NO_MARKS.test(article.text)));
}

const NO_MARKS = /^[\p{L}\p{M}\p{N} ’]*$/u;

/** A replacement, by offsets into the outline and into the content of the quotation. */
interface Edit {
  readonly inOutline: Range;
  readonly inContent: Range;
  readonly text: string;
}

/** What is written for some words; `null` where a mark or a new line is between them, or the article’s would begin a list there. */
function editOf(change: Change, { tokens, places, follows }: WrittenWords, file: SourceFile): Edit | null {
  const { start, end, article } = change;
  const isReplacement = end > start && article.text !== '';
  const isOneRun = follows.slice(isReplacement ? start + 1 : start, end).every(Boolean);
  if (!isOneRun || (!isReplacement && start === 0)) return null;
  const inOutline = placeOf(change, isReplacement, places);
  if (isReplacement && beginsMarkup(article.text, file.text, inOutline.start)) return null;
  const isApart = !isReplacement && article.text !== '' && !article.isGlued;
  const inContent = placeOf(change, isReplacement, tokens);
  return { inOutline, inContent, text: isApart ? ` ${article.text}` : article.text };
}

/** Words that are missing follow the one before them, and what is too much goes with the white space before it. */
function placeOf(
  { start, end }: Change,
  isReplacement: boolean,
  { starts, ends }: Pick<Tokens, 'starts' | 'ends'>,
): Range {
  const from = (isReplacement ? starts[start] : ends[start - 1]) ?? 0;
  return { start: from, end: end > start ? (ends[end - 1] ?? from) : from };
}

/** Whether words would be read as a list, the line of a speaker or notes, since they begin a line. */
function beginsMarkup(words: string, text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[\s>]*$/u.test(before) && (NOTES.test(words) || !/^\p{L}/u.test(words));
}

function isThere(
  edits: readonly Edit[],
  { content }: WrittenWords,
  index: ArticleIndex,
  { searchBudget }: FixBudget,
): boolean {
  const corrected = edits.reduceRight(
    (text, { inContent: { start, end }, text: put }) => text.slice(0, start) + put + text.slice(end),
    content,
  );
  return passes(
    verifyQuotation({ content: corrected, speaker: null, paragraphs: [] }, index, searchBudget).verdict,
  );
}

/** One replacement from the first edit to the last; what is between them stays as it is written. */
function fixOf(edits: readonly Edit[], file: SourceFile): Fix {
  const start = edits[0]?.inOutline.start ?? 0;
  const end = edits.at(-1)?.inOutline.end ?? start;
  const text = edits.map(({ inOutline, text: put }, at) => {
    const next = edits[at + 1]?.inOutline.start ?? inOutline.end;
    return put + file.text.slice(inOutline.end, next);
  });
  const range = positionBetween(file, start, end);
  const [written, put] = [oneLine(file.text.slice(start, end)), oneLine(text.join(''))];
  return fixTo(text.join(''), range, titleOf(written, put));
}

function titleOf(written: string, put: string): string {
  if (Math.max(written.length, put.length) > LONGEST_TITLE) return 'Write the article’s words';
  if (put === '') return `Leave out “${written}”`;
  return `${written === '' ? 'Put in' : 'Write'} “${put}”`;
}

const LONGEST_TITLE = 80;

/** Whether the article’s words say something else than the outline’s: another figure or name, a “not” or “would” more or less, the opposite. */
function changesSense({ start, end, article }: Change, words: readonly string[]): boolean {
  const given = words.slice(start, end).filter(isWord);
  const meant = article.words.filter(isWord);
  return (
    deny(given) ||
    deny(meant) ||
    [...given, ...meant].some((word) => isFigure(word) || hedges(word)) ||
    given.some((word) => meant.some((other) => isOpposite(word, other))) ||
    isOtherName(given, meant, beginsSentence(words, start))
  );
}

function isFigure(word: string): boolean {
  return hasDigit(word) || isNumberWord(word.toLowerCase());
}

/** Whether a word with a capital has none in its place that is spelt much like it. */
function isOtherName(given: readonly string[], meant: readonly string[], isAtStart: boolean): boolean {
  const isMissing = (own: readonly string[], others: readonly string[]): boolean =>
    own.some((word, at) => {
      const isName = /^\p{Lu}/u.test(word) && !(at === 0 && isAtStart);
      return isName && nearestWord(word, others) === null;
    });
  return isMissing(given, meant) || isMissing(meant, given);
}

function beginsSentence(words: readonly string[], at: number): boolean {
  return at === 0 || /^[.!?"]$/u.test(words[at - 1] ?? '');
}
