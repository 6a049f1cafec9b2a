import type { DeckBlock } from '../../deck/deck-block.ts';
import type { Block } from '../../markdown/nodes/block.ts';
import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { type QuotationView, viewQuotation, wordsOfQuotation } from './quotation-view.ts';
import { renderBlocks } from '../nodes/render-blocks.ts';
import type { RenderContext } from '../nodes/render-context.ts';

/** A piece of a slide's body: a quotation for the partial `quotation`, or blocks as HTML. */
export interface BodyPartView {
  readonly quotation: QuotationView | null;
  readonly blocksHtml: string;
}

/** The body of a slide in pieces; blocks that follow each other make one piece. */
export function viewBody(blocks: readonly DeckBlock[], context: RenderContext): readonly BodyPartView[] {
  const parts: BodyPartView[] = [];
  let run: Block[] = [];
  const endRun = (): void => {
    if (0 < run.length) parts.push({ quotation: null, blocksHtml: renderBlocks(run, context) });
    run = [];
  };
  for (const block of blocks) {
    if (block.type !== 'quotation') {
      run.push(block);
      continue;
    }
    endRun();
    parts.push({ quotation: viewQuotation(block, context), blocksHtml: '' });
  }
  endRun();
  return parts;
}

/** The words of a body, to judge its length. */
export function plainBody(blocks: readonly DeckBlock[], context: Pick<RenderContext, 'words'>): string {
  return blocks
    .map((block) =>
      block.type === 'quotation' ? wordsOfQuotation(block, context) : plainTextOfBlocks([block]),
    )
    .join('\n');
}
