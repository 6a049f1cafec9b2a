import { agentBehind } from './agent-behind.ts';
import type { Cue } from './cue.ts';
import { cueSubject } from './cue-subject.ts';
import type { VerbEntry } from './cue-verbs.ts';
import { cueVerb } from './cue-verbs.ts';
import { findNounCue } from './noun-cues.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import type { Phrase } from '../text/phrase.ts';
import { isPicture } from './pictures.ts';
import { isNounHere, isPassive } from './verb-reading.ts';
import { subjectBefore } from './speaker-phrases.ts';
import { startsUpper } from '../text/word-classes.ts';
import { bySelf } from '../text/phrase.ts';

/** All cues of one sentence, from left to right. */
export function findCues(tokens: readonly Token[], sentence: SentenceRange): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!tokenAt(tokens, at).opensCue) continue;
    const cue =
      accordingTo(tokens, sentence, at) ??
      inTheWordsOf(tokens, sentence, at) ??
      putsIt(tokens, sentence, at) ??
      verbCue(tokens, sentence, at, cues) ??
      findNounCue(tokens, sentence, at);
    if (cue === null) continue;
    cues.push(cue);
    at = Math.max(at, cue.last);
  }
  return cues;
}

function accordingTo(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  if (tokenAt(tokens, at).lower !== 'according' || tokenAt(tokens, at + 1).lower !== 'to') return null;
  let to = at + 2;
  while (to < sentence.to && isInSource(tokenAt(tokens, to))) to += 1;
  if (to === at + 2) return null;
  if (isAcronym(tokens, to)) to += 3;
  return accordingCue(at, at + 1, { from: at + 2, to });
}

/** "In the words of Ma Li, the plan is …": words that follow at once are those of a noun. */
function inTheWordsOf(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  if (tokenAt(tokens, at).lower !== 'words' || tokenAt(tokens, at + 1).lower !== 'of') return null;
  if (tokenAt(tokens, at - 2).lower !== 'in') return null;
  let to = at + 2;
  while (to < sentence.to && tokenAt(tokens, to).kind === 'word') to += 1;
  if (to === at + 2 || tokenAt(tokens, to).kind !== 'comma' || tokenAt(tokens, to + 1).kind !== 'word')
    return null;
  return accordingCue(at, at + 1, { from: at + 2, to });
}

const accordingCue = (first: number, last: number, subject: Phrase): Cue => ({
  kind: 'according',
  frame: 'say',
  base: 'according',
  form: 'base',
  first,
  last,
  subject: bySelf(subject),
  side: 'after',
});

/** "(USGS)" behind a name */
const isAcronym = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).kind === 'open' &&
  /^\p{Lu}[\p{L}&-]{1,9}$/u.test(tokenAt(tokens, at + 1).text) &&
  tokenAt(tokens, at + 2).kind === 'close';

function isInSource(token: Token): boolean {
  if (token.kind === 'passage') return token.text.length < 40;
  return token.kind === 'word' && !/^(?:who|which|that|while|but|quoting|citing)$/u.test(token.lower);
}

function verbCue(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  earlier: readonly Cue[],
): Cue | null {
  const token = tokenAt(tokens, at);
  const entry = cueVerb(token.lower);
  if (entry === null || (startsUpper(token.text) && at > sentence.from && !isTitleCased(tokens, sentence)))
    return null;
  if (isNounHere(tokens, at, entry) || isOtherUse(tokens, at, entry)) return null;
  const found = isPassive(tokens, at, entry)
    ? foundBehind(agentBehind(tokens, sentence, at))
    : cueSubject({ tokens, sentence, at, entry }, earlier);
  if (found === null || tellsNothing(tokens, found)) return null;
  if (showsOnly(entry) && isPicture(tokens, found.subject)) return null;
  return {
    kind: 'verb',
    frame: entry.frame,
    base: entry.base,
    form: entry.form,
    first: at,
    last: at,
    subject: found.subject,
    side: found.side,
  };
}

/** “As Ma Li put it, ‘…’” */
function putsIt(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  const { lower } = tokenAt(tokens, at);
  if ((lower !== 'put' && lower !== 'puts') || tokenAt(tokens, at + 1).lower !== 'it') return null;
  const subject = subjectBefore(tokens, sentence, at);
  if (subject === null || tokenAt(tokens, subject.from - 1).lower !== 'as') return null;
  return {
    kind: 'verb',
    frame: 'say',
    base: 'put',
    form: 'past',
    first: at,
    last: at + 1,
    subject,
    side: 'before',
  };
}

/** “A clerk whom I asked about it”: who is asked tells something, and who asks nothing. */
const isOfWhom = (tokens: readonly Token[], { subject, side }: Pick<Cue, 'subject' | 'side'>): boolean =>
  side === 'before' && tokenAt(tokens, subject.from - 1).lower === 'whom';

const foundBehind = (agent: Phrase | null): Pick<Cue, 'subject' | 'side'> | null =>
  agent === null ? null : { subject: bySelf(agent), side: 'after' };

/** “The same talking points”, “pointed a gun” */
const isPlace = (tokens: readonly Token[], at: number, { base }: VerbEntry): boolean =>
  base === 'point' && !/^(?:out|to)$/u.test(tokenAt(tokens, at + 1).lower);

const isOtherUse = (tokens: readonly Token[], at: number, entry: VerbEntry): boolean =>
  isPlace(tokens, at, entry) ||
  isBriefed(tokens, at, entry) ||
  isSkill(tokens, at, entry) ||
  isOtherThanRuling(tokens, at, entry);

/** “A person briefed on the talks” */
const isBriefed = (tokens: readonly Token[], at: number, { base, form }: VerbEntry): boolean =>
  base === 'brief' && form === 'past' && /^(?:on|about)$/u.test(tokenAt(tokens, at + 1).lower);

/** “Learned to draw” and “animal learning” report nothing. */
function isSkill(tokens: readonly Token[], at: number, { base, form }: VerbEntry): boolean {
  if (base !== 'learn' || form === 'ing') return base === 'learn';
  return tokenAt(tokens, at + 1).lower === 'to';
}

/** “The court held that …”, “ruled on Tuesday that …”; whoever holds a meeting or rules a country tells nothing by it. */
function isOtherThanRuling(tokens: readonly Token[], at: number, { base }: VerbEntry): boolean {
  if (base !== 'hold' && base !== 'rule') return false;
  for (let that = at + 1; that < at + (base === 'rule' ? 5 : 2); that++) {
    const token = tokenAt(tokens, that);
    if (token.lower === 'that') return tokenAt(tokens, that + 1).kind !== 'word';
    if (token.kind !== 'word') return true;
  }
  return true;
}

const tellsNothing = (tokens: readonly Token[], found: Pick<Cue, 'subject' | 'side'>): boolean =>
  isMeasure(tokens, found.subject) || isOfWhom(tokens, found);

/** “120 apprentices a year will learn …” */
function isMeasure(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return (
    to === from + 2 &&
    /^(?:an?|per|each|every)$/u.test(tokenAt(tokens, from).lower) &&
    /^(?:second|minute|hour|day|night|week|month|year|decade|head)$/u.test(tokenAt(tokens, from + 1).lower)
  );
}

const showsOnly = ({ frame, base }: VerbEntry): boolean => frame === 'show' || base === 'reveal';

/** In headlines verbs have capitals too. */
function isTitleCased(tokens: readonly Token[], sentence: SentenceRange): boolean {
  if (sentence.to - sentence.from > 25) return false;
  let words = 0;
  let capitals = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (startsUpper(token.text)) capitals += 1;
  }
  return words > 3 && capitals > words * 0.8;
}
