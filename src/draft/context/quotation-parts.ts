import type { FoundQuotation } from '../../speech/text/findings.ts';
import { countSpaced } from '../../speech/words/spaced-words.ts';
import type { Range } from '../../text/source-file.ts';
import { type DraftContext, isBesideStory, paragraphAt, wordsAt, sentencesIn } from './draft-context.ts';

/** What one speaker says at one place: a quotation, or the two of “A,” she said. “B.” */
export interface Utterance {
  /** The one of them whose speaker is surest. */
  readonly quotation: FoundQuotation;
  readonly quotations: readonly FoundQuotation[];
  /** A sentence each, in reading order. */
  readonly parts: readonly PartOfQuotation[];
}

/** A sentence of somebody, or a part of one. */
interface PartOfQuotation extends Range {
  /** Whether words of the writer are before it. */
  readonly isBehindGap: boolean;
  /** Whether the sentence began before those. */
  readonly goesOn: boolean;
}

/** What the article quotes in marks or as a block, with interrupted quotations put together. */
export function findUtterances(context: DraftContext): readonly Utterance[] {
  const found: { quotation: FoundQuotation; quotations: FoundQuotation[]; parts: PartOfQuotation[] }[] = [];
  for (const quotation of context.findings.quotations) {
    if (quotation.type === 'indirect' || isBesideStory(context, quotation)) continue;
    const spans =
      quotation.type === 'mixed' ? markedIn(context, quotation) : withoutNarrator(context, quotation);
    for (const span of spans) {
      const last = found.at(-1);
      const gap = last === undefined ? null : gapBetween(context, last, quotation, span);
      const parts = partsOf(context, span, gap);
      if (last === undefined || gap === null) {
        found.push({ quotation, quotations: [quotation], parts: [...parts] });
        continue;
      }
      last.parts.push(...parts);
      last.quotations.push(quotation);
      if (quotation.confidence > last.quotation.confidence) last.quotation = quotation;
    }
  }
  return found;
}

/** The writer’s words between two parts of what one speaker says; `null` where more than “she said” is there. */
function gapBetween(
  context: DraftContext,
  { quotation, parts }: Utterance,
  next: FoundQuotation,
  span: Range,
): string | null {
  const { start, end } = { start: parts.at(-1)?.end ?? 0, end: span.start };
  if (!goOn(quotation, next) || end - start > LONGEST_GAP || end < start) return null;
  if (paragraphAt(context, start) !== paragraphAt(context, end)) return null;
  const gap = wordsAt(context, { start, end });
  return TWO_SENTENCES.test(gap.replace(/^[.!?。！？]/u, '')) ? null : gap;
}

/** “A.” He left the room. “B.” */
const TWO_SENTENCES = /[.!?。！？]["'\p{Pf}]?\s*\p{L}.*[.!?。！？]/u;

/** Whether a quotation is what is said next by whoever says another. */
function goOn(quotation: FoundQuotation, next: FoundQuotation): boolean {
  const areDirect = [quotation, next].every(({ form, type }) => form === 'marks' && type === 'direct');
  if (!areDirect) return false;
  return quotation === next || (next.speaker !== null && quotation.speaker?.name === next.speaker.name);
}

/** “, the mayor of Skarvik, who had come by boat, told the council.” */
const LONGEST_GAP = 140;

function partsOf(
  { article, patterns }: DraftContext,
  span: Range,
  gap: string | null,
): readonly PartOfQuotation[] {
  const goesOn = gap !== null && /[,，]\s*["'\p{Pi}„«「]*$/u.test(gap);
  return sentencesIn(article.file.text, span, patterns.abbreviations).map((sentence, at) => ({
    ...sentence,
    isBehindGap: at === 0 && gap !== null,
    goesOn: at === 0 && goesOn && !/^\p{Lu}/u.test(article.file.text.slice(sentence.start)),
  }));
}

/** What is said where the marks hold the writer’s words too, between dashes: «No —dijo Ana—. Nunca.», «Нет, — сказал он. — Никогда». */
function withoutNarrator({ article }: DraftContext, { start, end }: FoundQuotation): readonly Range[] {
  const words = article.file.text.slice(start, end);
  const spans: Range[] = [];
  let from = 0;
  for (const { index, 0: narrated } of [...words.matchAll(BETWEEN_DASHES), { index: words.length, 0: '' }]) {
    if (/\p{L}/u.test(words.slice(from, index))) spans.push({ start: start + from, end: start + index });
    from = index + narrated.length;
  }
  return spans;
}

/** A dash with spaces and no comma before it is the speaker’s. */
const BETWEEN_DASHES =
  /\s—(?=\p{Ll})[^—]{2,120}—[.,;]?\s?|(?<=[,!?…])\s[—–]\s\p{Ll}[^—–]{2,120}?(?:[.,]\s[—–]\s|$)/gu;

const MARKED = /[“"„«「]([^“”"„«»「」\n]{3,400})[”"“»」]/gu;

/** The words in marks inside a mixed quotation. */
function markedIn({ article }: DraftContext, { start, end }: FoundQuotation): readonly Range[] {
  return [...article.file.text.slice(start, end).matchAll(MARKED)]
    .map((match) => ({
      start: start + match.index + 1,
      end: start + match.index + 1 + (match[1] ?? '').length,
    }))
    .filter((span) => countSpaced(article.file.text.slice(span.start, span.end)) >= FEWEST_IN_SENTENCE);
}

/** Fewer words inside a sentence of the writer are a phrase. */
const FEWEST_IN_SENTENCE = 4;

/** Some parts of an utterance as a slide has them, with a mark for the writer’s words between them. */
export function contentOf(context: DraftContext, parts: readonly PartOfQuotation[]): string {
  const pieces: string[] = [];
  for (const part of parts) {
    const words = wordsAt(context, part);
    const last = pieces.pop();
    if (last === undefined) pieces.push(words);
    else if (part.isBehindGap) pieces.push(withoutComma(last), leftOut(words), words);
    else pieces.push(last, /\p{sc=Han}/u.test(words) ? '' : ' ', words);
  }
  const content = pieces.join('');
  const isPhrase = parts.length === 1 && /^\p{Ll}/u.test(content) && countSpaced(content) <= LONGEST_PHRASE;
  return withoutComma(isPhrase ? content.replace(/\.$/u, '') : content);
}

/** The stop behind a few words inside of a sentence is the writer’s. */
const LONGEST_PHRASE = 10;

const leftOut = (words: string): string => (/\p{sc=Han}/u.test(words) ? '……' : ' … ');
const withoutComma = (words: string): string => {
  const trimmed = words.trimEnd();
  return /[,;:，；：]$/u.test(trimmed.slice(-1)) ? trimmed.slice(0, -1) : words;
};
