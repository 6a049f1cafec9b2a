import type { SentenceRange } from './sentences.ts';
import type { Phrase } from './speaker-phrases.ts';
import { subjectAfter } from './speaker-phrases.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';
import { cueVerb } from './cue-verbs.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isDayOrMonth,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './word-classes.ts';

/**
 * The subject of a sentence's main clause, without knowing its verb: the first noun phrase that no preposition or
 * conjunction leads, before token `limit`.
 */
export function mainSubject(tokens: readonly Token[], sentence: SentenceRange, limit: number): Phrase | null {
  const end = Math.min(sentence.to, limit);
  let at = skipOpening(tokens, sentence.from, end);
  for (let steps = 0; at < end && steps < 30; steps++) {
    const token = tokenAt(tokens, at);
    if (isStart(token)) {
      const phrase = subjectAfter(tokens, { from: at, to: end }, at);
      if (phrase !== null) return cutAtVerb(tokens, phrase);
    }
    at = PREPOSITIONS.has(token.lower) ? skipPhrase(tokens, at, end) : at + 1;
  }
  return null;
}

function isStart(token: Token): boolean {
  if (token.kind !== 'word' || isDayOrMonth(token.text)) return false;
  return isCapitalised(token.text) || SUBJECT_PRONOUNS.has(token.lower) || DETERMINERS.has(token.lower);
}

/** An opening adverbial ("In May,", "Asked about it,") reaches to its comma. */
function skipOpening(tokens: readonly Token[], from: number, end: number): number {
  const head = tokenAt(tokens, from);
  const opens =
    PREPOSITIONS.has(head.lower) ||
    CLAUSE_OPENERS.has(head.lower) ||
    (/(?:ing|ed)$/u.test(head.lower) && !isCapitalised(tokenAt(tokens, from + 1).text));
  if (!opens || head.lower === 'but' || head.lower === 'so' || head.lower === 'yet')
    return head.kind === 'word' && opens ? from + 1 : from;
  for (let at = from + 1; at < Math.min(end, from + 30); at++)
    if (tokenAt(tokens, at).kind === 'comma') return at + 1;
  return from;
}

function skipPhrase(tokens: readonly Token[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && DETERMINERS.has(tokenAt(tokens, at).lower)) at += 1;
  while (at < end && tokenAt(tokens, at).kind === 'word' && isCapitalised(tokenAt(tokens, at).text)) at += 1;
  return Math.max(at, from + 1);
}

function cutAtVerb(tokens: readonly Token[], phrase: Phrase): Phrase {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const token = tokenAt(tokens, at);
    const afterName =
      isCapitalised(tokenAt(tokens, at - 1).text) &&
      /^\p{Ll}/u.test(token.text) &&
      !/^(?:of|for|and|de|from|the)$/u.test(token.lower);
    if (afterName || AUXILIARIES.has(token.lower) || isVerbLike(token) || isAdverb(token.text))
      return { from: phrase.from, to: at };
  }
  return phrase;
}

function isVerbLike(token: Token): boolean {
  if (!/^\p{Ll}/u.test(token.text)) return false;
  const entry = cueVerb(token.lower);
  return (
    (entry !== null && (entry.form === 'past' || entry.form === 'participle')) ||
    /^(?:went|made|took|gave|came|ran|met|left|sent|held|put|has|released|released|issued|used)$/u.test(
      token.lower,
    )
  );
}
