import { isVerbModifier } from '../text/shapes.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { beginOf, closesSentence } from './cue-extent.ts';
import { isSpoken, type PlacedCue } from './cue.ts';

/** What a cue may report, as far as it is read: from a token up to where it ends at the latest. */
interface OpenClause extends PlacedCue, Phrase {}

/** From a token to where the reported clause ends: at the next cue of the writer, or with the sentence. */
export function clauseEnd(placed: PlacedCue, from: number): Phrase {
  const { tokens, sentence } = placed;
  let last = sentence.to;
  while (last > from && /^(?:stop|close)$/u.test(tokenAt(tokens, last - 1).kind)) last -= 1;
  const open = { ...placed, from, to: last };
  const to = Math.min(nextClauseOfWriter(open), closingCueStart(open), subordinateEnd(open));
  for (let at = from + 2; at < to - 1; at++)
    if (tokenAt(tokens, at).kind === 'semicolon' || leadsToWriter(tokens, at)) return { from, to: at };
  return { from, to };
}

/** “… according to her”, “…, adding that”: another clause of the writer. */
function leadsToWriter(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1);
  if (tokenAt(tokens, at).kind !== 'comma')
    return tokenAt(tokens, at).is('cueOpener') && next.is('infinitive');
  return next.verb?.form === 'ing' || next.is('opensComment');
}

/** "While she says A, …" and "Li, who says A, …": the clause ends where the main clause continues. */
function subordinateEnd({ tokens, sentence, cue, cues, from, to }: OpenClause): number {
  const isNear = Math.min(cue.subject.from, cue.first) - sentence.from <= 2;
  const isLed = isNear && tokenAt(tokens, sentence.from).is('subordinates');
  if (!isLed && cue.subject.antecedent === null) return to;
  for (let at = from + 2; at < to; at++)
    if (tokenAt(tokens, at).kind === 'comma' && (isLed || cues.some(({ first }) => first === at + 1)))
      return at;
  return to;
}

/** A later cue of saying that "and", "but", "while" or a comma joins to this one ends its clause. */
function nextClauseOfWriter({ tokens, cue, cues, from, to }: OpenClause): number {
  for (const other of cues) {
    if (other.first <= from || !isSpoken(other)) continue;
    if (other.form === 'base' && cue.form !== 'base') continue;
    const joint = jointBefore(tokens, other.side === 'before' ? other.subject.from : other.first, from);
    if (joint !== null) return Math.min(to, joint);
  }
  return to;
}

/** "He said A, aides recalled": the last cue has the sentence, and its subject is none of the words. */
function closingCueStart({ tokens, sentence, cues, from, to }: OpenClause): number {
  const last = cues.at(-1);
  if (last === undefined || beginOf(last) < from || !closesSentence(tokens, sentence, last)) return to;
  return Math.max(from, beginOf(last) - 1);
}

/** The place where "…, and" or "… and" comes right before a token. */
function jointBefore(tokens: readonly Token[], begin: number, from: number): number | null {
  let at = begin - 1;
  while (at > from && isVerbModifier(tokenAt(tokens, at))) at -= 1;
  if (!tokenAt(tokens, at).is('joinsClauses')) return null;
  return tokenAt(tokens, at - 1).kind === 'comma' ? at - 1 : at;
}
