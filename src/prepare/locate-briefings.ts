import { basename, dirname, join, relative, resolve } from 'node:path';

import { NOWHERE, type Checked, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestWord } from '../diagnostics/write-instead.ts';
import { diskRefused, HostError } from '../host/host-error.ts';
import type { Files, Host, PathFacts } from '../host/host.ts';
import {
  briefingNotFound,
  lostLink,
  noBriefings,
  noFile,
  sameOutput,
  whichBriefing,
} from './briefing-diagnostics.ts';
import { shownPath, slashed } from './read-files.ts';

/** Where a briefing is on disk. */
export interface BriefingPlace {
  /** Name of its folder, and of its output. */
  readonly slug: string;
  /** Absolute. */
  readonly folder: string;
  /** Absolute. */
  readonly outlinePath: string;
  /** The outline as the user would name it. */
  readonly shownPath: string;
}

/**
 * Finds the briefings that a command was given: names of folders in `briefings/`, or paths of folders or outlines. No
 * name means the one briefing that is here. One that may not be looked at is reported of, and the others are found.
 * Throws `HostError` where one may not look into the folder one is in or its `briefings/`.
 */
export async function locateBriefings(
  names: readonly string[],
  takesAll: boolean,
  host: Files,
): Promise<Checked<readonly BriefingPlace[]>> {
  if (names.length === 0) return locateUnnamed(takesAll, host);
  const places: BriefingPlace[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const place = await locateNamed(name, host).catch((error: unknown) => refusedLook(error, host));
    if ('code' in place) diagnostics.push(place);
    else if (places.every((other) => other.outlinePath !== place.outlinePath)) places.push(place);
  }
  return { value: places, diagnostics };
}

/** The briefing of a name, or what is said where there is none. */
async function locateNamed(name: string, host: Files): Promise<BriefingPlace | Diagnostic> {
  const place = (await locate(name, host)) ?? (await locateSpeltAlike(name, host));
  if (place !== null) return place;
  const paths = pathsFor(name, host);
  const [told] = (await Promise.all(outlinesAt(paths).map((path) => noFileAt(path, host)))).flat();
  if (told !== undefined) return told;
  const kinds = await Promise.all(paths.map((path) => kindOf(path, host)));
  const isFolder = kinds.includes('folder');
  const known = await slugsIn(join(host.workingFolder, 'briefings'), host);
  const nearest = isFolder ? null : nearestWord(name, known);
  return briefingNotFound({ name, isFolder, nearest, known, above: await above(known, host) }, NOWHERE);
}

/** Briefings of one name would write over each other's output; macOS and Windows don’t tell `Harbour` and `harbour` apart. */
export function sameNames(
  places: readonly BriefingPlace[],
  { platform }: Pick<Host, 'platform'>,
): Diagnostic[] {
  const folder = ({ slug }: BriefingPlace): string =>
    FOLDING.has(platform) ? slug.normalize().toLowerCase() : slug;
  return places.flatMap((place, index) => {
    const { slug, shownPath } = place;
    const first = places.findIndex((other) => folder(other) === folder(place));
    const other = places[first];
    if (first === index || other === undefined) return [];
    return [sameOutput({ slug, one: other.shownPath, other: shownPath }, NOWHERE)];
  });
}

const FOLDING: ReadonlySet<string> = new Set(['darwin', 'win32']);

async function locateUnnamed(takesAll: boolean, host: Files): Promise<Checked<readonly BriefingPlace[]>> {
  const here = takesAll ? null : await locate('.', host);
  if (here !== null) return { value: [here], diagnostics: [] };
  const told = takesAll ? [] : await noFileAt(join(host.workingFolder, 'outline.md'), host);
  if (told.length > 0) return { value: [], diagnostics: told };
  const folder = join(host.workingFolder, 'briefings');
  const { value: known, diagnostics: refused } = await briefingsIn(folder, host);
  const unseen = takesAll ? [...refused, ...(await lostLinks(folder, host))] : refused;
  if (refused.length > 0 && !takesAll) return { value: [], diagnostics: refused };
  if (known.length === 0 && unseen.length === 0)
    return { value: [], diagnostics: [noBriefings({ above: await above(known, host) }, NOWHERE)] };
  if (known.length > 1 && !takesAll)
    return { value: [], diagnostics: [whichBriefing({ names: known }, NOWHERE)] };
  const places = await Promise.all(known.map((slug) => locate(join('briefings', slug), host)));
  return { value: places.filter((place) => place !== null), diagnostics: unseen };
}

/** Briefings that were linked to and are gone: “all are fine” would be said about the others alone. */
async function lostLinks(folder: string, host: Files): Promise<readonly Diagnostic[]> {
  const names = ((await host.listFolder(folder)) ?? []).filter((name) => !name.startsWith('.'));
  const ways = names.map((name) => join(folder, name)).flatMap((path) => [path, join(path, 'outline.md')]);
  const lost: Diagnostic[] = [];
  for (const path of ways) {
    if (!(await isLost(path, host))) continue;
    const file = shownPath(path, host);
    lost.push(lostLink({ path: file }, { file, position: null }));
  }
  return lost;
}

/** What is listed and isn’t there; of what one may not look at, that is said elsewhere. */
async function isLost(path: string, host: Files): Promise<boolean> {
  try {
    const isListed = (await host.listFolder(dirname(path)))?.includes(basename(path)) ?? false;
    return isListed && (await host.statPath(path)) === null;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** The way to the nearest folder above that has briefings, where there are none here. */
async function above(known: readonly string[], host: Files): Promise<string | null> {
  if (known.length > 0) return null;
  for (let folder = host.workingFolder; folder !== dirname(folder);) {
    folder = dirname(folder);
    const slugs = await slugsIn(join(folder, 'briefings'), host).catch(() => []);
    if (slugs.length > 0) return slashed(relative(host.workingFolder, folder));
  }
  return null;
}

/** What a name may mean. */
function pathsFor(name: string, host: Files): readonly string[] {
  return [resolve(host.workingFolder, name), resolve(host.workingFolder, 'briefings', name)];
}

/** Where the outline would be that somebody means with one of these paths. */
function outlinesAt(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (basename(path) === 'outline.md' ? [path] : [join(path, 'outline.md')]));
}

async function locate(name: string, host: Files): Promise<BriefingPlace | null> {
  for (const path of pathsFor(name, host)) {
    const kind = await kindOf(path, host);
    if (kind === 'file') return placeOf(await asSpelt(path, host), host);
    const outline = join(path, 'outline.md');
    if (kind === 'folder' && (await kindOf(outline, host)) === 'file')
      return placeOf(await asSpelt(outline, host), host);
  }
  return null;
}

/**
 * The path of an outline with its folder and its file spelt as they are on the disk, which on macOS and Windows answers to others too:
 * what is made of `Harbour` and of `harbour` goes into one folder. A link keeps its own name.
 */
async function asSpelt(path: string, host: Files): Promise<string> {
  const real = (await host.statPath(path))?.realPath ?? path;
  const folder = dirname(path);
  const spelt = join(dirname(folder), basename(dirname(real)), basename(real));
  if (spelt === path || !isAlike(spelt, path)) return path;
  const names = await Promise.all([dirname(folder), folder].map(async (at) => host.listFolder(at)));
  const isOwn = [basename(folder), basename(path)].every((name, at) => names[at]?.includes(name) ?? true);
  return isOwn || (await host.statPath(spelt))?.realPath !== real ? path : spelt;
}

function isAlike(one: string, other: string): boolean {
  return one.normalize().toLowerCase() === other.normalize().toLowerCase();
}

/** Keyboards type “é” as one character, and what comes from a Mac may be named with two: they look the same. */
async function locateSpeltAlike(name: string, host: Files): Promise<BriefingPlace | null> {
  const meant = (await slugsIn(join(host.workingFolder, 'briefings'), host)).find(
    (slug) => slug.normalize() === name.normalize(),
  );
  return meant === undefined ? null : locate(join('briefings', meant), host);
}

/** The briefing of the outline at an absolute path. */
export function placeOf(outlinePath: string, host: Files): BriefingPlace {
  const folder = dirname(outlinePath);
  const name =
    basename(outlinePath) === 'outline.md'
      ? basename(folder)
      : basename(outlinePath).replace(/\.[^.]*$/u, '');
  return {
    // A file called “..md” must not write over the folder of all outputs.
    slug: /^\.*$/u.test(name) ? 'briefing' : name,
    folder,
    outlinePath,
    shownPath: shownPath(outlinePath, host),
  };
}

/**
 * Folders in one such as `briefings/` with an outline in them; told are those that one may not look into, and what is called
 * `outline.md` and is no file. Hidden ones are of programs, or left over.
 */
async function briefingsIn(folder: string, host: Files): Promise<Checked<readonly string[]>> {
  const slugs: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of (await host.listFolder(folder)) ?? []) {
    if (name.startsWith('.')) continue;
    try {
      const outline = join(folder, name, 'outline.md');
      if ((await kindOf(outline, host)) === 'file') slugs.push(name);
      else diagnostics.push(...(await noFileAt(outline, host)));
    } catch (error) {
      diagnostics.push(refusedLook(error, host));
    }
  }
  return { value: slugs, diagnostics };
}

/** The names of those that can be looked into. */
export async function slugsIn(folder: string, host: Files): Promise<readonly string[]> {
  return (await briefingsIn(folder, host)).value;
}

/** What is said where a briefing may not be looked at; a fault of Lectern’s own is thrown on. */
function refusedLook(thrown: unknown, host: Files): Diagnostic {
  if (!(thrown instanceof HostError)) throw thrown;
  return diskRefused(thrown, { ...NOWHERE, file: shownPath(thrown.path, host) });
}

/** What is said where something that is no file is in place of an outline. */
async function noFileAt(path: string, host: Files): Promise<readonly Diagnostic[]> {
  const kind = await kindOf(path, host);
  if (kind === null || kind === 'file') return [];
  const file = shownPath(path, host);
  return [noFile({ path: file, isFolder: kind === 'folder' }, { file, position: null })];
}

/** What is at a path; `null` for nothing. */
async function kindOf(path: string, host: Files): Promise<PathFacts['kind'] | null> {
  return (await host.statPath(path))?.kind ?? null;
}
