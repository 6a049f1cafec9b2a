import type { Inline } from '../../../markdown/nodes/inline.ts';
import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { quotationLength } from '../../text-length.ts';
import type { Draw, SizedView } from '../draw.ts';
import type { StatementSlide } from './statement.ts';

export interface StatementView extends SizedView {
  readonly wordsHtml: string;
  /** ` lang="…"` of words in another script, or empty. */
  readonly wordsAttributesHtml: string;
}

/** A statement: its words, in the type of a quotation of that length. */
export function viewStatement({ words }: StatementSlide, draw: Draw): StatementView {
  return viewStated(words, draw);
}

export function viewStated(words: readonly Inline[], draw: Draw): StatementView {
  const { html, attributes } = draw.element(words);
  return { length: quotationLength(plainText(words)), wordsHtml: html, wordsAttributesHtml: attributes };
}
