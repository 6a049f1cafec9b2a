/** Gives where something stands next in a source, at or after an offset; `Infinity` for nowhere. */
export type Finder = (from: number) => number;

/**
 * Looks for a text from offsets that only grow. Remembers what it found, so that all questions together take no longer than
 * one way through the source.
 */
export function finder(text: string, source: string): Finder {
  let place = -1;
  return (from) => {
    if (place < from) place = source.indexOf(text, from);
    if (place === -1) place = Number.POSITIVE_INFINITY;
    return place;
  };
}
