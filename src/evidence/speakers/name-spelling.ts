import { nearestWord } from '../../diagnostics/write-instead.ts';
import { genderOfName } from '../../speech/names/name-gender.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { capitalised } from '../../text/words.ts';
import { lazily, oncePerValue } from '../../text/once-per.ts';
import { endsAs, isAmong, listedRows } from '../words/listed-words.ts';

/** Without accents and case: “Peña” and “Pena”, “LUND” and “Lund”. */
export const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłœæı]/gu, (letter) => LETTERS[letter] ?? letter);

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', œ: 'oe', æ: 'ae', ı: 'i' };

/** Whether two words may be meant for the same name: equal, the same in other letters, or equal when each loses one letter, as misspelt ones are. */
export function isSameName(word: string, other: string): boolean {
  if (word === other) return true;
  if (Math.min(word.length, other.length) < SHORTEST - 1) return false;
  if (Math.min(word.length, other.length) >= SHORTEST && word.charAt(0) === other.charAt(0)) {
    const shapes = new Set(shortened(word));
    if (shortened(other).some((shape) => shapes.has(shape))) return true;
  }
  return isSameInLetters(word, other, 'loosely');
}

/** Shorter names differ by a letter too often without being the same. */
const SHORTEST = 5;

function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Some names by their letters, to find at once those that may be the same as one. */
export function indexNames(names: readonly string[]): {
  readonly alike: (word: string) => readonly number[];
} {
  const places = new Map<string, number[]>();
  for (const [at, name] of names.entries())
    for (const key of new Set([...shapeKeysOf(name), ...soundKeysOf(name)]))
      places
        .set(key, places.get(key) ?? [])
        .get(key)
        ?.push(at);
  const alike = oncePerValue((word: string) => {
    const withKey = (key: string): readonly number[] => places.get(key) ?? [];
    const sounding = soundKeysOf(word).flatMap(withKey);
    // A shape in common is enough; a sound isn't.
    const same = sounding.filter((at) => isSameName(word, names[at] ?? ''));
    return [...new Set([...shapeKeysOf(word).flatMap(withKey), ...same])].toSorted(
      (one, other) => one - other,
    );
  });
  return { alike };
}

/** Two words that are the same name have one of these, or of their sounds, in common. */
const shapeKeysOf = (word: string): readonly string[] =>
  word.length < SHORTEST ? [word] : shortened(word).map((shape) => `${word.charAt(0)} ${shape}`);

const soundKeysOf = (word: string): readonly string[] => soundsOf(word).loosely.map((sound) => `~${sound}`);

/** A name that an outline spells otherwise than the article. */
export interface Misspelling {
  /** What the outline has, with the article’s words in place of its own. */
  readonly meant: string;
  /** Whether both first names are names that people have: another person may be meant. */
  readonly isOtherFirstName: boolean;
}

/**
 * What is misspelt in a name that the article has, and all its `calls` for that person; `null` for nothing. Accents, initials, short forms, words left out or
 * added, and other letters for names of other scripts are no misspelling; these are:
 *
 *     Daniel Okoru      Danielle Okoro      Markus Bell
 *     Daniel Okoro      Daniel Okoro        Marcus Bell
 */
export function misspelling(
  written: string,
  name: string,
  calls: readonly string[],
  isTranslated: boolean,
): Misspelling | null {
  const [own, theirs] = [wordsOfName(written), wordsOfName(name)];
  const known = [...theirs, ...calls.flatMap(wordsOfName)];
  const isRomanised = [...own, ...theirs].some((word) => isAmong(plain(word), 'romanised'));
  const how = isRomanised ? 'loosely' : isTranslated ? 'closely' : 'as listed';
  const isSame = (word: string, other: string): boolean =>
    isSameInLetters(plain(word), plain(other), how) ||
    spellings(word).some((one) => spellings(other).includes(one)) ||
    (isFirst(other, theirs) && isSameFirstName(plain(word), plain(other), isTranslated));
  if (isSame(own.join(''), theirs.join(''))) return null;
  const missing = theirs.filter((other) => !own.some((word) => isSame(word, other)));
  let [meant, isOtherFirstName] = [written, false];
  for (const word of own.filter((one) => !known.some((other) => isSame(one, other)))) {
    const other = missing.find((one) => isMistaken(word, one, isFirst(word, own) && isFirst(one, theirs)));
    if (other === undefined) continue;
    meant = meant.replace(word, other);
    isOtherFirstName ||=
      isFirst(word, own) && [word, other].every((one) => lexiconOf('en').is(one, 'givenName'));
  }
  return meant === written ? null : { meant, isOtherFirstName };
}

/** Whether each word of a name is one of another. */
export function isWithin(written: string, name: string): boolean {
  const theirs = new Set(wordsOfName(name).map(plain));
  const own = wordsOfName(written);
  return own.length > 0 && own.every((word) => theirs.has(plain(word)));
}

/** Its words without titles, initials, and small ones such as “von”. */
function wordsOfName(name: string): readonly string[] {
  const isMixed = /\p{Ll}/u.test(name);
  return (
    name.replace(/\b[dD][’'](?=\p{Lu})/gu, '').match(/\p{Lu}[\p{L}\p{M}]*(?:[’'ʼ]\p{L}[\p{L}\p{M}]+)*/gu) ??
    []
  ).filter(
    (word) =>
      word.length > 1 &&
      !(isMixed && /^\p{Lu}{2,4}$/u.test(word)) &&
      !isAmong(word.toLowerCase(), 'titles', 'nameParticles') &&
      !lexiconOf('en').is(word, 'nameSuffix'),
  );
}

const isFirst = (word: string, all: readonly string[]): boolean => all.length === 1 || word !== all.at(-1);

function isMistaken(word: string, other: string, areFirst: boolean): boolean {
  const [one, two] = [plain(word), plain(other)];
  if (areFirst && one.slice(0, LEAST) === two.slice(0, LEAST)) return true;
  return Math.max(one.length, two.length) > LEAST && nearestWord(one, [two]) !== null;
}

/** Letters that two first names begin with, and that a name has of which one may be mistaken. */
const LEAST = 3;

/** “Tim” and “Timothy”, “Bill” and “William”; in another language “Franziskus” for “Francis”, too. */
export function isSameFirstName(one: string, other: string, isTranslated = false): boolean {
  const isIn = (row: ReadonlySet<string>): boolean => row.has(one) && row.has(other);
  if (shortNames().some(isIn) || (isTranslated && translatedNames().some(isIn))) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = stemOf(short);
  if (stem.length < LEAST || long.length - stem.length < LEAST || !long.startsWith(stem)) return false;
  const [mine, theirs] = [short, long].map((word) => genderOfName(lexiconOf('en'), `${capitalised(word)} X`));
  return mine === null || theirs === null || mine === theirs;
}

/** What a long name begins with: “dan” for “Danny”, “maur” for “Maury”, “matt” for “Matt”; nothing for “Marie”, which is a whole name. */
function stemOf(short: string): string {
  const bare = short.replace(/(?:ie|ey|y|i)$/u, '');
  if (bare === short) return short.length < SHORTEST ? short : '';
  const stem = bare.replace(/(?<double>.)\k<double>$/u, '$<double>');
  return stem !== bare || !lexiconOf('en').is(capitalised(short), 'givenName') ? stem : '';
}

const plainRows = (list: 'shortNames' | 'translatedNames'): (() => readonly ReadonlySet<string>[]) =>
  lazily(() => listedRows(list).map((row) => new Set([...row].map(plain))));
const shortNames = plainRows('shortNames');
const translatedNames = plainRows('translatedNames');

/** A word without accents, and as it is written where they can’t be: “muller” and “mueller” for “Müller”. */
const spellings = (word: string): readonly string[] =>
  [
    word,
    word.normalize('NFC').replace(/[äöüøå]/giu, (letter) => WRITTEN[letter.toLowerCase()] ?? letter),
  ].map((one) => plain(one.replace(/[’'ʼ]/gu, '')));

const WRITTEN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Whether a name of another script has two spellings in Latin letters: “Zelenskyy” and “Selenskyj”, and loosely “Gaddafi” and “Kadhafi”. */
function isSameInLetters(word: string, other: string, how: 'as listed' | 'closely' | 'loosely'): boolean {
  if (word === other) return true;
  if (Math.abs(word.length - other.length) > MOST_MORE || !ALIKE.test(`${word[0]}${other[0]}`)) return false;
  const isListed = [word, other].some((one) => isAmong(one, 'romanised') || endsAs(one, 'romanisedEndings'));
  if (how === 'as listed' && !isListed) return false;
  const [mine, theirs] = [soundsOf(word), soundsOf(other)];
  if (mine.closely.some((sound) => theirs.closely.includes(sound))) return true;
  return (isListed || how === 'loosely') && mine.loosely.some((sound) => theirs.loosely.includes(sound));
}

/** Letters that “Chruschtschow” has more than “Jruschov”. */
const MOST_MORE = 5;
/** First letters that may be the same. */
const ALIKE = /^(?:(?<one>.)\k<one>|[aeijyou]{2}|[zsctj]{2}|[kqgchj]{2}|[vwf]{2}|[dj]{2})$/u;

interface Sounds {
  readonly closely: readonly string[];
  readonly loosely: readonly string[];
}

/** What the letters of a word stand for; a “j” and a “ch” stand for different sounds in different languages. */
function soundsOf(word: string): Sounds {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  const clustered = word.replace(CLUSTERS, 'S');
  const readings = ['i', 'S', 'h'].flatMap((j) =>
    ['S', 'h'].map((ch) => clustered.replaceAll('ch', ch).replaceAll('j', j)),
  );
  const closely = [...new Set(readings)].map((reading) =>
    SOUNDS.reduce((sound, [letters, read]) => sound.replace(letters, read), reading).replace(DOUBLED, ''),
  );
  // Of Arabic names two vowels and one “k” are enough.
  const loosely = closely.map((sound) =>
    sound
      .replace(/[cgq]/gu, 'k')
      .replace(/e/gu, 'a')
      .replace(/o/gu, 'u')
      .replaceAll('h', '')
      .replace(DOUBLED, ''),
  );
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(word, { closely, loosely });
  return { closely, loosely };
}

const KNOWN = new Map<string, Sounds>();
const MOST_KNOWN = 20_000;

const CLUSTERS = /schtsch|shch|chtch|tsch|tch|tsh|dsch|dzh|dj|sch|sh|zh|cz|sz/gu;
const DOUBLED = /(?<letter>.)(?=\k<letter>)/gu;

/** Letters with the sound that they have in names of other scripts, in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = (
  'kh:h gu(?=[ei]):g ts|tz|z|c(?=[eiy]):s ph|f|w:v ou|oo:u ck:k x:ks y:i i(?=[aeou]): (?<=[aou])e: ee|ie:i ' +
  '(?<=n)e$: ev$:ov'
)
  .split(' ')
  .map((row) => [new RegExp(row.slice(0, row.lastIndexOf(':')), 'gu'), row.slice(row.lastIndexOf(':') + 1)]);
