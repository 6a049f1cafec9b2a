import { isAbsolute, join, relative, sep } from 'node:path';

import type { Fix } from '../diagnostics/diagnostic.ts';
import { writeInstead } from '../diagnostics/write-instead.ts';
import { HostError } from '../host/host-error.ts';
import type { Files, PathFacts } from '../host/host.ts';
import type { Position } from '../text/position.ts';
import type { SourceFile } from '../text/source-file.ts';

/** Whether a path lies in a folder, below it; both absolute. Links are the caller’s business: give real paths. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * A path as the user would name it: from the folder one is in, or whole where it leads out of that. With forward slashes, which
 * Windows takes as well: what programs read, and what is kept or carried, is the same on every system.
 */
export function shownPath(path: string, host: Files): string {
  return slashed(isInside(path, host.workingFolder) ? relative(host.workingFolder, path) : path);
}

/** A path of this system with forward slashes. Elsewhere than on Windows a backslash is a letter like others. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}

/**
 * What is at a path that an outline names, which is read at its `realPath`: a briefing may come from anybody, and reads
 * files of its own folder only. `outside` where the path or a link leads out of it, `null` where there is no file.
 */
export async function fileBeside(
  path: string,
  folder: string,
  host: Files,
): Promise<PathFacts | 'outside' | null> {
  if (!isInside(path, folder)) return 'outside';
  const facts = await host.statPath(path);
  if (facts === null) return null;
  if (!isInside(facts.realPath, await realPathOf(folder, host))) return 'outside';
  return facts.kind === 'file' ? facts : null;
}

/** Where a path leads when its links are followed; the path itself where there is nothing. */
export async function realPathOf(path: string, host: Files): Promise<string> {
  return (await host.statPath(path))?.realPath ?? path;
}

/**
 * A fix that writes the path of a file beside the outline as its folders and the file are called; `null` where none is called alike but for
 * capitals, accents and the direction of slashes, or several are.
 */
export async function writePathMeant(
  written: string,
  {
    file,
    within,
    folder,
  }: { readonly file: SourceFile; readonly within: Position | null; readonly folder: string },
  host: Files,
): Promise<Fix | null> {
  const meant = await pathMeant(written.split(/[\\/]/u), folder, host).catch((error: unknown) => {
    // What may not be looked into has no file that could be meant.
    if (error instanceof HostError) return null;
    throw error;
  });
  return meant === written ? null : writeInstead(file, within, written, meant);
}

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
