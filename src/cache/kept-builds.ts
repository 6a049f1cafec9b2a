import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';

import { findBrowser } from '../browser/find-browser.ts';
import type { Host } from '../host/host.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import { packageFolder } from '../prepare/read-files.ts';
import type { BuildOptions } from '../settings.ts';
import { type BuildCache, buildCache } from './build-cache.ts';
import { machineHash } from './build-key.ts';
import { buildOrReuse, type MadeBuild, type Outcome } from './cached-build.ts';

/** What the user said of kept builds. */
export interface KeepingOptions {
  /** Whether builds of the same are used again, and kept. */
  readonly cache?: boolean;
  /** So many of those that were kept are built all the same, and compared. */
  readonly recheck?: number;
  /** The browser that the user named. */
  readonly browser?: string;
}

/** What looking builds up takes, the same for all of a run. */
export interface KeptBuilds {
  readonly cache: BuildCache;
  readonly machine: string;
  readonly ownFolder: string;
  /** Which of the briefings, by their places in the list, are built although they were kept. */
  readonly rechecked: ReadonlySet<number>;
}

/**
 * Where builds of so many briefings are kept: the folder that `LECTERN_BUILDS` names, or one in the cache. `null` where nothing is to be
 * kept: as the user says, by `LECTERN_BUILDS=off` too, or on a machine without a browser, whose decks lack what others’ have.
 */
export async function keptBuilds(
  { cache: isKept = true, recheck = 0, browser }: KeepingOptions,
  mayNeedBrowser: boolean,
  count: number,
  host: Host,
): Promise<KeptBuilds | null> {
  const named = host.environment['LECTERN_BUILDS'] ?? '';
  if (!isKept || named === 'off') return null;
  const found = mayNeedBrowser ? (await findBrowser(browser ?? null, host)).candidates[0] : null;
  if (found === undefined) return null;
  const folder = named === '' ? join(host.cacheFolder, 'builds') : resolve(host.workingFolder, named);
  const ownFolder = await packageFolder(host);
  const rechecked = new Set(Array.from({ length: Math.min(recheck, count) }, () => randomInt(count)));
  const machine = await machineHash(found, ownFolder, host);
  return { cache: buildCache(folder, MOST_KEPT, host), machine, ownFolder, rechecked };
}

/** Bytes: two or three thousand briefings with their PDFs. */
const MOST_KEPT = 2_000_000_000;

/** A briefing that is to be built, the `at`th of its run. */
interface Wanted {
  readonly place: BriefingPlace;
  readonly at: number;
  readonly options: BuildOptions;
  readonly isStrict: boolean;
  readonly outputFolder: string;
}

/** A build that was kept of the same, or else one that is made, and kept. */
export async function reuseOrMake(
  { place, at, options, isStrict, outputFolder }: Wanted,
  kept: KeptBuilds | null,
  host: Host,
  make: (host: Host) => Promise<MadeBuild>,
): Promise<Outcome> {
  if (kept === null) return { ...(await make(host)), isKept: false };
  const { cache, machine, ownFolder, rechecked } = kept;
  const request = { place, options, isStrict, machine };
  return buildOrReuse(
    { cache, request, outputFolder, ownFolder, isRechecked: rechecked.has(at) },
    host,
    make,
  );
}
