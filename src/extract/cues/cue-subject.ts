import type { Cue } from './cue.ts';
import type { VerbEntry } from './cue-verbs.ts';
import { subjectAfter } from './inverted-subject.ts';
import { mainSubject } from './main-subject.ts';
import type { Phrase, SubjectPhrase } from '../text/phrase.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { phraseEndingAt, subjectBefore } from './speaker-phrases.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { AUXILIARIES, isAdverb, isCapitalised, isPersonNoun } from '../text/word-classes.ts';

/** The subject of a verb, and on which side of it. */
type Found = Pick<Cue, 'subject' | 'side'>;

const inverted = (phrase: Phrase | null): Found | null =>
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

/** The subject of a cue verb: behind it after a passage, else before it, else that of an earlier verb; `null` without one. */
export function cueSubject(
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

/** CLAUSE, said Ma Li, a lawyer: somebody right behind "said", and behind it nothing that it could be the subject of. */
function behindClause(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  entry: VerbEntry,
): Found | null {
  const isLinked = entry.frame === 'say' && entry.base !== 'tell' && tokenAt(tokens, at - 1).kind === 'comma';
  if (!isLinked || !isFinishing(entry, tokenAt(tokens, at + 1))) return null;
  const phrase = subjectAfter(tokens, sentence, at + 1);
  return phrase !== null && endsSubject(tokens, sentence, phrase.to) ? inverted(phrase) : null;
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
  while (isAdverb(tokenAt(tokens, before).text)) before -= 1;
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
