import { type Paragraph, type SavedArticle, timeOf } from '../../article/article.ts';
import type { ArticleIndex } from '../../evidence/index/index-article.ts';
import { verifyQuotation } from '../../evidence/match/verify-quotation.ts';
import type { SearchBudget } from '../../evidence/match/search-budget.ts';
import { type Finding, passes } from '../../evidence/model/verdict.ts';
import type { DraftWords } from '../../language/draft-words.ts';
import type { Findings, FoundQuotation } from '../../speech/text/findings.ts';
import { countSpaced } from '../../speech/words/spaced-words.ts';
import { countBefore, type Range } from '../../text/source-file.ts';
import { oncePer } from '../../text/once-per.ts';
import { type Marks, markdownText, plainLine } from './markdown-text.ts';
import type { ReadingPatterns } from './reading-patterns.ts';

/** What every part of a draft is made from. */
export interface DraftContext {
  readonly article: SavedArticle;
  readonly findings: Findings;
  readonly index: ArticleIndex;
  /** How far what may be quoted has been followed so far. */
  readonly searchBudget: SearchBudget;
  readonly sourceId: string;
  readonly author: string | null;
  /** What the draft writes itself, and marks around the article’s words, in its language. */
  readonly words: DraftWords;
  readonly marks: Marks;
  /** Between two names, and between parts of a line. */
  readonly and: string;
  readonly comma: string;
  /** What is looked for in an article of its language. */
  readonly patterns: ReadingPatterns;
  /** Where the story ends and the lines about its author begin. */
  readonly end: number;
}

/** Below this the speaker is a guess, and the draft doesn’t name one. */
export const SURE = 0.7;

/** Number of the paragraph at an offset. */
export function paragraphAt({ article }: DraftContext, offset: number): number {
  return paragraphOf(article, offset)?.number ?? 1;
}

/** The paragraph at an offset, or the last before it. */
export function paragraphOf({ paragraphs }: SavedArticle, offset: number): Paragraph | null {
  return paragraphs[lastBefore(paragraphs, offset + 1)] ?? null;
}

/** Whether words are in the headline, a note, a caption or a table, or behind the story. */
export function isBesideStory(context: DraftContext, { start }: Range): boolean {
  const paragraph = paragraphOf(context.article, start);
  return paragraph === null || start >= context.end || paragraphsBeside(context).has(paragraph.number);
}

const paragraphsBeside = oncePer(({ article, patterns }: DraftContext): ReadonlySet<number> => {
  const beside = article.paragraphs.filter(({ start, end, isAside }) => {
    const words = plainLine(article.file.text.slice(start, end));
    const isOther = patterns.besideStory.test(words) || patterns.credits.test(words);
    return isAside || isOther || words === article.headline;
  });
  const numbers = beside.map(({ number }) => number);
  return new Set(opensWithHeadline(article) ? [1, ...numbers] : numbers);
});

/** A headline may end like a sentence, and then isn’t known as one: it stands alone, and is short. */
function opensWithHeadline({ headline, paragraphs, file }: SavedArticle): boolean {
  const [first] = paragraphs;
  if (headline !== null || first === undefined || paragraphs.length < FEWEST_BELOW) return false;
  const words = file.text.slice(first.start, first.end);
  return countSpaced(words) <= LONGEST_HEADLINE && !/[.!?。].*[.!?。]|["“”„«»]/u.test(words);
}

const FEWEST_BELOW = 5;
const LONGEST_HEADLINE = 14;

/** The sentences of the paragraph at an offset. */
export function sentencesAt({ article, patterns }: DraftContext, offset: number): readonly Range[] {
  const paragraph = paragraphOf(article, offset);
  if (paragraph === null) return [];
  const known = SENTENCES.get(paragraph) ?? sentencesIn(article.file.text, paragraph, patterns.abbreviations);
  SENTENCES.set(paragraph, known);
  return known;
}

const SENTENCES = new WeakMap<Paragraph, readonly Range[]>();

/** Whether the article’s words for speech were read, so that a speaker who was not found is one whom it doesn’t name. */
export const readsSpeakers = ({ findings }: DraftContext): boolean =>
  !findings.notices.includes('english-cues-only');

/** `[@id, para. 3]`, `[@id, para. 3, 7]` for several places, or `[@id, 00:03:12]` for what was recorded. */
export function citationOf(context: DraftContext, ...offsets: readonly number[]): string {
  const numbers = new Set(offsets.map((offset) => paragraphAt(context, offset)));
  const [number = 0] = numbers;
  const time = numbers.size === 1 ? timeOf(context.article, number) : null;
  if (time !== null) return `[@${context.sourceId}, ${time}]`;
  return `[@${context.sourceId}, para. ${[...numbers].toSorted((a, b) => a - b).join(', ')}]`;
}

/** Words of the article in the marks of the draft’s language, with their citation. */
export function quotedAt(context: DraftContext, words: string, ...offsets: readonly number[]): string {
  const [open, close] = context.marks;
  return `${open}${markdownText(words)}${close} ${citationOf(context, ...offsets)}`;
}

/** Words between two offsets as they can be read, without markup. */
export function wordsAt({ article }: Pick<DraftContext, 'article'>, { start, end }: Range): string {
  return plainLine(article.file.text.slice(start, end));
}

/** Quotations that touch a range, in reading order. */
export function quotationsIn({ findings }: DraftContext, { start, end }: Range): readonly FoundQuotation[] {
  const { quotations } = findings;
  const found: FoundQuotation[] = [];
  for (let at = lastBefore(quotations, end); at >= 0; at -= 1) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start < start - LONGEST_QUOTATION) break;
    if (quotation.end > start) found.push(quotation);
  }
  return found.toReversed();
}

/** Whether one of some spans in reading order is within a range. */
export function hasWithin(spans: readonly Range[], { start, end }: Range): boolean {
  for (let at = lastBefore(spans, start) + 1; (spans[at]?.start ?? end) < end; at += 1)
    if ((spans[at]?.end ?? end) <= end) return true;
  return false;
}

/** Spans by where they begin. */
export const inReadingOrder = (spans: readonly Range[]): readonly Range[] =>
  spans.toSorted((one, other) => one.start - other.start);

/** A quotation that begins further back doesn’t reach here. */
const LONGEST_QUOTATION = 4000;

/** Index of the last of some spans, sorted by their starts, that starts before an offset; -1 for none. */
export function lastBefore(spans: readonly Range[], offset: number): number {
  return countBefore(spans.length, (at) => (spans[at]?.start ?? 0) < offset) - 1;
}

/** The gate’s finding on words, as a quotation of this speaker in the paragraph at an offset; `null` where they may not be. */
export function findWords(
  context: DraftContext,
  content: string,
  speaker: string | null,
  at: number,
): Finding | null {
  const { language } = context.index.speakers;
  const writers = context.author === null ? [] : [context.author];
  const given = speaker === null ? null : { name: speaker, language, writers };
  const paragraph = paragraphAt(context, at);
  const request = { content, speaker: given, paragraphs: [paragraph] };
  const found = verifyQuotation(request, context.index, context.searchBudget);
  const { verdict, speaker: said, passage } = found;
  const isThere = passage !== null && passage.paragraph <= paragraph && paragraph <= passage.lastParagraph;
  return passes(verdict) && said.verdict !== 'other' && said.verdict !== 'unstated' && isThere ? found : null;
}

/** The sentences of a range, also where they are in quotation marks. A stop behind an abbreviation or a single letter ends none. */
export function sentencesIn(
  text: string,
  { start, end }: Range,
  abbreviations: ReadonlySet<string>,
): readonly Range[] {
  const words = text.slice(start, end);
  const sentences: Range[] = [];
  let from = 0;
  for (const { index, 0: marks } of words.matchAll(END)) {
    const word = /(?<![\p{L}\p{N}])[\p{L}.]+$/u.exec(words.slice(Math.max(0, index - LONGEST), index))?.[0];
    const isShort = word !== undefined && (/^(?:\p{L}|.*\.\p{L})$/u.test(word) || abbreviations.has(word));
    if (marks.startsWith('.') && isShort) continue;
    sentences.push({ start: start + from, end: start + index + marks.length });
    from = index + marks.length + (/^\s*/u.exec(words.slice(index + marks.length))?.[0].length ?? 0);
  }
  if (/\p{L}/u.test(words.slice(from))) sentences.push({ start: start + from, end });
  return sentences;
}

const END = /[.!?…]+["'\p{Pf}\p{Pe}]*(?=\s+["'\p{Pi}„\p{Ps}¿¡]*[\p{Lu}\p{Lo}\p{N}])|[。！？]+[”’」』）]*/gu;
const LONGEST = 20;

/** The words of a text that may carry meaning; of scripts without spaces two characters each. */
export function contentWordsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{sc=Han}{2}|(?:(?!\p{sc=Han})[\p{L}\p{N}]){4,}/gu) ?? [];
  return new Set(words);
}

/** Whether more than half of some words are among others. */
export function sharesWords(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 > words.size;
}

/** One slide of a draft. Everything is Markdown that is ready to be written. */
export interface DraftSlide {
  readonly heading: string;
  /** For a second slide that would be headed alike. */
  readonly otherHeading: string;
  /** `{.number}`; empty for none. */
  readonly attributes: string;
  /** For whoever edits the outline; a build drops it. */
  readonly comment: string;
  readonly body: string;
  readonly notes: string;
  /** Place of what it shows in the saved text. */
  readonly at: number;
}

/** The Markdown of a slide, with an empty line at its end. */
export function slideMarkdown({ heading, attributes, comment, body, notes }: DraftSlide): string {
  const head = `## ${heading}${attributes === '' ? '' : ` ${attributes}`}`;
  const parts = [
    head,
    comment === '' ? '' : `<!-- ${comment} -->`,
    body,
    notes === '' ? '' : `Note:\n${notes}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

/** Slides that would be headed alike get their other headings, the first of them apart. */
export function withOwnHeadings(slides: readonly DraftSlide[]): readonly DraftSlide[] {
  const used = new Set<string>();
  return slides.map((slide) => {
    let heading = used.has(slide.heading.toLowerCase()) ? slide.otherHeading : slide.heading;
    for (let count = 2; used.has(heading.toLowerCase()); count += 1)
      heading = `${slide.otherHeading} (${count})`;
    used.add(heading.toLowerCase());
    return { ...slide, heading };
  });
}
