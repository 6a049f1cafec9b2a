import type { BodyBlock } from '../outline/outline.ts';
import type { DeckBlock } from './slide.ts';

/** The blocks of a body as slides show them: quotations carry the parts of their attribution. */
export function toDeckBlocks(body: readonly BodyBlock[]): DeckBlock[] {
  return body.map((block): DeckBlock => {
    if (block.type !== 'quotation') return block;
    const { quotation, children, attribution, position } = block;
    return {
      type: 'quotation',
      quotation,
      content: children,
      speaker: attribution?.speaker ?? [],
      role: attribution?.role ?? [],
      carriers: attribution?.carriers ?? [],
      translator: attribution?.translator ?? [],
      citation: attribution?.citation ?? null,
      position,
    };
  });
}
