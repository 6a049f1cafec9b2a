import type { PdfDictionary } from '../file/pdf-object.ts';
import type { InspectedPdf, InspectedTag } from './inspected-pdf.ts';

/** The elements that hold links, notes and fields, by the numbers of these. */
export function holdersOfObjects({ tags }: InspectedPdf): ReadonlyMap<number, InspectedTag> {
  const holders = new Map<number, InspectedTag>();
  for (const tag of tags) for (const kid of tag.kids) if (kid.kind === 'object') holders.set(kid.number, tag);
  return holders;
}

/** Elements by the numbers of the pages or forms, and of the content there, that they hold. */
export function holdersOfContent({
  tags,
}: InspectedPdf): ReadonlyMap<number, ReadonlyMap<number, PdfDictionary>> {
  const holders = new Map<number, Map<number, PdfDictionary>>();
  for (const { kids, dictionary } of tags)
    for (const kid of kids) {
      if (kid.kind !== 'marked') continue;
      const byId = holders.get(kid.owner);
      if (byId === undefined) holders.set(kid.owner, new Map([[kid.id, dictionary]]));
      else byId.set(kid.id, dictionary);
    }
  return holders;
}
