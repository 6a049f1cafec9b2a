import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import type { Clause } from './clauses.ts';
import type { UnspacedLexicon } from './lexicon.ts';

/** A verb of saying at the end of its clause, with whom it is said to. */
export interface SayingVerb extends Phrase {
  /** Whether words may follow that are in no marks. */
  readonly reports: boolean;
  /** Whether nothing but the hearer follows it in its clause. */
  readonly isLast: boolean;
}

/** The verb of saying that a clause ends with: “对记者说”, “告诉本报”. */
export function findCue(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  { from, to }: Clause,
): SayingVerb | null {
  let tail = 0;
  let isLast = true;
  for (let at = to - 1; at >= from; at--) {
    const { text } = tokenAt(tokens, at);
    if (isCue(lexicon, tokens, at, from)) return cueAt(lexicon, tokens, { from, to: at + 1 }, isLast);
    tail += text.length;
    isLast &&= lexicon.is(text, 'hearer');
    if (tail > LONGEST_TAIL || lexicon.is(text, 'of')) return null;
  }
  return null;
}

/** In characters: “提醒消费者”. */
const LONGEST_TAIL = 8;

function isCue(lexicon: UnspacedLexicon, tokens: readonly Token[], at: number, from: number): boolean {
  const { text } = tokenAt(tokens, at);
  if (!lexicon.is(text, 'say') && !lexicon.is(text, 'sayInMarks')) return false;
  const before = [at - 1, at - 2]
    .filter((index) => index >= from)
    .map((index) => tokenAt(tokens, index).text);
  // “没有正面回应”
  return !before.some((word, index) => lexicon.is(word, index === 0 ? 'beforeNoun' : 'denies'));
}

/** “介绍说” and “补充道” are one verb. */
function cueAt(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  { from, to }: Phrase,
  isLast: boolean,
): SayingVerb {
  let first = to - 1;
  while (first > from && isCue(lexicon, tokens, first - 1, from)) first -= 1;
  const words = tokens.slice(first, to);
  return { from: first, to, reports: words.some(({ text }) => lexicon.is(text, 'say')), isLast };
}
