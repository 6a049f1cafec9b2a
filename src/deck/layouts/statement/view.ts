import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { quotationLength } from '../../text-length.ts';
import type { Draw } from '../draw.ts';
import type { StatementSlide } from './statement.ts';

/** A statement: its words, in the type of a quotation of that length. */
export function viewStatement({ words }: StatementSlide, draw: Draw) {
  const { html, attributes } = draw.element(words);
  return { length: quotationLength(plainText(words)), wordsHtml: html, wordsAttributesHtml: attributes };
}
