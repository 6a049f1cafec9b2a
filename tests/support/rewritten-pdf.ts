import { deflateSync } from 'node:zlib';

import { pdfDraft, streamBody, type PdfStreamBody, writeObject } from '../../src/pdf/file/pdf-draft.ts';
import { openPdf, type PdfFile } from '../../src/pdf/file/pdf-file.ts';
import { entryOf, type PdfStream } from '../../src/pdf/file/pdf-object.ts';
import { writePdf } from '../../src/pdf/file/write-pdf.ts';

/** An object of a PDF to be written otherwise. The content of its stream is unpacked; `null` for what is no stream. */
interface Rewritable {
  readonly entries: string;
  readonly content: Uint8Array | null;
}

type Rewrite = (object: Rewritable) => Partial<Rewritable>;

/** A PDF with some of its objects written as Lectern would write it: whoever changes one can do that. */
export function rewrittenPdf(bytes: Uint8Array, rewrite: Rewrite): Uint8Array {
  const file = openPdf(bytes);
  const draft = pdfDraft(Math.max(...file.places.keys()) + 1);
  for (const number of file.places.keys()) {
    const object = file.resolve({ kind: 'reference', number, generation: 0 });
    if (object?.kind === 'stream') {
      const body = isPacking(object) ? null : rewrittenStream(object, rewrite, file);
      if (body !== null) draft.set(number, body);
    } else if (object !== null) {
      const entries = writeObject(object);
      draft.set(number, rewrite({ entries, content: null }).entries ?? entries);
    }
  }
  return writePdf(draft, { catalog: numberIn(file, 'Root'), properties: numberIn(file, 'Info') });
}

/** Whether a stream is written again in any case. */
function isPacking({ head }: PdfStream): boolean {
  const type = entryOf(head, 'Type');
  return type?.kind === 'name' && (type.name === 'ObjStm' || type.name === 'XRef');
}

function rewrittenStream(stream: PdfStream, rewrite: Rewrite, file: PdfFile): PdfStreamBody {
  const packed = streamBody(stream, {}, file.raw(stream));
  const isPacked = packed.entries.includes('/Filter /FlateDecode');
  const plain = isPacked ? file.content(stream, 1e8) : packed.content;
  const { entries = packed.entries, content } = rewrite({ entries: packed.entries, content: plain });
  if (content === undefined || content === null) return { entries, content: packed.content };
  return { entries, content: isPacked ? deflateSync(content) : content };
}

function numberIn({ trailer }: PdfFile, key: string): number {
  const entry = entryOf(trailer, key);
  return entry?.kind === 'reference' ? entry.number : 0;
}
