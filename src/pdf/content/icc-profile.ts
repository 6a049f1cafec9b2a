import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfStream } from '../file/pdf-object.ts';

/** What the header of an ICC profile says of it (ICC.1:2004-10 §7.2). */
export interface IccHeader {
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
export function explainsColours({ deviceClass, colours, version }: IccHeader, components: number): boolean {
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
