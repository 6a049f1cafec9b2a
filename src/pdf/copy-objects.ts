import type { PdfDraft } from './pdf-draft.ts';
import type { PdfFile } from './pdf-file.ts';
import { withEntries } from './pdf-object.ts';
import { PdfError } from './pdf-error.ts';
import { writeObject } from './write-object.ts';

/** Copies the objects of a file that a draft doesn’t have yet, but for those that are left behind. */
export function copyObjects(file: PdfFile, left: ReadonlySet<number>, draft: PdfDraft): void {
  for (const number of file.places.keys()) {
    if (left.has(number) || draft.bodies.has(number)) continue;
    const placed = file.placed(number);
    if (placed === null) continue;
    if (placed.generation !== 0)
      throw new PdfError('unsupported', 'The PDF was changed after it was printed.');
    const { object, start, end } = placed;
    if (object.kind !== 'stream') draft.set(number, file.source.slice(start, end));
    else {
      const entries = writeObject(withEntries(object.head, { Length: null })).slice(2, -2);
      draft.set(number, { entries, content: file.raw(object) });
    }
  }
}
