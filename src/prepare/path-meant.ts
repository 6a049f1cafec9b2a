import { join } from 'node:path';

import type { Fix } from '../diagnostics/diagnostic.ts';
import { writeInstead } from '../diagnostics/write-instead.ts';
import type { Position } from '../source/position.ts';
import type { SourceFile } from '../source/source-file.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { fileBeside, realPathOf } from './file-beside.ts';
import { isInside } from './is-inside.ts';

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
  host: Host,
): Promise<Fix | null> {
  const meant = await pathMeant(written.split(/[\\/]/u), folder, host).catch((error: unknown) => {
    // What may not be looked into has no file that could be meant.
    if (error instanceof HostError) return null;
    throw error;
  });
  return meant === written ? null : writeInstead(file, within, written, meant);
}

async function pathMeant(segments: readonly string[], folder: string, host: Host): Promise<string | null> {
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
