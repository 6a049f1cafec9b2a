import { type Phrase, type SubjectPhrase, bySelf, type Token, tokenAt } from '../text/token.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { VerbEntry } from '../words/cue-verbs.ts';
import { PAPERS } from '../words/people-nouns.ts';
import { AUXILIARIES, PREPOSITIONS, isAdverb, isCapitalised, isPersonNoun } from '../words/word-classes.ts';
import type { Cue } from './cue.ts';
import { subjectAfter } from './inverted-subject.ts';
import { mainSubject } from './main-subject.ts';
import { hasNoVerb, isFiniteVerb } from './parenthetical.ts';
import { phraseEndingAt, subjectBefore } from './speaker-phrases.ts';

/** A form of a cue verb where it stands. */
interface PlacedVerb {
  readonly tokens: readonly Token[];
  readonly sentence: SentenceRange;
  readonly at: number;
  readonly entry: VerbEntry;
}

/** The subject of a verb, and on which side of it. */
type Found = Pick<Cue, 'subject' | 'side'>;

/** Behind the verb: “…,” said Ma Li */
function inverted({ tokens, sentence, at }: PlacedVerb): Found | null {
  const phrase = subjectAfter(tokens, sentence, at + 1);
  return foundAt('after', phrase === null ? null : bySelf(phrase));
}

/** Right after a passage, or first in its sentence, a verb can have its subject behind it. */
function canBeInverted({ tokens, sentence, at, entry }: PlacedVerb): boolean {
  if (entry.form === 'ing' || entry.form === 'base') return false;
  const previous = tokenAt(tokens, at - 1);
  if (at === sentence.from || previous.kind === 'passage') return true;
  return previous.kind === 'comma' && tokenAt(tokens, at - 2).kind === 'passage';
}

/** The subject of a cue verb: behind it after a passage, else before it, else that of an earlier verb; `null` without one. */
export function cueSubject(verb: PlacedVerb, earlier: readonly Cue[]): Found | null {
  const link = lastBeforeAdverbs(verb);
  return (
    (canBeInverted(verb) ? inverted(verb) : null) ??
    behindClause(verb) ??
    foundAt('before', link.lower === 'as' ? quotedSubject(verb) : null) ??
    foundAt('before', link.lower === 'to' ? habitSubject(verb) : leftSubject(verb, link)) ??
    (isSaidBehindComma(verb) ? inverted(verb) : null) ??
    foundAt('shared', sharedSubject(verb, link, earlier))
  );
}

const foundAt = (side: Cue['side'], subject: SubjectPhrase | null): Found | null =>
  subject === null ? null : { subject, side };

const isSaidBehindComma = ({ tokens, at, entry }: PlacedVerb): boolean =>
  entry.frame === 'say' && entry.form === 'past' && tokenAt(tokens, at - 1).kind === 'comma';

/** CLAUSE, said Ma Li, a lawyer: somebody right behind "said", and behind it nothing that it could be the subject of. */
function behindClause(verb: PlacedVerb): Found | null {
  const { tokens, sentence, at, entry } = verb;
  const isLinked = entry.frame === 'say' && entry.base !== 'tell' && tokenAt(tokens, at - 1).kind === 'comma';
  if (!isLinked || !isFinishing(entry, tokenAt(tokens, at + 1))) return null;
  const found = inverted(verb);
  return found !== null && endsSubject(tokens, sentence, found.subject.to) ? found : null;
}

/** "said Ma Li", "writes a farmer", "say some farmers" */
function isFinishing({ base, form }: VerbEntry, { text, lower }: Token): boolean {
  const isPlain = isPersonNoun(text) || /^(?:a|an|one|two|three|some|several|many)$/u.test(lower);
  if (form === 'past' || form === 'present') return isPlain || isCapitalised(text);
  return base === 'say' && form === 'base' && isPlain && !isCapitalised(text);
}

function endsSubject(tokens: readonly Token[], sentence: SentenceRange, to: number): boolean {
  const { kind, lower } = tokenAt(tokens, to);
  return to >= sentence.to || /^(?:comma|stop|semicolon|open|dash)$/u.test(kind) || lower === 'who';
}

/** “He had, she used to say, no umbrella” */
const habitSubject = ({ tokens, sentence, at }: PlacedVerb): SubjectPhrase | null =>
  tokenAt(tokens, at - 2).lower === 'used' ? subjectBefore(tokens, sentence, at - 2) : null;

/** A participle has a subject of its own only with an auxiliary ("is saying") or right after a noun ("a voice saying"). */
function leftSubject({ tokens, sentence, at, entry }: PlacedVerb, link: Token): SubjectPhrase | null {
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
  if (phrase === null || phrase.from === sentence.from) return null;
  const sent = sentBefore(tokens, sentence, phrase);
  return sent === null ? bySelf(phrase) : sent.sender;
}

/** “The report quotes a guard as saying …”: the guard. */
function quotedSubject({ tokens, sentence, at }: PlacedVerb): SubjectPhrase | null {
  for (let verb = at - 3; verb > Math.max(sentence.from, at - LONGEST_QUOTED); verb--) {
    if (/^(?:quot|cit)(?:es?|ed|ing)$/u.test(tokenAt(tokens, verb).lower)) {
      if (tokenAt(tokens, verb + 1).lower === 'by') return null;
      const comma = tokens.slice(verb + 1, at - 1).findIndex(({ kind }) => kind === 'comma');
      return bySelf({ from: verb + 1, to: comma === -1 ? at - 1 : verb + 1 + comma });
    }
  }
  return null;
}

const LONGEST_QUOTED = 18;

function lastBeforeAdverbs({ tokens, at }: PlacedVerb): Token {
  let before = at - 1;
  while (isAdverb(tokenAt(tokens, before).text)) before -= 1;
  return tokenAt(tokens, before);
}

/** "…, adding", "went on to say", "and called": the subject is that of the verb before, else of the sentence. */
function sharedSubject(
  { tokens, sentence, at, entry }: PlacedVerb,
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
  const subject = mainSubject(tokens, { from: lastClause(tokens, sentence, at), to: sentence.to }, at);
  return subject === null ? null : bySelf(subject);
}

/** Where the last clause that a conjunction opens begins: “The quay is shut, but Ma Li kept her lamp lit, saying …” */
function lastClause(tokens: readonly Token[], sentence: SentenceRange, at: number): number {
  for (let and = at - 2; and > sentence.from; and--) {
    const opens =
      tokenAt(tokens, and).kind === 'semicolon' ||
      (tokenAt(tokens, and - 1).kind === 'comma' &&
        /^(?:and|but|yet|so|while)$/u.test(tokenAt(tokens, and).lower));
    if (opens && !hasNoVerb(tokens, sentence.from, and - 1) && hasSubject(tokens, and + 1, at))
      return and + 1;
  }
  return sentence.from;
}

/** Somebody, and what they do */
function hasSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const subject = mainSubject(tokens, { from, to }, to);
  return subject?.from === from && isFiniteVerb(tokenAt(tokens, subject.to));
}

/** Who sent what a participle follows; `sender` is `null` where another part of the sentence names them. */
interface Sent {
  readonly sender: SubjectPhrase | null;
}

/**
 * Whether the phrase before a participle is something that was sent or somebody it was sent to. Then whoever sent it speaks.
 *
 *     Ma Li issued a statement on Monday saying …
 *     ^^^^^
 */
function sentBefore(tokens: readonly Token[], sentence: SentenceRange, phrase: Phrase): Sent | null {
  const { lower } = tokenAt(tokens, phrase.from - 1);
  const verb = /^(?:out|off|back)$/u.test(lower) ? phrase.from - 2 : phrase.from - 1;
  if (verb < sentence.from || !isSending(tokenAt(tokens, verb).text, tokens, phrase)) return null;
  return { sender: subjectBefore(tokens, sentence, verb) };
}

const isSending = (verb: string, tokens: readonly Token[], phrase: Phrase): boolean =>
  MESSAGES.test(verb) || (SENDS.test(verb) && isPaper(tokens, phrase));

/** “A letter to the council”, “an open letter”; not “the council’s letter writer” */
function isPaper(tokens: readonly Token[], { from, to }: Phrase): boolean {
  let end = from;
  while (end < to && !PREPOSITIONS.has(tokenAt(tokens, end).lower)) end += 1;
  const head = tokens.slice(from, end).findLast(({ text, lower }) => text === lower);
  return head !== undefined && (PAPERS.has(head.lower) || SPOKEN.test(head.lower));
}

const MESSAGES = /^(?:e-?mail|messag|text)(?:ed|s|ing)$/u;
const SENDS =
  /^(?:issu|releas|publish|post|sign|circulat|shar|draft|deliver|distribut|fil|submit|record|pen)(?:t?ed|e?s|t?ing|n?ed)$|^(?:issue|release|publish|post|sign|circulate|share|draft|deliver|file|submit)$|^(?:sen[dt]|sends|sending|puts?|putting|wrote|writes?|writing|written|gives?|gave|giving|made|makes?|making)$/u;
const SPOKEN = /^(?:speech|interview|address|remarks?|op-ed|column|comments?|announcement|tweet|appeal)$/u;
