import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary, type PdfStream } from '../file/pdf-object.ts';
import { readObject } from '../file/read-object.ts';
import { isAsWritten } from '../file/write-pdf.ts';

/**
 * Whether a PDF is as `writePdf` writes it: one object right behind the other, each stream as long as it says, one table of places at
 * the end and nothing beside them. All readers find the same in such a file.
 */
export function isWrittenPlainly(file: PdfFile): boolean {
  const { bytes, places, generations, trailer } = file;
  if (generations.size > 0 || !isAsWritten(bytes, file) || !hasKeys(trailer, OF_TRAILER)) return false;
  const starts = new Map(
    [...places].filter(([, place]) => typeof place === 'number').map(([number, at]) => [at, number]),
  );
  let at = HEADER.length;
  if (!file.source.startsWith(HEADER)) return false;
  for (let left = starts.size; left > 0; left -= 1) {
    const number = starts.get(at);
    const end = number === undefined ? null : endOfStream(number, at, file);
    if (end === null) return false;
    at = end;
  }
  return /^startxref\n\d+\n%%EOF\n$/u.test(file.source.slice(at));
}

const HEADER = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';
const STREAM_END = '\nendstream\nendobj\n';

const OF_TRAILER: ReadonlySet<string> = new Set([
  'Type',
  'Size',
  'W',
  'Root',
  'Info',
  'ID',
  'Filter',
  'Length',
]);
const OF_PACK: ReadonlySet<string> = new Set(['Type', 'N', 'First', 'Filter', 'Length']);

/** Where a stream that begins at a place ends; `null` for what is none, or says another length. */
function endOfStream(number: number, at: number, file: PdfFile): number | null {
  const { source, placed } = file;
  const head = `${number} 0 obj\n<<`;
  const stream = placed(number)?.object;
  if (!source.startsWith(head, at) || stream?.kind !== 'stream') return null;
  const length = entryOf(stream.head, 'Length');
  if (length?.kind !== 'number' || !source.startsWith('>>\nstream\n', stream.start - STREAM.length))
    return null;
  const isPack = nameOf(stream.head) === 'ObjStm';
  if (isPack && !isPackedPlainly(number, stream, file)) return null;
  const end = stream.start + length.value;
  return source.startsWith(STREAM_END, end) ? end + STREAM_END.length : null;
}

const STREAM = '>>\nstream\n';

/** Whether the objects in a stream have the numbers and the order that the table of places gives them. */
function isPackedPlainly(number: number, stream: PdfStream, file: PdfFile): boolean {
  const [count, first] = ['N', 'First'].map((key) => entryOf(stream.head, key));
  if (!hasKeys(stream.head, OF_PACK) || count?.kind !== 'number' || first?.kind !== 'number') return false;
  const content = Buffer.from(file.content(stream, MOST_PACKED)).toString('latin1');
  const [head, body] = [content.slice(0, first.value), content.slice(first.value)];
  if (!/^\d+ \d+(?: \d+ \d+)*\n$/u.test(head)) return false;
  const index = head.trimEnd().split(' ').map(Number);
  const numbers = index.filter((_one, at) => at % 2 === 0);
  const offsets = index.filter((_one, at) => at % 2 === 1);
  return (
    numbers.length === count.value &&
    offsets[0] === 0 &&
    // Some readers go by where an object ends, others by where the next one begins.
    offsets.every((offset, at) => isWhole(body.slice(offset, offsets[at + 1]))) &&
    numbers.every((packed, at) => {
      const place = file.places.get(packed);
      return typeof place === 'object' && place?.stream === number && place.index === at;
    })
  );
}

/** Whether a text is one object, and nothing behind it. */
function isWhole(source: string): boolean {
  const cursor = { source, at: 0 };
  readObject(cursor);
  return /^\n?$/u.test(source.slice(cursor.at));
}

/** Two hundred objects take some kilobytes; a chapter of tags with long descriptions, megabytes. */
const MOST_PACKED = 50 * 2 ** 20;

function nameOf(head: PdfDictionary): string | null {
  const type = entryOf(head, 'Type');
  return type?.kind === 'name' ? type.name : null;
}

/** Whether a dictionary has these keys, each once, and no other. */
function hasKeys({ entries }: PdfDictionary, keys: ReadonlySet<string>): boolean {
  return (
    entries.length === keys.size &&
    entries.every(({ key }) => keys.has(key)) &&
    new Set(entries.map(({ key }) => key)).size === keys.size
  );
}
