/** How often each letter and digit is there. */
export type LetterCounts = ReadonlyMap<string, number>;

/** Whether a text has words that run from right to left. */
export function runsLeftwards(text: string): boolean {
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(text);
}

/** The letters of a text without their order: in a PDF, words that run from right to left stand as they are seen. */
export function letterCounts(text: string): LetterCounts {
  const bag = new Map<string, number>();
  for (const [letter] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]/gu))
    bag.set(letter, (bag.get(letter) ?? 0) + 1);
  return bag;
}

/** Whether a bag has all that is in another, each as often. */
export function holdsBag(bag: LetterCounts, part: LetterCounts): boolean {
  return [...part].every(([letter, count]) => (bag.get(letter) ?? 0) >= count);
}
