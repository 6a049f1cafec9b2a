import { loadFilesBeside } from '../prepare/load-files-beside.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import { readOutline } from '../prepare/prepare-briefing.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { parseOutline } from '../outline/parse-outline.ts';

type Supplied = ReadonlyMap<string, string>;

/**
 * What `--source` supplies, parted among several briefings: to each what is a source of its own, and what is one of none, for it to
 * complain of.
 */
export async function sourcesFor(
  places: readonly BriefingPlace[],
  supplied: Supplied,
  host: Host,
): Promise<(place: BriefingPlace) => Supplied> {
  if (places.length < 2 || supplied.size === 0) return () => supplied;
  const ids = new Map<BriefingPlace, readonly string[]>();
  for (const place of places) ids.set(place, await idsIn(place, host));
  const known = new Set([...ids.values()].flat());
  return (place) =>
    new Map([...supplied].filter(([id]) => !known.has(id) || ids.get(place)?.includes(id) === true));
}

/** The ids of a briefing’s sources. One that may not be read is told when its turn comes. */
async function idsIn(place: BriefingPlace, host: Host): Promise<readonly string[]> {
  try {
    const { value: text } = await readOutline(place, host);
    const { value } = await loadFilesBeside(parseOutline(place.shownPath, text).value, place, host);
    return Object.keys(value.outline.frontMatter.sources);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}
