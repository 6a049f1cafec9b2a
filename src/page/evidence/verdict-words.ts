/** A verdict in plain words. They say whether words match the source, never that they are true. */
export function verdictWords(verdict: string): string {
  return WORDS.get(verdict) ?? 'The check came to a result that this page doesn’t know';
}

const MATCHES = 'Matches the saved article';
const DIFFERS = 'Does not match';

/** docs/evidence.md says what each verdict means. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['verbatim', `${MATCHES}, word for word`],
  ['typographic', `${MATCHES}, apart from typography`],
  ['edited', `${MATCHES}, with marked edits`],
  ['locked', 'Equals the evidence lock; the article was not at hand'],
  ['spliced', `${DIFFERS}: joins words that stand apart in the saved article`],
  ['altered', `${DIFFERS}: differs from the saved article`],
  ['absent', `${DIFFERS}: not found in the saved article`],
  ['misattributed', `${MATCHES}, which gives the words to somebody else`],
  ['unverifiable', 'Not checked: neither the article nor a lock was at hand'],
]);
