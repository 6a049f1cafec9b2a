import type { Quotation } from '../outline/outline.ts';

/** Which quotations each citation belongs to: their ids, by the offset at which the citation stands in the outline. */
export function quotationsCited(quotations: readonly Quotation[]): ReadonlyMap<number, readonly string[]> {
  const cited = new Map<number, string[]>();
  for (const { id, citation } of quotations) {
    if (citation === null) continue;
    const ids = cited.get(citation.position.start.offset);
    if (ids === undefined) cited.set(citation.position.start.offset, [id]);
    else ids.push(id);
  }
  return cited;
}
