import type { WordClass } from '../../language/speech-words.ts';
import type { Lexicon } from './lexicon.ts';

/** Words without "the" before them. */
export function withoutArticle(lexicon: Lexicon, words: string): string {
  const space = words.indexOf(' ');
  return lexicon.is(words.slice(0, Math.max(0, space)), 'definite') ? words.slice(space + 1) : words;
}

/** The words of a name that count: “Prieto de la Vega” is two. */
export const withoutParticles = (lexicon: Lexicon, name: string): readonly string[] =>
  name.split(' ').filter((word) => !lexicon.is(word, 'nameParticle'));

/** Whether a name is that of a body, a place or an event by one of its words; whose name begins with Park, may be a Korean. */
export const hasBodyWord = (lexicon: Lexicon, name: string): boolean =>
  name
    .split(' ')
    .some((word, at) => lexicon.is(word, 'bodyWord') || (at > 0 && lexicon.is(word, 'bodyWordBehind')));

/** Whether a name is a place's: of the list, or by its last word. */
export const isPlace = (lexicon: Lexicon, name: string): boolean =>
  lexicon.is(name, 'place') ||
  lexicon.is(name, 'placeOfSeveralWords') ||
  endsWith(lexicon, name, 'placeNoun');

/** Whether a name of several words is that of an outlet abroad: “Le Monde”, “Yeni Şafak”. */
export const isOutletAbroad = (lexicon: Lexicon, name: string): boolean =>
  endsWith(lexicon, name, 'outletAbroad');

/** Whether a name holds a word that names of newspapers, agencies and stations have. */
export const hasOutletWord = (lexicon: Lexicon, name: string): boolean =>
  name.split(/[^\p{L}\p{N}]+/u).some((word) => lexicon.is(word, 'outletWord'));

/** Whether a name is known to be that of an outlet, with its article or without: “the Guardian”, “RTP”. */
export function isKnownOutlet(lexicon: Lexicon, name: string): boolean {
  const bare = withoutArticle(lexicon, name);
  const first = /^[\p{L}\p{N}-]+/u.exec(bare)?.[0];
  return hasOutletWord(lexicon, bare) || isOutletAbroad(lexicon, bare) || lexicon.is(first, 'outlet');
}

/** Whether a noun is for people and groups that somebody has: "advisers", "campaign", "wife". */
export function belongsToSomebody(lexicon: Lexicon, noun: string): boolean {
  const one = noun.replace(/s$/u, '');
  return (
    lexicon.is(noun, 'bodyNoun') ||
    lexicon.is(noun, 'ownGroup') ||
    lexicon.is(one, 'forPeople') ||
    (lexicon.is(noun, 'personNoun') && !lexicon.is(one, 'paper') && !lexicon.is(noun, 'paper'))
  );
}

function endsWith(lexicon: Lexicon, name: string, closing: WordClass): boolean {
  const space = name.lastIndexOf(' ');
  return space !== -1 && lexicon.is(name.slice(space + 1), closing);
}
