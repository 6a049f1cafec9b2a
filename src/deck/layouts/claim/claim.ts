import type { DeckBlock } from '../../deck-block.ts';
import { mapSlices } from '../../paginate/divisible.ts';
import { paginateBody } from '../../paginate/paginate-blocks.ts';
import type { SlideFrame } from '../../slide.ts';
import { bySlices, inBlocks, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

/** The heading is the claim, the body is its evidence. */
export interface ClaimSlide extends SlideFrame {
  readonly layout: 'claim';
  /** Who asserts it, from `{.claim by="…"}`. */
  readonly claimant: string | null;
  readonly evidence: readonly DeckBlock[];
}

/** What the article claims, who does, and the evidence. */
export const claim: Unviewed<LayoutModule<ClaimSlide>> = {
  ...USUAL,
  compose: (frame, evidence, { heading }) =>
    frame.heading.length === 0
      ? 'a heading, which is the claim'
      : { ...frame, layout: 'claim', claimant: heading?.attributes.pairs.get('by') ?? null, evidence },
  contents: ({ claimant, evidence }) => [{ kind: 'claimant', name: claimant ?? '' }, ...inBlocks(evidence)],
  split: bySlices((slide: ClaimSlide, context) =>
    mapSlices(paginateBody(slide.evidence, context), (evidence) => ({ ...slide, evidence })),
  ),
};
