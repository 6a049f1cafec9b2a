import { join, resolve } from 'node:path';

import { findBrowser } from '../browser/find-browser.ts';
import { diagnosticKind, NOWHERE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { lettersFolder } from '../prepare/load-fonts.ts';
import { packageFolder } from '../prepare/read-files.ts';
import { checkOutputFolder } from '../products/build-report.ts';
import { type BuildCache, buildCache, type KeptBuild, type LookUp } from './build-cache.ts';
import { buildKey, type BuildRequest, machineHash } from './build-key.ts';
import { recordReads, type Roots } from './record-reads.ts';

/** A kept build whose files aren’t what was written. */
export const keptDamaged = diagnosticKind({
  code: 'cache/damaged',
  severity: 'info',
  message: ({ slug }: { readonly slug: string }) =>
    `The last build of ${slug} was kept, but its files aren’t what was written any more; it was built anew.`,
  hint: () => null,
  docs: 'Each file of a kept build is compared with its SHA-256 whenever it is used. If this is said often, look at the disk of the cache, and at who may write to it.',
});

/** A kept build that differs from one made of the same. */
export const keptDiffers = diagnosticKind({
  code: 'cache/differs',
  severity: 'error',
  message: ({ slug, file }: { readonly slug: string; readonly file: string }) =>
    `${file} of ${slug} was kept otherwise than it is built now, of the same outline, article and program.`,
  hint: () => 'Clear the cache, and find out who wrote to it: its files are handed on as they are.',
  docs: 'Where `LECTERN_BUILDS` names a folder, one kept briefing in a hundred is built again, and the bytes are compared. They differ where somebody put other files into a shared cache. What is built now is written.',
});

/** What a build came to, whether it was made or kept. */
export interface Outcome extends KeptBuild {
  /** Absolute path of the folder that was written; `null` where errors kept the old one in place. */
  readonly folder: string | null;
  readonly isKept: boolean;
}

/** What a build came to that was made. */
export type MadeBuild = Omit<Outcome, 'isKept'>;

/** What the user said of kept builds. */
export interface KeepingOptions {
  /** Whether builds of the same are used again, and kept. */
  readonly cache: boolean | undefined;
  /** The browser that the user named. */
  readonly browser: string | undefined;
}

/** What looking builds up takes, the same for all of a run. */
export interface KeptBuilds {
  readonly cache: BuildCache;
  /** A hash of what is the same for all of them (`machineHash`). */
  readonly machine: string;
  /** The installed package. */
  readonly ownFolder: string;
  /** That of fonts beside it; `null` where it isn’t installed. */
  readonly lettersFolder: string | null;
}

/**
 * Where builds are kept: the folder that `LECTERN_BUILDS` names, or one in the cache. `null` where nothing is to be
 * kept: as the user says, by `LECTERN_BUILDS=off` too, or on a machine without a browser, whose decks lack what others’ have.
 */
export async function keptBuilds(
  { cache: isKept = true, browser }: KeepingOptions,
  mayNeedBrowser: boolean,
  host: Host,
): Promise<KeptBuilds | null> {
  const named = host.environment['LECTERN_BUILDS'] ?? '';
  const isReadOnly = (host.environment['LECTERN_BUILDS_READ_ONLY'] ?? '') !== '';
  if (!isKept || named === 'off') return null;
  const found = mayNeedBrowser ? (await findBrowser(browser ?? null, host)).candidates[0] : null;
  if (found === undefined) return null;
  const folder = named === '' ? join(host.cacheFolder, 'builds') : resolve(host.workingFolder, named);
  const ownFolder = await packageFolder(host);
  const machine = await machineHash(found, ownFolder, host);
  const cache = buildCache({ folder, mostBytes: MOST_KEPT, isReadOnly }, host);
  return { cache, machine, ownFolder, lettersFolder: await lettersFolder(host) };
}

/**
 * How many of so many briefings are built although they were kept, to be compared, where the user doesn’t say: one in a hundred where
 * others may write to the folder, as where it was named, with the rest of a hundred by chance (a number below 1).
 */
export function sampleSize(briefings: number, chance: number, host: Host): number {
  const isShared = (host.environment['LECTERN_BUILDS'] ?? '') !== '';
  return isShared ? Math.floor(briefings / ONE_IN + chance) : 0;
}

/** A tenth of a second run’s time at most, with what all the others take to be looked up. */
const ONE_IN = 100;

/** Bytes: two or three thousand briefings with their PDFs. */
const MOST_KEPT = 2_000_000_000;

/** A briefing that is to be built. */
interface Wanted extends BuildRequest {
  /** Absolute path of the folder that gets the folder of the briefing. */
  readonly outputFolder: string;
  /** Whether it is built although it was kept, to be compared. */
  readonly isRechecked: boolean;
}

/** Writes a build that was kept of the same, or makes and keeps it. One with errors isn’t kept: it wrote nothing. */
export async function reuseOrMake(
  wanted: Wanted,
  kept: KeptBuilds | null,
  host: Host,
  make: (host: Host) => Promise<MadeBuild>,
): Promise<Outcome> {
  if (kept === null) return { ...(await make(host)), isKept: false };
  const { reused, found, wasDamaged } = await lookUp(wanted, kept, host);
  if (reused !== null) return reused;
  const { cache, machine } = kept;
  const { slug } = wanted.place;
  const ignored = [wanted.outputFolder, host.cacheFolder];
  const recording = recordReads(host, rootsOf(wanted, kept, host), ignored, cache.steady);
  const made = await make(recording.host);
  const said: Diagnostic[] = wasDamaged ? [keptDamaged({ slug }, NOWHERE)] : [];
  for (const { name, fingerprint } of made.files) {
    const before = found?.files.find((file) => file.name === name);
    if (before !== undefined && before.fingerprint !== fingerprint)
      said.push(keptDiffers({ slug, file: name }, NOWHERE));
  }
  const [reads, written] = [await recording.reads(), recording.written()];
  if (made.folder !== null && reads !== null && written !== null)
    await cache.keep(buildKey(wanted, machine), reads, made, written).catch(unlessHost(undefined));
  return { ...made, diagnostics: [...made.diagnostics, ...said], isKept: false };
}

/** A build that was kept of the same, written; `null` where it has to be made. */
export async function reuse(wanted: Wanted, kept: KeptBuilds | null, host: Host): Promise<Outcome | null> {
  return kept === null || wanted.isRechecked ? null : (await lookUp(wanted, kept, host)).reused;
}

/** Looks for a build that was kept of the same, and writes it where it isn’t to be compared. */
async function lookUp(
  wanted: Wanted,
  kept: KeptBuilds,
  host: Host,
): Promise<LookUp & { readonly reused: Outcome | null }> {
  const folder = join(wanted.outputFolder, wanted.place.slug);
  // A cache that can’t be read or written is none; the build is what counts.
  const looked = await kept.cache
    .find(buildKey(wanted, kept.machine), rootsOf(wanted, kept, host))
    .catch(unlessHost({ found: null, wasDamaged: false }));
  const { found } = looked;
  if (found === null || wanted.isRechecked || (await checkOutputFolder(folder, host)).length > 0)
    return { ...looked, reused: null };
  const { contents, ...build } = found;
  await host.replaceFolder(folder, contents);
  return { ...looked, reused: { ...build, folder, isKept: true } };
}

function rootsOf({ place }: Wanted, kept: KeptBuilds, host: Host): Roots {
  return new Map([
    ['briefing', place.folder],
    ['lectern', kept.ownFolder],
    ...(kept.lettersFolder === null ? [] : [['letters', kept.lettersFolder] as const]),
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
