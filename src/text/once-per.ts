/**
 * A function of an object whose answer is kept as long as the object is. A dozen rules and stages ask for the nodes of the same
 * slides, and each claim for what the same paragraphs state.
 */
export function oncePer<Key extends object, Answer extends object | string>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}

/** The same for a language, a list, a number: answers other than `null` are kept as long as the process runs. */
export function oncePerValue<Key extends string | number, Answer>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}

/**
 * Makes a value when it is first asked for, and once. For expressions that many runs have no use for: V8 reads each of them whole when it
 * is made, and every `\p{…}` in it takes as long as some slides.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
