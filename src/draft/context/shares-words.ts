/** The words of a text that may carry meaning; of scripts without spaces two characters each. */
export function contentWordsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{sc=Han}{2}|(?:(?!\p{sc=Han})[\p{L}\p{N}]){4,}/gu) ?? [];
  return new Set(words);
}

/** Whether more than half of some words are among others. */
export function sharesWords(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 > words.size;
}
