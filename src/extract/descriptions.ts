import { AUXILIARIES, PREPOSITIONS } from './word-classes.ts';

/** So much before a name is looked at for words that say who bears it. */
const REACH = 90;
const WORD = String.raw`(?!(?:the|an?|his|her|their|its|my|our)\s)[\p{L}\p{N}.’'-]+`;
const DETERMINER = String.raw`(?:the|an?|his|her|their|its|my|our|(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}.-]*[’']s?)`;
/** "Her husband, ", "the head of the water board, ": a noun phrase between the last mark and a name. */
const APPOSED = new RegExp(
  String.raw`(?:^|[\s“"(])(${DETERMINER}(?: ${WORD}){1,6}?(?: (?:of|for|at|in) (?:the |an? )?${WORD}(?: ${WORD}){0,3})?), $`,
  'iu',
);
/** "Harbour Bank spokeswoman ", "the 26-year-old striker ": the words right before a name. */
const BEFORE = /(?:^|[\s“"(])((?:[\p{L}\p{N}’'.-]+ ){0,4}\p{Ll}[\p{L}-]+) $/u;

/** What is said of somebody right before a name that stands from `start` to `end`: "his widow", "the 26-year-old striker". */
export function descriptionBefore(text: string, start: number, end: number): string | null {
  const mark = text.charAt(start - 2);
  if (text.charAt(start - 1) !== ' ' || (mark !== ',' && !/\p{Ll}/u.test(mark))) return null;
  const before = text.slice(Math.max(0, start - REACH), start).replace(/^[^]*[.!?;:\n“”](?=\s)/u, '');
  if (mark !== ',') return nounPhrase(BEFORE.exec(before)?.[1] ?? '');
  // “The prosecutor, Ma Li, asked”; not “when he met the prosecutor, Ma Li asked”.
  return /^[,.;)–—]| [–—]/u.test(text.slice(end, end + 2)) ? (APPOSED.exec(before)?.[1] ?? null) : null;
}

/** The words from the last preposition or verb on, when they end with what can be a noun. */
function nounPhrase(words: string): string | null {
  const all = words.split(' ');
  const from = all.findLastIndex(
    (word) => STOPS.test(word) || PREPOSITIONS.has(word) || AUXILIARIES.has(word),
  );
  const own = all.slice(from + 1);
  const last = own.at(-1) ?? '';
  return last === '' || NO_NOUN.test(last) ? null : own.join(' ');
}

const STOPS = /^(?:and|but|or|that|when|while|said|says|told|tells|by|who|which|,)$/u;
const NO_NOUN = /^(?:not|then|also|now|later|called|named)$|(?:ed|ing|ly)$/u;

/** "34" of “Ma Li, 34,”, “Ma Li (34)” and “34-year-old”. */
export function ageBeside(text: string, start: number, end: number): number | null {
  const after = /^,? ?\(?(?:aged )?(\d{1,3})(?=[,.;)])/u.exec(text.slice(end, end + 12))?.[1];
  const found =
    after ??
    /(\d{1,3})-year-old(?: [\p{L}-]+){0,4} $/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * The nouns that a description calls somebody by, in small letters: "a USI instructor in English and former Oslo mayor" gives
 * instructor and mayor. Whose lawyer somebody is, is none of them.
 */
export function headNouns(description: string): readonly string[] {
  return description.split(/,| and | & /u).flatMap((part) => {
    const [phrase = ''] = part.split(/ (?:of|for|at|in|from|with|to|who|on|by|that|which) /u);
    const noun = phrase.trim().split(' ').at(-1) ?? '';
    return noun === '' || /[’']s?$/u.test(noun) ? [] : [noun.toLowerCase()];
  });
}
