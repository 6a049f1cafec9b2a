import { sum } from '../text/collections.ts';

/** How much space a text needs, in four steps that the theme gives type sizes to. */
export type TextLength = 'short' | 'medium' | 'long' | 'full';

/** Measures a text in Latin letters, a Chinese character as two, against the upper ends of the first three steps. */
export function textLength(
  text: string,
  [short, medium, long]: readonly [number, number, number],
): TextLength {
  const size = widthOf(text);
  if (size <= short) return 'short';
  if (size <= medium) return 'medium';
  return size <= long ? 'long' : 'full';
}

/**
 * How much space the words of a quotation or a statement need: a phrase is set largest of all, and verse, whose longest line has
 * so many letters, in type in which its lines hold.
 */
export function quotationLength(text: string, verse = 0): TextLength | 'brief' {
  const length = widthOf(text);
  const line = verse <= LONGEST_VERSE ? verse : 0;
  return QUOTATION_STEPS.find((step) => length <= step.letters && line <= step.line)?.length ?? 'full';
}

/**
 * The most letters in type of 85, 72, 60 and 51 px, in a column of 744 px with space for three, five, six and seven lines, and on
 * one line; what is longer has nine lines of 43. The largest is one whose hanging mark stays in the margin.
 */
const QUOTATION_STEPS = [
  { length: 'brief', letters: 44, line: 19 },
  { length: 'short', letters: 100, line: 22 },
  { length: 'medium', letters: 150, line: 27 },
  { length: 'long', letters: 215, line: 31 },
] as const;
/** On one line in type of 43 px. */
const LONGEST_VERSE = 38;

/** What words have of the width of a slide, beside a margin with their sources. */
export const WORDS = 744 / 1104;

/**
 * How much space paragraphs and list items need, each a line of the text: the largest type in which they have space as they are.
 * `share` is what they have of the width of a slide, `taken` the height that something over them takes, in pixels.
 */
export function bodyLength(text: string, share = 1, taken = 0): TextLength | 'brief' {
  const items = text.split('\n').length;
  const fits = ({ space, letters, line, between }: BodyStep): boolean =>
    linesOf(text, letters * share) * line + items * between <= space - taken;
  return BODY_STEPS.find(fits)?.length ?? 'full';
}

/** Type of a slide’s body, in CSS pixels where they aren’t letters. */
interface BodyStep {
  readonly length: TextLength | 'brief';
  /** Under a heading of one line. */
  readonly space: number;
  /** That a line takes. */
  readonly letters: number;
  readonly line: number;
  /** Air and rule between two items. */
  readonly between: number;
}

/** In type of 56, 40, 36 and 34 px. What fills a slide in the second has shorter lines than it needs. */
const BODY_STEPS: readonly BodyStep[] = [
  { length: 'brief', space: 400, letters: 41, line: 73, between: 52 },
  { length: 'short', space: 420, letters: 58, line: 54, between: 38 },
  { length: 'medium', space: 480, letters: 65, line: 49, between: 34 },
  { length: 'long', space: 490, letters: 69, line: 46, between: 32 },
];

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

/**
 * A text that is no longer than so many letters, for a line of fixed length; a Chinese, Japanese or Korean character is as
 * wide as two. What is longer ends at a word, with an ellipsis.
 */
export function shortText(text: string, letters: number): string {
  let [width, end] = [0, 0];
  for (const character of text) {
    width += WIDE.test(character) ? 2 : 1;
    if (width > letters) return `${atWord(text.slice(0, end))} …`;
    end += character.length;
  }
  return text;
}

/** Without the word that was begun, unless the text is one. */
function atWord(text: string): string {
  const whole = text.replace(/\s+\S*$/u, '');
  return whole.length < text.length / 2 ? text : whole;
}

/** Length of a text in Latin letters: a Chinese, Japanese or Korean character is as wide as two. */
export function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return text.length + (wide?.length ?? 0);
}

/** How many lines of so many Latin letters a text fills, one for each of its own at least. */
export function linesOf(text: string, letters: number): number {
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil(widthOf(line) / letters))));
}
