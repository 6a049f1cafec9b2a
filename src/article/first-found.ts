/** What is found in the first of some lines in which it is found; `null` where none has it. */
export function firstFound(lines: readonly string[], find: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}
