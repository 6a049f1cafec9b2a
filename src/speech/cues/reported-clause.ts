import type { SentenceRange } from '../text/sentences.ts';
import { hasNoVerb, isCapitalised, isDate, isFiniteSpeech } from '../text/shapes.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { clauseEnd } from './clause-end.ts';
import { beginOf, closesSentence, endOf, followsPassage } from './cue-extent.ts';
import type { Cue, PlacedCue } from './cue.ts';
import { phraseStartingAt } from './inverted-subject.ts';
import { skipDateline } from './main-subject.ts';
import { continuation, isParenthetical } from './parenthetical.ts';
import { reportsWithoutMarks } from './reporting-cues.ts';

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
    if (before !== null) found.push({ ...before, cue, place: 'before' });
    if (after !== null && after.to > after.from) found.push({ ...after, cue, place: 'after' });
  }
  return found;
}

/** Where the clause before a cue begins: after a quotation of the same sentence; `null` where an earlier cue has the clause. */
function clauseStart({ tokens, sentence, cue, cues }: PlacedCue, begin: number): number | null {
  let from = skipDateline(tokens, sentence.from, begin);
  for (const other of cues) {
    if (other.last >= begin - 1) break;
    if (other.frame !== 'say') continue;
    const takesClause =
      other.side !== 'shared' && other.form !== 'base' && reportsWithoutMarks(tokens, other);
    if (followsPassage(tokens, other)) from = endOf(other);
    else if (takesClause && cue.kind === 'verb' && !closesSentence(tokens, sentence, cue)) return null;
  }
  return from;
}

/** Whether what comes before the cue, up to a comma or passage, can be what it reports. */
function hasClauseBefore(placed: PlacedCue): boolean {
  const { tokens, sentence, cue } = placed;
  if (cue.side === 'shared' || beginOf(cue) - sentence.from < 2) return false;
  if (cue.kind === 'according') return true;
  const isAfterPassage = followsPassage(tokens, cue);
  if (cue.subject.antecedent !== null || cue.frame === 'call') return isAfterPassage;
  const isLinked = isAfterPassage || tokenAt(tokens, beginOf(cue) - 1).kind === 'comma';
  return isLinked && (endsAfterCue(placed) || isParenthetical(placed));
}

/** CLAUSE, she said. */
function clauseBefore(placed: PlacedCue): Phrase | null {
  const { tokens, cue } = placed;
  if (!hasClauseBefore(placed)) return null;
  const begin = beginOf(cue);
  let from = clauseStart(placed, begin);
  if (from === null) return null;
  while (from < begin && opensNothing(tokenAt(tokens, from))) from += 1;
  const phrase = { from, to: tokenAt(tokens, begin - 1).kind === 'comma' ? begin - 1 : begin };
  if (isParenthetical(placed)) return phrase.to > from ? phrase : null;
  return phrase.to - from >= 2 && !isApposition(tokens, phrase) ? phrase : null;
}

const opensNothing = (token: Token): boolean => token.kind === 'comma' || token.is('joins');

/** “A farmer, Ma Li said”, “In her post, she said”: no clause, but who or where somebody is. */
const isApposition = (tokens: readonly Token[], phrase: Phrase): boolean =>
  phrase.to - phrase.from <= LONGEST_APPOSITION &&
  !tokenAt(tokens, phrase.from).is('adverb') &&
  hasNoVerb(tokens, phrase);

const LONGEST_APPOSITION = 6;

/** Nothing but a hearer, a time, a place or an occasion follows the cue. */
function endsAfterCue(placed: PlacedCue): boolean {
  const { tokens, sentence, cue } = placed;
  if (cue.side === 'after' && tokenAt(tokens, endOf(cue)).is('personRelative')) return true;
  const past = skipHearer(placed, endOf(cue));
  if (closesClause(tokens, sentence, past)) return !leadsOn(tokens, sentence, past, 1);
  const first = tokenAt(tokens, past);
  const next = tokenAt(tokens, first.is('adverb') ? past + 1 : past);
  const isOccasion = next.is('preposition') || isDate(next) || next.is('adverb') || next.kind !== 'word';
  return isOccasion && !leadsOn(tokens, sentence, past, sentence.to - past);
}

const closesClause = (tokens: readonly Token[], { to }: SentenceRange, at: number): boolean =>
  at >= to || /^(?:stop|comma|semicolon|dash)$/u.test(tokenAt(tokens, at).kind);

/** A passage, a colon or “that” within some tokens: then the cue introduces what follows, unless that is an aside: “, a step that”. */
function leadsOn(tokens: readonly Token[], { to }: SentenceRange, from: number, within: number): boolean {
  for (let at = from; at <= Math.min(to - 1, from + within); at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'comma' && tokenAt(tokens, at + 1).is('beforeNameless')) return false;
    if (token.kind === 'passage' || token.kind === 'colon' || token.is('opensReport')) return true;
  }
  return false;
}

/** She said that CLAUSE; according to her, CLAUSE. */
function clauseAfter(placed: PlacedCue): Phrase | null {
  const { tokens, sentence, cue } = placed;
  let from = afterSpeaker(placed);
  if (from === null) return null;
  // “She said, clutching the lectern”
  const isDone =
    tokenAt(tokens, from).kind === 'comma' && /^[a-z]+ing$/u.test(tokenAt(tokens, from + 1).text);
  if (cue.kind === 'verb' && isDone) return null;
  while (from < sentence.to && /^(?:comma|colon|dash|mark)$/u.test(tokenAt(tokens, from).kind)) from += 1;
  // “Ma Li, who had warned of it, has resigned”
  const continues = cue.subject.antecedent !== null && tokenAt(tokens, from).is('auxiliary');
  if (continues && tokenAt(tokens, from - 1).kind === 'comma') return null;
  return clauseEnd(placed, from);
}

/** Past who speaks, who hears and on what occasion; `null` where nothing that is reported can follow. */
function afterSpeaker(placed: PlacedCue): number | null {
  const { tokens, sentence, cue } = placed;
  if (cue.kind === 'verb' && cue.side === 'after') return null;
  if (cue.kind === 'according')
    return tokenAt(tokens, endOf(cue)).kind !== 'comma' || cue.first - sentence.from > 3 ? null : endOf(cue);
  return skipOccasion(placed, skipHearer(placed, endOf(cue)));
}

/** Past the hearer: told reporters [that …]. Without “that” the hearer ends with its name, or with its first noun. */
function skipHearer({ tokens, sentence, cue }: PlacedCue, from: number): number {
  if (!cue.features.has('takesHearer') && cue.frame !== 'tell') return from;
  if (tokenAt(tokens, from).is('objectPronoun')) return from + 1;
  const hearer = phraseStartingAt(tokens, sentence, from);
  if (hearer === null) return from;
  const that = indexOfThat(tokens, sentence, from, hearer.from + 8);
  if (that !== null) return that;
  const after = tokenAt(tokens, hearer.to);
  // “told a council meeting on Monday”
  if (after.kind !== 'word' || isDate(after)) return hearer.to;
  let to = hearer.from + 1;
  while (to < hearer.to && isCapitalised(tokenAt(tokens, to))) to += 1;
  const isArticle = tokenAt(tokens, hearer.from).is('determiner') && to === hearer.from + 1;
  return isArticle ? Math.min(hearer.to, to + 1) : to;
}

/** Past the occasion: said on Monday in Beijing [that …]. */
function skipOccasion(placed: PlacedCue, from: number): number {
  const { tokens, sentence, cue } = placed;
  if (cue.frame !== 'say' && cue.frame !== 'tell') return from;
  let at = tokenAt(tokens, from).is('particle') ? from + 1 : from;
  while (at < sentence.to && isTime(tokenAt(tokens, at))) at += 1;
  const token = tokenAt(tokens, at);
  // “said this week that”; not “said this is a start”
  const isWeek = token.is('beforeTime') && tokenAt(tokens, at + 1).is('timeWord');
  if (!token.is('opensOccasion') && token.kind !== 'comma' && !isWeek) return at;
  const that = indexOfThat(tokens, sentence, at, Math.min(nextJoined(placed, at), at + 20));
  return that ?? (token.kind === 'comma' ? at : occasionEnd(tokens, sentence, at));
}

/** Where the next cue begins that “and” or “but” joins: in “what Ma Li reports, but adds that” the “that” is not hers. */
function nextJoined({ tokens, sentence, cues }: PlacedCue, at: number): number {
  const isJoined = (other: Cue): boolean => {
    const begin = other.side === 'shared' ? other.first : beginOf(other);
    return begin > at && tokenAt(tokens, begin - 1).is('joins');
  };
  return cues.find(isJoined)?.first ?? sentence.to;
}

const isTime = (token: Token): boolean => isDate(token) || (token.is('adverb') && !token.is('determiner'));

/** An occasion reaches to a mark, a passage or a day; without one, only some words show that nothing is reported at all. */
function occasionEnd(tokens: readonly Token[], sentence: SentenceRange, at: number): number {
  for (let end = at; end < Math.min(sentence.to, at + 16); end++) {
    if (/^(?:comma|colon|passage|semicolon)$/u.test(tokenAt(tokens, end).kind)) return end;
    if (isDate(tokenAt(tokens, end)) && tokenAt(tokens, end + 1).kind === 'word') return end + 1;
  }
  return tokenAt(tokens, at).is('opensTopic') ? sentence.to : at;
}

/** Where “that” opens what is reported. What follows a verb of saying is reported by that. */
function indexOfThat(
  tokens: readonly Token[],
  sentence: SentenceRange,
  from: number,
  limit: number,
): number | null {
  for (let at = from; at < Math.min(sentence.to, limit); at++) {
    const token = tokenAt(tokens, at);
    if (token.is('opensReport')) return at;
    const isSaid = token.verb?.form === 'past' && isFiniteSpeech(token);
    if (isSaid || /^(?:passage|colon|semicolon)$/u.test(token.kind)) return null;
  }
  return null;
}
