import { clauseEnd } from './clause-end.ts';
import type { Cue } from './cue.ts';
import { phraseStartingAt } from './inverted-subject.ts';
import { skipHearer, skipOccasion } from './occasions.ts';
import { reportsWithoutMarks } from './reporting-cues.ts';
import type { SentenceRange } from './sentences.ts';
import type { Phrase } from './phrase.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isDayOrMonth,
  PREPOSITIONS,
} from './word-classes.ts';

/** The tokens that a cue hands to its speaker. */
export interface ReportedClause extends Phrase {
  readonly cue: Cue;
  readonly place: 'before' | 'after';
}

/** What every cue of a sentence reports: the clause before it, the one after it, or both. */
export function reportedClauses(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cues: readonly Cue[],
): readonly ReportedClause[] {
  return cues.flatMap((cue) => {
    const before = clauseBefore(tokens, sentence, cue, cues);
    const fills = before !== null || followsPassage(tokens, cue);
    const after = fills
      ? continuation(tokens, sentence, cue, cues)
      : clauseAfter(tokens, sentence, cue, cues);
    const found: ReportedClause[] = [];
    if (before !== null) found.push({ ...before, cue, place: 'before' });
    if (after !== null && after.to > after.from) found.push({ ...after, cue, place: 'after' });
    return found;
  });
}

const beginOf = (cue: Cue): number =>
  cue.kind === 'according' ? cue.first : Math.min(cue.first, cue.subject.from);
const endOf = (cue: Cue): number =>
  cue.side === 'after' ? Math.max(cue.last + 1, cue.subject.to) : cue.last + 1;

/** “…,” she said: the passage before the cue is what it reports. */
function followsPassage(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.side === 'shared' || cue.kind !== 'verb') return false;
  const before = tokenAt(tokens, beginOf(cue) - 1);
  if (before.kind === 'comma') return tokenAt(tokens, beginOf(cue) - 2).kind === 'passage';
  return before.kind === 'passage' && /[,!?—–…-]["”’']*$/u.test(before.text);
}

const isLead = (token: Token): boolean =>
  token.kind === 'comma' || /^(?:and|but|so|yet|or)$/u.test(token.lower);

/** Where the clause before a cue begins: after a quotation of the same sentence; `null` where an earlier cue has the clause. */
function clauseStart(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cue: Cue,
  cues: readonly Cue[],
  begin: number,
): number | null {
  let from = sentence.from;
  for (const other of cues) {
    if (other.last >= begin - 1 || other === cue) break;
    if (other.frame !== 'say' || other.kind !== 'verb') continue;
    if (followsPassage(tokens, other)) from = endOf(other);
    else if (cue.kind === 'verb' && takesClause(tokens, other)) return null;
  }
  return from;
}

const takesClause = (tokens: readonly Token[], cue: Cue): boolean =>
  cue.side !== 'shared' && cue.form !== 'base' && reportsWithoutMarks(tokens, cue);

/** Whether what stands before the cue, up to a comma or passage, can be what it reports. */
function hasClauseBefore(tokens: readonly Token[], sentence: SentenceRange, cue: Cue): boolean {
  if (cue.side === 'shared' || cue.kind === 'noun' || beginOf(cue) - sentence.from < 2) return false;
  if (cue.kind === 'according') return true;
  if (cue.frame === 'call') return followsPassage(tokens, cue);
  const isLinked = tokenAt(tokens, beginOf(cue) - 1).kind === 'comma' || followsPassage(tokens, cue);
  return isLinked && (endsAfterCue(tokens, sentence, cue) || isParenthetical(tokens, sentence, cue));
}

/** CLAUSE, she said. */
function clauseBefore(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cue: Cue,
  cues: readonly Cue[],
): Phrase | null {
  if (!hasClauseBefore(tokens, sentence, cue)) return null;
  const begin = beginOf(cue);
  const link = tokenAt(tokens, begin - 1);
  let from = clauseStart(tokens, sentence, cue, cues, begin);
  if (from === null) return null;
  while (from < begin && isLead(tokenAt(tokens, from))) from += 1;
  const to = link.kind === 'comma' ? begin - 1 : begin;
  return to - from >= (isParenthetical(tokens, sentence, cue) ? 1 : 2) ? { from, to } : null;
}

/** Nothing but a hearer, a time, a place or an occasion follows the cue. */
function endsAfterCue(tokens: readonly Token[], sentence: SentenceRange, cue: Cue): boolean {
  const end = endOf(cue);
  if (closesClause(tokens, sentence, end)) return !hasPassageAfter(tokens, sentence, end, 1);
  const past = skipHearer(tokens, sentence, cue, end, phraseStartingAt(tokens, sentence, end));
  if (past > end && closesClause(tokens, sentence, past)) return !hasPassageAfter(tokens, sentence, past, 1);
  const next = tokenAt(tokens, past);
  if (!PREPOSITIONS.has(next.lower) && !isDayOrMonth(next.text) && !isAdverb(next.text)) return false;
  return !hasPassageAfter(tokens, sentence, past, sentence.to - past);
}

function closesClause(tokens: readonly Token[], sentence: SentenceRange, at: number): boolean {
  return at >= sentence.to || /^(?:stop|comma|semicolon|dash)$/u.test(tokenAt(tokens, at).kind);
}

/** WORDS, she said, CLAUSE: unless the words are the occasion of what is then quoted. */
function isParenthetical(tokens: readonly Token[], sentence: SentenceRange, cue: Cue): boolean {
  const end = endOf(cue);
  if (tokenAt(tokens, end).kind !== 'comma' || tokenAt(tokens, beginOf(cue) - 1).kind !== 'comma')
    return false;
  const next = tokenAt(tokens, end + 1);
  if (next.kind === 'passage')
    return /^\W*\p{Ll}/u.test(next.text) && opensWithSubject(tokens, sentence, beginOf(cue) - 1);
  return next.kind === 'word' && next.lower !== 'that';
}

/** A passage, a colon or "that" within some tokens: then the cue introduces what follows. */
function hasPassageAfter(
  tokens: readonly Token[],
  sentence: SentenceRange,
  from: number,
  within: number,
): boolean {
  for (let at = from; at <= Math.min(sentence.to - 1, from + within); at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'passage' || token.kind === 'colon' || token.lower === 'that') return true;
  }
  return false;
}

/** CLAUSE, she said, CLAUSE: the second part, when it is no new clause of the writer. */
function continuation(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cue: Cue,
  cues: readonly Cue[],
): Phrase | null {
  if (cue.kind === 'according' || cue.side === 'after') return null;
  const comma = endOf(cue);
  if (tokenAt(tokens, comma).kind !== 'comma') return null;
  const head = tokenAt(tokens, comma + 1);
  if (head.kind !== 'word' || /^(?:who|which)$/u.test(head.lower)) return null;
  if (opensAdverbially(tokens, sentence) || opensWithSubject(tokens, sentence, beginOf(cue) - 1))
    return clauseEnd(tokens, sentence, cue, cues, comma + 1);
  if (WRITERS_CLAUSE.test(head.lower) || /(?:ing|ed)$/u.test(head.lower) || isAdverb(head.text)) return null;
  return PREPOSITIONS.has(head.lower) ? null : clauseEnd(tokens, sentence, cue, cues, comma + 1);
}

/** "At the time, he said, …", "But, he said, …": what comes first is no clause, so the clause follows. */
function opensAdverbially(tokens: readonly Token[], sentence: SentenceRange): boolean {
  const { lower, text } = tokenAt(tokens, sentence.from);
  return PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower) || isAdverb(text) || lower === 'and';
}

/** "The goal, he said, is …": a few words without a verb are the subject of what follows. */
function opensWithSubject(tokens: readonly Token[], sentence: SentenceRange, comma: number): boolean {
  if (comma - sentence.from > LONGEST_SUBJECT || !DETERMINERS.has(tokenAt(tokens, sentence.from).lower))
    return false;
  for (let at = sentence.from; at < comma; at++) {
    const { kind, lower } = tokenAt(tokens, at);
    if (kind !== 'word' || AUXILIARIES.has(lower) || /..ed$/u.test(lower)) return false;
  }
  return true;
}

const LONGEST_SUBJECT = 5;

const WRITERS_CLAUSE =
  /^(?:who|which|when|where|while|as|but|and|though|although|because|before|after|a|an)$/u;

/** She said that CLAUSE; according to her, CLAUSE. */
function clauseAfter(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cue: Cue,
  cues: readonly Cue[],
): Phrase | null {
  if (cue.kind === 'verb' && cue.side === 'after') return null;
  let from = endOf(cue);
  if (cue.kind === 'according') {
    if (tokenAt(tokens, from).kind !== 'comma' || cue.first - sentence.from > 3) return null;
  } else {
    from = skipHearer(tokens, sentence, cue, from, phraseStartingAt(tokens, sentence, from));
    from = skipOccasion(tokens, sentence, cue, from);
  }
  while (from < sentence.to && /^(?:comma|colon|dash|mark)$/u.test(tokenAt(tokens, from).kind)) from += 1;
  from = skipSetting(tokens, sentence, cue, from);
  if (from >= sentence.to || tokenAt(tokens, from).kind === 'stop') return null;
  return clauseEnd(tokens, sentence, cue, cues, from);
}

/** As she said last week, in the middle of a meeting, CLAUSE: the setting is none of her words. */
function skipSetting(tokens: readonly Token[], sentence: SentenceRange, cue: Cue, from: number): number {
  const isLed = tokenAt(tokens, sentence.from).lower === 'as' && cue.subject.from - sentence.from < 3;
  if (!isLed || tokenAt(tokens, from - 1).kind !== 'comma' || !PREPOSITIONS.has(tokenAt(tokens, from).lower))
    return from;
  for (let at = from; at < Math.min(sentence.to, from + 16); at++)
    if (tokenAt(tokens, at).kind === 'comma') return at + 1;
  return from;
}
