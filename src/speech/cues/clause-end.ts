import type { Cue, PlacedCue } from './cue.ts';
import { cueVerb } from '../words/cue-verbs.ts';
import { beginOf, closesSentence } from './cue-extent.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsLower } from '../words/letters.ts';
import { isVerbModifier } from '../words/word-classes.ts';
import { wordSet } from '../words/word-set.ts';

/** What a cue may report, as far as it is read: from a token up to where it ends at the latest. */
interface OpenClause extends PlacedCue, Phrase {}

/** From a token to where the reported clause ends: at the next cue of the writer, or with the sentence. */
export function clauseEnd(placed: PlacedCue, from: number): Phrase {
  const { tokens, sentence, cue } = placed;
  let last = sentence.to;
  while (last > from && /^(?:stop|close)$/u.test(tokenAt(tokens, last - 1).kind)) last -= 1;
  const open = { tokens, sentence, cue, cues: placed.cues, from, to: last };
  const to = Math.min(nextClauseOfWriter(open), closingCueStart(open), subordinateEnd(open));
  for (let at = from + 2; at < to - 1; at++) {
    const isEnd = tokenAt(tokens, at).kind === 'semicolon' || endsJudgement(tokens, cue, at);
    if (isEnd || leadsToWriter(tokens, at)) return { from, to: at };
  }
  return { from, to };
}

/** “… according to her”, “…, adding that”, “…, prompting a row”: another clause of the writer. */
function leadsToWriter(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1).lower;
  if (kind !== 'comma') return lower === 'according' && next === 'to';
  return cueVerb(next)?.form === 'ing' || /^(?:according|referring|prompting)$/u.test(next);
}

/** "praised the mayor, a friend of hers": a judgement is a phrase, so a comma ends it, unless a list goes on. */
function endsJudgement(tokens: readonly Token[], cue: Cue, at: number): boolean {
  if (cue.frame !== 'call' || cue.kind !== 'verb' || REQUESTS.has(cue.base)) return false;
  const next = tokenAt(tokens, at + 1);
  if (tokenAt(tokens, at).kind === 'comma')
    return startsLower(next.text) && !/^(?:and|or|as|including|to)$/u.test(next.lower);
  return tokenAt(tokens, at).kind === 'dash' && tokenAt(tokens, at - 1).kind === 'word';
}

/** What these hand on is a whole clause: asked the mayor, a friend of hers, to go. */
const REQUESTS = wordSet('ask call urge demand request encourage press implore beg order challenge invite');

/** "While she says A, …" and "Li, who says A, …": the clause ends where the main clause goes on. */
function subordinateEnd({ tokens, sentence, cue, cues, from, to }: OpenClause): number {
  const begin = Math.min(cue.subject.from, cue.first);
  const isLed =
    begin - sentence.from <= 2 &&
    /^(?:while|although|though|when|after|if)$/u.test(tokenAt(tokens, sentence.from).lower);
  if (!isLed && cue.subject.antecedent === null) return to;
  for (let at = from + 2; at < to; at++) {
    if (tokenAt(tokens, at).kind !== 'comma') continue;
    if (isLed || cues.some((other) => other.kind === 'verb' && other.first === at + 1)) return at;
  }
  return to;
}

/** A later cue of saying that "and", "but", "while" or a comma joins to this one ends its clause. */
function nextClauseOfWriter({ tokens, cue, cues, from, to }: OpenClause): number {
  for (const other of cues) {
    if (other.first <= from || other.kind === 'noun') continue;
    if (!/^(?:say|call|tell)$/u.test(other.frame)) continue;
    const begin = other.side === 'before' ? other.subject.from : other.first;
    const joint = jointBefore(tokens, begin, from);
    if (joint !== null && isParallel(cue, other)) return Math.min(to, joint);
  }
  return to;
}

/** "He said A, aides recalled": the last cue has the sentence, and its subject is none of the words. */
function closingCueStart({ tokens, sentence, cues, from, to }: OpenClause): number {
  const last = cues.at(-1);
  if (last === undefined || last.frame !== 'say' || last.kind !== 'verb') return to;
  if (beginOf(last) < from || !closesSentence(tokens, sentence, last)) return to;
  return Math.max(from, beginOf(last) - 1);
}

const isParallel = (cue: Cue, other: Cue): boolean => other.form !== 'base' || cue.form === 'base';

/** The place where "…, and" or "… and" stands right before a token. */
function jointBefore(tokens: readonly Token[], begin: number, from: number): number | null {
  let at = begin - 1;
  while (at > from && isVerbModifier(tokenAt(tokens, at))) at -= 1;
  if (!/^(?:and|but|while|though|although|as)$/u.test(tokenAt(tokens, at).lower)) return null;
  return tokenAt(tokens, at - 1).kind === 'comma' ? at - 1 : at;
}
