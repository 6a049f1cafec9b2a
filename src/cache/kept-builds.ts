import { join, resolve } from 'node:path';

import { findBrowser } from '../browser/find-browser.ts';
import type { Host } from '../host/host.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import { lettersFolder } from '../prepare/load-fonts.ts';
import { packageFolder } from '../prepare/read-files.ts';
import type { BuildOptions } from '../settings.ts';
import { type BuildCache, buildCache } from './build-cache.ts';
import { machineHash } from './build-key.ts';
import { buildOrReuse, type Keeping, type MadeBuild, type Outcome, reuseBuild } from './cached-build.ts';

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
  readonly machine: string;
  readonly ownFolder: string;
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
interface Wanted {
  readonly place: BriefingPlace;
  readonly options: BuildOptions;
  readonly isStrict: boolean;
  readonly outputFolder: string;
  readonly isRechecked: boolean;
}

/** A build that was kept of the same, or else one that is made, and kept. */
export async function reuseOrMake(
  wanted: Wanted,
  kept: KeptBuilds | null,
  host: Host,
  make: (host: Host) => Promise<MadeBuild>,
): Promise<Outcome> {
  if (kept === null) return { ...(await make(host)), isKept: false };
  return buildOrReuse(keepingOf(wanted, kept), host, make);
}

/** A build that was kept of the same, written; `null` where it has to be made. */
export async function reuse(wanted: Wanted, kept: KeptBuilds | null, host: Host): Promise<Outcome | null> {
  if (kept === null || wanted.isRechecked) return null;
  return (await reuseBuild(keepingOf(wanted, kept), host)).reused;
}

function keepingOf(
  { place, options, isStrict, outputFolder, isRechecked }: Wanted,
  { cache, machine, ...folders }: KeptBuilds,
): Keeping {
  return { cache, request: { place, options, isStrict, machine }, outputFolder, ...folders, isRechecked };
}
