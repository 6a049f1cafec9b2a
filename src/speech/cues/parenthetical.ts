import { hasNoVerb, isFiniteVerb } from '../text/shapes.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { clauseEnd } from './clause-end.ts';
import { beginOf, endOf } from './cue-extent.ts';
import type { PlacedCue } from './cue.ts';

/** WORDS, she said, CLAUSE: unless the words are the occasion of what is then quoted. */
export function isParenthetical(placed: PlacedCue): boolean {
  const { tokens, cue } = placed;
  const end = endOf(cue);
  if (tokenAt(tokens, end).kind !== 'comma' || tokenAt(tokens, beginOf(cue) - 1).kind !== 'comma')
    return false;
  const next = tokenAt(tokens, end + 1);
  if (next.kind === 'passage') return /^\W*\p{Ll}/u.test(next.text) && isFragment(placed);
  // “There is a risk, she said, that …”
  return next.kind === 'word' && (!next.is('opensReport') || !isBare(placed));
}

/** CLAUSE, she said, CLAUSE: the second part, when it is no new clause of the writer. */
export function continuation(placed: PlacedCue): Phrase | null {
  const { tokens, cue } = placed;
  const comma = endOf(cue);
  if (tokenAt(tokens, comma).kind !== 'comma') return null;
  return continuesAfter(placed, tokenAt(tokens, comma + 1)) ? clauseEnd(placed, comma + 1) : null;
}

function continuesAfter(placed: PlacedCue, head: Token): boolean {
  const { cue } = placed;
  if (head.kind !== 'word') return false;
  if (isBare(placed) && isFiniteVerb(head)) return true;
  if (cue.kind === 'according') return isBare(placed) && opensClause(head) && opensAdverbially(placed);
  return cue.side !== 'after' && (isFragment(placed) || opensClause(head));
}

/** Whether no verb is between the sentence’s first word and the cue. */
const isBare = ({ tokens, sentence: { from }, cue }: PlacedCue): boolean =>
  hasNoVerb(tokens, { from, to: beginOf(cue) - 1 });

const opensClause = ({ lower, is }: Token): boolean =>
  !is('clauseOpener') &&
  !is('relative') &&
  !is('preposition') &&
  !is('joins') &&
  !is('adverb') &&
  !/(?:ing|ed)$/u.test(lower);

/** What comes first is no clause, so the clause follows: “But, he said, …”, “The goal, he said, is …”. */
const isFragment = (placed: PlacedCue): boolean =>
  opensAdverbially(placed) ||
  (tokenAt(placed.tokens, placed.sentence.from).is('determiner') &&
    isBare(placed) &&
    beginOf(placed.cue) - placed.sentence.from <= 6);

/** "At the time, he said, …", "But, he said, …" */
function opensAdverbially({ tokens, sentence, cue }: PlacedCue): boolean {
  const first = tokenAt(tokens, sentence.from);
  if (first.is('clauseOpener') || first.is('adverb') || first.is('joins')) return true;
  const before = tokens.slice(sentence.from, beginOf(cue) - 1);
  return first.is('preposition') && !before.some(({ kind }) => kind === 'comma');
}
