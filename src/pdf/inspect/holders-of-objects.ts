import type { InspectedPdf, InspectedTag } from './inspected-pdf.ts';

/** The elements that hold links, notes and fields, by the numbers of these. */
export function holdersOfObjects({ tags }: InspectedPdf): ReadonlyMap<number, InspectedTag> {
  const holders = new Map<number, InspectedTag>();
  for (const tag of tags) for (const kid of tag.kids) if (kid.kind === 'object') holders.set(kid.number, tag);
  return holders;
}
