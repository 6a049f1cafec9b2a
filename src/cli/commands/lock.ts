import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { formatLock, type ShareLevel } from '../../evidence/lock/lock.ts';
import { makeLock } from '../../evidence/lock/make-lock.ts';
import type { Host } from '../../host/host.ts';
import { shownPath } from '../../prepare/read-files.ts';
import { type BriefingPlace, locateBriefings } from '../../prepare/locate-briefings.ts';
import { prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { DEFAULT_OPTIONS } from '../../settings.ts';
import { exitCodeFor, FAILED, FINE, FOUND, type Terminal } from '../terminal/terminal.ts';
import { refusalIn } from '../terminal/refusals.ts';
import { sourcesFor } from '../terminal/named-briefings.ts';

/** What `lectern lock` was given. */
export interface LockOptions {
  readonly all?: boolean;
  /** Without one, the level of the lock that is there is kept. */
  readonly share?: ShareLevel;
  readonly source?: ReadonlyMap<string, string>;
}

/** `lectern lock`: writes evidence.lock.json from the saved article. Errors leave the old lock in place. */
export async function lock(
  names: readonly string[],
  options: LockOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const places = await locateBriefings(names, options.all === true, host);
  terminal.report(places.diagnostics);
  let code = exitCodeFor(places.diagnostics, false);
  const suppliedTo = await sourcesFor(places.value, options.source, host);
  for (const place of places.value) {
    try {
      code = Math.max(code, await lockOne(place, suppliedTo(place), options.share, host, terminal));
    } catch (error) {
      terminal.report([refusalIn(error, place.shownPath)]);
      code = FAILED;
    }
  }
  return code;
}

async function lockOne(
  place: BriefingPlace,
  sources: ReadonlyMap<string, string>,
  level: ShareLevel | undefined,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const prepared = await prepareBriefing(place, { ...DEFAULT_OPTIONS, sources }, host);
  const { savedSources, evidence, outline } = prepared.value;
  // A lock is written to replace one that no longer holds.
  const diagnostics = prepared.diagnostics.filter(({ code }) => !code.startsWith('lock/'));
  terminal.report(diagnostics, new Map([[place.shownPath, outline.file]]));
  if (hasErrors(diagnostics)) return exitCodeFor(diagnostics, false);
  const [source] = Object.keys(outline.frontMatter.sources);
  if (source === undefined) {
    terminal.say(`${place.shownPath} names no sources, so there is nothing to lock.`);
    return FINE;
  }
  if (savedSources.articles.size === 0) {
    terminal.refuse(`${place.shownPath} has no saved article to lock; name it with --source ${source}=path.`);
    return FOUND;
  }
  const share = level ?? savedSources.lock?.share ?? 'locator';
  const made = makeLock(evidence, savedSources.articles, share);
  await host.writeFile(savedSources.lockPath, formatLock(made));
  const count = `${made.quotations.length} of ${evidence.length} quotations`;
  terminal.say(`✓ ${shownPath(savedSources.lockPath, host)}: ${count}, ${HELD[share]} (--share ${share})`);
  return FINE;
}

/** How much of the article a lock holds. */
const HELD: Readonly<Record<ShareLevel, string>> = {
  locator: 'with nothing of the article but places and fingerprints',
  excerpt: 'with a sentence on either side of each',
  full: 'with the whole text of the article',
};
