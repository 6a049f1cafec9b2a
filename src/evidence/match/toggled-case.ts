/** The same words with the case of the first letter turned; `null` where it has none. */
export function withFirstCaseToggled(
  words: readonly string[],
): { words: readonly string[]; word: string } | null {
  const first = words.findIndex((word) => /^[\p{L}\p{N}]/u.test(word));
  const word = words[first] ?? '';
  const [letter = ''] = word;
  const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  if (first === -1 || turned === letter || turned.length !== letter.length) return null;
  const toggled = `${turned}${word.slice(letter.length)}`;
  return { words: words.with(first, toggled), word };
}
