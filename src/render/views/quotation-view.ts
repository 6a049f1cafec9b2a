import type { FixedWords } from '../../deck/fixed-words.ts';
import type { AttributedQuotation, QuotationPart } from '../../deck/deck-block.ts';
import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { renderBlocks } from '../nodes/render-blocks.ts';
import { renderCitation } from '../nodes/render-citation.ts';
import type { RenderContext } from '../render-context.ts';
import { renderLine } from '../nodes/render-line.ts';
import { renderInline } from '../nodes/render-inline.ts';
import { quotationLength } from './text-length.ts';

/** A quotation, its speaker, its way, its source. */
export interface QuotationView {
  /** Id of the quotation in the receipt. */
  readonly quotationId: string;
  readonly contentHtml: string;
  /** Whether the words bring their own quotation marks, so that none are drawn. */
  readonly hasOwnMarks: boolean;
  /** Whether no closing mark is drawn: the words go on on the next slide, or bring the mark that closes them. */
  readonly isUnclosed: boolean;
  /** “continues” or “continued” on the parts of a long quotation; empty on a whole one. */
  readonly continuation: string;
  readonly hasAttribution: boolean;
  readonly hasSpeaker: boolean;
  readonly speakerHtml: string;
  readonly roleHtml: string;
  readonly hasChain: boolean;
  readonly carriers: readonly CarrierView[];
  readonly translatorHtml: string;
  readonly citationHtml: string;
  readonly length: string;
  readonly isIncremental: boolean;
}

export interface CarrierView {
  readonly nameHtml: string;
}

/** The view of a quotation. A translation that stands under the original is part of the content. */
export function viewQuotation(quotation: AttributedQuotation, context: RenderContext): QuotationView {
  const text = plainTextOfBlocks(quotation.content);
  const { speaker, role, carriers, translator, citation } = quotation;
  const hasSpeaker = 0 < speaker.length + role.length;
  const hasChain = 0 < carriers.length + translator.length;
  return {
    quotationId: quotation.quotation.id,
    contentHtml: renderBlocks(quotation.content, { ...context, marksEdits: true, isIncremental: false }),
    hasOwnMarks: /^\s*["“”„«»「『‘]/u.test(text),
    isUnclosed: isUnclosed(quotation.part, text),
    continuation: continuationOf(quotation.part, context.words),
    hasAttribution: hasSpeaker || hasChain || citation !== null || quotation.part !== 'whole',
    hasSpeaker,
    speakerHtml: renderInline(speaker, context),
    roleHtml: renderLine(role, context),
    hasChain,
    carriers: carriers.map((carrier) => ({ nameHtml: renderInline(carrier, context) })),
    translatorHtml: renderInline(translator, context),
    citationHtml: citation === null ? '' : renderCitation(citation, context),
    length: quotationLength(text),
    isIncremental: context.isIncremental,
  };
}

/**
 * As in a book where a quotation runs over several paragraphs: each opens with a mark, only the last closes with one. Words
 * that end in a mark of their own close with that: two marks beside each other read as a slip.
 */
function isUnclosed(part: QuotationPart, text: string): boolean {
  switch (part) {
    case 'first':
    case 'middle':
      return true;
    case 'whole':
    case 'last':
      return /["“”«»」』]\s*$/u.test(text);
  }
}

function continuationOf(part: QuotationPart, { continues, continued }: FixedWords): string {
  switch (part) {
    case 'whole':
      return '';
    case 'first':
      return continues;
    case 'middle':
    case 'last':
      return continued;
  }
}
