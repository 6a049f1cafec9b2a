import { datesInAllLanguages } from '../../language/all-languages.ts';
import { lazily } from '../../text/once-per.ts';
import type { Token } from './token.ts';
import { NO_TOKEN, tokenAt } from './token.ts';
import { startsLower, startsUpper } from '../words/letters.ts';

/** One sentence of the writer: indices into the paragraph's tokens. */
export interface SentenceRange {
  readonly from: number;
  /** First token after the sentence. */
  readonly to: number;
}

/** Longer runs without a full stop are tables or noise; cutting them keeps every later step linear. */
const LONGEST_SENTENCE = 300;

/** Cuts the tokens of a paragraph into sentences. A stop inside quotation marks ends one only where the marks end too. */
export function splitSentences(tokens: readonly Token[]): readonly SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    const isLast = index === tokens.length - 1;
    if (!isLast && index - from < LONGEST_SENTENCE && !endsSentence(tokens, index)) continue;
    let to = index + 1;
    while (to < tokens.length && isTrailing(tokens, to)) to += 1;
    sentences.push({ from, to });
    from = to;
    index = to - 1;
  }
  return sentences;
}

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.kind === 'stop') return stopEndsSentence(tokens, index, token);
  if (token.kind === 'passage') return passageEndsSentence(tokens, index, nextWord(tokens, index + 1));
  if (token.kind !== 'word' || !token.text.endsWith('.')) return false;
  const next = nextWord(tokens, index + 1);
  return startsUpper(next.text) && opensAfterAbbreviation(token, next);
}

function stopEndsSentence(tokens: readonly Token[], index: number, stop: Token): boolean {
  const next = nextWord(tokens, index + 1);
  // “Jeb!, Ben Carson and …”
  if (tokenAt(tokens, index + 1).kind === 'comma') return false;
  if (isOrdinal(tokenAt(tokens, index - 1), stop, next)) return false;
  // “No. 114 of 28 June”
  if (tokenAt(tokens, index - 1).is('beforeNumber') && /^\d/u.test(next.text)) return false;
  return opensSentence(next) && !(stop.text.length > 1 && next.kind === 'passage');
}

/** “am 3. November”, “im 19. Jahrhundert”: in German an ordinal has a stop after it, and nouns a capital. */
function isOrdinal(number: Token, stop: Token, next: Token): boolean {
  return (
    stop.text === '.' &&
    number.end === stop.start &&
    /^\d{1,2}$/u.test(number.text) &&
    BEHIND_ORDINALS().has(next.text)
  );
}

const BEHIND_ORDINALS = lazily(
  () =>
    new Set(
      datesInAllLanguages().flatMap(({ words: { months, behindOrdinals } }) =>
        behindOrdinals.length === 0 ? [] : [...behindOrdinals, ...(months ?? []).map(([month]) => month)],
      ),
    ),
);

/** “We won.” They left. */
function passageEndsSentence(tokens: readonly Token[], index: number, next: Token): boolean {
  const mark = /([.!?…])["”“’‘'»«›‹\])]*$/u.exec(tokenAt(tokens, index).text)?.[1];
  if (mark === undefined || !opensSentence(next) || /^(?:comma|dash)$/u.test(tokenAt(tokens, index + 1).kind))
    return false;
  return mark === '.' || !isCuePhrase(tokens, index + 1);
}

/** Closing brackets and stray marks belong to the sentence before them. */
function isTrailing(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  return (
    token.kind === 'close' ||
    token.kind === 'stop' ||
    (token.kind === 'mark' && /^["”’'»*]$/u.test(token.text))
  );
}

function nextWord(tokens: readonly Token[], index: number): Token {
  for (let at = index; at < Math.min(tokens.length, index + 4); at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'word' || token.kind === 'passage') return token;
  }
  return NO_TOKEN;
}

function opensSentence(token: Token): boolean {
  return token.kind === 'passage' || token === NO_TOKEN || !startsLower(token.text);
}

/** After "U.S." or "Jr." only a word that is capitalised for no other reason shows that a sentence begins. */
function opensAfterAbbreviation(token: Token, next: Token): boolean {
  return (
    (/(?:\p{L}\.){2,}$/u.test(token.text) || token.is('endsNameShort')) &&
    !next.is('capitalised') &&
    next.text.length > 1
  );
}

/** “Never!” Chen Wei said: the sentence continues, although a capital follows the exclamation mark. */
function isCuePhrase(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'comma' && at > from) return tokenAt(tokens, pastAside(tokens, at)).is('spoke');

    if (token.is('spoke')) return startsLower(token.text);
    if (!token.is('capitalised') && !token.is('subjectPronoun')) return false;
  }
  return false;
}

/** “Why?” Ma Li, D-Ohio, asked: where the aside after the name has its second comma, and the verb comes next. */
function pastAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at < comma + LONGEST_ASIDE; at++)
    if (tokenAt(tokens, at).kind === 'comma') return at + 1;
  return -1;
}

const LONGEST_ASIDE = 14;
