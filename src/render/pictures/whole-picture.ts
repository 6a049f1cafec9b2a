import type { PictureFacts } from './picture-facts.ts';
import { bufferOf } from '../../source/buffer-of.ts';

/**
 * Whether a picture is there to its end, as the structure of its format tells; browsers show half of one, or nothing,
 * without a word. Sources: PNG 1.2 §3.2, ITU T.81 B.1.1, the WebP container specification. Other formats are taken as whole.
 */
export function isWholePicture(bytes: Uint8Array, contentType: PictureFacts['contentType']): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (contentType) {
    case 'image/png':
      return reachesEndOfPng(view);
    case 'image/jpeg':
      return hasEndOfJpeg(bytes, view);
    case 'image/webp':
      return view.byteLength >= 12 && view.getUint32(4, true) + 8 <= view.byteLength + 1;
    case 'image/gif':
    case 'image/svg+xml':
    case 'image/avif':
      return true;
  }
}

const END_OF_PNG = 0x49_45_4e_44;

function reachesEndOfPng(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === END_OF_PNG) return true;
  return false;
}

/** After the last of the segments that say their length comes the picture itself, then its end. */
function hasEndOfJpeg(bytes: Uint8Array, view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== START_OF_SCAN)
    at += 2 + view.getUint16(at + 2);
  return at < bufferOf(bytes).lastIndexOf('\u00ff\u00d9', undefined, 'latin1');
}

const START_OF_SCAN = 0xda;
