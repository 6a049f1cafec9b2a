import type { PdfBody } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfStream } from '../file/pdf-object.ts';
import { drawnContent, isDrawing } from './drawings.ts';
import { extremeNumbers, moderated } from './extreme-numbers.ts';
import { packedBody } from './packed-content.ts';
import { spliced } from './write-content.ts';

/** A drawing without the numbers that PDF/A-2 doesn’t allow; `null` for one that has none, and for other streams. */
export function mendDrawing(stream: PdfStream, file: PdfFile): PdfBody | null {
  if (!isDrawing(stream, file)) return null;
  const content = drawnContent(stream, file);
  const places = extremeNumbers(content);
  if (places.length === 0) return null;
  const changes = places.map((place) => ({
    from: place.start,
    to: place.end,
    text: moderated(content, place),
  }));
  return packedBody(stream, spliced(content, changes));
}
