/** Puts values in the places of a pattern that have their names in braces. */
export function fillIn(pattern: string, values: Readonly<Record<string, number | string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
}
