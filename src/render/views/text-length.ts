import { widthOf } from '../../deck/width-of.ts';

/** How much room a text needs, in four steps that the theme gives type sizes to. */
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

/** How much room the words of a quotation or a statement need: a phrase of one or two lines is set largest of all. */
export function quotationLength(text: string): TextLength | 'brief' {
  return widthOf(text) <= BRIEF ? 'brief' : textLength(text, QUOTATION_STEPS);
}

/** Two lines in type of 82 px, the largest whose hanging mark stays in the margin. */
const BRIEF = 44;
/** In type of 60, 50 and 42 px about four, six and eight lines. */
const QUOTATION_STEPS = [110, 190, 330] as const;

/** How much room paragraphs and list items need: a line of the text is at least one line on the slide. */
export function bodyLength(text: string): TextLength {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  if (lines <= 4) return 'short';
  if (lines <= 6) return 'medium';
  return lines <= 8 ? 'long' : 'full';
}

/** Letters in a line of body type. */
const LINE = 58;
