import type { Cue } from './cue.ts';
import type { VerbEntry } from './cue-verbs.ts';
import { cueVerb } from './cue-verbs.ts';
import { subjectAfter } from './inverted-subject.ts';
import { mainSubject } from './main-subject.ts';
import { findNounCue } from './noun-cues.ts';
import type { SentenceRange } from './sentences.ts';
import type { SubjectPhrase } from './phrase.ts';
import { phraseEndingAt, subjectBefore } from './speaker-phrases.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';
import { isNounHere, isPassive } from './verb-reading.ts';
import { AUXILIARIES, isAdverb, isCapitalised } from './word-classes.ts';

/** All cues of one sentence, from left to right. */
export function findCues(tokens: readonly Token[], sentence: SentenceRange): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (tokenAt(tokens, at).kind !== 'word') continue;
    const cue =
      accordingTo(tokens, sentence, at) ??
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
  const subject = { from: at + 2, to, antecedent: null };
  return {
    kind: 'according',
    frame: 'say',
    base: 'according',
    form: 'base',
    first: at,
    last: at + 1,
    subject,
    side: 'after',
  };
}

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
  if (
    entry === null ||
    (/^\p{Lu}/u.test(token.text) && at > sentence.from && !isTitleCased(tokens, sentence))
  )
    return null;
  if (isNounHere(tokens, at, entry) || isPassive(tokens, at, entry)) return null;
  const found = subjectOf(tokens, sentence, at, entry, earlier);
  if (found === null) return null;
  return {
    kind: 'verb',
    frame: entry.frame,
    base: entry.base,
    form: entry.form,
    first: at,
    last: at,
    ...found,
  };
}

/** In headlines verbs have capitals too. */
function isTitleCased(tokens: readonly Token[], sentence: SentenceRange): boolean {
  if (sentence.to - sentence.from > 25) return false;
  let words = 0;
  let capitals = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (/^\p{Lu}/u.test(token.text)) capitals += 1;
  }
  return words > 3 && capitals > words * 0.8;
}

type Found = Pick<Cue, 'subject' | 'side'>;

const inverted = (phrase: { from: number; to: number } | null): Found | null =>
  phrase === null ? null : { subject: { ...phrase, antecedent: null }, side: 'after' };

/** Right after a passage, or first in its sentence, a verb can have its subject behind it. */
function canBeInverted(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  entry: VerbEntry,
): boolean {
  if (entry.form === 'ing' || entry.form === 'base') return false;
  const previous = tokenAt(tokens, at - 1);
  if (at === sentence.from || previous.kind === 'passage') return true;
  return previous.kind === 'comma' && tokenAt(tokens, at - 2).kind === 'passage';
}

function subjectOf(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  entry: VerbEntry,
  earlier: readonly Cue[],
): Found | null {
  const previous = tokenAt(tokens, at - 1);
  if (canBeInverted(tokens, sentence, at, entry)) {
    const after = inverted(subjectAfter(tokens, sentence, at + 1));
    if (after !== null) return after;
  }
  const behind = behindClause(tokens, sentence, at, entry);
  if (behind !== null) return behind;
  const link = lastBeforeAdverbs(tokens, at);
  const before = link.lower === 'to' ? null : leftSubject(tokens, sentence, at, entry, link);
  if (before !== null) return { subject: before, side: 'before' };
  if (entry.frame === 'say' && previous.kind === 'comma' && entry.form === 'past') {
    const after = inverted(subjectAfter(tokens, sentence, at + 1));
    if (after !== null) return after;
  }
  const shared = sharedSubject(tokens, sentence, at, entry, link, earlier);
  return shared === null ? null : { subject: shared, side: 'shared' };
}

/** CLAUSE, said Ma Li, a lawyer: a name right behind "said", and behind it nothing that it could be the subject of. */
function behindClause(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  entry: VerbEntry,
): Found | null {
  const isLinked = entry.base === 'say' && tokenAt(tokens, at - 1).kind === 'comma';
  if (!isLinked || !/^(?:past|present)$/u.test(entry.form) || !isCapitalised(tokenAt(tokens, at + 1).text))
    return null;
  const phrase = subjectAfter(tokens, sentence, at + 1);
  return phrase !== null && endsSubject(tokens, sentence, phrase.to) ? inverted(phrase) : null;
}

function endsSubject(tokens: readonly Token[], sentence: SentenceRange, to: number): boolean {
  const { kind, lower } = tokenAt(tokens, to);
  return to >= sentence.to || /^(?:comma|stop|semicolon|open|dash)$/u.test(kind) || lower === 'who';
}

/** A participle has a subject of its own only with an auxiliary ("is saying") or right after a noun ("a voice saying"). */
function leftSubject(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  entry: VerbEntry,
  link: Token,
): SubjectPhrase | null {
  if (entry.form !== 'ing' || AUXILIARIES.has(link.lower)) return subjectBefore(tokens, sentence, at);
  const previous = tokenAt(tokens, at - 1);
  if (
    previous.kind !== 'word' ||
    isAdverb(previous.text) ||
    /^(?:and|but|or|by|in|for|of|from|with|without|after|before|while|whilst|when|as|on|about)$/u.test(
      previous.lower,
    )
  )
    return null;
  const phrase = phraseEndingAt(tokens, sentence, at - 1);
  return phrase === null || phrase.from === sentence.from ? null : { ...phrase, antecedent: null };
}

function lastBeforeAdverbs(tokens: readonly Token[], at: number): Token {
  let before = at - 1;
  while (before > at - 4 && isAdverb(tokenAt(tokens, before).text)) before -= 1;
  return tokenAt(tokens, before);
}

/** "…, adding", "went on to say", "and called": the subject is that of the verb before, else of the sentence. */
function sharedSubject(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  entry: VerbEntry,
  link: Token,
  earlier: readonly Cue[],
): SubjectPhrase | null {
  const isLinked =
    entry.form === 'ing' ||
    /^(?:and|but|then|to|or)$/u.test(link.lower) ||
    link.kind === 'comma' ||
    AUXILIARIES.has(link.lower);
  if (!isLinked) return null;
  const previous = earlier.findLast(
    (cue) => cue.kind === 'verb' && (cue.frame === 'say' || cue.frame === 'call' || cue.frame === 'tell'),
  );
  if (previous !== undefined) return previous.subject;
  const subject = mainSubject(tokens, sentence, at);
  return subject === null ? null : { ...subject, antecedent: null };
}
