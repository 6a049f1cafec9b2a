import type { Block, Paragraph } from '../markdown/nodes/block.ts';
import type { Citation, Inline } from '../markdown/nodes/inline.ts';
import type { Quotation, UncomparedPassage } from '../outline/outline.ts';
import type { Position } from '../text/source-file.ts';

/** A block on a slide; block quotes have become quotations. */
export type DeckBlock = Exclude<Block, { readonly type: 'block-quote' }> | AttributedQuotation;

/** A quotation with all that is said about its origin, ready to be drawn. */
export interface AttributedQuotation {
  readonly type: 'quotation';
  readonly quotation: Quotation | UncomparedPassage;
  /** BCP 47 tag of the words where the author gives one. */
  readonly language: string | null;
  readonly content: readonly Block[];
  /** The author’s translation of the words, which is under them. */
  readonly translation: readonly Paragraph[];
  readonly speaker: readonly Inline[];
  readonly role: readonly Inline[];
  readonly intermediaries: readonly (readonly Inline[])[];
  readonly translator: readonly Inline[];
  readonly citation: Citation | null;
  /** Which part of the words this is, where a long quotation continues over several slides. */
  readonly part: QuotationPart;
  /** Whether the quoted words end in this part; a translation may continue after it. */
  readonly endsWords: boolean;
  readonly position: Position;
}

type QuotationPart = 'whole' | 'first' | 'middle' | 'last';
