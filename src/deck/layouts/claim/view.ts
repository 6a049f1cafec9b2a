import { plainBody } from '../../plain-body.ts';
import { bodyLength } from '../../text-length.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { ClaimSlide } from './claim.ts';

/** A claim: who asserts it, and its evidence, in type by its lines. */
export function viewClaim({ claimant, evidence }: ClaimSlide, draw: Draw) {
  return {
    // Sources stand in the margin beside it, and over it who asserts the claim, which has two lines more often than a heading.
    length: bodyLength(plainBody(evidence, draw.words), 0.88, 90),
    claimantHtml: draw.text(claimant ?? ''),
    // A source goes to the margin beside the last line of its point; a space before it would push it under a line that is full.
    body: viewBody(evidence, draw).map((part) => ({
      ...part,
      blocksHtml: part.blocksHtml.replaceAll(/ (<span class="cite"[^>]*>)/gu, '$1 '),
    })),
  };
}
