/** A verdict in plain words. They say whether words match the source, never that they are true. */
export function verdictWords(verdict: string): string {
  return WORDS.get(verdict) ?? 'The check came to a result that this page doesn’t know';
}

/** docs/evidence.md says what each verdict means. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['verbatim', 'Matches the saved article, word for word'],
  ['typographic', 'Matches the saved article, apart from typography'],
  ['edited', 'Matches the saved article, with marked edits'],
  ['locked', 'Equals the evidence lock; the article was not at hand'],
  ['spliced', 'Does not match: joins words that stand apart in the saved article'],
  ['altered', 'Does not match: differs from the saved article'],
  ['absent', 'Does not match: not found in the saved article'],
  ['misattributed', 'Matches the saved article, which gives the words to somebody else'],
  ['unverifiable', 'Not checked: neither the article nor a lock was at hand'],
]);
