import { join } from 'node:path';

import type { Fix } from '../diagnostics/diagnostic.ts';
import { nearestWord, writeInstead } from '../diagnostics/write-instead.ts';
import { LOCK_FILE } from '../evidence/receipt/references-itself.ts';
import { HostError } from '../host/host-error.ts';
import type { Files } from '../host/host.ts';
import type { Position, SourceFile } from '../text/source-file.ts';
import { fileBeside, isInside, realPathOf } from './read-files.ts';

/** What the path of a missing file beside the outline is the path of. */
export type KindBeside = keyof typeof ENDINGS;

const ENDINGS = {
  text: /\.(?:x?html?|mhtml?|pdf|docx|epub|vtt|srt|md|markdown|txt)$/iu,
  bibliography: /\.(?:json|bib|ris)$/iu,
  csl: /\.(?:csl|xml)$/iu,
  figures: /\.(?:csv|tsv)$/iu,
  picture: /\.(?:png|jpe?g|svg|webp|gif|avif)$/iu,
} as const;

/** Where the path of a file is written, and from which folder it leads. */
export interface WrittenPath {
  readonly file: SourceFile;
  readonly within: Position | null;
  readonly folder: string;
}

/** The file that a path which leads nowhere may have been meant for, and what writes it. */
export interface FileMeant {
  readonly nearest: string | null;
  readonly fix: Fix | null;
}

/**
 * The file beside the outline that a path was meant for which leads nowhere: one called alike but for capitals, accents and the
 * direction of slashes, else the nearest of its kind. Which of several files is meant only the author knows, so that one is offered.
 */
export async function fileMeant(
  written: string,
  kind: KindBeside,
  { file, within, folder }: WrittenPath,
  host: Files,
): Promise<FileMeant> {
  try {
    const alike = await pathMeant(written.split(/[\\/]/u), folder, host);
    if (alike !== null && alike !== written)
      return { nearest: alike, fix: writeInstead(file, within, written, alike) };
    const own = new Set([LOCK_FILE, file.path.slice(file.path.lastIndexOf('/') + 1)]);
    const beside = (await filesIn(folder, host)).filter((path) => !own.has(path));
    const found = nearestFile(
      written,
      beside.filter((path) => ENDINGS[kind].test(path)),
    );
    // A blank would end the address of a picture.
    const nearest = kind === 'picture' ? (found?.replaceAll(' ', '%20') ?? null) : found;
    const fix = writeInstead(file, within, written, nearest);
    return { nearest, fix: fix && { ...fix, changesClaim: true } };
  } catch (error) {
    // What may not be looked into has no file that could be meant.
    if (error instanceof HostError) return { nearest: null, fix: null };
    throw error;
  }
}

/** Of the same name in another folder or format, else of a name that is near, else the only one there is. */
function nearestFile(written: string, paths: readonly string[]): string | null {
  const stem = nearestWord(stemOf(written), paths.map(stemOf));
  if (stem === null && paths.length !== 1) return null;
  const near = paths.filter((path) => stem === null || stemOf(path) === stem);
  return nearestWord(written, near) ?? near[0] ?? null;
}

/** The name of a file without its folder and its format. */
function stemOf(path: string): string {
  return keyOf(/[^\\/]*$/u.exec(path)?.[0].replace(/(?<=.)\.[^.]*$/u, '') ?? '');
}

/** The files of a briefing’s folder by their paths from it, those on top first; hidden ones and links out of it are none of a briefing’s. */
async function filesIn(folder: string, host: Files): Promise<readonly string[]> {
  const found: string[] = [];
  const home = await realPathOf(folder, host);
  const folders = [''];
  let seen = 0;
  // A list that grows is gone through to its end.
  for (const inside of folders) {
    for (const name of (await host.listFolder(join(folder, inside))) ?? []) {
      seen += 1;
      if (seen > MOST_SEEN) return found;
      const path = `${inside}${name}`;
      const facts = name.startsWith('.') ? null : await host.statPath(join(folder, path));
      if (facts === null || !isInside(facts.realPath, home)) continue;
      if (facts.kind === 'file') found.push(path);
      else if (inside.split('/').length < MOST_FOLDERS) folders.push(`${path}/`);
    }
  }
  return found;
}

/** A folder of pictures may have some hundreds; an outline in a home folder is no reason to read all of that. */
const MOST_SEEN = 1000;
const MOST_FOLDERS = 3;

async function pathMeant(segments: readonly string[], folder: string, host: Files): Promise<string | null> {
  const found: string[] = [];
  for (const segment of segments) {
    const around = join(folder, ...found);
    const isOwn =
      found.length === 0 || isInside(await realPathOf(around, host), await realPathOf(folder, host));
    const names = isOwn ? ((await host.listFolder(around)) ?? []) : [];
    const alike = names.filter((name) => keyOf(name) === keyOf(segment));
    const [name = null, ...others] = names.includes(segment) ? [segment] : alike;
    if (name === null || others.length > 0) return null;
    found.push(name);
  }
  const facts = await fileBeside(join(folder, ...found), folder, host);
  return facts === null || facts === 'outside' ? null : found.join('/');
}

function keyOf(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
