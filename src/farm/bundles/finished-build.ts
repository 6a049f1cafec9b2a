import {
  type FoundBuild,
  type KeptBuild,
  keptBuildShape,
  openManifest,
  sealManifest,
} from '../../cache/build-cache.ts';
import { diagnosticKind, NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../text/source-file.ts';
import { BLOB_HASH, checkedTenant, fewAtOnce, readBlob, writeBlob } from '../stores/blobs.ts';
import type { Store } from '../stores/store.ts';

/** A build in a store whose files aren’t what was written. */
export const buildDamaged = diagnosticKind({
  code: 'store/damaged',
  severity: 'info',
  message: ({ file, name }: { readonly file: string; readonly name: string }) =>
    `${file} of a build in ${name} isn’t what was written there; it is built anew.`,
  hint: () => null,
  docs: 'Each file is in the store under the SHA-256 of its bytes, which is compared whenever it is read. If this is said often, look at the disks of the store, and at who may write to it.',
});

/** What a build came to, as it is in a store, with the bytes of its files. */
export type FinishedBuild = FoundBuild;

/**
 * The build of a key (`makeBundle`); `null` where there is none, or one that lacks a file or is damaged; `say` is told of damage. Its files are
 * compared with their hashes.
 */
export async function readFinished(
  key: string,
  store: Store,
  tenant: string,
  say: (damage: Diagnostic) => void = () => undefined,
): Promise<FinishedBuild | null> {
  const bytes = await store.read(manifestKey(key, tenant));
  if (bytes === null) return null;
  const damaged = (file: string): null => {
    say(buildDamaged({ file, name: store.name }, NOWHERE));
    return null;
  };
  const manifest = openManifest(bytes, keptBuildShape);
  if (manifest === 'damaged') return damaged('The list of files');
  const found = await fewAtOnce(manifest.files, ({ fingerprint, size }) =>
    readBlob(fingerprint, store, tenant, size),
  );
  const contents = new Map<string, Uint8Array>();
  for (const [at, { name }] of manifest.files.entries()) {
    const content = found[at];
    if (content === 'damaged') return damaged(name);
    // Whoever keeps the store in bounds may have taken it out.
    if (content === undefined || content === null) return null;
    contents.set(name, content);
  }
  const sources = manifest.sources.map(({ path, text }) => sourceFile(path, text));
  return { ...manifest, sources, contents };
}

/** Writes a build into a store, the list of its files last; `false` where another worker did so before. What is there damaged is put right. */
export async function writeFinished(
  key: string,
  build: KeptBuild,
  contents: ReadonlyMap<string, string | Uint8Array>,
  store: Store,
  tenant: string,
): Promise<boolean> {
  await fewAtOnce(build.files, async ({ name, fingerprint }) => {
    const content = contents.get(name);
    if (content === undefined) throw new Error(`A build lacks its file ${name}.`);
    const hash = await writeBlob(content, store, tenant);
    if (hash !== fingerprint) throw new Error(`The file ${name} of a build isn’t what it says.`);
  });
  const sources = build.sources.map(({ path, text }) => ({ path, text }));
  const manifest = new TextEncoder().encode(sealManifest(keptBuildShape.parse({ ...build, sources })));
  const at = manifestKey(key, tenant);
  if (await store.write(at, manifest)) return true;
  const there = await store.read(at);
  if (there !== null && openManifest(there, keptBuildShape) === 'damaged') await store.replace(at, manifest);
  return false;
}

function manifestKey(key: string, tenant: string): string {
  if (!BLOB_HASH.test(key)) throw new Error(`“${key}” is no key of a build.`);
  return `${checkedTenant(tenant)}/builds/${key}.json`;
}
