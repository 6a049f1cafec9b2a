import { COMMA } from '../../../markdown/inlines/split-inlines.ts';
import { plainBody } from '../../plain-body.ts';
import { bodyLength, WORDS } from '../../text-length.ts';
import { countPieces, isOfPoints } from '../count-pieces.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { ClaimSlide } from './claim.ts';

/** A claim: who asserts it, and its evidence, in type by its lines. */
export function viewClaim({ claimant, evidence }: ClaimSlide, draw: Draw) {
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
