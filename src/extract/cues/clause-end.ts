import type { Cue } from './cue.ts';
import { cueVerb } from './cue-verbs.ts';
import { beginOf, closesSentence } from './cue-extent.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { isVerbModifier } from '../text/word-classes.ts';
import { wordSet } from '../text/word-set.ts';

/** From a token to where the reported clause ends: at the next cue of the writer, or with the sentence. */
export function clauseEnd(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cue: Cue,
  cues: readonly Cue[],
  from: number,
): Phrase {
  let to = sentence.to;
  while (to > from && /^(?:stop|close)$/u.test(tokenAt(tokens, to - 1).kind)) to -= 1;
  to = Math.min(
    to,
    nextClauseOfWriter(tokens, cue, cues, from, to),
    closingCueStart(tokens, sentence, cues, from, to),
    subordinateEnd(tokens, sentence, cue, cues, from, to),
  );
  for (let at = from + 2; at < to - 1; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'semicolon') return { from, to: at };
    if (endsJudgement(tokens, cue, at)) return { from, to: at };
    if (token.kind === 'comma' && opensClause(tokenAt(tokens, at + 1).lower)) return { from, to: at };
    if (token.lower === 'according' && tokenAt(tokens, at + 1).lower === 'to') return { from, to: at };
  }
  return { from, to };
}

/** “…, adding that”, “…, according to her”, “…, prompting a row”: another clause of the writer. */
const opensClause = (word: string): boolean =>
  cueVerb(word)?.form === 'ing' || /^(?:according|referring|prompting)$/u.test(word);

/** "praised the mayor, a friend of hers": a judgement is a phrase, so a comma ends it, unless a list goes on. */
function endsJudgement(tokens: readonly Token[], cue: Cue, at: number): boolean {
  if (cue.frame !== 'call' || cue.kind !== 'verb' || REQUESTS.has(cue.base)) return false;
  const next = tokenAt(tokens, at + 1);
  if (tokenAt(tokens, at).kind === 'comma')
    return /^\p{Ll}/u.test(next.text) && !/^(?:and|or|as|including|to)$/u.test(next.lower);
  return tokenAt(tokens, at).kind === 'dash' && tokenAt(tokens, at - 1).kind === 'word';
}

/** What these hand on is a whole clause: asked the mayor, a friend of hers, to go. */
const REQUESTS = wordSet('ask call urge demand request encourage press implore beg order challenge invite');

/** "While she says A, …" and "Li, who says A, …": the clause ends where the main clause goes on. */
function subordinateEnd(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cue: Cue,
  cues: readonly Cue[],
  from: number,
  to: number,
): number {
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
function nextClauseOfWriter(
  tokens: readonly Token[],
  cue: Cue,
  cues: readonly Cue[],
  from: number,
  to: number,
): number {
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
function closingCueStart(
  tokens: readonly Token[],
  sentence: SentenceRange,
  cues: readonly Cue[],
  from: number,
  to: number,
): number {
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
