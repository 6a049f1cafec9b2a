import type { SentenceRange } from '../text/sentences.ts';
import { isCapitalised, isDate, isFiniteSpeech } from '../text/shapes.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';

const LONGEST_PHRASE = 18;

/**
 * The noun phrase that begins at a token, as after an inverted verb.
 *
 *     “…,” said Ma Li, a lawyer
 *               ^^^^^
 */
export function phraseStartingAt(
  tokens: readonly Token[],
  sentence: SentenceRange,
  from: number,
): Phrase | null {
  const head = tokenAt(tokens, from);
  if (head.kind !== 'word' || from >= sentence.to || head.is('preposition') || isDate(head)) return null;
  if (head.is('subjectPronoun')) return { from, to: from + 1 };
  if (!canStart(tokens, from, head)) return null;
  let to = from + 1;
  while (to < sentence.to && to - from < LONGEST_PHRASE && continuesRight(tokens, to)) to += 1;
  return { from, to };
}

/** The subject of a verb before it; `null` where the phrase turns out to be the subject of another verb. */
export function subjectAfter(tokens: readonly Token[], sentence: SentenceRange, from: number): Phrase | null {
  if (tokenAt(tokens, from).is('relative')) return null;
  const phrase = phraseStartingAt(tokens, sentence, from);
  if (phrase === null || phrase.to >= sentence.to) return phrase;
  return tokenAt(tokens, phrase.to).is('auxiliary') ? null : phrase;
}

function canStart(tokens: readonly Token[], from: number, head: Token): boolean {
  if (startsUpper(head.text) || head.is('determiner') || head.is('personNoun')) return true;
  // “lawyer Ma Li”, “former mayor Ma Li”
  for (let at = from + 1; at < from + 5; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || token.is('preposition')) return false;
    if (isCapitalised(token)) return true;
  }
  return false;
}

function continuesRight(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  if (token.kind === 'passage') return token.text.length < 30 && isCapitalised(next);
  if (token.kind !== 'word') return false;
  if (token.is('insidePhrase')) return next.kind === 'word' && !next.text.endsWith('ing');
  // “the hearing”, “a Wednesday editorial”
  return !endsPhrase(token) || (isDate(token) && tokenAt(tokens, at - 1).is('determiner'));
}

/** A word that no noun phrase continues with. */
function endsPhrase(token: Token): boolean {
  if (token.is('preposition') || token.is('clauseOpener') || token.is('relative')) return true;
  if (token.is('auxiliary') || token.is('adverb') || isDate(token) || isFiniteSpeech(token)) return true;
  return token.verb?.form === 'ing';
}
