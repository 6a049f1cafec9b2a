import type { Paragraph } from '../../article/article.ts';
import { labelOfTurn } from '../../speech/quotations/turn-label.ts';
import { countBefore, type Range, touching } from '../../text/source-file.ts';
import { oncePer } from '../../text/once-per.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { QuotedBlock, SpeakerAttribution } from '../model/article-speakers.ts';
import type { Passage } from '../model/verdict.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { anyCaseWith } from '../words/listed-words.ts';
import { wordsOf } from './naming-words.ts';

/** The attributions that take in most of a passage, the one that fits it most closely first; else those of its parts. */
export function attributionsAround(
  { speakers }: ArticleIndex,
  { start, end }: Range,
): readonly SpeakerAttribution[] {
  const overlap = (found: Range): number => Math.min(found.end, end) - Math.max(found.start, start);
  const large = touching(speakers.attributions, { start, end }).filter(
    (found) => overlap(found) > (end - start) / SMALL_PART,
  );
  const most = large.filter((found) => overlap(found) > (end - start) / 2);
  if (most.length > 0) return most.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return large.toSorted((a, b) => overlap(b) - overlap(a));
}

/** Of words that are joined over a “she said”, none may be most of the passage. */
const SMALL_PART = 6;

/** The turn of a transcript that continues over the paragraph of a passage; `null` where none does, or where the paragraph opens one. */
export function turnAround(index: ArticleIndex, passage: Passage): SpeakerAttribution | null {
  const paragraph = index.article.paragraphs[passage.paragraph - 1];
  const turns = turnsOf(index.speakers.attributions);
  const turn = turns[countBefore(turns.length, (at) => (turns[at]?.start ?? 0) <= passage.start) - 1];
  if (turn === undefined || paragraph === undefined) return null;
  // “Outside, a passenger said …”: the writer continues; who speaks says “I”.
  const isTold = touching(index.speakers.attributions, paragraph).some(
    ({ basis, start }) =>
      basis === 'clause' && paragraph.start <= start && spanAround(index.speakers.marked, start) !== null,
  );
  if (isTold && !speaksOfSelf(index, paragraph)) return null;
  return paragraph.start > turn.start && labelOfTurn(index.article.file.text, paragraph) === null
    ? turn
    : null;
}

/** All that is said in turn. */
export const turnsOf = oncePer((attributions: readonly SpeakerAttribution[]) =>
  attributions.filter(({ basis }) => basis === 'turn'),
);

/** The block quotation, turn or answer of an interview that a passage is in; `null` for none, or the report of an agency. */
export function blockAround({ speakers }: ArticleIndex, { start, end }: Range): QuotedBlock | null {
  const found = touching(speakers.blocks, { start, end }).find(
    (block) => block.start <= start && end <= block.end,
  );
  return found === undefined || found.isReport || found.reporters.length > 0 ? null : found;
}

/** An outline in another language may spell every name in its own way. */
export function isForeign({ speakers }: ArticleIndex, { language }: { readonly language: string }): boolean {
  const own = speakers.language === 'und' ? 'en' : speakers.language;
  return language.split('-')[0]?.toLowerCase() !== own;
}

/** Whether a paragraph says “I”, “we” or “you”. */
export function speaksOfSelf({ article }: ArticleIndex, { start, end }: Range): boolean {
  return SELVES().test(article.file.text.slice(start, end));
}

const SELVES = anyCaseWith`\b${'selves'}\b`;

/** “He said” reaches back over a few paragraphs; those that are nothing but speech don’t count. */
const PARAGRAPHS_BEFORE = 5;
/** In paragraphs of any length nobody looks further than some pages. */
const REACH = 8000;

/** Names in scripts without capitals are among other characters, not between spaces. */
const UNCASED = /^\p{Lo}+$/u;

/** Whether one of the words is near a passage, or in the byline. */
export function isNamedNear({ article }: ArticleIndex, passage: Passage, named: readonly string[]): boolean {
  const { byline, paragraphs } = article;
  const plainText = article.file.text;
  if (byline !== null && named.some((word) => byline.includes(word))) return true;
  const last = paragraphs[passage.lastParagraph] ?? paragraphs.at(-1);
  const reach = passage.start - REACH;
  const from = Math.max(startBefore(article, passage.paragraph - 1, reach), reach);
  const nearby = plainText.slice(from, Math.min(last?.end ?? passage.end, passage.end + REACH));
  const words = wordsIn(nearby);
  return named.some((word) => words.has(word) || (UNCASED.test(word) && nearby.includes(word)));
}

/** Whether one of some paragraphs, which are counted from 1, has a word. */
export function isInParagraphs(index: ArticleIndex, word: string, first: number, last: number): boolean {
  for (let number = first; number <= last; number += 1) {
    const paragraph = index.article.paragraphs[number - 1];
    if (paragraph !== undefined && wordsByParagraph(index).of(paragraph).has(word)) return true;
  }
  return false;
}

/** The paragraphs that have one of some places, each once. */
export function paragraphsWith(
  paragraphs: readonly Paragraph[],
  places: readonly Range[],
): readonly Paragraph[] {
  const numbers = new Set(
    places.map(({ end }) => countBefore(paragraphs.length, (at) => (paragraphs[at]?.end ?? 0) < end)),
  );
  return [...numbers].toSorted((one, other) => one - other).flatMap((at) => paragraphs[at] ?? []);
}

/** The words of each paragraph, as far as it was asked for. */
const wordsByParagraph = oncePer(({ article }: ArticleIndex) => ({
  of: oncePer(({ start, end }: Range) => wordsIn(article.file.text.slice(start, end))),
}));

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text));
}

function startBefore(
  { paragraphs, file: { text: plainText } }: ArticleIndex['article'],
  at: number,
  reach: number,
): number {
  let first = at;
  let left = PARAGRAPHS_BEFORE;
  while (first > 0 && left > 0 && (paragraphs[first]?.start ?? 0) > reach) {
    first -= 1;
    if (!/["“'‘「『«„]/u.test(plainText.charAt(paragraphs[first]?.start ?? 0))) left -= 1;
  }
  return paragraphs[first]?.start ?? 0;
}
