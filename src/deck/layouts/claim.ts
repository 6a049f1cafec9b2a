import { COMMA } from '../../markdown/inlines/split-inlines.ts';
import type { DeckBlock, SlideFrame } from '../slide.ts';
import { mapSlices } from '../paginate/divisible.ts';
import { paginateBody } from '../paginate/paginate-blocks.ts';
import { plainBody } from '../plain-body.ts';
import { bodyLength, WORDS } from '../text-length.ts';
import { countPieces, isOfPoints } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { bySlices, inBlocks, type LayoutModule, USUAL } from './layout-module.ts';
import { viewBody } from './view-body.ts';

/** The heading is the claim, the body is its evidence. */
export interface ClaimSlide extends SlideFrame {
  readonly layout: 'claim';
  /** Who asserts it, from `{.claim by="…"}`. */
  readonly claimant: string | null;
  readonly evidence: readonly DeckBlock[];
}

/** What the article claims, who does, and the evidence. */
export const claim: LayoutModule<ClaimSlide> = {
  ...USUAL,
  view: viewClaim,
  compose: (frame, evidence, { heading }) =>
    frame.heading.length === 0
      ? 'a heading, which is the claim'
      : { ...frame, layout: 'claim', claimant: heading?.attributes.pairs.get('by') ?? null, evidence },
  contents: ({ claimant, evidence }) => [{ kind: 'claimant', name: claimant ?? '' }, ...inBlocks(evidence)],
  split: bySlices((slide: ClaimSlide, context) =>
    mapSlices(paginateBody(slide.evidence, context), (evidence) => ({ ...slide, evidence })),
  ),
};

/** A claim: who asserts it, and its evidence, in type by its lines. */
function viewClaim({ claimant, evidence }: ClaimSlide, draw: Draw) {
  // Sources are in a margin beside it, and the claim has two lines more often than a heading.
  const length = bodyLength(plainBody(evidence, draw.words), WORDS, 70);
  return {
    length: length === 'brief' && !isOfPoints(evidence) ? 'short' : length,
    ...viewClaimant(claimant ?? '', draw),
    pieces: countPieces(evidence, draw),
    body: viewBody(evidence, draw),
  };
}

/** Who asserts a claim: the name, and after a comma whatever is to be known of them. */
export function viewClaimant(claimant: string, draw: Draw) {
  const [name, ...role] = claimant.split(COMMA);
  return {
    claimantHtml: draw.text(name ?? ''),
    claimantRoleHtml: draw.text(role.join(draw.words.comma)),
  };
}
