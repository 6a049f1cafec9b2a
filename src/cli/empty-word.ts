/**
 * What is said of a word of a call that is empty, as is an unset variable of the shell (`--out "$OUT"`): taken for a path it would
 * be the folder one is in. `null` where none is empty.
 */
export function emptyWord(words: readonly string[]): string | null {
  const at = words.findIndex((word) => word === '' || /^--[a-z-]+=$/u.test(word));
  if (at === -1) return null;
  const before = words[at]?.slice(0, -1) || (words[at - 1] ?? 'lectern');
  return `error: an empty word follows “${before}”\n(If it was meant to be a shell variable, that variable is empty.)`;
}
