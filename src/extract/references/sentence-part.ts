import { isTitle } from '../words/titles.ts';
import type { SentencePart } from './salience.ts';
import type { ReadSentence } from '../cues/read-paragraphs.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_PASTS,
  isAdverb,
  isCapitalised,
  PREPOSITIONS,
  startsLower,
} from '../words/word-classes.ts';

/** What a name does in its sentence, as far as the words beside it show. `at` is its first token, `end` its end offset. */
export function sentencePart(
  tokens: readonly Token[],
  sentence: ReadSentence,
  at: number,
  end: number,
): SentencePart {
  let to = at + 1;
  while (to < sentence.to && tokenAt(tokens, to).start < end) to += 1;
  if (/[’']s?$/u.test(tokenAt(tokens, to - 1).text)) return 'owner';
  if (isCueSubject(tokens, sentence, at, to) || isViewpoint(tokens, sentence, at, to)) return 'speaker';
  if (PREPOSITIONS.has(wordBefore(tokens, sentence, at).lower)) return 'oblique';
  return at === sentence.from || takesVerb(tokens, to) || isApposedSubject(tokens, sentence, at, to)
    ? 'subject'
    : 'object';
}

/** The name is what the subject of a cue begins or ends with: "Ma Li", "the farmer Ma Li"; not "a friend of Ma Li". */
function isCueSubject(tokens: readonly Token[], sentence: ReadSentence, at: number, to: number): boolean {
  return sentence.cues.some(({ subject }) => {
    const phrase = subject.antecedent ?? subject;
    if (at === phrase.from) return to <= phrase.to;
    // “His counterpart, Ma Li, said”
    if (at === phrase.to + 1 && isBetweenCommas(tokens, at, to)) return true;
    return at > phrase.from && to === phrase.to && !isOwner(tokens, at);
  });
}

/** "For Ma Li, the harbour is a home": what follows is how she sees it. */
function isViewpoint(tokens: readonly Token[], { from }: ReadSentence, at: number, to: number): boolean {
  const title = tokens.slice(from + 1, at);
  return (
    at > from &&
    tokenAt(tokens, from).lower === 'for' &&
    title.every(({ text }) => isTitle(text)) &&
    tokenAt(tokens, to).kind === 'comma'
  );
}

/** "A friend of Ma Li"; not "Secretary of State Ma Li". */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1).lower === 'the' ? at - 2 : at - 1;
  const { lower } = tokenAt(tokens, before);
  return PREPOSITIONS.has(lower) && !(lower === 'of' && isTitle(tokenAt(tokens, before - 1).text));
}

/** "Her mother, Ma Li, laughs": a name between commas behind what the sentence begins with, and then the verb. */
function isApposedSubject(tokens: readonly Token[], sentence: ReadSentence, at: number, to: number): boolean {
  if (!isBetweenCommas(tokens, at, to) || at - 1 - sentence.from > LONGEST_DESCRIPTION) return false;
  const head = tokens.slice(sentence.from, at - 1);
  return (
    head.every(({ kind, lower }) => kind === 'word' && !PREPOSITIONS.has(lower) && !AUXILIARIES.has(lower)) &&
    (takesVerb(tokens, to + 1) || (tokenAt(tokens, to + 1).lower === 'who' && isPlain(head)))
  );
}

/** “That keeper”; not “the mayor met her sister”. */
const isPlain = (head: readonly Token[]): boolean =>
  DETERMINERS.has(head[0]?.lower ?? '') &&
  head.every(({ lower }) => !IRREGULAR_PASTS.has(lower) && !lower.endsWith('ed'));

const isBetweenCommas = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokenAt(tokens, at - 1).kind === 'comma' && tokenAt(tokens, to).kind === 'comma';

/** "The county's only ferry pilot". */
const LONGEST_DESCRIPTION = 6;

/** The word before the name, past its title and "the". */
function wordBefore(tokens: readonly Token[], sentence: ReadSentence, at: number): Token {
  let before = at - 1;
  while (
    before > sentence.from &&
    before > at - 5 &&
    (isCapitalised(tokenAt(tokens, before).text) || tokenAt(tokens, before).lower === 'the')
  )
    before -= 1;
  return tokenAt(tokens, before);
}

/** A lower-case word after the name that is no preposition or conjunction is taken for its verb. */
function takesVerb(tokens: readonly Token[], to: number): boolean {
  let next = to;
  while (isAdverb(tokenAt(tokens, next).text)) next += 1;
  const { kind, lower, text } = tokenAt(tokens, next);
  if (kind !== 'word' || !startsLower(text)) return false;
  if (AUXILIARIES.has(lower)) return true;
  return !PREPOSITIONS.has(lower) && !CLAUSE_OPENERS.has(lower) && !/^(?:and|who|which|that)$/u.test(lower);
}
