import { normalize, join } from 'node:path/posix';

import type { Host } from '../host/host.ts';
import { memoryHost, type MemoryHost } from '../host/memory-host.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import { isInside, packageFolder } from '../prepare/read-files.ts';
import { type CarriedSource, hashOfPicture } from '../products/carried-source.ts';
import { bufferOf } from '../text/bytes.ts';

/** The files of a briefing, by their paths in its folder. */
export type UnpackedFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * The files of a briefing that a deck of HTML carries; pictures are taken from the document. `null` where one of them would be outside of
 * the briefing’s folder, or a picture or the outline isn’t there.
 */
export function filesOfSource({ files, pictures }: CarriedSource, html: string): UnpackedFiles | null {
  const unpacked = new Map<string, string | Uint8Array>();
  for (const [path, content] of Object.entries(files))
    unpacked.set(
      path,
      typeof content === 'string' ? content : bufferOf(Buffer.from(content.base64, 'base64')),
    );
  const wanted = Object.entries(pictures);
  const shown = wanted.length === 0 ? new Map<string, Uint8Array>() : picturesIn(html);
  for (const [path, hash] of wanted) {
    const bytes = shown.get(hash);
    if (bytes === undefined) return null;
    unpacked.set(path, bytes);
  }
  return unpacked.has(OUTLINE_FILE) && [...unpacked.keys()].every(isOfFolder) ? unpacked : null;
}

/**
 * Whether a path leads to a file below the folder that it starts from, on every system. Hidden files aren’t a briefing’s: what is in
 * `.git/config` is run by whoever looks into the folder.
 */
function isOfFolder(path: string): boolean {
  return path !== '' && !/[\p{Cc}\\]|^[A-Za-z]:|^\/|\/$|(?:^|\/)\./u.test(path) && normalize(path) === path;
}

/** The pictures that a document holds, by the start of their SHA-256. They have megabytes, which overflow the stack of an expression. */
function picturesIn(html: string): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = html.indexOf(BASE64); at !== -1; at = html.indexOf(BASE64, at + 1)) {
    if (!/data:image\/[\w.+-]{1,20}$/u.test(html.slice(Math.max(0, at - 40), at))) continue;
    const start = at + BASE64.length;
    const end = html.indexOf('"', start);
    if (end === -1) break;
    const bytes = bufferOf(Buffer.from(html.slice(start, end), 'base64'));
    found.set(hashOfPicture(bytes), bytes);
  }
  return found;
}

const BASE64 = ';base64,';

const FOLDER = '/briefing';
export const OUTLINE_FILE = 'outline.md';

/** Where the outline is in the memory of `hostOf`. */
export const UNPACKED: BriefingPlace = {
  slug: 'briefing',
  folder: FOLDER,
  outlinePath: join(FOLDER, OUTLINE_FILE),
  shownPath: OUTLINE_FILE,
};

/**
 * A host with the files of a briefing, and of Lectern’s own: nothing else is read, and nothing is written to a disk but how sources are
 * written out, which is kept for the next time.
 */
export async function hostOf(
  files: UnpackedFiles,
  host: Host,
  environment: Host['environment'] = {},
): Promise<MemoryHost> {
  const own = await packageFolder(host);
  // What was kept of a list of sources goes by the hash of all that it was made of.
  const kept = join(host.cacheFolder, 'bibliography');
  const isOwn = (path: string): boolean => path === own || isInside(path, own) || isInside(path, kept);
  const beneath: Host = {
    ...host,
    readFile: async (path) => (isOwn(path) ? host.readFile(path) : null),
    statPath: async (path) => (isOwn(path) ? host.statPath(path) : null),
    listFolder: async (path) => (isOwn(path) ? host.listFolder(path) : null),
  };
  const inFolder = [...files].map(([path, content]) => [join(FOLDER, path), content]);
  const memory = memoryHost({
    files: Object.fromEntries(inFolder),
    workingFolder: FOLDER,
    environment,
    beneath,
  });
  const writeFile: Host['writeFile'] = async (path, content) =>
    (isInside(path, kept) ? host : memory).writeFile(path, content);
  return { ...memory, writeFile };
}
