import type { SentenceRange } from '../text/sentences.ts';
import { isCapitalised, isDate, isFiniteSpeech, isVerbModifier } from '../text/shapes.ts';
import { type Phrase, type SubjectPhrase, bySelf, type Token, tokenAt } from '../text/token.ts';
import { leftmostNounSegment } from './noun-segments.ts';
import { skipTime } from './skip-openings.ts';

/** No speaker phrase is longer than this many tokens; also the limit of every walk to the left. */
const LONGEST_PHRASE = 18;
const LONGEST_ASIDE = 45;

/**
 * The subject that comes before a verb.
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
  if (tokenAt(tokens, last).is('relative')) return relativeSubject(tokens, sentence, last);
  const phrase = plainSubject(tokens, sentence, last);
  return phrase === null ? null : bySelf(phrase);
}

function plainSubject(tokens: readonly Token[], sentence: SentenceRange, last: number): Phrase | null {
  const token = tokenAt(tokens, last);
  if (token.kind === 'comma') return leftmostNounSegment(tokens, sentence, last, trimmed);
  if (token.kind === 'close') return beforeBracket(tokens, sentence, last, 'open');
  if (token.kind === 'dash') return beforeBracket(tokens, sentence, last, 'dash');
  const isOther = token.is('joins') || token.is('infinitive');
  const isNoun = (token.kind === 'word' && !isOther) || isShort(token);
  return isNoun ? phraseEndingAt(tokens, sentence, last) : null;
}

/** “hell of a job” may be part of a name for somebody; a whole sentence may not. */
const isShort = ({ kind, text }: Token): boolean =>
  kind === 'passage' && text.length < 30 && !/[.!?,][”"’']?$/u.test(text);

/** "who" with what it stands for: "Ma Li, the lawyer, who said …". */
function relativeSubject(
  tokens: readonly Token[],
  sentence: SentenceRange,
  pronoun: number,
): SubjectPhrase | null {
  const isAfterComma = tokenAt(tokens, pronoun - 1).kind === 'comma';
  const before = isAfterComma ? pronoun - 2 : pronoun - 1;
  // “A report that said …”
  if (before < sentence.from || tokenAt(tokens, pronoun).is('clauseOpener')) return null;
  const named = isAfterComma ? leftmostNounSegment(tokens, sentence, before + 1, trimmed) : null;
  const antecedent = named ?? plainSubject(tokens, sentence, before);
  const isPerson = antecedent !== null && tokenAt(tokens, pronoun).is('personRelative');
  const meant = isPerson ? whoIsMeant(tokens, antecedent) : antecedent;
  return { from: pronoun, to: pronoun + 1, antecedent: meant };
}

/** The person of a phrase: “led by Ma Li, who”, “quoting one trader who”. */
function whoIsMeant(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  let start = from;
  for (let at = from; at < to - 1; at++) {
    const isDoing = at === from && /^[a-z]{3,}ing$/u.test(tokenAt(tokens, at).text);
    if (isDoing || tokenAt(tokens, at).is('beforeAgent')) start = at + 1;
  }
  return { from: start, to };
}

/** Jumps back over "(R-Ohio)" or "— a lawyer —". */
function beforeBracket(
  tokens: readonly Token[],
  sentence: SentenceRange,
  close: number,
  opener: 'open' | 'dash',
): Phrase | null {
  for (let at = close - 1; at > Math.max(sentence.from, close - LONGEST_ASIDE); at--)
    if (tokenAt(tokens, at).kind === opener) return phraseEndingAt(tokens, sentence, at - 1);
  return null;
}

/** Walks left from the last word of a noun phrase to its first. */
export function phraseEndingAt(
  tokens: readonly Token[],
  sentence: SentenceRange,
  last: number,
): Phrase | null {
  if (tokenAt(tokens, last).is('subjectPronoun')) return { from: last, to: last + 1 };
  let first = last;
  const leftmost = Math.max(sentence.from, last - LONGEST_PHRASE);
  while (first > leftmost && extendsLeft(tokens, first - 1, first)) first -= 1;
  return trimmed(tokens, { from: first, to: last + 1 });
}

/** Whether the token before the phrase still belongs to it. */
function extendsLeft(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.kind !== 'word') return isShort(token);
  if (token.is('joinsNouns')) return tokenAt(tokens, at - 1).kind === 'word';
  if (token.is('relative')) return token.is('personRelative');
  if (token.is('subjectPronoun') || token.is('clauseOpener') || isFiniteSpeech(token)) return false;
  // “a sailor who has …”
  if (token.is('auxiliary')) return tokenAt(tokens, at - 1).is('relative');
  const head = tokenAt(tokens, first);
  const isArticle = head.is('determiner') && !head.is('alsoNumber');
  return !isArticle || canPrecedeArticle(tokens, at, token);
}

/** “Of the board”; “a sailor who lost the boat”, “officers searching the house” */
function canPrecedeArticle(tokens: readonly Token[], at: number, token: Token): boolean {
  if (token.is('preposition') || token.is('determiner')) return true;
  const before = tokenAt(tokens, at - 1);
  const subject = before.is('auxiliary') ? tokenAt(tokens, at - 2) : before;
  const isDoing = /^[a-z]{3,}ing$/u.test(token.text) && (before.is('personNoun') || before.is('forPeople'));
  return subject.is('personRelative') || isDoing;
}

/** Drops adverbials in front of the subject: "On Friday the mayor" is about the mayor. */
function trimmed(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let from = skipTime(tokens, phrase.from);
  const { to } = phrase;
  while (from < to) {
    const token = tokenAt(tokens, from);
    if (token.is('preposition') || token.is('clauseOpener')) from = afterPreposition(tokens, from, to);
    else if (token.is('adverb') || isDate(token) || token.kind !== 'word' || token.is('joinsNouns'))
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
    const isName = (token: Token): boolean => isCapitalised(token) && !isDate(token);
    const isStart = token.is('determiner') || (isName(token) && !isName(before));
    if (isStart && !before.is('preposition')) return at;
  }
  // “In a notice posted late, the council …”: what the preposition leads is no subject.
  return tokenAt(tokens, from + 1).is('beforeNameless') ? to : from + 1;
}

/** Whether a phrase can be the subject of a verb of saying: a name, people, a number of them, or what a determiner leads. */
function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokenAt(tokens, from);
  const isArticle = first.is('definite') || first.is('indefinite');
  if (isArticle && to === from + 1) return false;
  if (/^\p{N}/u.test(first.text) || first.is('determiner') || first.is('subjectPronoun')) return true;
  return tokens
    .slice(from, to)
    .some((token) => !isDate(token) && (isCapitalised(token) || token.is('personNoun')));
}
