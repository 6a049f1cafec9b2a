import type { BodyBlock, QuotationBlock } from '../outline/outline.ts';
import type { AttributedQuotation, DeckBlock } from './deck-block.ts';
import { NO_ATTRIBUTION } from '../outline/parse-attribution.ts';

/** The blocks of a body as slides show them: quotations carry the parts of their attribution. */
export function toDeckBlocks(body: readonly BodyBlock[]): DeckBlock[] {
  return body.map((block) => (block.type === 'quotation' ? attributed(block) : block));
}

function attributed(block: QuotationBlock): AttributedQuotation {
  const { quotation, language, children, translation, position } = block;
  const { speaker, role, carriers, translator, citation } = block.attribution ?? NO_ATTRIBUTION;
  return {
    type: 'quotation',
    quotation,
    language,
    content: children,
    translation,
    speaker,
    role,
    carriers,
    translator,
    citation,
    part: 'whole',
    endsWords: true,
    position,
  };
}
