import type { Diagnostic } from 'lectern';
import { z } from 'zod';

import { problem } from '../diagnostics.ts';
import { type FarmStore, fewAtOnce, HASH } from './open-store.ts';

/** Diagnostics as they were written by a build, for whoever asked for the briefing. */
export const diagnosticsShape = z.array(
  z.custom<Diagnostic>(
    (value) => z.looseObject({ code: z.string(), message: z.string() }).safeParse(value).success,
  ),
);

const buildShape = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), hash: z.string().regex(HASH), size: z.int().min(0) })),
  diagnostics: diagnosticsShape,
});

/** What a build came to that had no errors: what it said, and the bytes of its files by name. */
export interface FinishedBuild {
  readonly diagnostics: readonly Diagnostic[];
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * The build of a key; `null` where there is none, or one that lacks a file or is damaged; `say` is called for damage. Its files are compared
 * with their hashes.
 */
export async function readFinished(
  key: string,
  { store, tenant, blobs }: FarmStore,
  say: (damage: Diagnostic) => void = () => undefined,
): Promise<FinishedBuild | null> {
  const hash = Buffer.from((await store.read(keyOf(key, tenant), 64)) ?? []).toString();
  const list = HASH.test(hash) ? await blobs.read(hash) : null;
  // Whoever keeps the store in bounds may have taken out what is missing.
  if (list === null) return null;
  const damaged = (file: string): null => {
    say(problem('store/damaged', { name: store.name, file }));
    return null;
  };
  if (list === 'damaged') return damaged('The list of files');
  const build = buildShape.parse(JSON.parse(Buffer.from(list).toString()));
  const found = await fewAtOnce(build.files, (file) => blobs.read(file.hash, file.size));
  const contents = new Map<string, Uint8Array>();
  for (const [at, { name }] of build.files.entries()) {
    const content = found[at] ?? null;
    if (content === 'damaged') return damaged(name);
    if (content === null) return null;
    contents.set(name, content);
  }
  return { diagnostics: build.diagnostics, contents };
}

/** Writes a build into a store, where it is found last; `false` where another worker did so before. What is damaged there, or lacks a file, is put right. */
export async function writeFinished(
  key: string,
  { diagnostics, contents }: FinishedBuild,
  { store, tenant, blobs }: FarmStore,
): Promise<boolean> {
  const files = await fewAtOnce([...contents], async ([name, bytes]) => {
    return { name, hash: await blobs.write(bytes), size: bytes.length };
  });
  const list = await blobs.write(JSON.stringify({ files, diagnostics }));
  if (await store.write(keyOf(key, tenant), Buffer.from(list))) return true;
  const there = Buffer.from((await store.read(keyOf(key, tenant), 64)) ?? []).toString();
  if (there !== list) await store.replace(keyOf(key, tenant), Buffer.from(list));
  return false;
}

function keyOf(key: string, tenant: string): string {
  if (!HASH.test(key)) throw new Error(`“${key}” is no key of a build.`);
  return `${tenant}/builds/${key}`;
}
