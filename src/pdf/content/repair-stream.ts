import { numberIn, valueIn } from '../file/entry-values.ts';
import type { PdfBody, PdfStreamBody } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfStream } from '../file/pdf-object.ts';
import { drawnContent, isDrawing, packedBody, type PageContent } from './page-content.ts';
import { extremeNumbers, moderated, type PlaceInContent } from './scan-content.ts';

/** What is written in place of a stream that PDF/A-2 doesn’t allow as it is; `null` for one that it allows. */
export function repairStream(stream: PdfStream, file: PdfFile): PdfBody | null {
  return isDrawing(stream, file) ? repairDrawing(stream, file) : repairProfile(stream, file);
}

/**
 * An ICC profile that may explain the colours of a picture, in place of one that may not; `null` for one that may, and for
 * other streams. A JPEG can carry a profile that tells how to get from one device to another, and Chromium hands it on.
 */
function repairProfile(stream: PdfStream, file: PdfFile): PdfStreamBody | null {
  const components = numberIn(stream.head, 'N', file);
  if (components === null || valueIn(stream.head, 'Type', file) !== null) return null;
  const header = iccHeader(stream, file);
  if (header === null || explainsColours(header, components)) return null;
  if (components === 3) return { entries: '/N 3', content: srgbProfile() };
  return components === 1 ? { entries: '/N 1', content: greyProfile() } : null;
}

/** What the header of an ICC profile says of it (ICC.1:2004-10 §7.2). */
interface IccHeader {
  /** For what it is, such as `mntr` for screens and `prtr` for printers. */
  readonly deviceClass: string;
  /** Which colours it explains, such as `RGB ` with its blank. */
  readonly colours: string;
  readonly version: number;
}

/** Reads the header of a profile; `null` where there is none. Throws `PdfError` when it is damaged. */
export function iccHeader(profile: PdfStream, file: PdfFile): IccHeader | null {
  const header = Buffer.from(file.content(profile, MAX_PROFILE).subarray(0, 40)).toString('latin1');
  if (header.slice(36) !== 'acsp') return null;
  return {
    deviceClass: header.slice(12, 16),
    colours: header.slice(16, 20),
    version: header.charCodeAt(8),
  };
}

/** Those of printers take a megabyte. */
const MAX_PROFILE = 10 * 2 ** 20;

/** Whether a PDF/A-2 may explain the colours of a picture by a profile (ISO 19005-2 §6.2.4.2, ISO 32000-1 table 66). */
function explainsColours({ deviceClass, colours, version }: IccHeader, components: number): boolean {
  return (
    ['scnr', 'mntr', 'prtr', 'spac'].includes(deviceClass) &&
    COMPONENTS.get(colours) === components &&
    version < 5
  );
}

const COMPONENTS: ReadonlyMap<string, number> = new Map([
  ['GRAY', 1],
  ['RGB ', 3],
  ['Lab ', 3],
  ['CMYK', 4],
]);

/** A drawing without the numbers that PDF/A-2 doesn’t allow; `null` for one that has none. */
function repairDrawing(stream: PdfStream, file: PdfFile): PdfBody | null {
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

/**
 * An ICC profile of the colours of screens, sRGB (IEC 61966-2-1), as ICC.1:2004-10 lays it out: what a PDF/A says its
 * colours mean. It has the primaries, the curve of sRGB, the white D50 and how to get to it from D65 (Bradford), in base64.
 */
export function srgbProfile(): Uint8Array {
  return Buffer.from(SRGB, 'base64');
}

/** The same for pictures in grey. */
function greyProfile(): Uint8Array {
  return Buffer.from(GREY, 'base64');
}

const SRGB =
  'AAACCAAAAAAEIAAAbW50clJHQiBYWVogB88ACgASAAAAAAAAYWNzcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPbWAAEAAAAA0y0AAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAKZGVzYwAAAPwAAAAkY3BydAAAASAAAABMd3RwdAAAAWwA' +
  'AAAUY2hhZAAAAYAAAAAsclhZWgAAAawAAAAUZ1hZWgAAAcAAAAAUYlhZWgAAAdQAAAAUclRSQwAAAegAAAAgZ1RSQwAAAegAAAAgYlRSQwAAAe' +
  'gAAAAgbWx1YwAAAAAAAAABAAAADGVuVVMAAAAIAAAAHABzAFIARwBCbWx1YwAAAAAAAAABAAAADGVuVVMAAAAwAAAAHABOAG8AIABjAG8AcAB5' +
  'AHIAaQBnAGgAdAAsACAAdQBzAGUAIABmAHIAZQBlAGwAeVhZWiAAAAAAAAD21gABAAAAANMtc2YzMgAAAAAAAQw9AAAF3P//8ysAAAeQAAD9kP' +
  '//+6P///2jAAAD2gAAwIxYWVogAAAAAAAAb6MAADj2AAADkVhZWiAAAAAAAABilAAAt4UAABjcWFlaIAAAAAAAACShAAAPhQAAttRwYXJhAAAA' +
  'AAADAAAAAmZmAADypwAADVkAABPQAAAKWw==';

const GREY =
  'AAABoAAAAAAEIAAAbW50ckdSQVlYWVogB88ACgASAAAAAAAAYWNzcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPbWAAEAAAAA0y0AAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFZGVzYwAAAMAAAAA0Y3BydAAAAPQAAABMd3RwdAAAAUAA' +
  'AAAUY2hhZAAAAVQAAAAsa1RSQwAAAYAAAAAgbWx1YwAAAAAAAAABAAAADGVuVVMAAAAYAAAAHABHAHIAZQB5ACAAbwBmACAAcwBSAEcAQm1sdW' +
  'MAAAAAAAAAAQAAAAxlblVTAAAAMAAAABwATgBvACAAYwBvAHAAeQByAGkAZwBoAHQALAAgAHUAcwBlACAAZgByAGUAZQBsAHlYWVogAAAAAAAA' +
  '9tYAAQAAAADTLXNmMzIAAAAAAAEMPQAABdz///MrAAAHkAAA/ZD///uj///9owAAA9oAAMCMcGFyYQAAAAAAAwAAAAJmZgAA8qcAAA1ZAAAT0A' +
  'AACls=';

/**
 * A content stream in which everything that isn’t tagged is an artifact (ISO 32000-1 §14.8.2.2): what was loose, and the
 * runs whose number no tag has. Numbers that PDF/A-2 doesn’t allow are written otherwise, and what is idle is left out.
 * `null` where nothing has to change.
 */
export function withArtifacts(
  { content, marks }: PageContent,
  isTagged: (id: number) => boolean,
  idle: readonly PlaceInContent[],
): Uint8Array | null {
  const changes: Change[] = [];
  for (const { start, end } of marks.loose)
    changes.push({ from: start, to: start, text: BEGIN }, { from: end, to: end, text: END });
  for (const { id, start, from } of marks.ranges)
    if (!isTagged(id)) changes.push({ from: start, to: from, text: RENAMED });
  for (const place of marks.extremes)
    changes.push({ from: place.start, to: place.end, text: moderated(content, place) });
  for (const { start, end } of idle) changes.push({ from: start, to: end, text: NOTHING });
  if (changes.length === 0) return null;
  // Of two at one place, what takes no other’s place comes first, and what ends before what begins.
  changes.sort((a, b) => a.from - b.from || a.to - b.to || (a.text === END ? -1 : 1));
  return spliced(content, changes);
}

/** What takes the place of a part of a content stream. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: Uint8Array;
}

const BEGIN = Buffer.from('/Artifact BMC\n');
const END = Buffer.from(' EMC\n');
const NOTHING = Buffer.alloc(0);

/** Takes the place of another beginning, and of no line end. */
const RENAMED = Buffer.from('/Artifact BMC');

/** A content stream with changes, which are in their order and don’t touch each other. */
function spliced(content: Uint8Array, changes: readonly Change[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let read = 0;
  for (const { from, to, text } of changes) {
    pieces.push(content.subarray(read, from), text);
    read = to;
  }
  return Buffer.concat([...pieces, content.subarray(read)]);
}
