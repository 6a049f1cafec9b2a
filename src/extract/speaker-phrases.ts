import type { SentenceRange } from './sentences.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';
import { cueVerb } from './cue-verbs.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isDayOrMonth,
  isPersonNoun,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
} from './word-classes.ts';

/** Indices of the tokens of a phrase; `to` is the first token after it. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

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
): Phrase | null {
  let last = verb - 1;
  while (last >= sentence.from && isVerbModifier(tokenAt(tokens, last))) last -= 1;
  if (last < sentence.from) return null;
  const token = tokenAt(tokens, last);
  if (token.kind === 'comma') return subjectBeforeAside(tokens, sentence, last);
  if (token.kind === 'close') return subjectBeforeBracket(tokens, sentence, last, 'open');
  if (token.kind === 'dash') return subjectBeforeBracket(tokens, sentence, last, 'dash');
  if (token.kind === 'word' && RELATIVE_PRONOUNS.has(token.lower)) return antecedent(tokens, sentence, last);
  if (token.kind === 'word') return phraseEndingAt(tokens, sentence, last);
  return token.kind === 'passage' && isShort(token) && last > sentence.from
    ? phraseEndingAt(tokens, sentence, last)
    : null;
}

/** "also", "has", "never" between subject and verb. */
function isVerbModifier(token: Token): boolean {
  return token.kind === 'word' && (isAdverb(token.text) || AUXILIARIES.has(token.lower));
}

/** “hell of a job” may be part of a name for somebody; a whole sentence may not. */
function isShort(token: Token): boolean {
  return token.text.length < 30 && !/[.!?,][”"’']?$/u.test(token.text);
}

function antecedent(tokens: readonly Token[], sentence: SentenceRange, pronoun: number): Phrase | null {
  const before = tokenAt(tokens, pronoun - 1).kind === 'comma' ? pronoun - 2 : pronoun - 1;
  if (before < sentence.from) return null;
  if (tokenAt(tokens, before).kind === 'close') return subjectBeforeBracket(tokens, sentence, before, 'open');
  if (tokenAt(tokens, before + 1).kind === 'comma' && tokenAt(tokens, pronoun).lower === 'who') {
    return leftmostNounSegment(tokens, sentence, before + 1) ?? phraseEndingAt(tokens, sentence, before);
  }
  return phraseEndingAt(tokens, sentence, before);
}

/** Jumps back over "(R-Ohio)" or "— a lawyer —". */
function subjectBeforeBracket(
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

/** Subject, aside, verb: the leftmost piece between commas that can be a subject. */
function subjectBeforeAside(tokens: readonly Token[], sentence: SentenceRange, comma: number): Phrase | null {
  return leftmostNounSegment(tokens, sentence, comma);
}

function leftmostNounSegment(
  tokens: readonly Token[],
  sentence: SentenceRange,
  comma: number,
): Phrase | null {
  let best: Phrase | null = null;
  let end = comma;
  for (let at = comma - 1; at >= Math.max(sentence.from - 1, comma - LONGEST_ASIDE); at--) {
    const kind = at < sentence.from ? 'stop' : tokenAt(tokens, at).kind;
    const isBreak =
      kind === 'comma' || kind === 'semicolon' || kind === 'colon' || kind === 'passage' || kind === 'stop';
    if (!isBreak) continue;
    if (end > at + 1) {
      const phrase = nounSegment(tokens, at + 1, end, at < sentence.from);
      if (phrase === 'clause') return best;
      best = phrase ?? best;
    }
    if (kind !== 'comma') return best;
    end = at;
  }
  return best;
}

/** A piece between commas as a subject; `null` for an aside, "clause" where another clause begins. */
function nounSegment(
  tokens: readonly Token[],
  from: number,
  to: number,
  isFirst: boolean,
): Phrase | null | 'clause' {
  let first = from;
  while (
    first < to &&
    /^(?:and|but|so|yet|then|still|while|though|although|as|that|because)$/u.test(
      tokenAt(tokens, first).lower,
    )
  )
    first += 1;
  while (first < to && isAdverb(tokenAt(tokens, first).text)) first += 1;
  if (first >= to) return null;
  const head = tokenAt(tokens, first);
  if (startsAside(head)) return null;
  for (let at = first; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word') continue;
    if (AUXILIARIES.has(token.lower) || isFiniteSpeech(token)) {
      if (isFirst || first > from) return 'clause';
      return 'clause';
    }
  }
  if (!canStartSubject(head) && !isPersonNoun(head.text)) return null;
  return trimmed(tokens, { from: first, to });
}

function startsAside(token: Token): boolean {
  if (token.kind !== 'word') return true;
  if (/^\p{N}/u.test(token.text) || isDayOrMonth(token.text)) return true;
  return (
    PREPOSITIONS.has(token.lower) ||
    RELATIVE_PRONOUNS.has(token.lower) ||
    /^[a-z]+(?:ing|ed)$/u.test(token.text) ||
    /^(?:where|when|now|then|once|whose|known|born)$/u.test(token.lower)
  );
}

function canStartSubject(token: Token): boolean {
  return (
    isCapitalised(token.text) ||
    DETERMINERS.has(token.lower) ||
    SUBJECT_PRONOUNS.has(token.lower) ||
    /^\p{Lu}/u.test(token.text)
  );
}

function isFiniteSpeech(token: Token): boolean {
  const entry = cueVerb(token.lower);
  return (
    entry !== null &&
    entry.frame === 'say' &&
    (entry.form === 'past' || entry.form === 'present') &&
    !NOUN_LIKE.test(token.lower) &&
    /^\p{Ll}/u.test(token.text)
  );
}

/** Forms that are as often nouns. */
const NOUN_LIKE =
  /^(?:reports?|claims?|comments?|tweets?|notes?|states?|questions?|posts?|promises|pledges|remarks|answers|hints|posed|signals?|texts?|emails?|requests|echoes|reasons?|protests|volunteers?|chants|boasts|signed|reported|alleged|announced|proposed)$/u;

/** Walks left from the last word of a noun phrase to its first. */
export function phraseEndingAt(
  tokens: readonly Token[],
  sentence: SentenceRange,
  last: number,
): Phrase | null {
  const token = tokenAt(tokens, last);
  if (SUBJECT_PRONOUNS.has(token.lower)) return { from: last, to: last + 1 };
  if (token.kind === 'comma') return subjectBeforeAside(tokens, sentence, last);
  let first = last;
  while (first > sentence.from && last - first < LONGEST_PHRASE) {
    if (!extendsLeft(tokens, first - 1, first, last)) break;
    first -= 1;
    while (tokenAt(tokens, first).kind === 'close' && first > sentence.from)
      first = openerBefore(tokens, sentence, first);
  }
  return trimmed(tokens, { from: first, to: last + 1 });
}

function openerBefore(tokens: readonly Token[], sentence: SentenceRange, close: number): number {
  for (let at = close - 1; at >= Math.max(sentence.from, close - 12); at--)
    if (tokenAt(tokens, at).kind === 'open') return at;
  return close - 1;
}

/** Whether the token before the phrase still belongs to it. */
function extendsLeft(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.kind === 'passage') return isShort(token) && last > first - 1;
  if (token.kind === 'close') return true;
  if (token.kind === 'comma') return joinsNames(tokens, at, last);
  if (token.kind !== 'word' || SUBJECT_PRONOUNS.has(token.lower)) return false;
  if (token.lower === 'and') return joinsPeople(tokens, at);
  if (RELATIVE_PRONOUNS.has(token.lower)) return token.lower === 'who';
  if (CLAUSE_OPENERS.has(token.lower) || isFiniteSpeech(token)) return false;
  if (AUXILIARIES.has(token.lower)) return RELATIVE_PRONOUNS.has(tokenAt(tokens, at - 1).lower);
  const next = tokenAt(tokens, first);
  if (DETERMINERS.has(next.lower) && !/^(?:this|that|one|other|his|her)$/u.test(next.lower)) {
    return (
      PREPOSITIONS.has(token.lower) ||
      DETERMINERS.has(token.lower) ||
      /^(?:half|former|then)$/u.test(token.lower)
    );
  }
  return true;
}

/** The comma of "Li, Wang and Zhou". */
function joinsNames(tokens: readonly Token[], comma: number, last: number): boolean {
  for (let at = comma + 1; at < Math.min(last, comma + 5); at++) {
    if (tokenAt(tokens, at).lower === 'and')
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
  return (
    (isName(before) && (isName(after) || DETERMINERS.has(after.lower))) ||
    (/^\p{Ll}/u.test(after.text) &&
      /^\p{Ll}/u.test(before.text) &&
      !DETERMINERS.has(after.lower) &&
      !isAdverb(before.text))
  );
}

/** Drops adverbials in front of the subject: "On Friday the mayor" is about the mayor. */
export function trimmed(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let { from } = phrase;
  const { to } = phrase;
  while (from < to) {
    const token = tokenAt(tokens, from);
    if (PREPOSITIONS.has(token.lower) || CLAUSE_OPENERS.has(token.lower))
      from = afterPreposition(tokens, from, to);
    else if (
      isAdverb(token.text) ||
      isDayOrMonth(token.text) ||
      token.lower === 'and' ||
      token.kind !== 'word'
    )
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
    const begins =
      DETERMINERS.has(token.lower) ||
      (isCapitalised(token.text) &&
        !isDayOrMonth(token.text) &&
        !(isCapitalised(before.text) && !isDayOrMonth(before.text)));
    if (begins && !PREPOSITIONS.has(before.lower)) return at;
  }
  return from + 1;
}

function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (
      token.kind === 'word' &&
      !isDayOrMonth(token.text) &&
      (isCapitalised(token.text) || isPersonNoun(token.text))
    )
      return true;
  }
  const first = tokenAt(tokens, from);
  return DETERMINERS.has(first.lower) || SUBJECT_PRONOUNS.has(first.lower);
}

/**
 * The subject that stands after its verb.
 *
 *     “…,” said Ma Li, a lawyer
 *               ^^^^^
 */
export function subjectAfter(tokens: readonly Token[], sentence: SentenceRange, from: number): Phrase | null {
  const head = tokenAt(tokens, from);
  if (head.kind !== 'word' || PREPOSITIONS.has(head.lower) || isDayOrMonth(head.text)) return null;
  if (SUBJECT_PRONOUNS.has(head.lower)) return { from, to: from + 1 };
  if (
    !canStartSubject(head) &&
    !isPersonNoun(head.text) &&
    !/^(?:former|longtime|senior|fellow|then)/u.test(head.lower) &&
    !isTitledName(tokens, from)
  )
    return null;
  let to = from + 1;
  while (to < sentence.to && to - from < LONGEST_PHRASE && continuesRight(tokens, to)) to += 1;
  return { from, to };
}

/** "lawyer Ma Li" */
function isTitledName(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < from + 5; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || PREPOSITIONS.has(token.lower)) return false;
    if (isCapitalised(token.text)) return true;
  }
  return false;
}

function continuesRight(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.kind === 'passage') return isShort(token) && isCapitalised(tokenAt(tokens, at + 1).text);
  if (token.kind !== 'word') return false;
  if (/^(?:of|for|and|de|from)$/u.test(token.lower))
    return tokenAt(tokens, at + 1).kind === 'word' && !/ing$/u.test(tokenAt(tokens, at + 1).text);
  if (PREPOSITIONS.has(token.lower) || CLAUSE_OPENERS.has(token.lower) || RELATIVE_PRONOUNS.has(token.lower))
    return false;
  if (
    AUXILIARIES.has(token.lower) ||
    isAdverb(token.text) ||
    isDayOrMonth(token.text) ||
    isFiniteSpeech(token)
  )
    return false;
  return !/^(?:adding|told|tells|saying|referring|citing|speaking|noting)$/u.test(token.lower);
}
