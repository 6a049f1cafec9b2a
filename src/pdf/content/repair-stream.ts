import { numberIn, valueIn } from '../file/entry-values.ts';
import type { PdfBody, PdfStreamBody } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfStream } from '../file/pdf-object.ts';
import { drawnContent, isDrawing, packedBody } from './drawings.ts';
import { extremeNumbers, moderated } from './extreme-numbers.ts';
import { greyProfile, srgbProfile } from './srgb-profile.ts';
import { spliced } from './write-content.ts';

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
