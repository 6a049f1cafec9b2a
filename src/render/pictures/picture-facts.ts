import { readProlog } from './svg-prolog.ts';

/** What the first bytes of a picture say of it. */
export interface PictureFacts {
  readonly contentType:
    | 'image/png'
    | 'image/jpeg'
    | 'image/gif'
    | 'image/webp'
    | 'image/svg+xml'
    | 'image/avif';
  /** In pixels; `null` where the format doesn't say at once. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/**
 * Knows a picture by its content, never by its name, so that nothing else passes for one; `null` for anything else.
 * Sources: PNG 1.2 §11.2.2, JFIF/ITU T.81 (SOF segments), GIF89a, the WebP container specification, ISO BMFF brands.
 */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const raster = rasterFacts(bytes);
  if (raster !== null) return raster;
  if (startsWith(bytes.subarray(4), 'ftypavif')) return { contentType: 'image/avif', size: null };
  return isSvg(bytes) ? { contentType: 'image/svg+xml', size: null } : null;
}

function rasterFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, '\u0089PNG\r\n\u001a\n') && bytes.length > 24) {
    return { contentType: 'image/png', size: { width: view.getUint32(16), height: view.getUint32(20) } };
  }
  if (startsWith(bytes, 'GIF8') && bytes.length > 10) {
    return {
      contentType: 'image/gif',
      size: { width: view.getUint16(6, true), height: view.getUint16(8, true) },
    };
  }
  if (startsWith(bytes, '\u00ff\u00d8\u00ff')) return { contentType: 'image/jpeg', size: sizeOfJpeg(view) };
  if (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')) {
    return { contentType: 'image/webp', size: sizeOfWebp(bytes, view) };
  }
  return null;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Walks the segments up to the frame header, which holds the size. */
function sizeOfJpeg(view: DataView): PictureFacts['size'] {
  let offset = 2;
  while (offset + 9 < view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return null;
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return null;
}

function sizeOfWebp(bytes: Uint8Array, view: DataView): PictureFacts['size'] {
  if (bytes.length < 30) return null;
  if (startsWith(bytes.subarray(12), 'VP8X')) {
    const width = 1 + (view.getUint32(24, true) & 0xffffff);
    return { width, height: 1 + (view.getUint32(26, true) >>> 8) };
  }
  if (startsWith(bytes.subarray(12), 'VP8 ')) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

/** An SVG begins with its root, after a declaration, comments and a document type. */
function isSvg(bytes: Uint8Array): boolean {
  return readProlog(new TextDecoder().decode(bytes.subarray(0, HEAD))) !== null;
}

/** Illustrator has a kilobyte of entities before the root. */
const HEAD = 20_000;
