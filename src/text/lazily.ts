/**
 * Makes a value when it is first asked for, and once. For expressions that many runs have no use for: V8 reads each of them whole when it
 * is made, and every `\p{…}` in it takes as long as some slides.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
