/** Of all numbers; zero where there are none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** What is found in the first of some things in which it is found; `null` where none has it. */
export function firstFound<T, U>(things: readonly T[], find: (thing: T) => U | null): U | null {
  for (const thing of things) {
    const found = find(thing);
    if (found !== null) return found;
  }
  return null;
}

/** Finds our word for each of theirs, given as `{ ours: 'theirs theirs' }`. */
export function invertedAliases(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([ours, theirs]) => theirs.split(' ').map((word) => [word, ours] as const)),
  );
}

/** A map whose keys somebody else names: `constructor` is in it only where they wrote it. */
export function nullPrototypeMap<Value>(map: Readonly<Record<string, Value>>): Record<string, Value> {
  const bare = { ...map };
  Object.setPrototypeOf(bare, null);
  return bare;
}
