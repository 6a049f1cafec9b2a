/**
 * Finds the last name that a misspelt one stands for: the same first letter, and equal when each loses at most one letter.
 * Takes the known last names with their full names and how often each single name stands in the article; a name that
 * stands there more than twice is somebody else's, not a slip.
 *
 *     Buchtmann, Bauchtman   both become Buchtman
 */
export function indexSpellings(
  byLast: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, number>,
): (name: string) => string | undefined {
  const byShape = new Map<string, string | null>();
  for (const [last, full] of byLast)
    if (last.length >= SHORTEST)
      for (const shape of shapes(last))
        byShape.set(shape, byShape.get(shape) === undefined || byShape.get(shape) === full ? full : null);
  const meant = (name: string): string | undefined => {
    for (const shape of shapes(name)) {
      const full = byShape.get(shape);
      if (full !== undefined && full !== null) return full;
    }
    return undefined;
  };
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (name.length < SHORTEST || (counts.get(name) ?? 0) > 2) return undefined;
    if (!known.has(name)) known.set(name, meant(name));
    return known.get(name);
  };
}

/** Shorter names differ by a letter too often without being the same. */
const SHORTEST = 5;

/** The name, and the name without each of its letters but the first. */
function shapes(name: string): readonly string[] {
  const found = [name];
  for (let at = 1; at < name.length; at++) found.push(name.slice(0, at) + name.slice(at + 1));
  return found;
}
