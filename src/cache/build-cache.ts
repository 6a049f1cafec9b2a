import { join } from 'node:path';

import { z } from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { boundSize, noteUse } from '../host/write-once.ts';
import { BriefingFacts } from '../prepare/briefing-facts.ts';
import type { BuiltFile } from '../products/build-report.ts';
import { sha256 } from '../text/bytes.ts';
import { type SourceFile, sourceFile } from '../text/source-file.ts';
import { type Blobs, type Store, blobsIn, folderStore } from './store.ts';
import { answersAsBefore, type Read, type Roots, type Steady } from './record-reads.ts';

/** What a build came to, as it is kept and said again. */
export interface KeptBuild {
  /** `null` where not even the outline could be read. */
  readonly facts: BriefingFacts | null;
  readonly files: readonly BuiltFile[];
  readonly slides: number;
  readonly fitting: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that code frames are cut from. */
  readonly sources: readonly SourceFile[];
}

/** A kept build with the bytes of its files. */
interface FoundBuild extends KeptBuild {
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Builds that were made before, in a store. The list of a build’s files is at `builds/<key>/<entry>`: the key is a hash of what was asked for
 * (options, version, browser, the place of the outline), the entry one of everything that the build read. The files are under their
 * hashes, once for all builds that have the same. Processes may share the folder.
 */
export interface BuildCache {
  /** What is known of the files of the program, for all builds of a run. */
  readonly steady: Steady;
  find(key: string, roots: Roots): Promise<LookUp>;
  keep(key: string, reads: readonly Read[], build: KeptBuild, contents: Contents): Promise<void>;
  /** Takes out what was of no use for the longest, where there is too much. */
  close(): void;
}

type Contents = ReadonlyMap<string, string | Uint8Array>;

/** What looking for a build came to. */
export interface LookUp {
  readonly found: FoundBuild | null;
  /** Whether there was one whose files aren’t what was written: it is made anew. */
  readonly wasDamaged: boolean;
}

/** Where builds are kept. */
export interface CachePlace {
  readonly folder: string;
  readonly mostBytes: number;
  /** Whether it is only looked into: nothing is put there, taken out or touched. */
  readonly isReadOnly: boolean;
}

/** A cache in a folder, of so many bytes. */
export function buildCache({ folder, mostBytes, isReadOnly }: CachePlace, host: Host): BuildCache {
  const steady: Steady = new Map();
  const store = folderStore(folder, host, false);
  const blobs = blobsIn(store);
  let hasGrown = false;
  return {
    steady,
    find: async (key, roots) => {
      let wasDamaged = false;
      for (const name of (await host.listFolder(join(folder, 'builds', key))) ?? []) {
        const manifest = await readManifest(`builds/${key}/${name}`, store);
        wasDamaged ||= manifest === 'damaged';
        if (manifest === null || manifest === 'damaged') continue;
        if (!(await answersAsBefore(manifest.reads, roots, host, steady))) continue;
        const contents = await contentsOf(manifest, blobs);
        wasDamaged ||= contents === 'damaged';
        if (contents === null || contents === 'damaged') continue;
        const used = manifest.files.map(({ fingerprint }) => join(folder, 'files', fingerprint));
        if (!isReadOnly) for (const path of [join(folder, 'builds', key, name), ...used]) noteUse(path);
        const { reads: _, ...build } = manifest;
        const sources = manifest.sources.map(({ path, text }) => sourceFile(path, text));
        return { found: { ...build, sources, contents }, wasDamaged: false };
      }
      return { found: null, wasDamaged };
    },
    keep: async (key, reads, build, contents) => {
      if (isReadOnly) return;
      const sources = build.sources.map(({ path, text }) => ({ path, text }));
      const entry = sha256(JSON.stringify(reads)).slice(0, 32);
      for (const { name } of build.files) await blobs.write(contents.get(name) ?? '');
      const manifest = new TextEncoder().encode(sealed({ ...build, sources, reads }));
      await store.replace(`builds/${key}/${entry}`, manifest);
      hasGrown = true;
    },
    close: () => {
      if (hasGrown) boundSize(folder, mostBytes);
      hasGrown = false;
    },
  };
}

const manifestShape = z.object({
  facts: BriefingFacts.nullable(),
  files: z.array(
    z.object({ name: z.string(), size: z.number(), pages: z.number().nullable(), fingerprint: z.string() }),
  ),
  slides: z.number(),
  fitting: z.string().nullable(),
  // Written by this program, under a hash of all of it.
  diagnostics: z.array(z.custom<Diagnostic>()),
  sources: z.array(z.object({ path: z.string(), text: z.string() })),
  reads: z.array(
    z.object({ asked: z.enum(['file', 'facts', 'folder']), path: z.string(), answer: z.string() }),
  ),
});

type Manifest = z.infer<typeof manifestShape>;

/** The text of a manifest, under a hash of all of it. */
function sealed(manifest: object): string {
  const body = JSON.stringify(manifest);
  return JSON.stringify({ hash: sha256(body), body });
}

/** `null` where it was taken out meanwhile, `damaged` where it isn’t what was written. */
async function readManifest(at: string, store: Store): Promise<Manifest | 'damaged' | null> {
  const bytes = await store.read(at);
  if (bytes === null) return null;
  try {
    const { hash, body } = z
      .object({ hash: z.string(), body: z.string() })
      .parse(JSON.parse(new TextDecoder().decode(bytes)));
    return sha256(body) === hash ? manifestShape.parse(JSON.parse(body)) : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** The files of a build by name; `null` where one was taken out meanwhile, `damaged` where one isn’t what was written. */
async function contentsOf(
  { files }: Manifest,
  blobs: Blobs,
): Promise<ReadonlyMap<string, Uint8Array> | 'damaged' | null> {
  const contents = new Map<string, Uint8Array>();
  for (const { name, fingerprint } of files) {
    const bytes = await blobs.read(fingerprint);
    if (bytes === null || bytes === 'damaged') return bytes;
    contents.set(name, bytes);
  }
  return contents;
}
