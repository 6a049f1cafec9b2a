import { join } from 'node:path';

import { diagnosticKind, NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { checkOutputFolder } from '../products/build-report.ts';
import { type BuildCache, type KeptBuild, type LookUp } from './build-cache.ts';
import { buildKey, type BuildRequest } from './build-key.ts';
import { recordReads, type Roots } from './record-reads.ts';

/** A kept build whose files aren’t what was written. */
export const keptDamaged = diagnosticKind({
  code: 'cache/damaged',
  severity: 'info',
  message: ({ slug }: { readonly slug: string }) =>
    `The last build of ${slug} was kept, but its files aren’t what was written any more; it was built anew.`,
  hint: () => null,
  docs: 'Each file of a kept build has its SHA-256 beside it, which is compared whenever it is used. If this is said often, look at the disk of the cache, and at who may write to it.',
});

/** A kept build that differs from one made of the same. */
export const keptDiffers = diagnosticKind({
  code: 'cache/differs',
  severity: 'error',
  message: ({ slug, file }: { readonly slug: string; readonly file: string }) =>
    `${file} of ${slug} was kept otherwise than it is built now, of the same outline, article and program.`,
  hint: () => 'Clear the cache, and find out who wrote to it: its files are handed on as they are.',
  docs: '`build --recheck` builds some briefings again that were kept, and compares the bytes; where `LECTERN_BUILDS` names a folder, one in a hundred is. They differ where somebody put other files into a shared cache, or where a build depends on something that isn’t part of its key. What is built now is written.',
});

/** What a build came to, whether it was made or kept. */
export interface Outcome extends KeptBuild {
  /** Absolute path of the folder that was written; `null` where errors kept the old one in place. */
  readonly folder: string | null;
  readonly isKept: boolean;
}

/** What a build came to that was made. */
export type MadeBuild = Omit<Outcome, 'isKept'>;

/** How a build is looked up and kept. */
export interface Keeping {
  readonly cache: BuildCache;
  readonly request: BuildRequest;
  /** Absolute path of the folder that gets the folder of the briefing. */
  readonly outputFolder: string;
  /** The installed package. */
  readonly ownFolder: string;
  /** That of fonts beside it; `null` where it isn’t installed. */
  readonly lettersFolder: string | null;
  /** Whether it is built although it was kept, to be compared. */
  readonly isRechecked: boolean;
}

/** Writes a build that was kept of the same, or makes and keeps it. One with errors isn’t kept: it wrote nothing. */
export async function buildOrReuse(
  keeping: Keeping,
  host: Host,
  make: (host: Host) => Promise<MadeBuild>,
): Promise<Outcome> {
  const { cache, request, outputFolder } = keeping;
  const [key, roots] = [buildKey(request), rootsOf(keeping, host)];
  const { reused, found, wasDamaged } = await reuseBuild(keeping, host);
  if (reused !== null) return reused;
  const recording = recordReads(host, roots, [outputFolder, host.cacheFolder], cache.steady);
  const made = await make(recording.host);
  const said: Diagnostic[] = wasDamaged ? [keptDamaged({ slug: request.place.slug }, NOWHERE)] : [];
  for (const { name, fingerprint } of made.files) {
    const before = found?.files.find((file) => file.name === name);
    if (before !== undefined && before.fingerprint !== fingerprint)
      said.push(keptDiffers({ slug: request.place.slug, file: name }, NOWHERE));
  }
  const [reads, written] = [await recording.reads(), recording.written()];
  if (made.folder !== null && reads !== null && written !== null)
    await cache.keep(key, reads, made, written).catch(unlessHost(undefined));
  return { ...made, diagnostics: [...made.diagnostics, ...said], isKept: false };
}

/** What looking for a kept build came to; `reused` where it is written already. */
interface Reuse extends LookUp {
  readonly reused: Outcome | null;
}

/** Writes a build that was kept of the same, where there is one and it isn’t to be compared. */
export async function reuseBuild(keeping: Keeping, host: Host): Promise<Reuse> {
  const { cache, request, outputFolder, isRechecked } = keeping;
  const folder = join(outputFolder, request.place.slug);
  // A cache that can’t be read or written is none; the build is what counts.
  const looked = await cache
    .find(buildKey(request), rootsOf(keeping, host))
    .catch(unlessHost({ found: null, wasDamaged: false }));
  const { found } = looked;
  if (found === null || isRechecked || (await checkOutputFolder(folder, host)).length > 0)
    return { ...looked, reused: null };
  const { contents, ...kept } = found;
  await host.replaceFolder(folder, contents);
  return { ...looked, reused: { ...kept, folder, isKept: true } };
}

function rootsOf({ request, ownFolder, lettersFolder }: Keeping, host: Host): Roots {
  return new Map([
    ['briefing', request.place.folder],
    ['lectern', ownFolder],
    ...(lettersFolder === null ? [] : [['letters', lettersFolder] as const]),
    ['here', host.workingFolder],
  ]);
}

/** Something in place of what the disk refused; other errors stay. */
function unlessHost<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof HostError) return instead;
    throw error;
  };
}
