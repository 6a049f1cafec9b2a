/**
 * An alternative of words, as part of a pattern, the longer ones first; it matches nowhere if there are none. The point at the end of one
 * may lack, and more of the word may stand for a hyphen there.
 */
export function anyOf(words: Iterable<string>): string {
  const forms = [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/\.$/u, '\\.?').replace(/-$/u, '\\p{L}*'));
  return forms.length === 0 ? '(?!)' : `(?:${forms.join('|')})`;
}
