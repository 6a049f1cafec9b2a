/** What is found in the first of some things in which it is found; `null` where none has it. */
export function firstFound<T, U>(things: readonly T[], find: (thing: T) => U | null): U | null {
  for (const thing of things) {
    const found = find(thing);
    if (found !== null) return found;
  }
  return null;
}
