import type { PdfParagraph } from './pdf-paragraphs.ts';

/**
 * The headline of a PDF by its type, given the height of the story’s: the tallest paragraph above the story, if it is taller. The name of a
 * site may be taller still, so a line of some words goes first. `null` where all above the story is set like it.
 */
export function pdfHeadline(paragraphs: readonly PdfParagraph[], height: number): string | null {
  const story = paragraphs.findIndex((one) => one.text.length >= STORY && one.height <= height * SAME);
  const above = paragraphs.slice(0, Math.max(0, story)).filter(isHeadline(height));
  return tallest(above.filter(({ text }) => hasSomeWords(text))) ?? tallest(above);
}

/** A paragraph of so many characters is no longer the front of an article. */
const STORY = 150;
const LONGEST_HEADLINE = 250;
/** Type that is higher by less counts as the same. */
const SAME = 1.15;

function isHeadline(height: number): (paragraph: PdfParagraph) => boolean {
  return (one) =>
    one.height > height * SAME && one.text.length <= LONGEST_HEADLINE && /\p{L}/u.test(one.text);
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
