import type { Verdict } from '../evidence/verdict.ts';
import type { BodyBlock, QuotationBlock } from '../outline/outline.ts';
import type { AttributedQuotation, DeckBlock } from './deck-block.ts';
import { NO_ATTRIBUTION } from '../outline/parse-attribution.ts';

/** What the look-up of each quotation came to, by its id. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** The blocks of a body as slides show them: quotations carry the parts of their attribution. */
export function toDeckBlocks(body: readonly BodyBlock[], verdicts: Verdicts): DeckBlock[] {
  return body.map((block) => (block.type === 'quotation' ? attributed(block, verdicts) : block));
}

function attributed(block: QuotationBlock, verdicts: Verdicts): AttributedQuotation {
  const { quotation, children, position } = block;
  const { speaker, role, carriers, translator, citation } = block.attribution ?? NO_ATTRIBUTION;
  const verdict = verdicts.get(quotation.id) ?? null;
  return {
    type: 'quotation',
    quotation,
    verdict,
    content: children,
    speaker,
    role,
    carriers,
    translator,
    citation,
    part: 'whole',
    position,
  };
}
