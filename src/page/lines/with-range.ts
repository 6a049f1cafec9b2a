let range: Range | null = null;

/**
 * Lends the one range that there is. Each range that was ever made follows every change of the document until it is
 * collected: a thousand of them make thousands of changes take seconds.
 */
export function withRange<T>(use: (range: Range) => T): T {
  range ??= document.createRange();
  const result = use(range);
  range.setStart(document, 0);
  range.collapse(true);
  return result;
}
