import type { SentenceRange } from '../text/sentences.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { cueVerb, isFiniteSpeech } from '../words/cue-verbs.ts';
import { startsUpper } from '../words/letters.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  isAdverb,
  isCapitalised,
  isDate,
} from '../words/word-classes.ts';
import { clauseEnd } from './clause-end.ts';
import { beginOf, closesSentence, endOf, followsPassage } from './cue-extent.ts';
import type { Cue, PlacedCue } from './cue.ts';
import { phraseStartingAt } from './inverted-subject.ts';
import { skipDateline } from './main-subject.ts';
import { continuation, hasNoVerb, isParenthetical } from './parenthetical.ts';
import { reportsWithoutMarks } from './reporting-cues.ts';
import { skipApposedName } from './skip-openings.ts';

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
  const found: ReportedClause[] = [];
  for (const cue of cues) {
    const placed = { tokens, sentence, cue, cues };
    const before = clauseBefore(placed);
    const fills = before !== null || followsPassage(tokens, cue);
    const after = fills ? continuation(placed) : clauseAfter(placed);
    if (before !== null) found.push({ from: before.from, to: before.to, cue, place: 'before' });
    if (after !== null && after.to > after.from)
      found.push({ from: after.from, to: after.to, cue, place: 'after' });
  }
  return found;
}

const isLead = (token: Token): boolean =>
  token.kind === 'comma' || /^(?:and|but|so|yet|or)$/u.test(token.lower);

/** Where the clause before a cue begins: after a quotation of the same sentence; `null` where an earlier cue has the clause. */
function clauseStart({ tokens, sentence, cue, cues }: PlacedCue, begin: number): number | null {
  let from = skipDateline(tokens, sentence.from, begin);
  for (const other of cues) {
    if (other.last >= begin - 1) break;
    if (other.frame !== 'say' || other.kind !== 'verb') continue;
    if (followsPassage(tokens, other)) from = endOf(other);
    else if (cue.kind === 'verb' && takesClause(tokens, other) && !closesSentence(tokens, sentence, cue))
      return null;
  }
  return from;
}

const takesClause = (tokens: readonly Token[], cue: Cue): boolean =>
  cue.side !== 'shared' && cue.form !== 'base' && reportsWithoutMarks(tokens, cue);

/** Whether what stands before the cue, up to a comma or passage, can be what it reports. */
function hasClauseBefore(placed: PlacedCue): boolean {
  const { tokens, sentence, cue } = placed;
  if (cue.side === 'shared' || cue.kind === 'noun' || beginOf(cue) - sentence.from < 2) return false;
  if (cue.kind === 'according') return true;
  if (cue.subject.antecedent !== null && !followsPassage(tokens, cue)) return false;
  if (cue.frame === 'call') return followsPassage(tokens, cue);
  const isLinked = tokenAt(tokens, beginOf(cue) - 1).kind === 'comma' || followsPassage(tokens, cue);
  return isLinked && (endsAfterCue(placed) || isParenthetical(placed));
}

/** CLAUSE, she said. */
function clauseBefore(placed: PlacedCue): Phrase | null {
  const { tokens, cue } = placed;
  if (!hasClauseBefore(placed)) return null;
  const begin = beginOf(cue);
  const link = tokenAt(tokens, begin - 1);
  let from = clauseStart(placed, begin);
  if (from === null) return null;
  while (from < begin && isLead(tokenAt(tokens, from))) from += 1;
  const to = link.kind === 'comma' ? begin - 1 : begin;
  if (isParenthetical(placed)) return to > from ? { from, to } : null;
  return to - from >= 2 && !isApposition(tokens, from, to) ? { from, to } : null;
}

/** "A farmer, Ma Li said", "In her post, she said": no clause, but who or where somebody is. */
const isApposition = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= LONGEST_APPOSITION &&
  !CLAUSE_OPENERS.has(tokenAt(tokens, from).lower) &&
  !isAdverb(tokenAt(tokens, from).text) &&
  hasNoVerb(tokens, from, to);

const LONGEST_APPOSITION = 6;

/** Nothing but a hearer, a time, a place or an occasion follows the cue. */
function endsAfterCue(placed: PlacedCue): boolean {
  const { tokens, sentence, cue } = placed;
  const end = endOf(cue);
  if (cue.side === 'after' && tokenAt(tokens, end).lower === 'who') return true;
  if (closesClause(tokens, sentence, end)) return !hasPassageAfter(tokens, sentence, end, 1);
  const past = skipHearer(placed, end);
  if (closesClause(tokens, sentence, past)) return !hasPassageAfter(tokens, sentence, past, 1);
  const first = tokenAt(tokens, past);
  const next = tokenAt(tokens, isAdverb(first.text) ? past + 1 : past);
  const isOccasion =
    PREPOSITIONS.has(next.lower) || isDate(next) || isAdverb(next.text) || next.kind !== 'word';
  if (!isOccasion) return false;
  return !hasPassageAfter(tokens, sentence, past, sentence.to - past);
}

function closesClause(tokens: readonly Token[], sentence: SentenceRange, at: number): boolean {
  return at >= sentence.to || /^(?:stop|comma|semicolon|dash)$/u.test(tokenAt(tokens, at).kind);
}

/** A passage, a colon or "that" within some tokens: then the cue introduces what follows, unless that is an aside: ", a step that". */
function hasPassageAfter(
  tokens: readonly Token[],
  sentence: SentenceRange,
  from: number,
  within: number,
): boolean {
  for (let at = from; at <= Math.min(sentence.to - 1, from + within); at++) {
    const token = tokenAt(tokens, at);
    const isNear = at - from <= LONGEST_OCCASION;
    if (isNear && token.kind === 'comma' && /^an?$/u.test(tokenAt(tokens, at + 1).lower)) return false;
    if (token.kind === 'passage' || token.kind === 'colon' || token.lower === 'that') return true;
  }
  return false;
}

/** "in a statement on Tuesday". */
const LONGEST_OCCASION = 6;

/** She said that CLAUSE; according to her, CLAUSE. */
function clauseAfter(placed: PlacedCue): Phrase | null {
  const { tokens, sentence, cue } = placed;
  let from = behindSpeaker(placed);
  if (from === null || goesOnToDo(tokens, cue, from) || asksToStayUnnamed(tokens, from)) return null;
  if (leadsToOther(placed, from)) return null;
  while (from < sentence.to && /^(?:comma|colon|dash|mark)$/u.test(tokenAt(tokens, from).kind)) from += 1;
  if (from >= sentence.to || /^(?:stop|semicolon)$/u.test(tokenAt(tokens, from).kind)) return null;
  // “Ma Li, who had warned of it, has resigned”
  const goesOn = cue.subject.antecedent !== null && AUXILIARIES.has(tokenAt(tokens, from).lower);
  if (goesOn && tokenAt(tokens, from - 1).kind === 'comma') return null;
  return clauseEnd(placed, from);
}

/** Past who speaks, who hears and on what occasion; `null` where nothing that is reported can follow. */
function behindSpeaker(placed: PlacedCue): number | null {
  const { tokens, sentence, cue } = placed;
  if (cue.kind === 'verb' && cue.side === 'after') return null;
  let from = endOf(cue);
  if (cue.kind !== 'verb') from = skipApposedName(tokens, cue.subject, from);
  if (cue.kind === 'according')
    return tokenAt(tokens, from).kind !== 'comma' || cue.first - sentence.from > 3 ? null : from;
  from = skipHearer(placed, from);
  return skipOccasion(placed, from);
}

/** She said, clutching the lectern: what follows is what she did. */
function goesOnToDo(tokens: readonly Token[], cue: Cue, from: number): boolean {
  const next = tokenAt(tokens, from + 1);
  return (
    cue.kind === 'verb' && tokenAt(tokens, from).kind === 'comma' && /^(?:[a-z]+ing|asked)$/u.test(next.text)
  );
}

/** “After the interview concluded, Ma Li stated …”: a cue without a clause, before somebody who speaks. */
function leadsToOther({ tokens, cue, cues }: PlacedCue, from: number): boolean {
  if (cue.kind !== 'verb' || cue.base === 'say' || tokenAt(tokens, from).kind !== 'comma') return false;
  return cues.some(
    ({ kind, side, form, subject }) =>
      kind === 'verb' && side === 'before' && /^(?:past|present)$/u.test(form) && subject.from === from + 1,
  );
}

/** Who asked not to be named, who declined to be identified: how somebody speaks, and nothing that was said. */
function asksToStayUnnamed(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from, from + 4).map(({ lower }) => lower);
  return /^(?:not )?to (?:be (?:named|identified|quoted)\b|(?:remain|stay) (?:anonymous|nameless|unnamed)\b)/u.test(
    words.join(' '),
  );
}

/** Past the hearer: told reporters [that …]. */
function skipHearer({ tokens, sentence, cue }: PlacedCue, from: number): number {
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
function skipOccasion({ tokens, sentence, cue }: PlacedCue, from: number): number {
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
