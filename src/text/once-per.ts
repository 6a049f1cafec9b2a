/**
 * A function of an object whose answer is kept as long as the object is. A dozen rules and stages ask for the nodes of the same
 * slides, and each claim for what the same paragraphs state.
 */
export function oncePer<Key extends object, Answer extends object>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}
