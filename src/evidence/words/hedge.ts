import { lazily } from '../../text/once-per.ts';
import { CLAUSE_MARKS } from './clause-marks.ts';
import { beginsAs, endsAs, evidenceWords, isAmong } from './listed-words.ts';
import { isNegation } from './negation.ts';
import { isUnspaced, isWord, lowerAt, type TokenRange, type Tokens } from '../text/tokenise.ts';

/** Whether a word opens a condition: `if`, `whether`. */
export function isCondition(word: string): boolean {
  return isAmong(word.toLowerCase(), 'conditions');
}

/** Whether a word by itself makes what is said conditional, partial or possible. */
export function hedges(word: string): boolean {
  return isHedged([lower(word)], true);
}

/** The words at a place that open a condition, as “provided that” does; `null` where none do. */
export function conditionAt(words: readonly string[], at: number): string | null {
  return longestAt(words, at, (phrase) => isCondition(phrase.join('')));
}

/** The words that end right before a place and open a condition: “if”, “à condition que”, 只要; `null` where none do. */
export function conditionAfter(words: readonly string[], at: number): string | null {
  for (let length = Math.min(LONGEST, at); length > 0; length -= 1) {
    const before = words.slice(at - length, at);
    if (isCondition(before.join(''))) return before.join(isUnspaced(before[0] ?? '') ? '' : ' ');
  }
  return null;
}

/** The words of a gap without which something is said outright that was said under a condition, in part, as possible or as hoped for. */
export function hedgeIn(tokens: Tokens, gap: TokenRange, isFilled: boolean): string | null {
  const { words } = tokens;
  return (
    hedgeAtEdge(words, gap) ??
    hedgesAlone(words, gap) ??
    hedgeBefore(words, gap.end, { from: gap.start, isFilled }) ??
    modalAfter(tokens, gap) ??
    partOf(tokens, gap)
  );
}

/** An “if” that a gap ends with, or the “always” of “not always” that it begins with. */
function hedgeAtEdge(words: readonly string[], { start, end }: TokenRange): string | null {
  if (end === start) return null;
  const [before = '', first = '', last = ''] = [words[start - 1], words[start], words[end - 1]];
  if (isCondition(last)) return last;
  return isNegation(before) && isAmong(lower(first), 'whole') ? first : null;
}

/** All the words of a gap, where they are nothing but hedges. */
function hedgesAlone(words: readonly string[], { start, end }: TokenRange): string | null {
  const said = end - start > MOST_ALONE ? [] : words.slice(start, end).filter(isWord);
  return said.length > 0 && isHedged(said.map(lower), true) ? written(said) : null;
}

/** No more tokens are nothing but hedges. */
const MOST_ALONE = 24;

/** Longest hedge of several tokens, as “stopped short of” and かもしれない are. */
const LONGEST = 4;

/** The most tokens, of as many as there are, that are a hedge together; 0 for none. */
function longest(most: number, isHedging: (length: number) => boolean): number {
  for (let length = Math.min(LONGEST, most); length > 0; length -= 1) if (isHedging(length)) return length;
  return 0;
}

function longestAt(
  words: readonly string[],
  at: number,
  is: (phrase: readonly string[]) => boolean,
): string | null {
  const length = longest(words.length - at, (length) => is(words.slice(at, at + length).map(lower)));
  return length === 0 ? null : written(words.slice(at, at + length));
}

/** Whether words in small letters are nothing but hedges, one after the other: “at least some”; asides only if they count. */
function isHedged(words: readonly string[], countsAsides = false): boolean {
  let at = 0;
  while (at < words.length) {
    const length = longest(words.length - at, (length) => {
      const phrase = words.slice(at, at + length);
      return (
        isHedge(phrase) ||
        isAmong(phrase.join(''), 'limits', 'doubtful') ||
        (countsAsides && (isAside(phrase) || isBound(phrase)))
      );
    });
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function isBound([word = '', figure = '', ...others]: readonly string[]): boolean {
  return isAmong(word, 'bounds') && /^\p{N}/u.test(figure) && others.length === 0;
}

function isHedge(phrase: readonly string[]): boolean {
  return isAmong(phrase.join(''), 'hedges', 'modals') || isCondition(phrase.join(''));
}

function isAside(phrase: readonly string[]): boolean {
  const [word = '', to] = phrase;
  return (
    isAmong(phrase.join(''), 'asides') ||
    (phrase.length === 2 && isAmong(to ?? '', 'infinitiveMarks') && isAmong(word, 'beforeTo'))
  );
}

/** Where words are that could be a hedge of what follows them. */
export interface BeforePlace {
  /** Nothing before it counts. */
  readonly from: number;
  /** Whether a bracket stands for the last of them. */
  readonly isFilled?: boolean;
  /** Whether the words after them begin the quotation, so that any “some” right before them is cut off. */
  readonly isEdge?: boolean;
}

/** What comes before a place and makes possible, partial or only hoped for what follows, with at most a “have been” between; `null` where nothing does. */
export function hedgeBefore(words: readonly string[], at: number, place: BeforePlace): string | null {
  const isParenthesis = words[at - 1] === ',';
  const run =
    runBefore(words, isParenthesis ? at - 1 : at, lowerAt(words, at), place) ??
    (place.isFilled === true ? runBefore(words, at - 1, '', place) : null);
  const isFitting = run !== null && isAttached(words, place, run.start, isParenthesis);
  return isFitting ? written(words.slice(run.start, run.end)) : null;
}

/** Whether hedges belong to what follows a place: no “who” comes before them, and a mark where one comes after them. */
function isAttached(
  words: readonly string[],
  place: BeforePlace,
  start: number,
  isParenthesis: boolean,
): boolean {
  if (start <= place.from) return true;
  const before = lowerAt(words, start - 1);
  if (isParenthesis) return CLAUSE_MARKS.has(before);
  const isBare = place.isFilled === false && isAmong(lowerAt(words, start), 'modals');
  return !isBare && (isAmong(before, 'openersToo') || !isAmong(before, 'openers'));
}

/** The hedges that reach up to a place with nothing but verbs such as “have been” between. */
function runBefore(
  words: readonly string[],
  end: number,
  next: string,
  place: BeforePlace,
): TokenRange | null {
  let [first, last, at] = [end, 0, end];
  while (at > place.from) {
    const next_ = at === end ? next : lowerAt(words, at);
    const isEdge = at === end && place.isEdge === true;
    const length = longest(at - place.from, (length) =>
      hedgesNext(words.slice(at - length, at).map(lower), next_, isEdge),
    );
    if (length === 0 && !isLight(lowerAt(words, at - 1))) break;
    if (length > 0) [first, last] = [at - length, Math.max(last, at)];
    at -= Math.max(1, length);
  }
  return last === 0 ? null : { start: first, end: last };
}

/** Whether words make less of the word after them: no “may” of “the”, no “possible” of “to”. At an edge a “try to” is quoted without. */
function hedgesNext(phrase: readonly string[], next: string, isEdge: boolean): boolean {
  const said = phrase.join('');
  if (isAmong(said, 'doubtful')) return next !== '' && isGovernable(next);
  if (isAmong(said, 'limits')) return isEdge ? !isAmong(said, 'prepositionalLimits') : /^\p{N}/u.test(next);
  if (isAside(phrase) && !isAmong(said, 'asides')) return !isEdge && isGovernable(next);
  if (isAmong(said, 'beforeGerund')) return endsAs(next, 'gerundEndings');
  return isAmong(said, 'modals') ? isGovernable(next) : isHedge(phrase) || isAside(phrase);
}

/** Whether a verb or noun may begin with a word; nothing stands for one that isn't known. */
function isGovernable(next: string): boolean {
  if (next === '') return true;
  return isWord(next) && !isAmong(next, 'prepositions', 'determiners', 'conjunctions');
}

/** Verbs that may be between a hedge and the words that it belongs to, and adverbs. */
function isLight(word: string): boolean {
  return isAmong(word, 'light') || endsAs(word, 'adverbEndings');
}

/** A “may” or “try to” that a gap within one clause begins with, after the subject that is shown. */
function modalAfter({ words, shapes }: Tokens, { start, end }: TokenRange): string | null {
  let at = start;
  while (at < end && isLight(lowerAt(words, at))) at += 1;
  const length = longest(Math.min(2, end - at), (length) => {
    const phrase = words.slice(at, at + length).map(lower);
    return isAmong(phrase.join(''), 'modals') || (isAside(phrase) && !isAmong(phrase.join(''), 'asides'));
  });
  if (length === 0 || !isGovernable(lowerAt(words, end))) return null;
  const hasBoundary = words.slice(start, end).some((one, offset) => isBoundary(one, shapes[start + offset]));
  return hasBoundary ? null : written(words.slice(at, at + length));
}

/** The most words after a “some of”. */
const LONGEST_PART = 8;

/** The “some of” of the subject of what follows a gap, which is left out, or the “many of whom” or “part of the” right before it. */
function partOf({ words, shapes }: Tokens, { start, end }: TokenRange): string | null {
  const part = [end - 2, end - 3].find((place) => place >= start && partAt(words, place) !== null);
  if (part !== undefined) return partAt(words, part);
  let at = end;
  while (at >= start && end - at <= LONGEST_PART && !isBoundary(words[at - 1] ?? '', shapes[at - 1])) at -= 1;
  return at < start || end - at > LONGEST_PART || end - at < 2 ? null : partAt(words, at);
}

/** “some of” at a place. */
function partAt(words: readonly string[], at: number): string | null {
  const [part = '', of = ''] = words.slice(at, at + 2);
  const isPart =
    isAmong(lower(part), 'parts') && (isAmong(lower(of), 'of') || beginsAs(lower(of), 'ofBeginnings'));
  return isPart ? `${part} ${of}` : null;
}

function isBoundary(word: string, shape = ''): boolean {
  return CLAUSE_MARKS.has(shape) || /^[.!?…]$/u.test(word) || isAmong(lower(word), 'conjunctions');
}

/** What a bracket leaves out of the words it replaces, and so says outright: `[will]` for “may”, `[They]` for “some of them”. A report may be set in its own time. */
export function unhedged(
  bracketed: readonly string[],
  replaced: readonly string[],
  isSpeech: boolean,
): string | null {
  if (bracketed.some(weakens)) return null;
  const given = new Set(bracketed.map(lower));
  const lost = replaced
    .map(lower)
    .filter((word) => isWord(word) && !given.has(word) && !isAmong(word, 'infinitives'));
  const isSetInItsTime = !isSpeech && lost.every((word) => given.has(PRESENTS().get(word) ?? ''));
  if (lost.length === 0 || isSetInItsTime) return null;
  if (lost.some((word) => !isAmong(word, 'prepositionalLimits')) && isHedged(lost)) return written(lost);
  const hedge =
    longestAt(replaced, 0, (phrase) => isHedge(phrase) || isAside(phrase)) ??
    hedgeBefore(replaced, replaced.length, { from: 0, isFilled: true });
  if (hedge !== null) return hedge;
  return bracketed.some((word) => isAmong(lower(word), 'parts')) ? null : partAt(replaced, 0);
}

/** Whether words in brackets are nothing but an “only” or “almost” that those which they replace don’t have. */
export function restricts(bracketed: readonly string[], replaced: readonly string[]): boolean {
  const isRestricting = (words: readonly string[]): boolean => isAmong(lower(words.join('')), 'restricting');
  return isRestricting(bracketed) && !replaced.some((_, at) => isRestricting(replaced.slice(at, at + 1)));
}

function weakens(word: string): boolean {
  return isAmong(lower(word), 'hedges', 'modals') || isCondition(word);
}

const PRESENTS = lazily(() => new Map(evidenceWords().flatMap(({ words }) => words.presents ?? [])));

function lower(word: string): string {
  return word.toLowerCase();
}

/** Tokens as they are written one after the other. */
function written(words: readonly string[]): string {
  return words.join(words.every(isUnspaced) ? '' : ' ');
}
