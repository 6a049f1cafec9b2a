import type { Block } from '../markdown/nodes/block.ts';
import type { Citation, Inline } from '../markdown/nodes/inline.ts';
import type { Quotation } from '../outline/outline.ts';
import type { Position } from '../source/position.ts';

/** A block on a slide; block quotes have become quotations. */
export type DeckBlock = Exclude<Block, { readonly type: 'block-quote' }> | AttributedQuotation;

/** A quotation with all that is said of its origin, ready to be drawn. */
export interface AttributedQuotation {
  readonly type: 'quotation';
  readonly quotation: Quotation;
  readonly content: readonly Block[];
  readonly speaker: readonly Inline[];
  readonly role: readonly Inline[];
  readonly carriers: readonly (readonly Inline[])[];
  readonly translator: readonly Inline[];
  readonly citation: Citation | null;
  /** Which part of the words this is, where a long quotation goes on over several slides. */
  readonly part: QuotationPart;
  readonly position: Position;
}

export type QuotationPart = 'whole' | 'first' | 'middle' | 'last';
