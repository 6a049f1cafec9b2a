import { GIF } from 'image-size/types/gif';
import { HEIF } from 'image-size/types/heif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

import { bufferOf } from '../../text/bytes.ts';
import { isSvg } from './svg-prolog.ts';

/** What the first bytes of a picture say of it. */
export interface PictureFacts {
  readonly contentType:
    | 'image/png'
    | 'image/jpeg'
    | 'image/gif'
    | 'image/webp'
    | 'image/svg+xml'
    | 'image/avif';
  /** In pixels; `null` where it can’t be measured, and for drawings. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** All that is decoded at once of one picture. */
export const MOST_PIXELS = 40_000_000;

const FORMATS = [
  ['image/png', PNG, '\u0089PNG\r\n\u001a\n'],
  ['image/jpeg', JPG, '\u00ff\u00d8\u00ff'],
  ['image/gif', GIF, 'GIF8'],
  ['image/webp', WEBP, 'RIFF'],
  ['image/avif', HEIF, '\0\0\0'],
] as const;

/** Knows a picture by its content, never by its name, so that nothing else passes for one; `null` for anything else. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  for (const [contentType, format, signature] of FORMATS) {
    const isIt = bufferOf(bytes.subarray(0, signature.length)).toString('latin1') === signature;
    if (!isIt || (contentType === 'image/avif' && !startsWithBrand(bytes))) continue;
    return { contentType, size: sizeIn(bytes, format) };
  }
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return isSvg(head) ? { contentType: 'image/svg+xml', size: null } : null;
}

const startsWithBrand = (bytes: Uint8Array): boolean =>
  bufferOf(bytes.subarray(4, 12)).toString('latin1') === 'ftypavif';

/** The largest of those that a file holds, since all may be decoded; before anything is cropped. */
function sizeIn(bytes: Uint8Array, format: (typeof FORMATS)[number][1]): PictureFacts['size'] {
  try {
    const uncropped = format === HEIF ? withoutCrop(bytes) : bytes;
    const found = format.validate(uncropped) ? format.calculate(uncropped) : null;
    const sizes = found === null ? [] : [found, ...(found.images ?? [])];
    const [size = null] = sizes.toSorted((one, other) => other.width * other.height - one.width * one.height);
    return size !== null && 0 < size.width && 0 < size.height
      ? { width: size.width, height: size.height }
      : null;
  } catch {
    return null;
  }
}

function withoutCrop(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bufferOf(bytes).toString('latin1').replaceAll('clap', 'free'), 'latin1');
}

/** Illustrator has a kilobyte of entities before the root. */
const HEAD = 20_000;
