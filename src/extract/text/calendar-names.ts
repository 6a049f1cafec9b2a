import { FAMILIES, isFirstName } from '../words/first-names.ts';
import { isTitle } from '../words/titles.ts';
import { DETERMINERS, isDayOrMonth, PREPOSITIONS, startsUpper } from '../words/word-classes.ts';

/** Months and verbs that are names of people, too. */
const WORDS = /(?<![\p{L}\p{N}’'-])(?:April|August|Jan|Jun|June|Mar|March|May|Will)(?![\p{L}\p{N}-])/gu;
/** These open questions as well. */
const ALSO_VERBS = /^(?:May|Will)$/u;

/** One of these words with those beside it in its line. */
interface Place {
  readonly start: number;
  readonly word: string;
  readonly before: string;
  readonly after: string;
  /** The first mark behind it that ends a sentence, or a line. */
  readonly closing: string;
}

/** Where "May", "Jan" or "Will" is somebody’s name: behind a first name or title, before a last name, and alike afterwards. */
export function findCalendarNames(text: string): ReadonlySet<number> {
  const places = [...text.matchAll(WORDS)].map(({ 0: word, index }) => placeOf(text, word, index));
  const lastNames = new Set(places.filter(isBehindFirstName).map(({ word }) => word));
  const pairs = new Set(places.filter(isBeforeLastName).map(pairOf));
  const isName = (place: Place): boolean =>
    isBehindFirstName(place) || pairs.has(pairOf(place)) || (lastNames.has(place.word) && !isDated(place));
  return new Set(places.filter(isName).map(({ start }) => start));
}

const LONGEST_WORD = 30;
const LONGEST_QUESTION = 200;

function placeOf(text: string, word: string, start: number): Place {
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

const pairOf = ({ word, after }: Place): string => `${word} ${after}`;

/** "Theresa May", "Mrs May", "Zhang Jun"; not "Mark May 3". */
function isBehindFirstName({ before, after }: Place): boolean {
  return (
    !/^\p{N}/u.test(after) &&
    startsUpper(before) &&
    (isFirstName(before) || FAMILIES.has(before) || isTitle(before))
  );
}

/** "said Jan Lund", "April Lund said"; not "in June Lund said", "Will Lund come?" */
function isBeforeLastName({ word, before, after, closing }: Place): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(after) || isDayOrMonth(after) || isLeadOfDate(before)) return false;
  if (word === 'Will' && (before === '' || before.endsWith('.'))) return closing === '.';
  return !ALSO_VERBS.test(word) || /^\p{Ll}|,$/u.test(before) || isTitle(before);
}

/** "May 3", "in May", "last May", "May I". */
const isDated = ({ before, after }: Place): boolean =>
  isLeadOfDate(before) || /^\p{N}|^(?:I|we|he|she|it|they|you)$/u.test(after);

function isLeadOfDate(before: string): boolean {
  const word = before.toLowerCase();
  return (
    PREPOSITIONS.has(word) ||
    DETERMINERS.has(word) ||
    /^(?:last|next|early|late|mid|and|or|\p{N}+(?:st|nd|rd|th)?)$|[’']s?$/u.test(word)
  );
}
