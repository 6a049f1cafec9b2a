import type { Cue } from './cue.ts';
import type { ReadParagraph, ReadSentence } from './read-paragraphs.ts';
import type { Phrase } from './speaker-phrases.ts';
import { subjectAfter } from './speaker-phrases.ts';
import { tokenAt } from './token.ts';
import { isAdverb, isDayOrMonth, PREPOSITIONS } from './word-classes.ts';

/** The tokens a cue hands to its speaker: what follows it, what stands before it, or both. */
export function reportedClauses(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  cue: Cue,
): readonly Phrase[] {
  const before = clauseBefore(paragraph, sentence, cue);
  const after = clauseAfter(paragraph, sentence, cue, before !== null);
  return [before, after].filter((phrase): phrase is Phrase => phrase !== null && phrase.to > phrase.from);
}

/** CLAUSE, X said. */
function clauseBefore(paragraph: ReadParagraph, sentence: ReadSentence, cue: Cue): Phrase | null {
  const { tokens } = paragraph;
  if (cue.side === 'shared' || cue.kind === 'noun' || cue.subject === null) return null;
  const begins = cue.kind === 'according' ? cue.first : Math.min(cue.first, cue.subject.from);
  const link = tokenAt(tokens, begins - 1);
  if (link.kind !== 'comma' && cue.kind !== 'according') return null;
  let from = sentence.from;
  const earlier = sentence.cues.findLast((other) => other.last < begins - 1);
  if (earlier !== undefined && cue.kind !== 'according' && earlier.frame === 'say') return null;
  if (/^(?:and|but|so|yet)$/u.test(tokenAt(tokens, from).lower)) from += 1;
  const to = link.kind === 'comma' ? begins - 1 : begins;
  if (to - from < 3 || (PREPOSITIONS.has(tokenAt(tokens, from).lower) && to - from < 6)) return null;
  if (cue.kind === 'verb' && !endsAfterCue(paragraph, sentence, cue)) return null;
  return { from, to };
}

/** Nothing but a time, place or occasion follows: "said on Monday", "told reporters". */
function endsAfterCue(paragraph: ReadParagraph, sentence: ReadSentence, cue: Cue): boolean {
  const end = Math.max(cue.last, (cue.subject?.to ?? 0) - 1) + 1;
  const next = tokenAt(paragraph.tokens, end);
  if (
    end >= sentence.to ||
    next.kind === 'stop' ||
    next.kind === 'comma' ||
    next.kind === 'semicolon' ||
    next.kind === 'dash'
  )
    return true;
  return (
    PREPOSITIONS.has(next.lower) ||
    isDayOrMonth(next.text) ||
    isAdverb(next.text) ||
    ['tell', 'told'].includes(cue.base)
  );
}

function clauseAfter(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  cue: Cue,
  hasBefore: boolean,
): Phrase | null {
  const { tokens } = paragraph;
  if (cue.kind === 'according')
    return hasBefore || cue.subject === null
      ? null
      : phraseTo(paragraph, sentence, cue, skipMarks(paragraph, cue.subject.to));
  if (cue.side === 'after' && cue.kind === 'verb') return null;
  let from = cue.last + 1;
  if (cue.side === 'after' && cue.subject !== null) from = cue.subject.to;
  if (hasBefore) {
    const comma = nextComma(paragraph, sentence, from);
    return comma === null ? null : phraseTo(paragraph, sentence, cue, comma + 1);
  }
  from = skipHearer(paragraph, sentence, cue, from);
  from = skipOccasion(paragraph, sentence, cue, from);
  const kind = tokenAt(tokens, from).kind;
  return kind === 'stop' || from >= sentence.to
    ? null
    : phraseTo(paragraph, sentence, cue, skipMarks(paragraph, from));
}

function nextComma(paragraph: ReadParagraph, sentence: ReadSentence, from: number): number | null {
  for (let at = from; at < Math.min(sentence.to, from + 12); at++)
    if (tokenAt(paragraph.tokens, at).kind === 'comma') return at;
  return null;
}

function skipMarks(paragraph: ReadParagraph, from: number): number {
  let at = from;
  while (
    /^(?:comma|colon|dash|semicolon|mark)$/u.test(tokenAt(paragraph.tokens, at).kind) &&
    at < paragraph.tokens.length
  )
    at += 1;
  return at;
}

/** told reporters [that …] */
function skipHearer(paragraph: ReadParagraph, sentence: ReadSentence, cue: Cue, from: number): number {
  if (cue.base !== 'tell' && cue.frame !== 'tell') return from;
  if (/^(?:him|her|them|me|us|you)$/u.test(tokenAt(paragraph.tokens, from).lower)) return from + 1;
  const hearer = subjectAfter(paragraph.tokens, sentence, from);
  if (hearer === null) return from;
  const that = indexOfThat(paragraph, sentence, from, hearer.from + 8);
  return that ?? Math.min(hearer.to, from + 4);
}

function indexOfThat(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  from: number,
  limit: number,
): number | null {
  for (let at = from; at < Math.min(sentence.to, limit); at++) {
    const token = tokenAt(paragraph.tokens, at);
    if (token.lower === 'that') return at;
    if (token.kind === 'passage' || token.kind === 'colon') return null;
  }
  return null;
}

/** said on Monday in Beijing [that …], said in a statement [that …] */
function skipOccasion(paragraph: ReadParagraph, sentence: ReadSentence, cue: Cue, from: number): number {
  if (cue.frame !== 'say' && cue.frame !== 'tell') return from;
  const token = tokenAt(paragraph.tokens, from);
  if (token.lower === 'that') return from;
  if (isDayOrMonth(token.text) || isAdverb(token.text))
    return skipOccasion(paragraph, sentence, cue, from + 1);
  if (
    !/^(?:in|on|at|during|to|after|before|last|this|of|from|via|through)$/u.test(token.lower) &&
    token.kind !== 'comma'
  )
    return from;
  const that = indexOfThat(paragraph, sentence, from, from + 20);
  if (that !== null) return that;
  if (token.kind === 'comma') return from;
  for (let at = from; at < Math.min(sentence.to, from + 14); at++) {
    const kind = tokenAt(paragraph.tokens, at).kind;
    if (kind === 'comma' || kind === 'colon') return at;
    if (isDayOrMonth(tokenAt(paragraph.tokens, at).text) && tokenAt(paragraph.tokens, at + 1).kind === 'word')
      return at + 1;
  }
  return from;
}

/** Words after a comma that begin another clause of the writer. */
const NEW_CLAUSE =
  /^(?:adding|saying|noting|according|while|citing|though|although|calling|referring|arguing|but|even|suggesting|explaining|telling|prompting)$/u;

/** From a token to where the reported clause ends: the sentence's end, or a comma that opens another clause of the writer. */
function phraseTo(paragraph: ReadParagraph, sentence: ReadSentence, cue: Cue, from: number): Phrase | null {
  const { tokens } = paragraph;
  let to = sentence.to;
  while (to > from && tokenAt(tokens, to - 1).kind === 'stop') to -= 1;
  for (let at = from + 2; at < to - 1; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'comma' && NEW_CLAUSE.test(tokenAt(tokens, at + 1).lower)) return { from, to: at };
    if (token.lower === 'according' && tokenAt(tokens, at + 1).lower === 'to') return { from, to: at };
  }
  return to > from ? { from, to } : null;
}
