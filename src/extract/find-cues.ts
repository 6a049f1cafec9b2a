import type { Cue } from './cue.ts';
import type { VerbEntry } from './cue-verbs.ts';
import { cueVerb } from './cue-verbs.ts';
import { mainSubject } from './main-subject.ts';
import { findNounCue } from './noun-cues.ts';
import type { SentenceRange } from './sentences.ts';
import type { Phrase } from './speaker-phrases.ts';
import { subjectAfter, subjectBefore } from './speaker-phrases.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isPersonNoun,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './word-classes.ts';

/** All cues of one sentence, from left to right. */
export function findCues(tokens: readonly Token[], sentence: SentenceRange): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word') continue;
    const cue =
      accordingTo(tokens, sentence, at) ??
      verbCue(tokens, sentence, at, cues) ??
      findNounCue(tokens, sentence, at);
    if (cue !== null) {
      cues.push(cue);
      at = Math.max(at, cue.last);
    }
  }
  return cues;
}

function accordingTo(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  if (tokenAt(tokens, at).lower !== 'according' || tokenAt(tokens, at + 1).lower !== 'to') return null;
  let to = at + 2;
  while (
    to < sentence.to &&
    (tokenAt(tokens, to).kind === 'word' || tokenAt(tokens, to).kind === 'passage') &&
    tokenAt(tokens, to).lower !== 'who'
  )
    to += 1;
  if (to === at + 2) return null;
  return {
    kind: 'according',
    frame: 'say',
    base: 'according',
    form: 'base',
    first: at,
    last: at + 1,
    subject: { from: at + 2, to },
    side: 'after',
  };
}

function verbCue(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  earlier: readonly Cue[],
): Cue | null {
  const token = tokenAt(tokens, at);
  const entry = cueVerb(token.lower);
  if (entry === null || (/^\p{Lu}/u.test(token.text) && at > sentence.from) || isNoun(tokens, at, entry))
    return null;
  if (isPassive(tokens, at, entry)) return null;
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

type Found = Pick<Cue, 'subject' | 'side'>;

function subjectOf(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  entry: VerbEntry,
  earlier: readonly Cue[],
): Found | null {
  const previous = tokenAt(tokens, at - 1);
  if (
    previous.kind === 'passage' ||
    (previous.kind === 'comma' && tokenAt(tokens, at - 2).kind === 'passage') ||
    at === sentence.from
  ) {
    const after = entry.form === 'ing' ? null : subjectAfter(tokens, sentence, at + 1);
    if (after !== null) return { subject: after, side: 'after' };
  }
  if (entry.form !== 'ing' && previous.lower !== 'to') {
    const before = subjectBefore(tokens, sentence, at);
    if (before !== null) return { subject: before, side: 'before' };
    const after =
      entry.frame === 'say' && previous.kind === 'comma' ? subjectAfter(tokens, sentence, at + 1) : null;
    if (after !== null) return { subject: after, side: 'after' };
  }
  if (entry.form === 'ing' && AUXILIARIES.has(lastBeforeAdverbs(tokens, at).lower)) {
    const before = subjectBefore(tokens, sentence, at);
    if (before !== null) return { subject: before, side: 'before' };
  }
  const shared = sharedSubject(tokens, sentence, at, entry, earlier);
  return shared === null ? null : { subject: shared, side: 'shared' };
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
  earlier: readonly Cue[],
): Phrase | null {
  const link = lastBeforeAdverbs(tokens, at);
  const isLinked =
    entry.form === 'ing' ||
    /^(?:and|but|then|to|or)$/u.test(link.lower) ||
    link.kind === 'comma' ||
    AUXILIARIES.has(link.lower);
  if (!isLinked) return null;
  const previous = earlier.findLast((cue) => cue.subject !== null && cue.kind === 'verb');
  return previous?.subject ?? mainSubject(tokens, sentence, at);
}

const NOUN_CONTEXT = /^(?:of|in|on|about|from|at|for|by|with|into|against|between|under|over)$/u;

/** "the claims", "his call for", "reported cases": the form is a noun or an adjective here. */
function isNoun(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
  const previous = tokenAt(tokens, at - 1);
  if (
    DETERMINERS.has(previous.lower) &&
    !/^(?:that|this|those|these|all|some|many|most|others|several|both|one)$/u.test(previous.lower)
  )
    return true;
  if (entry.form === 'ing') return false;
  if (
    PREPOSITIONS.has(previous.lower) &&
    previous.lower !== 'to' &&
    previous.lower !== 'since' &&
    previous.lower !== 'than'
  )
    return entry.form !== 'past';
  if (entry.form !== 'base' && entry.form !== 'present') return false;
  if (
    SUBJECT_PRONOUNS.has(previous.lower) ||
    AUXILIARIES.has(previous.lower) ||
    previous.lower === 'to' ||
    isAdverb(previous.text)
  )
    return false;
  if (/^(?:who|and|which|that)$/u.test(previous.lower) || previous.kind !== 'word')
    return NOUN_CONTEXT.test(tokenAt(tokens, at + 1).lower);
  if (isCapitalised(previous.text) && entry.form === 'present')
    return NOUN_CONTEXT.test(tokenAt(tokens, at + 1).lower) && entry.frame !== 'call';
  if (entry.form === 'base') return !isPersonNoun(previous.text);
  return !isPersonNoun(previous.text) && NOUN_CONTEXT.test(tokenAt(tokens, at + 1).lower);
}

/** "was told", "is expected": the subject is not the one who speaks. */
function isPassive(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
  if (entry.form !== 'past' && entry.form !== 'participle') return false;
  for (let before = at - 1; before > at - 5; before--) {
    const token = tokenAt(tokens, before);
    if (
      BE_FORMS.has(token.lower) ||
      /^(?:he's|she's|it's|they're|being|wasn't|isn't|weren't|aren't|got)$/u.test(token.lower)
    )
      return entry.base !== 'begin';
    if (!isAdverb(token.text) && !/^(?:not|quoted|as)$/u.test(token.lower)) return false;
  }
  return false;
}
