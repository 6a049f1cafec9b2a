import { numberIn, valueIn } from '../file/entry-values.ts';
import type { PdfStreamBody } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfStream } from '../file/pdf-object.ts';
import { explainsColours, iccHeader } from './icc-profile.ts';
import { greyProfile, srgbProfile } from './srgb-profile.ts';

/**
 * An ICC profile that may explain the colours of a picture, in place of one that may not; `null` for one that may, and for
 * other streams. A JPEG can carry a profile that tells how to get from one device to another, and Chromium hands it on.
 */
export function mendProfile(stream: PdfStream, file: PdfFile): PdfStreamBody | null {
  const components = numberIn(stream.head, 'N', file);
  if (components === null || valueIn(stream.head, 'Type', file) !== null) return null;
  const header = iccHeader(stream, file);
  if (header === null || explainsColours(header, components)) return null;
  if (components === 3) return { entries: '/N 3', content: srgbProfile() };
  return components === 1 ? { entries: '/N 1', content: greyProfile() } : null;
}
