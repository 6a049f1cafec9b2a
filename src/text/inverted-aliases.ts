/** Finds our word for each of theirs, given as `{ ours: 'theirs theirs' }`. */
export function invertedAliases(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([ours, theirs]) => theirs.split(' ').map((word) => [word, ours] as const)),
  );
}
