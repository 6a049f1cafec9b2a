import { resolve } from 'node:path';

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Complaint } from '../diagnostics/diagnostic-kind.ts';
import type { Image } from '../markdown/nodes/inline.ts';
import { pictureFacts } from '../render/pictures/picture-facts.ts';
import { pictureWith } from '../render/pictures/picture.ts';
import type { Picture } from '../render/pictures/picture.ts';
import { withoutDeclarations } from '../render/pictures/svg-prolog.ts';
import { weighSvg } from '../render/pictures/svg-weight.ts';
import { withSize } from '../render/pictures/svg-size.ts';
import { isWholePicture } from '../render/pictures/whole-picture.ts';
import { drawingWithoutTraces, withoutTraces } from '../render/pictures/without-traces.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { writePathMeant } from './path-meant.ts';
import type { Host } from '../host/host.ts';
import { fileBeside } from './file-beside.ts';
import {
  damagedPicture,
  heavyPicture,
  largePicture,
  missingPicture,
  notAPicture,
  pictureOutside,
  remotePicture,
  tooManyPictures,
} from './picture-diagnostics.ts';

/** The pictures of a deck, by the address in the outline, and their files. */
export interface LoadedPictures {
  readonly images: ReadonlyMap<string, Picture>;
  readonly paths: readonly string[];
}

/** Where the addresses of pictures lead from, and where they are written. */
export interface PictureSurroundings {
  readonly place: BriefingPlace;
  readonly outline: SourceFile;
}

/** Loads each picture once. Those that can't or mustn't be shown are reported at their place in the outline. */
export async function loadPictures(
  pictures: readonly Image[],
  { place, outline }: PictureSurroundings,
  host: Host,
): Promise<Checked<LoadedPictures>> {
  const images = new Map<string, Picture>();
  const diagnostics: Diagnostic[] = [];
  const paths = new Set<string>();
  let total = 0;
  for (const picture of pictures) {
    if (images.has(picture.url)) continue;
    const path = pathOf(picture.url, place);
    if (path !== null) paths.add(path);
    const loaded = await loadPicture(picture, path, { place, outline }, host);
    const where = { file: place.shownPath, position: picture.position };
    if (typeof loaded === 'function') {
      diagnostics.push(loaded(where));
      continue;
    }
    total += loaded.bytes.length;
    if (total > MAX_TOTAL) {
      diagnostics.push(tooManyPictures({ url: picture.url, limit: MAX_TOTAL / 1e6 }, where));
      break;
    }
    images.set(picture.url, loaded);
  }
  return { value: { images, paths: [...paths] }, diagnostics };
}

/** Bytes of all pictures together; a deck has them as text, a third more. */
const MAX_TOTAL = 100_000_000;

async function loadPicture(
  { url, position }: Image,
  path: string | null,
  { place, outline }: PictureSurroundings,
  host: Host,
): Promise<Picture | Complaint> {
  if (path === null) return (where) => remotePicture({ url }, where);
  const facts = await fileBeside(path, place.folder, host);
  if (facts === 'outside') return (where) => pictureOutside({ url }, where);
  if (facts === null) {
    const fix = await writePathMeant(url, { file: outline, within: position, folder: place.folder }, host);
    return (where) => missingPicture({ url }, { ...where, fix });
  }
  if (facts.size > MAX_BYTES) {
    return (where) => largePicture({ url, measure: `${(facts.size / 1e6).toFixed(1)} MB` }, where);
  }
  return pictureIn(url, await host.readFile(facts.realPath));
}

/** A picture’s size is looked at first, since decoding is what a huge one abuses; then it goes into the deck pixel for pixel. */
function pictureIn(url: string, bytes: Uint8Array | null): Picture | Complaint {
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

const MAX_BYTES = 10_000_000;
const MAX_PIXELS = 40_000_000;

function drawingIn(url: string, svg: string): Picture | Complaint {
  const plain = withoutDeclarations(svg, MAX_BYTES);
  if (plain === null || weighSvg(plain, MAX_SHAPES) > MAX_SHAPES)
    return (where) => heavyPicture({ url, limit: MAX_SHAPES }, where);
  return pictureWith('image/svg+xml', new TextEncoder().encode(withSize(drawingWithoutTraces(plain))));
}

/** Every shape stands in the PDF as well: so many take megabytes there, and Chromium seconds. */
const MAX_SHAPES = 50_000;

/** The absolute path of a relative address; `null` for an address with a scheme or host. */
function pathOf(url: string, place: BriefingPlace): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url)) return null;
  return resolve(place.folder, decoded(url));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
