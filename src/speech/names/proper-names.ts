import { isLongBody } from './body-names.ts';
import { hasBodyWord, withoutParticles } from '../words/name-words.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** The names of two words and more, as they are called in the end: "Carvalho Pinto" is Ana Carvalho Pinto. */
interface ProperNames {
  /** The name that these words stand for. */
  of(words: readonly string[]): string;
}

/** Compares all names of an article of two words and more. */
export function properNames(lexicon: Lexicon, names: readonly string[]): ProperNames {
  const full = new Set(names);
  const byEnding = fullNamesByEnding(lexicon, full);
  const longer = (name: string): string | undefined => byEnding.get(name.toLowerCase()) ?? undefined;
  return {
    of(words) {
      const name = words.join(' ');
      const long = longer(name);
      if (long !== undefined) return long;
      const lastTwo = words.slice(-2).join(' ');
      const isShort =
        words.length > 2 &&
        full.has(lastTwo) &&
        !isLongBody(lexicon, name) &&
        !isParticle(lexicon, words.at(-2));
      if (isShort && longer(lastTwo) === undefined) return lastTwo;
      const small = inSmallLetters(name);
      return full.has(small) ? small : name;
    },
  };
}

/** Full names by the whole last name ("Van der Berg") and the name without its initial; `null` where several are meant. */
function fullNamesByEnding(lexicon: Lexicon, full: ReadonlySet<string>): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const name of full) {
    const words = name.split(' ');
    if (
      words.length < 3 ||
      withoutParticles(lexicon, name).length > LONGEST_NAME ||
      hasBodyWord(lexicon, name) ||
      isLongBody(lexicon, name)
    )
      continue;
    for (const short of shortNames(lexicon, words)) {
      const key = short.join(' ').toLowerCase();
      found.set(key, found.has(key) && found.get(key) !== name ? null : name);
    }
  }
  return found;
}

const LONGEST_NAME = 5;

function shortNames(lexicon: Lexicon, words: readonly string[]): readonly (readonly string[])[] {
  const [first = '', middle = ''] = words;
  if (/^\p{Lu}\.?$/u.test(middle) && words.length === 3) return [[first, ...words.slice(2)]];
  const endings = words.slice(1, -1).map((_word, at) => words.slice(at + 1));
  return endings.filter(
    ([head]) =>
      isParticle(lexicon, head) || (lexicon.is(first, 'givenName') && !lexicon.is(head, 'givenName')),
  );
}

/** “De Luca-Moretti” is all of a last name, as “van der Berg” and “Ní Bhriain” are. */
const isParticle = (lexicon: Lexicon, word = ''): boolean =>
  lexicon.is(word.toLowerCase(), 'nameParticle') || lexicon.is(word, 'namePatronymic');

/** "PRIYA RAMAN", as transcripts have it, in the letters of a name; everything else stays as it is. */
export function inSmallLetters(name: string): string {
  // Nearly every name ends the question with its second letter.
  const second = name.charCodeAt(1);
  if (second >= SMALL_A && second <= SMALL_Z) return name;
  if (name.length < SHORTEST_CAPITALS || /\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

const SMALL_A = 97;
const SMALL_Z = 122;
/** Shorter words in capitals are abbreviations. */
const SHORTEST_CAPITALS = 4;
