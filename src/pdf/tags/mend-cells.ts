/** The attributes of a cell without those that say what holds anyway: that it spans one row and one column. */
export function mendCell(entries: string): string {
  return entries.replace(/ ?<<\/O \/Table\s+\/(?:Row|Col)Span 1>>/gu, '');
}

/**
 * Gives cells names in their order. Chromium names those that others point to after its own count of nodes, which goes on
 * from one document to the next, so that the same document would never be the same twice.
 */
export function cellNames(): (entries: string) => string {
  const names = new Map<string, string>();
  return (entries) =>
    entries.replace(/\((node\d+)\)/gu, (_string, old: string) => {
      const name = names.get(old) ?? `cell${names.size + 1}`;
      names.set(old, name);
      return `(${name})`;
    });
}
