import type { PlacedCue } from './cue.ts';
import { cueVerb, isFiniteSpeech } from '../words/cue-verbs.ts';
import { phraseStartingAt } from './inverted-subject.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import {
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isDate,
  PREPOSITIONS,
  startsUpper,
} from '../words/word-classes.ts';

/** Past the hearer: told reporters [that …]. */
export function skipHearer({ tokens, sentence, cue }: PlacedCue, from: number): number {
  if (cue.base !== 'tell' && cue.frame !== 'tell') return from;
  if (/^(?:him|her|them|me|us|you)$/u.test(tokenAt(tokens, from).lower)) return from + 1;
  const hearer = phraseStartingAt(tokens, sentence, from);
  if (hearer === null) return from;
  return indexOfThat(tokens, sentence, from, hearer.from + 8) ?? hearerEnd(tokens, hearer);
}

/** Without "that" the hearer ends with its name, or with its first noun. */
function hearerEnd(tokens: readonly Token[], hearer: Phrase): number {
  let to = hearer.from + 1;
  while (to < hearer.to && startsUpper(tokenAt(tokens, to).text)) to += 1;
  // “told Dutch radio”
  if (to > hearer.from + 1 || isCapitalised(tokenAt(tokens, hearer.from).text))
    while (to < hearer.to && /^(?:state|media|radio|television|tv)$/u.test(tokenAt(tokens, to).lower))
      to += 1;
  if (closesHearer(tokens, hearer)) return hearer.to;
  const isArticle = /^(?:the|a|an|his|her|their)$/u.test(tokenAt(tokens, hearer.from).lower);
  return isArticle && to === hearer.from + 1 ? Math.min(hearer.to, to + 1) : to;
}

/** "a council meeting" before a day or a mark: one phrase, and nothing that could be reported. */
function closesHearer(tokens: readonly Token[], hearer: Phrase): boolean {
  const after = tokenAt(tokens, hearer.to);
  if (after.kind === 'word' && !isDate(after)) return false;
  for (let at = hearer.from + 1; at < hearer.to; at++)
    if (DETERMINERS.has(tokenAt(tokens, at).lower)) return false;
  return true;
}

/** Past the occasion: said on Monday in Beijing [that …]. */
export function skipOccasion({ tokens, sentence, cue }: PlacedCue, from: number): number {
  if (cue.frame !== 'say' && cue.frame !== 'tell') return from;
  let at = tokenAt(tokens, from).lower === 'out' ? from + 1 : from;
  while (at < sentence.to && isTime(tokenAt(tokens, at))) at += 1;
  const token = tokenAt(tokens, at);
  const isOccasion = opensOccasion(tokens, at) || token.kind === 'comma';
  if (!isOccasion) return at;
  const that = indexOfThat(tokens, sentence, at, at + 20);
  if (that !== null || token.kind === 'comma') return that ?? at;
  return occasionEnd(tokens, sentence, at);
}

/** "about the plan" is one, "about half of them" is the clause itself. */
function opensOccasion(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  // “Said this is a start”; not “said this in May that …”, “said this: …”
  const isClause =
    next.kind === 'word' && !PREPOSITIONS.has(next.lower) && !TIME.test(next.lower) && !isDate(next);
  if (/^(?:this|last)$/u.test(lower)) return !isClause;
  return OCCASION.test(lower) && !(lower === 'about' && AMOUNT.test(next.lower));
}

const isTime = (token: Token): boolean =>
  isDate(token) || (isAdverb(token.text) && !/^(?:both|all)$/u.test(token.lower));

/** An occasion reaches to a mark, a passage or a day; without one, only some words show that nothing is reported at all. */
function occasionEnd(tokens: readonly Token[], sentence: SentenceRange, at: number): number {
  for (let end = at; end < Math.min(sentence.to, at + 16); end++) {
    if (/^(?:comma|colon|passage|semicolon)$/u.test(tokenAt(tokens, end).kind)) return end;
    if (isDate(tokenAt(tokens, end)) && tokenAt(tokens, end + 1).kind === 'word') return end + 1;
  }
  return /^(?:about|when|as|during|of)$/u.test(tokenAt(tokens, at).lower) ? sentence.to : at;
}

const AMOUNT = /^(?:\p{N}.*|half|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty)$/u;
const TIME =
  /^(?:week|weekend|month|year|day|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|decade|century|time)$/u;
const OCCASION = /^(?:in|on|at|during|to|after|before|of|from|via|through|about|as|when|earlier)$/u;

/** What follows a verb of saying is reported by that. “In her opening remarks” has none. */
const isSaid = ({ text }: Token): boolean => isFiniteSpeech(text) && cueVerb(text)?.form === 'past';

function indexOfThat(
  tokens: readonly Token[],
  sentence: SentenceRange,
  from: number,
  limit: number,
): number | null {
  for (let at = from; at < Math.min(sentence.to, limit); at++) {
    const token = tokenAt(tokens, at);
    if (token.lower === 'that') return at;
    if (/^(?:passage|colon|semicolon)$/u.test(token.kind) || isSaid(token)) return null;
  }
  return null;
}
