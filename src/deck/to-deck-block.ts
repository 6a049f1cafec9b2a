import type { Verdict } from '../evidence/verdict.ts';
import type { BodyBlock } from '../outline/outline.ts';
import type { DeckBlock } from './slide.ts';

/** What the look-up of each quotation came to, by its id. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** The blocks of a body as slides show them: quotations carry the parts of their attribution. */
export function toDeckBlocks(body: readonly BodyBlock[], verdicts: Verdicts): DeckBlock[] {
  return body.map((block): DeckBlock => {
    if (block.type !== 'quotation') return block;
    const { quotation, children, attribution, position } = block;
    return {
      type: 'quotation',
      quotation,
      verdict: verdicts.get(quotation.id) ?? null,
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
