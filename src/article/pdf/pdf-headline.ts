import { LONGEST } from '../text/parts-in-text.ts';
import { isCreditLine } from '../text/recognise-front.ts';
import type { PdfParagraph } from './pdf-paragraphs.ts';
import { isLarger, SHORTEST_STORY } from './pdf-story-type.ts';

/**
 * The headline of a PDF by its type, given the height of the story’s: the tallest paragraph above the story, if it is taller. The name of a
 * site may be taller still, so a line of some words goes first. `null` where all above the story is set like it.
 */
export function pdfHeadline(paragraphs: readonly PdfParagraph[], height: number): string | null {
  const story = paragraphs.findIndex(
    (one) => one.text.length >= SHORTEST_STORY && !isLarger(one.height, height),
  );
  const above = paragraphs.slice(0, Math.max(0, story)).filter(isHeadline(height));
  return tallest(above.filter(({ text }) => hasSomeWords(text))) ?? tallest(above);
}

/** The paragraphs with the standfirst marked: the first below the headline and above the story that is set in larger type than that. */
export function withStandfirst(
  paragraphs: readonly PdfParagraph[],
  headline: string | null,
  height: number,
): readonly PdfParagraph[] {
  const top = headline === null ? -1 : paragraphs.findIndex(({ text }) => text === headline);
  const under = paragraphs[top + 1];
  const isStandfirst =
    top !== -1 &&
    under !== undefined &&
    isLarger(under.height, height) &&
    hasSomeWords(under.text) &&
    under.text.length <= LONGEST &&
    !isCreditLine(under.text);
  return isStandfirst ? paragraphs.with(top + 1, { ...under, part: 'standfirst' }) : paragraphs;
}

const LONGEST_HEADLINE = 250;

function isHeadline(height: number): (paragraph: PdfParagraph) => boolean {
  return (one) =>
    isLarger(one.height, height) && one.text.length <= LONGEST_HEADLINE && /\p{L}/u.test(one.text);
}

function tallest(paragraphs: readonly PdfParagraph[]): string | null {
  const height = Math.max(...paragraphs.map((one) => one.height));
  return paragraphs.find((one) => one.height === height)?.text ?? null;
}

/** Four words, or eight characters of a script that doesn't part them. */
function hasSomeWords(text: string): boolean {
  return (
    text.split(' ').length >= 4 ||
    (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0) >= 8
  );
}
