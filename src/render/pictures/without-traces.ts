import type { PictureFacts } from './picture-facts.ts';

/**
 * A picture without what cameras and programs wrote into it besides: place, device, people, days, comments, and whole films behind
 * it. Its pixels, its colours and which side is up stay as they are. Sources: ITU T.81 B.1.1, PNG 1.2 §4.2. WebP, AVIF and GIF are
 * left alone; cameras don't write them.
 */
export function withoutTraces(bytes: Uint8Array, contentType: PictureFacts['contentType']): Uint8Array {
  switch (contentType) {
    case 'image/jpeg':
      return joined([...partsOfJpeg(bytes)]);
    case 'image/png':
      return joined([...partsOfPng(bytes)]);
    case 'image/svg+xml':
    case 'image/webp':
    case 'image/gif':
    case 'image/avif':
      return bytes;
  }
}

/** The same for a drawing: who drew it when, and where it lay on which machine. */
export function drawingWithoutTraces(svg: string): string {
  return svg.replaceAll(METADATA, '').replaceAll(PATHS, '');
}

const METADATA = /<metadata\b[^<>]*>\s*<rdf:RDF\b[^]*?(?:<\/rdf:RDF>\s*<\/metadata\s*>|$)/gu;
const PATHS =
  /\s(?:sodipodi:(?:docname|docbase|absref)|inkscape:export-filename)\s*=\s*(?:"[^"]*"|'[^']*')/gu;

function* partsOfJpeg(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yield bytes.subarray(0, 2);
  let at = 2;
  while (
    at + 4 <= bytes.length &&
    bytes[at] === 0xff &&
    isSegment(bytes[at + 1]) &&
    bytes[at + 1] !== START_OF_SCAN
  ) {
    const end = at + 2 + view.getUint16(at + 2);
    const segment = bytes.subarray(at, end);
    const orientation = orientationIn(segment);
    if (orientation > 1 && orientation < 9) yield cameraNotes(orientation);
    if (isOfPicture(segment)) yield segment;
    at = end;
  }
  yield bytes.subarray(at, endOfScans(bytes, view, at));
}

/** All that decoding takes; of what programs add, the form of the colours: JFIF, ICC profiles and Adobe’s mark. */
function isOfPicture(segment: Uint8Array): boolean {
  const [, marker = 0] = segment;
  if (marker === 0xe2) return segment[4] === 'I'.charCodeAt(0) && segment[5] === 'C'.charCodeAt(0);
  return marker <= 0xe0 || marker === 0xee;
}

/** After the mark that ends the picture, which is nowhere in its data (T.81 B.1.1.5). */
function endOfScans(bytes: Uint8Array, view: DataView, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && at + 4 <= bytes.length) {
    const marker = bytes[at + 1];
    if (marker === END) return at + 2;
    at = bytes.indexOf(0xff, at + (isSegment(marker) ? 2 + view.getUint16(at + 2) : 1));
  }
  return bytes.length;
}

/** Whether a mark begins a segment that says its length. */
function isSegment(marker: number | undefined): boolean {
  return marker !== undefined && marker >= 0xc0 && marker < 0xff && (marker < 0xd0 || marker > END);
}

const START_OF_SCAN = 0xda;
const END = 0xd9;

function* partsOfPng(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  yield bytes.subarray(0, 8);
  let type = '';
  for (let at = 8; at + 12 <= bytes.length && type !== 'IEND';) {
    const end = at + 12 + view.getUint32(at);
    type = String.fromCodePoint(...bytes.subarray(at + 4, at + 8));
    if (!OF_PROGRAMS.has(type)) yield bytes.subarray(at, end);
    at = end;
  }
}

const OF_PROGRAMS: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Which side of a photograph is up, 1 to 8, as a segment of a JPEG says in a camera’s notes (Exif 2.32 §4.6.4); 1 where it says nothing. */
export function orientationIn(segment: Uint8Array): number {
  if (segment[1] !== 0xe1 || !HEAD.every((byte, at) => segment[4 + at] === byte)) return 1;
  const notes = segment.subarray(4 + HEAD.length);
  const view = new DataView(notes.buffer, notes.byteOffset, notes.byteLength);
  const isLittle = notes[0] === 'I'.charCodeAt(0);
  const start = notes.length < 10 ? notes.length : view.getUint32(4, isLittle);
  if (start + 2 > notes.length) return 1;
  const count = view.getUint16(start, isLittle);
  for (let entry = start + 2; entry < start + 2 + 12 * count && entry + 12 <= notes.length; entry += 12)
    if (view.getUint16(entry, isLittle) === ORIENTATION) return view.getUint16(entry + 8, isLittle);
  return 1;
}

/** A segment of notes that says this alone. */
function cameraNotes(orientation: number): Uint8Array {
  const bigEndian = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation & 0xff, 0, 0];
  const content = [...HEAD, ...bigEndian, 0, 1, ...entry, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}

/** “Exif” and two zeros. */
const HEAD = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION = 0x01_12;
