import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { widthOf } from '../../width-of.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { NumberSlide } from './number.ts';

/** A figure in type by its length; its words begin a line. */
export function viewNumber({ lead, figure, words, citation, body }: NumberSlide, draw: Draw) {
  const letters = widthOf(plainText(figure));
  const [first, ...others] = words;
  const trimmed = first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...others] : words;
  return {
    length: STEPS.find(([, most]) => letters <= most)?.[0] ?? 'full',
    leadHtml: draw.line(lead).trimEnd(),
    figureHtml: draw.line(figure),
    wordsHtml: draw.line(trimmed),
    citationHtml: citation === null ? '' : draw.citation(citation),
    body: viewBody(body, draw),
  };
}

/** The most letters in type of 304, 264, 214 and 176 px. */
const STEPS = [
  ['brief', 3],
  ['short', 5],
  ['medium', 8],
  ['long', 10],
] as const;
