import { resolve } from 'node:path';

import type { Checked, Diagnostic, UnplacedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Image } from '../markdown/nodes/inline.ts';
import type { Picture } from '../render/pictures/picture.ts';
import {
  largePicture,
  missingPicture,
  pictureOutside,
  remotePicture,
  tooManyPictures,
} from '../render/pictures/picture-diagnostics.ts';
import { MAX_PICTURE_BYTES, readPicture } from '../render/pictures/read-picture.ts';
import type { SourceFile } from '../text/source-file.ts';
import { pathBackslash } from './briefing-diagnostics.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { fileMeant } from './file-meant.ts';
import { fileBeside } from './read-files.ts';
import type { Files } from '../host/host.ts';

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
  host: Files,
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
  host: Files,
): Promise<Picture | UnplacedDiagnostic> {
  if (path === null) return (where) => remotePicture({ url }, where);
  const facts = await fileBeside(path, place.folder, host);
  if (facts === 'outside') return (where) => pictureOutside({ url }, where);
  if (facts !== null && decodedAddress(url).includes('\\'))
    return (where) => pathBackslash({ path: url }, where);
  if (facts === null) {
    const written = { file: outline, within: position, folder: place.folder };
    const { nearest, fix } = await fileMeant(url, 'picture', written, host);
    return (where) => missingPicture({ url, nearest }, { ...where, fix });
  }
  if (facts.size > MAX_PICTURE_BYTES) {
    return (where) => largePicture({ url, measure: `${(facts.size / 1e6).toFixed(1)} MB` }, where);
  }
  return readPicture(url, await host.readFile(facts.realPath));
}

/** The absolute path of a relative address; `null` for an address with a scheme or host. */
function pathOf(url: string, place: BriefingPlace): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url)) return null;
  return resolve(place.folder, decodedAddress(url));
}

/** An address as the path that it stands for. */
export function decodedAddress(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
