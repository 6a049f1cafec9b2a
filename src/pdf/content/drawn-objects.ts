import { numbersUnder, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { Box } from './box.ts';
import { matrixOf, type DrawnForm, type DrawnObject } from './figure-boxes.ts';
import { drawnContent, isDrawing } from './drawings.ts';

/** A content stream with what the names in its resources stand for. */
export function drawnForm(content: Uint8Array, resources: PdfDictionary | null, file: PdfFile): DrawnForm {
  const objects = file.dictionary(resources, 'XObject');
  return {
    content,
    objectOf: (name) => drawnObject(valueIn(objects, name, file), resources, file),
  };
}

function drawnObject(
  stream: PdfObject | null,
  resources: PdfDictionary | null,
  file: PdfFile,
): DrawnObject | null {
  if (stream?.kind !== 'stream') return null;
  const { head } = stream;
  if (!isDrawing(stream, file)) return { matrix: matrixOf([]), box: PICTURE, form: null };
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersUnder(head, 'BBox', file);
  const own = file.dictionary(head, 'Resources') ?? resources;
  return {
    matrix: matrixOf(numbersUnder(head, 'Matrix', file)),
    box: [left, bottom, right, top],
    form: drawnForm(drawnContent(stream, file), own, file),
  };
}

/** A picture fills the unit square (ISO 32000-1 §8.9.5). */
const PICTURE: Box = [0, 0, 1, 1];
