import type { FoundClaim, FoundQuotation, Findings } from './text/findings.ts';

/** The data form of `--emit findings`; `selected` holds the spans of the claims in order of importance. */
export function findingsJson(id: string, findings: Findings): FindingsDocument {
  const { quotations, claims, keyClaims, ...rest } = findings;
  return {
    id,
    offsetUnit: 'utf16',
    quotes: quotations,
    claims,
    selected: keyClaims.flatMap((index) => {
      const claim = claims[index];
      const span: readonly [number, number] | null = claim === undefined ? null : [claim.start, claim.end];
      return span === null ? [] : [span];
    }),
    keyClaims,
    ...rest,
  };
}

/** One line of the findings form. */
interface FindingsDocument extends Omit<Findings, 'quotations'> {
  readonly id: string;
  readonly offsetUnit: 'utf16';
  readonly quotes: readonly FoundQuotation[];
  readonly claims: readonly FoundClaim[];
  readonly selected: readonly (readonly [number, number])[];
}
