import type { UnplacedDiagnostic } from '../../diagnostics/diagnostic-kind.ts';
import { damagedPicture, heavyPicture, largePicture, notAPicture } from './picture-diagnostics.ts';
import { pictureFacts } from './picture-facts.ts';
import { pictureWith, type Picture } from './picture.ts';
import { withoutDeclarations } from './svg-prolog.ts';
import { withSize } from './svg-size.ts';
import { weighSvg } from './svg-weight.ts';
import { isWholePicture } from './whole-picture.ts';
import { drawingWithoutTraces, withoutTraces } from './without-traces.ts';

/**
 * A picture of its bytes, or what is to be said of them. Its size is looked at first, since decoding is what a huge one abuses;
 * then it goes into the deck pixel for pixel.
 */
export function readPicture(url: string, bytes: Uint8Array | null): Picture | UnplacedDiagnostic {
  const picture = bytes === null ? null : pictureFacts(bytes);
  if (bytes === null || picture === null) return (where) => notAPicture({ url }, where);
  const { width = 0, height = 0 } = picture.size ?? {};
  if (width * height > MAX_PIXELS) {
    return (where) => largePicture({ url, measure: `${width} × ${height} pixels` }, where);
  }
  if (!isWholePicture(bytes, picture.contentType)) return (where) => damagedPicture({ url }, where);
  if (picture.contentType === 'image/svg+xml') return drawingIn(url, new TextDecoder().decode(bytes));
  return pictureWith(picture.contentType, withoutTraces(bytes, picture.contentType));
}

/** Bytes of one picture. */
export const MAX_PICTURE_BYTES = 10_000_000;
const MAX_PIXELS = 40_000_000;

function drawingIn(url: string, svg: string): Picture | UnplacedDiagnostic {
  const plain = withoutDeclarations(svg, MAX_PICTURE_BYTES);
  if (plain === null || weighSvg(plain, MAX_SHAPES) > MAX_SHAPES)
    return (where) => heavyPicture({ url, limit: MAX_SHAPES }, where);
  return pictureWith('image/svg+xml', new TextEncoder().encode(withSize(drawingWithoutTraces(plain))));
}

/** Every shape stands in the PDF as well: so many take megabytes there, and Chromium seconds. */
const MAX_SHAPES = 50_000;
