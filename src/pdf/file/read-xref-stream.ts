import { decodeStream } from './decode-stream.ts';
import { damaged, PdfError } from './pdf-error.ts';
import { entryOf, type PdfDictionary } from './pdf-object.ts';
import { readPlaced } from './read-placed.ts';
import type { PlacesRead } from './pdf-xref.ts';
import { sum } from '../../source/sum.ts';

/** Reads a cross-reference stream (ISO 32000-1 §7.5.8) into `read`; what stands there already is later and stays. */
export function readXrefStream(
  source: string,
  bytes: Uint8Array,
  offset: number,
  read: PlacesRead,
): PdfDictionary {
  const { object } = readPlaced(source, offset);
  if (object.kind !== 'stream') throw broken();
  const { head } = object;
  const data = decodeStream(object, bytes, (value) => value, MAX_SIZE);
  const widths = numbersOf(head, 'W');
  if (widths?.length !== 3 || widths.some((width) => width > 8)) throw broken();
  const width = sum(widths);
  const count = countIn(head);
  if (width === 0 || count * width > data.length) throw broken();
  if (count > Math.min(MAX_OBJECTS, bytes.length))
    throw new PdfError('too-large', 'The PDF has too many objects to read.');
  let at = 0;
  for (const number of numbersIn(head)) {
    if (!read.places.has(number)) setPlace(data, at, widths, number, read);
    at += width;
  }
  return head;
}

/** First numbers and counts of the objects that a stream tells of, one after the other. */
function rangesIn(head: PdfDictionary): readonly number[] {
  const size = entryOf(head, 'Size');
  return numbersOf(head, 'Index') ?? [0, size?.kind === 'number' ? size.value : 0];
}

/** How many objects a stream tells of; no honest file has more of them than bytes. */
function countIn(head: PdfDictionary): number {
  return rangesIn(head).reduce((sum, count, at) => (at % 2 === 0 ? sum : sum + count), 0);
}

/** The numbers of the objects that a stream tells of, in the order in which it does. */
function* numbersIn(head: PdfDictionary): Iterable<number> {
  const ranges = rangesIn(head);
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    for (let number = first; number < first + (ranges[range + 1] ?? 0); number += 1) yield number;
  }
}

/** As many as PDF/A allows (ISO 19005-2 §6.1.13). */
const MAX_OBJECTS = 8_388_607;

/** Twenty bytes for each of them. */
const MAX_SIZE = 160_000_000;

function numbersOf(head: PdfDictionary, key: string): readonly number[] | null {
  const value = entryOf(head, key);
  if (value?.kind !== 'array') return null;
  return value.items.map((item) => {
    if (item.kind !== 'number' || !Number.isInteger(item.value) || item.value < 0) throw broken();
    return item.value;
  });
}

function setPlace(
  data: Uint8Array,
  start: number,
  widths: readonly number[],
  number: number,
  { places, generations }: PlacesRead,
): void {
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const kind = kindWidth === 0 ? 1 : numberAt(data, start, kindWidth);
  const first = numberAt(data, start + kindWidth, firstWidth);
  const second = numberAt(data, start + kindWidth + firstWidth, secondWidth);
  if (kind === 1) {
    places.set(number, first);
    if (second !== 0) generations.set(number, second);
    // Kinds to come count as references to nothing (§7.5.8.3).
  } else places.set(number, kind === 2 ? { stream: first, index: second } : null);
}

function numberAt(data: Uint8Array, start: number, width: number): number {
  let value = 0;
  for (let at = start; at < start + width; at += 1) value = value * 256 + (data[at] ?? 0);
  return value;
}

function broken(): PdfError {
  return damaged('a cross-reference stream is broken');
}
