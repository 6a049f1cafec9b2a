import { drawnContent, isDrawing } from '../content/drawings.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { InspectedPage } from './inspected-pdf.ts';

/** A form or the tile of a pattern, and the first page that has it. */
export interface PlacedDrawing {
  /** Counted from 1. */
  readonly page: number;
  readonly resources: PdfDictionary | null;
  readonly content: () => Uint8Array;
}

/** All drawings that pages may use, those in drawings too; each once. */
export function* drawingsOnPages(pages: readonly InspectedPage[], file: PdfFile): Iterable<PlacedDrawing> {
  const seen = new Set<PdfObject>();
  for (const { contents, index } of pages) {
    const ahead = contents.map(({ resources }) => resources);
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop())
      for (const drawing of drawingsIn(next, file)) {
        if (seen.has(drawing)) continue;
        seen.add(drawing);
        const resources = file.dictionary(drawing.head, 'Resources');
        ahead.push(resources);
        yield { page: index, resources, content: () => drawnContent(drawing, file) };
      }
  }
}

function drawingsIn(resources: PdfDictionary | null, file: PdfFile): readonly PdfStream[] {
  if (resources === null) return [];
  const named = ['XObject', 'Pattern'].flatMap((kind) => file.dictionary(resources, kind)?.entries ?? []);
  return named.flatMap(({ value }) => {
    const object = file.resolve(value);
    return object?.kind === 'stream' && isDrawing(object, file) ? [object] : [];
  });
}
