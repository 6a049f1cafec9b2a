/**
 * Words that deny, and those that say of others' words or deeds that they are not so. The list is long rather than short: a word too many makes somebody quote a little more of the
 * sentence; a word too few lets an omission turn a statement into its opposite.
 */
const NEGATIONS: ReadonlySet<string> = new Set(
  [
    'deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing',
    'false falsely unless',
    'no not never none nobody nothing neither nor nowhere cannot without hardly barely scarcely rarely seldom',
    'nicht nichts nie niemals niemand kein keine keinen keinem keiner keines weder ohne',
    'pas jamais rien aucun aucune sans nunca jamás nada nadie ningún ninguna ninguno tampoco',
    'nessun nessuno nessuna niente senza não nem ninguém niet geen nooit не нет ни никогда никто ничего',
    '不 没 沒 無 无 非 未 否 莫 勿 别 別 안 못 없 않',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a token denies what it stands with: `not`, `n’t`, and their like in the commoner languages. */
export function isNegation(token: string): boolean {
  const lower = token.toLowerCase();
  return NEGATIONS.has(lower) || lower.endsWith("n't");
}

/** Whether a piece of a word turns the word round: `[un]happy`, `hope[less]`, `do[n’t]`. */
export function isNegatingAffix(piece: string): boolean {
  return /^(?:un|non|in|im|ir|il|dis|anti|counter|de|mis|a|ab)$|^(?:n't|not|less|free|proof)(?:ly|ness)?$/iu.test(
    piece,
  );
}

const NEGATING_PREFIX = /^(?:un|non|in|im|ir|il|dis|anti|counter|mis|de|a)-?/u;

/** Whether one of two words is the other with a prefix that denies: “safe” and “unsafe”. */
export function isOpposite(word: string, other: string): boolean {
  const [short, long] = [word.toLowerCase(), other.toLowerCase()].toSorted(
    (one, two) => one.length - two.length,
  );
  return short !== long && (short?.length ?? 0) > 2 && long?.replace(NEGATING_PREFIX, '') === short;
}
