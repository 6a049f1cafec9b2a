import type { UnplacedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { bufferOf } from '../../text/bytes.ts';
import { XmlFault } from '../../text/parse-xml.ts';
import { damagedPicture, heavyPicture, largePicture, notAPicture } from './picture-diagnostics.ts';
import { MOST_PIXELS, type PictureFacts, pictureFacts } from './picture-facts.ts';
import { type Picture, pictureWith } from './picture.ts';
import { decodeSvg, withSize, withoutDeclarations } from './svg-prolog.ts';
import { weighSvg } from './svg-weight.ts';
import { drawingWithoutTraces, withoutTraces } from './without-traces.ts';

/**
 * A picture of its bytes, or what is reported about them. Its size is looked at first, since decoding is what a huge one abuses;
 * then it goes into the deck pixel for pixel.
 */
export function readPicture(url: string, bytes: Uint8Array | null): Picture | UnplacedDiagnostic {
  const picture = bytes === null ? null : pictureFacts(bytes);
  if (bytes === null || picture === null) return (where) => notAPicture({ url }, where);
  if (picture.contentType === 'image/svg+xml') return drawingIn(url, bytes);
  if (picture.size === null) return (where) => damagedPicture({ url }, where);
  const { width, height } = picture.size;
  if (width * height > MOST_PIXELS) {
    return (where) => largePicture({ url, measure: `${width} × ${height} pixels` }, where);
  }
  if (!isWholePicture(bytes, picture.contentType)) return (where) => damagedPicture({ url }, where);
  return pictureWith(picture.contentType, withoutTraces(bytes, picture.contentType));
}

/** Bytes of one picture. */
export const MAX_PICTURE_BYTES = 10_000_000;

/** A drawing as it goes into the deck is what is weighed. */
function drawingIn(url: string, bytes: Uint8Array): Picture | UnplacedDiagnostic {
  const written = decodeSvg(bytes);
  const plain = withoutDeclarations(written, MAX_PICTURE_BYTES);
  const svg = plain === null ? null : withSize(drawingWithoutTraces(plain));
  try {
    if (svg !== null && weighSvg(svg, MAX_SHAPES) <= MAX_SHAPES)
      return pictureWith('image/svg+xml', new TextEncoder().encode(svg));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    // Entities of entities, and of files, are what is left of them.
    if (plain === written) return (where) => damagedPicture({ url }, where);
  }
  return (where) => heavyPicture({ url, limit: MAX_SHAPES }, where);
}

/** Every shape is in the PDF as well: so many take megabytes there, and Chromium seconds. */
const MAX_SHAPES = 50_000;

/**
 * Whether a picture is there to its end, as the structure of its format tells; browsers show half of one, or nothing,
 * without a word. Sources: PNG 1.2 §3.2, ITU T.81 B.1.1, the WebP container specification. Other formats are taken as whole.
 */
function isWholePicture(bytes: Uint8Array, contentType: PictureFacts['contentType']): boolean {
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
