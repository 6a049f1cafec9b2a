import { type Phrase, type SubjectPhrase, bySelf, type Token, tokenAt } from '../text/token.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { isFiniteSpeech } from '../words/cue-verbs.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { startsLower } from '../words/letters.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
  isAdverb,
  isCapitalised,
  isDate,
  isPersonNoun,
  isVerbModifier,
} from '../words/word-classes.ts';
import { skipTime } from './main-subject.ts';
import { leftmostNounSegment } from './noun-segments.ts';

/** No speaker phrase is longer than this many tokens; also the limit of every walk to the left. */
const LONGEST_PHRASE = 18;
const LONGEST_ASIDE = 45;

/**
 * The subject that stands before a verb.
 *
 *     Ma Li, a lawyer for the group, also said …
 *     ^^^^^ with the aside skipped, and "also"
 */
export function subjectBefore(
  tokens: readonly Token[],
  sentence: SentenceRange,
  verb: number,
): SubjectPhrase | null {
  let last = verb - 1;
  while (last >= sentence.from && isVerbModifier(tokenAt(tokens, last))) last -= 1;
  if (last < sentence.from) return null;
  const token = tokenAt(tokens, last);
  if (token.kind === 'word' && RELATIVE_PRONOUNS.has(token.lower))
    return relativeSubject(tokens, sentence, last);
  const phrase = plainSubject(tokens, sentence, last);
  return phrase === null ? null : bySelf(phrase);
}

function plainSubject(tokens: readonly Token[], sentence: SentenceRange, last: number): Phrase | null {
  const token = tokenAt(tokens, last);
  if (token.kind === 'comma') return leftmostNounSegment(tokens, sentence, last, trimmed);
  if (token.kind === 'close') return beforeBracket(tokens, sentence, last, 'open');
  if (token.kind === 'dash') return beforeBracket(tokens, sentence, last, 'dash');
  if (token.kind === 'word')
    return /^(?:and|but|or|then|to)$/u.test(token.lower) ? null : phraseEndingAt(tokens, sentence, last);
  return token.kind === 'passage' && isShort(token) && last > sentence.from
    ? phraseEndingAt(tokens, sentence, last)
    : null;
}

/** “hell of a job” may be part of a name for somebody; a whole sentence may not. */
function isShort(token: Token): boolean {
  return token.text.length < 30 && !/[.!?,][”"’']?$/u.test(token.text);
}

/** "who" with what it stands for: "Ma Li, the lawyer, who said …". */
function relativeSubject(
  tokens: readonly Token[],
  sentence: SentenceRange,
  pronoun: number,
): SubjectPhrase | null {
  const isAfterComma = tokenAt(tokens, pronoun - 1).kind === 'comma';
  const before = isAfterComma ? pronoun - 2 : pronoun - 1;
  if (before < sentence.from || tokenAt(tokens, pronoun).lower === 'that') return null;
  const named = isAfterComma ? leftmostNounSegment(tokens, sentence, before + 1, trimmed) : null;
  const antecedent = named ?? plainSubject(tokens, sentence, before);
  const isPerson = tokenAt(tokens, pronoun).lower === 'who';
  const meant = antecedent === null ? null : whoIsMeant(tokens, antecedent, isPerson);
  return { from: pronoun, to: pronoun + 1, antecedent: meant };
}

/** Jumps back over "(R-Ohio)" or "— a lawyer —". */
function beforeBracket(
  tokens: readonly Token[],
  sentence: SentenceRange,
  close: number,
  opener: 'open' | 'dash',
): Phrase | null {
  for (let at = close - 1; at >= Math.max(sentence.from, close - LONGEST_ASIDE); at--) {
    if (tokenAt(tokens, at).kind === opener)
      return at > sentence.from ? phraseEndingAt(tokens, sentence, at - 1) : null;
  }
  return null;
}

/** Walks left from the last word of a noun phrase to its first. */
export function phraseEndingAt(
  tokens: readonly Token[],
  sentence: SentenceRange,
  last: number,
): Phrase | null {
  const token = tokenAt(tokens, last);
  if (SUBJECT_PRONOUNS.has(token.lower)) return { from: last, to: last + 1 };
  let first = last;
  while (
    first > sentence.from &&
    last - first < LONGEST_PHRASE &&
    extendsLeft(tokens, first - 1, first, last)
  ) {
    first -= 1;
    if (tokenAt(tokens, first).kind === 'close') first = openerBefore(tokens, sentence, first);
  }
  return trimmed(tokens, { from: first, to: last + 1 });
}

function openerBefore(tokens: readonly Token[], sentence: SentenceRange, close: number): number {
  for (let at = close - 1; at >= Math.max(sentence.from, close - 12); at--)
    if (tokenAt(tokens, at).kind === 'open') return at;
  return close;
}

/** Whether the token before the phrase still belongs to it. */
function extendsLeft(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.kind === 'comma') return joinsNames(tokens, at, last);
  if (token.kind !== 'word') return token.kind === 'close' || (token.kind === 'passage' && isShort(token));
  if (SUBJECT_PRONOUNS.has(token.lower)) return false;
  if (token.lower === 'and') return joinsPeople(tokens, at);
  if (RELATIVE_PRONOUNS.has(token.lower)) return token.lower === 'who';
  if (CLAUSE_OPENERS.has(token.lower) || isFiniteSpeech(token.text)) return false;
  if (AUXILIARIES.has(token.lower)) return isOfRelative(tokens, at);
  return !startsWithArticle(tokenAt(tokens, first)) || canStandBeforeArticle(tokens, at);
}

/** "a sailor who has …", "officials whose laws have been …" */
const isOfRelative = (tokens: readonly Token[], at: number): boolean =>
  RELATIVE_PRONOUNS.has(tokenAt(tokens, at - 1).lower) ||
  [1, 2, 3].some((before) => tokenAt(tokens, at - before).lower === 'whose');

/** "officers searching the house": what somebody does belongs to who it is. */
function isDoing(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  return (
    /^[a-z]{3,}ing$/u.test(tokenAt(tokens, at).text) &&
    before.kind === 'word' &&
    startsLower(before.text) &&
    (isPersonNoun(before.text) || isForPeople(before.lower))
  );
}

function startsWithArticle({ lower }: Token): boolean {
  return DETERMINERS.has(lower) && !/^(?:this|that|one|other|two|three)$/u.test(lower);
}

function canStandBeforeArticle(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at);
  if (PREPOSITIONS.has(lower) || DETERMINERS.has(lower)) return true;
  return isDoing(tokens, at) || isDone(tokens, at);
}

/** "a sailor who lost the boat": what somebody did, too. */
function isDone(tokens: readonly Token[], at: number): boolean {
  const subject = AUXILIARIES.has(tokenAt(tokens, at - 1).lower) ? at - 2 : at - 1;
  return tokenAt(tokens, subject).lower === 'who';
}

/** The comma of "Li, Wang and Zhou". */
function joinsNames(tokens: readonly Token[], comma: number, last: number): boolean {
  for (let at = comma + 1; at < Math.min(last, comma + 5); at++) {
    if (tokenAt(tokens, at).lower !== 'and') continue;
    return isCapitalised(tokenAt(tokens, comma - 1).text) && isCapitalised(tokenAt(tokens, comma + 1).text);
  }
  return false;
}

/** "Li and Wang", "officials and experts"; not "lost and the mayor". */
function joinsPeople(tokens: readonly Token[], and: number): boolean {
  const before = tokenAt(tokens, and - 1);
  const after = tokenAt(tokens, and + 1);
  if (before.kind !== 'word') return false;
  const isName = (token: Token): boolean => isCapitalised(token.text) || isPersonNoun(token.text);
  if (isName(before)) return isName(after) || DETERMINERS.has(after.lower) || startsLower(after.text);
  return startsLower(after.text) && !DETERMINERS.has(after.lower);
}

/** Drops adverbials in front of the subject: "On Friday the mayor" is about the mayor. */
function trimmed(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let from = skipTime(tokens, phrase.from);
  const { to } = phrase;
  while (from < to) {
    const token = tokenAt(tokens, from);
    if (PREPOSITIONS.has(token.lower) || CLAUSE_OPENERS.has(token.lower))
      from = afterPreposition(tokens, from, to);
    else if (isAdverb(token.text) || isDate(token) || token.lower === 'and' || token.kind !== 'word')
      from += 1;
    else break;
  }
  return from < to && isSubject(tokens, from, to) ? { from, to } : null;
}

/** Where the subject begins after "in an interview Monday": at the last determiner or run of capitals, else nowhere. */
function afterPreposition(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const token = tokenAt(tokens, at);
    const before = tokenAt(tokens, at - 1);
    const isName = (token: Token): boolean => isCapitalised(token.text) && !isDate(token);
    if (
      (DETERMINERS.has(token.lower) || (isName(token) && !isName(before))) &&
      !PREPOSITIONS.has(before.lower)
    )
      return at;
  }
  // “In a notice posted late, the council …”: what the preposition leads is no subject.
  return /^an?$/u.test(tokenAt(tokens, from + 1).lower) ? to : from + 1;
}

/** Whether a phrase can be the subject of a verb of saying: a name, people, a number of them, or what a determiner leads. */
function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'word' && !isDate(token) && (isCapitalised(token.text) || isPersonNoun(token.text)))
      return true;
  }
  if (arePeople(tokens, from, to)) return true;
  const first = tokenAt(tokens, from);
  if (/^\p{N}/u.test(first.text)) return true;
  return DETERMINERS.has(first.lower) || SUBJECT_PRONOUNS.has(first.lower);
}

/** “Tech executives say” */
function arePeople(tokens: readonly Token[], from: number, to: number): boolean {
  const { text } = tokenAt(tokens, to - 1);
  if (to - from > LONGEST_PLURAL || !/^[a-z]+s$/u.test(text) || !isForPeople(text.slice(0, -1))) return false;
  return tokens.slice(from, to).every(({ lower }) => !PREPOSITIONS.has(lower));
}

const LONGEST_PLURAL = 3;

/**
 * What of a phrase a relative pronoun stands for: the last of those named in it.
 *
 *     led by Ma Li, who          like that of Ma Li, who          quoting one trader who
 *            ^^^^^                            ^^^^^                       ^^^^^^^^^^
 */
function whoIsMeant(tokens: readonly Token[], phrase: Phrase, isPerson: boolean): Phrase {
  const { from, to } = behindParticiple(tokens, phrase);
  // Of “a report by the institute, which” it is the report, of “charged by the institute, which” the institute.
  const isDoer = isPerson || /^[a-z]{3,}ed$/u.test(tokenAt(tokens, from).text);
  for (let at = to - 2; at >= from; at--) {
    const { lower } = tokenAt(tokens, at);
    if (isDoer && lower === 'by' && !tokenAt(tokens, at + 1).lower.endsWith('ing'))
      return { from: at + 1, to };
  }
  return { from, to };
}

/** “quoting one trader”, “pointing to a study” */
function behindParticiple(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  if (!/^[a-z]{3,}ing$/u.test(tokenAt(tokens, from).text)) return { from, to };
  const noun = PREPOSITIONS.has(tokenAt(tokens, from + 1).lower) ? from + 2 : from + 1;
  return noun < to ? { from: noun, to } : { from, to };
}
