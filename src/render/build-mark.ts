import { sha256 } from '../text/sha256.ts';

/**
 * A short mark of everything that a briefing is made of: equal inputs give equal marks, and one changed letter another.
 * As long as the short names of commits, which people are used to reading to each other.
 */
export function buildMark(
  inputs: Readonly<Record<string, string>>,
  maps: readonly ReadonlyMap<string, string>[],
): string {
  const sorted = maps.map((map) => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return sha256(JSON.stringify([Object.entries(inputs), sorted])).slice(0, 7);
}
