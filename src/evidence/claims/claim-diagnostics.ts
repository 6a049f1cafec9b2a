import { diagnosticKind } from '../../diagnostics/diagnostic.ts';

/** Something that a claim says and its cited passage doesn't. */
export interface ClaimMiss {
  /** As the claim has it. */
  readonly what: string;
  /** The citation in words, such as “paragraph 9 of @cmp”. */
  readonly where: string;
  /** A paragraph of the source that does have it; `null` for none. */
  readonly elsewhere: number | null;
}

function hint({ elsewhere }: ClaimMiss): string {
  return elsewhere === null
    ? 'Nor does the rest of the article. Check it, or cite where it comes from.'
    : `Paragraph ${elsewhere} does; cite that.`;
}

const DOCS =
  'What a cited point counts, dates and names should be in that passage, in any of its usual spellings. Whether the claim follows is for a reader to judge.';

/** A figure that the passage doesn't have. */
export const figureNotInSource = diagnosticKind({
  code: 'claim/figure-not-in-source',
  severity: 'warning',
  message: ({ what, where }: ClaimMiss) => `The figure “${what}” is not in ${where}.`,
  hint,
  docs: DOCS,
});

/** A date that the passage doesn't have. */
export const dateNotInSource = diagnosticKind({
  code: 'claim/date-not-in-source',
  severity: 'warning',
  message: ({ what, where }: ClaimMiss) => `The date “${what}” is not in ${where}.`,
  hint,
  docs: DOCS,
});

/** A name that the passage doesn't have. */
export const nameNotInSource = diagnosticKind({
  code: 'claim/name-not-in-source',
  severity: 'warning',
  message: ({ what, where }: ClaimMiss) => `The name “${what}” is not in ${where}.`,
  hint,
  docs: DOCS,
});
