import { streamBody, type PdfBody, type PdfDraft } from './pdf-draft.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfStream } from './pdf-object.ts';
import { damaged, PdfError } from './pdf-error.ts';
import { sourceOfPlaced } from './read-placed.ts';

/** What is written in a stream’s place; `null` to copy it as it stands. */
export type MendStream = (stream: PdfStream) => PdfBody | null;

/** Copies the objects of a file that a draft doesn’t have yet, but for those that are left behind. */
export function copyObjects(
  file: PdfFile,
  left: ReadonlySet<number>,
  mendStream: MendStream,
  draft: PdfDraft,
): void {
  for (const [number, place] of file.places) {
    if (typeof place !== 'number' || left.has(number) || draft.has(number)) continue;
    if (file.generations.has(number))
      throw new PdfError('unsupported', 'The PDF was changed after it was printed.');
    draft.set(number, sourceOfPlaced(file.source, place) ?? copiedStream(number, mendStream, file));
  }
}

function copiedStream(number: number, mendStream: MendStream, file: PdfFile): PdfBody {
  const stream = file.placed(number)?.object;
  if (stream?.kind !== 'stream') throw damaged(`object ${number} isn’t where it should be`);
  return mendStream(stream) ?? streamBody(stream, {}, file.raw(stream));
}
