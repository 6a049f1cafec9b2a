/** Id of a source's entry on the sources slide; characters that don't belong in an id are written as numbers. */
export function sourceAnchor(sourceId: string): string {
  const safe = sourceId.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16)}_`,
  );
  return `source--${safe}`;
}
