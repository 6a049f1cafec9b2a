import type { SentenceRange } from '../text/sentences.ts';
import { isCapitalised, isDate, isFiniteSpeech, isPast } from '../text/shapes.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';
import { isTime } from './skip-openings.ts';

/** Asides between subject and verb are not longer than this. */
const LONGEST_ASIDE = 45;

/**
 * The subject where an aside in commas is between it and its verb: the leftmost piece between commas that can be one.
 *
 *     In May, Ma Li, a lawyer, who lives here, said …
 *             ^^^^^
 */
export function leftmostNounSegment(
  tokens: readonly Token[],
  sentence: SentenceRange,
  comma: number,
  trim: (tokens: readonly Token[], phrase: Phrase) => Phrase | null,
): Phrase | null {
  let best: Phrase | null = null;
  for (const { from, to } of segmentsBefore(tokens, sentence, comma)) {
    let first = from;
    // A conjunction in front shows that the clause begins here.
    while (first < to && tokenAt(tokens, first).is('opensMainClause')) first += 1;
    const isLed = first > from;
    while (first < to && tokenAt(tokens, first).is('adverb')) first += 1;
    const phrase = { from: first, to };
    if (first >= to || isAside(tokens, phrase)) continue;
    if (holdsClause(tokens, phrase)) break;
    best = canStartSubject(tokenAt(tokens, first)) ? (trim(tokens, phrase) ?? best) : best;
    if (isLed) break;
  }
  return best;
}

/** The pieces between commas before one, from right to left, up to another mark. */
function* segmentsBefore(
  tokens: readonly Token[],
  sentence: SentenceRange,
  comma: number,
): Generator<Phrase> {
  let end = comma;
  for (let at = comma - 1; at >= Math.max(sentence.from - 1, comma - LONGEST_ASIDE); at--) {
    const { kind, text } = tokenAt(tokens, at);
    const isStart = at < sentence.from;
    if (!isStart && !MARKS.has(kind)) continue;
    yield { from: at + 1, to: end };
    if (isStart || (kind !== 'comma' && !(kind === 'passage' && text.length < 25))) return;
    end = at;
  }
}

const MARKS: ReadonlySet<Token['kind']> = new Set(['comma', 'semicolon', 'colon', 'passage', 'dash']);

function isAside(tokens: readonly Token[], phrase: Phrase): boolean {
  const head = tokenAt(tokens, phrase.from);
  if (head.kind !== 'word' || /^\p{N}/u.test(head.text) || isDate(head)) return true;
  if (head.is('preposition') || head.is('relative') || head.is('opensAside')) return true;
  return (
    /^[a-z]+(?:ing|ed)$/u.test(head.text) ||
    isOpeningParticiple(tokens, phrase.from) ||
    isTime(tokens, phrase)
  );
}

/** “Moving the bill, the minister said”, “Giving evidence, she said”; not “Spring rains”, “Leading economists, she said”. */
function isOpeningParticiple(tokens: readonly Token[], at: number): boolean {
  if (!/^\p{Lu}\p{Ll}{2,}(?:ing|ed)$/u.test(tokenAt(tokens, at).text)) return false;
  const next = tokenAt(tokens, at + 1);
  if (next.is('determiner') || next.is('preposition')) return true;
  return tokenAt(tokens, at + 2).kind === 'comma' && /^[a-z]+[^s\W]$/u.test(next.text);
}

/** “Ma Li has a boat”; “as Ma Li told the court” */
function holdsClause(tokens: readonly Token[], { from, to }: Phrase): boolean {
  // “She took her degree”
  if (tokenAt(tokens, from).is('subjectPronoun') && isPast(tokenAt(tokens, from + 1))) return true;
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (tokenAt(tokens, at - 1).is('relative')) continue;
    if (token.is('auxiliary') || isFiniteSpeech(token)) return true;
    const isAfterName =
      isCapitalised(tokenAt(tokens, at - 1)) || tokenAt(tokens, at - 1).is('subjectPronoun');
    if (isAfterName && /^[a-z]{3,}ed$/u.test(token.text) && tokenAt(tokens, at + 1).is('determiner'))
      return true;
  }
  return false;
}

const canStartSubject = (token: Token): boolean =>
  startsUpper(token.text) || token.is('determiner') || token.is('subjectPronoun') || token.is('personNoun');
