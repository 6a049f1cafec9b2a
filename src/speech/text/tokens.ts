import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import { startsUpper } from '../words/letters.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type MarkedPassage, type Token, type TokenKind, isNothing } from './token.ts';

/** Different words and marks: each is looked at once, however often it is in articles. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly words: Map<string, Omit<Token, 'start' | 'end' | 'passage'>>;
}

/** That of a language, which articles share. */
export const vocabularyOf = oncePer((lexicon: Lexicon): Vocabulary => ({ lexicon, words: new Map() }));

/** Words of some long articles. */
const MOST_KEPT = 50_000;

/**
 * Splits a range of text into words and marks. Passages in quotation marks become one token each, marks included, so
 * that the grammar of the writer's sentence can be read past them. Linear in the text. `tokenise` of evidence/ is for comparing
 * words: it folds marks and cuts abbreviations and passages, which grammar needs whole.
 */
export function tokeniseParagraph(
  text: string,
  { start, end }: Range,
  passages: readonly MarkedPassage[],
  vocabulary: Vocabulary,
): readonly Token[] {
  const tokens: Token[] = [];
  let from = start;
  passages.forEach((passage, index) => {
    addPlainTokens(tokens, { words: text.slice(from, passage.outerStart), start: from, vocabulary });
    const words = text.slice(passage.outerStart, passage.outerEnd);
    tokens.push({
      kind: 'passage',
      text: words,
      lower: '',
      is: isNothing,
      verb: null,
      start: passage.outerStart,
      end: passage.outerEnd,
      opensCue: false,
      passage: index,
    });
    from = passage.outerEnd;
  });
  addPlainTokens(tokens, { words: text.slice(from, end), start: from, vocabulary });
  return tokens;
}

/** Words keep inner apostrophes, hyphens and points: "Xi’s", "vice-premier", "U.S.". */
const TOKEN =
  /(?:\p{L}\.){2,}|(?:\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{M}@#&$€£][\p{L}\p{M}\p{N}]*)(?:[.'’&_/-][\p{L}\p{M}\p{N}]+)*['’]?|--+|\.{2,}|\S/gu;
const SENTENCE_END = /^(?:[.!?。！？…]|\.{2,})$/u;
const KINDS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  [',', 'comma'],
  ['，', 'comma'],
  ['、', 'comma'],
  [':', 'colon'],
  ['：', 'colon'],
  [';', 'semicolon'],
  ['；', 'semicolon'],
  ['(', 'open'],
  ['[', 'open'],
  ['（', 'open'],
  [')', 'close'],
  [']', 'close'],
  ['）', 'close'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['―', 'dash'],
  ['-', 'dash'],
]);

/** Words outside of quotation marks, and where they begin. */
interface PlainWords {
  readonly words: string;
  readonly start: number;
  readonly vocabulary: Vocabulary;
}

function addPlainTokens(tokens: Token[], range: PlainWords): void {
  for (const { 0: word, index } of range.words.matchAll(TOKEN))
    addToken(tokens, range, index, index + word.length);
}

/** Adds a word or mark, or to the abbreviation before it the point that belongs to it. */
function addToken(tokens: Token[], { words, start, vocabulary }: PlainWords, from: number, to: number): void {
  const token = placed(vocabulary, words.slice(from, to), start + from);
  const last = tokens.at(-1);
  const isPoint = token.text === '.' && last?.end === token.start && last.kind === 'word';
  if (isPoint && isAbbreviation(vocabulary.lexicon, last.text))
    tokens[tokens.length - 1] = placed(vocabulary, `${last.text}.`, last.start);
  else tokens.push(token);
}

/** A word or mark where it is. */
function placed({ lexicon, words }: Vocabulary, found: string, start: number): Token {
  let known = words.get(found);
  if (known === undefined) {
    known = lookUp(lexicon, found);
    if (words.size > MOST_KEPT) words.clear();
    words.set(found, known);
  }
  return {
    kind: known.kind,
    text: known.text,
    lower: known.lower,
    is: known.is,
    verb: known.verb,
    start,
    end: start + found.length,
    opensCue: known.opensCue,
    passage: -1,
  };
}

function lookUp(lexicon: Lexicon, text: string): Omit<Token, 'start' | 'end' | 'passage'> {
  const kind = kindOf(text);
  const lower = lexicon.inSmallLetters(text);
  if (kind !== 'word') return { kind, text, lower, is: isNothing, verb: null, opensCue: false };
  const classes = lexicon.classesOf(text);
  const verb = lexicon.verb(lower);
  const opensCue = verb !== null || classes.has('cueOpener');
  return { kind, text, lower, is: (name) => classes.has(name), verb, opensCue };
}

function kindOf(text: string): TokenKind {
  if (/^[a-z]/iu.test(text)) return 'word';
  const kind = KINDS.get(text);
  if (kind !== undefined) return kind;
  if (/^[\p{L}\p{N}@#&$€£]/u.test(text)) return 'word';
  if (SENTENCE_END.test(text)) return 'stop';
  return text.startsWith('--') ? 'dash' : 'mark';
}

/** "Sen", "J": words whose point does not end a sentence. */
const isAbbreviation = (lexicon: Lexicon, word: string): boolean =>
  /^\p{Lu}$|^[DRI]-\p{Lu}\p{L}+$/u.test(word) || lexicon.is(word, 'abbreviation');

/** Months and verbs that are names of people, too. */
const CALENDAR_NAMES = oncePer(
  (lexicon: Lexicon) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}’'-])${lexicon.oneOf('calendarName')}(?![\p{L}\p{N}-])`, 'gu'),
);

/** One of these words with those beside it in its line. */
interface TokenPlace {
  readonly start: number;
  readonly word: string;
  readonly before: string;
  readonly after: string;
  /** The first mark after it that ends a sentence, or a line. */
  readonly closing: string;
}

/** Where "May", "Jan" or "Will" is somebody’s name: after a first name or title, before a last name, and alike afterwards. */
export function findCalendarNames(lexicon: Lexicon, text: string): ReadonlySet<number> {
  const places = [...text.matchAll(CALENDAR_NAMES(lexicon))].map(({ 0: word, index }) =>
    placeOf(text, word, index),
  );
  const lastNames = new Set(places.filter((item) => isAfterFirstName(lexicon, item)).map(({ word }) => word));
  const pairs = new Set(places.filter((item) => isBeforeLastName(lexicon, item)).map(pairOf));
  const isName = (place: TokenPlace): boolean =>
    isAfterFirstName(lexicon, place) ||
    pairs.has(pairOf(place)) ||
    (lastNames.has(place.word) && !isDated(lexicon, place));
  return new Set(places.filter(isName).map(({ start }) => start));
}

const LONGEST_WORD = 30;
const LONGEST_QUESTION = 200;

function placeOf(text: string, word: string, start: number): TokenPlace {
  const end = start + word.length;
  const before = text.slice(Math.max(0, start - LONGEST_WORD), start);
  const after = text.slice(end, end + LONGEST_WORD);
  return {
    start,
    word,
    before: /(?:^|[\s“"(])([\p{L}\p{N}’'.-]+,?) $/u.exec(before)?.[1] ?? '',
    closing: /[.?!\n]/u.exec(text.slice(end, end + LONGEST_QUESTION))?.[0] ?? '',
    after: /^ ([\p{L}\p{N}’'-]+)/u.exec(after)?.[1] ?? '',
  };
}

const pairOf = ({ word, after }: TokenPlace): string => `${word} ${after}`;

/** "Theresa May", "Mrs May", "Zhang Jun"; not "Mark May 3". */
function isAfterFirstName(lexicon: Lexicon, { before, after }: TokenPlace): boolean {
  return (
    !/^\p{N}/u.test(after) &&
    startsUpper(before) &&
    (lexicon.is(before, 'givenName') || lexicon.is(before, 'familyName') || lexicon.is(before, 'title'))
  );
}

/** "said Jan Lund", "April Lund said"; not "in June Lund said", "Will Lund come?" */
function isBeforeLastName(lexicon: Lexicon, { word, before, after, closing }: TokenPlace): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(after) || lexicon.is(after, 'dayOrMonth') || isLeadOfDate(lexicon, before))
    return false;
  const isVerb = lexicon.is(word, 'auxiliary');
  if (isVerb && !lexicon.is(word, 'dayOrMonth') && (before === '' || before.endsWith('.')))
    return closing === '.';
  return !isVerb || /^\p{Ll}|,$/u.test(before) || lexicon.is(before, 'title');
}

/** "May 3", "in May", "last May", "May I". */
const isDated = (lexicon: Lexicon, { before, after }: TokenPlace): boolean =>
  isLeadOfDate(lexicon, before) || /^\p{N}/u.test(after) || lexicon.is(after, 'subjectPronoun');

const isLeadOfDate = (lexicon: Lexicon, before: string): boolean =>
  lexicon.is(before, 'preposition') ||
  lexicon.is(before, 'determiner') ||
  lexicon.is(before, 'beforeDate') ||
  /^\p{N}+\p{Ll}{0,2}$|[’']s?$/u.test(before);
