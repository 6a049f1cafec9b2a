import { lazily } from '../../text/lazily.ts';
import { lastWord } from '../words/word-set.ts';
import { startsLower, startsUpper } from '../words/letters.ts';
import { AUXILIARIES, PREPOSITIONS } from '../words/word-classes.ts';

/** So much before a name is looked at for words that say who bears it. */
const REACH = 90;
const WORD = String.raw`(?!(?:the|an?|his|her|their|its|my|our)\s)[\p{L}\p{N}.’'-]+`;
const DETERMINER = String.raw`(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Ww]hose|[Oo]ne|[Aa]nother|(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}.-]*[’']s?)`;
/** "Her husband, ", "the head of the water board, ": a noun phrase between the last mark and a name. */
const APPOSED = lazily(
  () =>
    new RegExp(
      String.raw`(?:^|[\s“"(])(?<!(?<![Aa]ccording )to |(?<!\bwords )of |for )(?![Tt]he words of )(${DETERMINER}(?: ${WORD}){1,6}?(?: (?:of|for|at|in|to) (?:the |an? )?${WORD}(?: ${WORD}){0,3})?), $`,
      'u',
    ),
);
/** What is said of somebody right before a name that stands from `start` to `end`: "his widow", "the 26-year-old striker". */
export function descriptionBefore(text: string, start: number, end: number): string | null {
  if (text.charAt(start - 1) !== ' ') return null;
  const isApposed = text.charAt(start - 2) === ',';
  // “The prosecutor, Ma Li, asked”; not “when he met the prosecutor, Ma Li asked”.
  if (isApposed && !/^[,.;)–—]| [–—]/u.test(text.slice(end, end + 2))) return null;
  if (!isApposed && !canBeNoun(text.slice(text.lastIndexOf(' ', start - 2) + 1, start - 1))) return null;
  const before = text.slice(Math.max(0, start - REACH), start);
  const clause = lastClause(before);
  return isApposed ? (APPOSED().exec(clause)?.[1] ?? null) : nounPhrase(clause.trim()) || null;
}

/** From the last mark on that ends a clause. */
function lastClause(words: string): string {
  for (let at = words.length - 2; at >= 0; at--)
    if (words.charAt(at) === '\n') return words.slice(at + 1);
    else if (CLAUSE_END.includes(words.charAt(at)) && words.charAt(at + 1).trim() === '')
      return words.slice(at + 2);
  return words;
}

const CLAUSE_END = '.!?;:“”"';

/** The words before a name from the last preposition, verb or comma on. */
function nounPhrase(clause: string): string {
  const all = clause.split(' ').slice(-LONGEST);
  const from = all.findLastIndex(
    (word) => word.endsWith(',') || STOPS.test(word) || PREPOSITIONS.has(word) || AUXILIARIES.has(word),
  );
  // “A court fined the sculptor”
  const article = all.findLastIndex((word) => ARTICLE.test(word));
  return all.slice(Math.max(from + 1, article, ownerIn(all))).join(' ');
}

/** Where “Riga’s coach” begins behind a verb: “Two goals left Riga’s coach Ma Li in tears”. */
function ownerIn(words: readonly string[]): number {
  let first = words.findLastIndex((word) => /^\p{Lu}.*[’']s?$/u.test(word));
  while (first > 0 && startsUpper(words[first - 1] ?? '')) first -= 1;
  return ARTICLE.test(words[first - 1] ?? '') ? 0 : first;
}

const ARTICLE = /^(?:the|an?|his|her|its|their)$/iu;
const LONGEST = 5;

/** Whether the word right before a name can be a noun that says who bears it. */
const canBeNoun = (word: string): boolean =>
  word.length > 1 &&
  startsLower(word) &&
  !PREPOSITIONS.has(word) &&
  !AUXILIARIES.has(word) &&
  !STOPS.test(word) &&
  !NO_NOUN.test(word);

const STOPS =
  /^(?:and|but|or|that|[Ww]hen|[Ww]hile|[Aa]s|[Aa]fter|[Bb]efore|said|says|told|tells|by|who|which|,|\d{1,2}[:.]\d\d)$/u;
const NO_NOUN = /^(?:not|then|also|now|later|called|named)$|(?:ed|ing|ly)$/u;

/** "34" of “Ma Li, 34,”, “Ma Li (34)” and “34-year-old”. */
export function ageBeside(text: string, start: number, end: number): number | null {
  const after = /^,? ?\(?(?:aged )?(\d{1,3})(?=[,.;)])/u.exec(text.slice(end, end + 12))?.[1];
  const found =
    after ??
    /(\d{1,3})-year-old(?: [\p{L}-]+){0,4} $/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return found === undefined ? null : Number(found);
}

/** The nouns that a description calls somebody by: instructor and mayor of "a USI instructor in English and former Oslo mayor". */
export function headNouns(description: string): readonly string[] {
  const nouns: string[] = [];
  for (const part of description.split(/,| and | & /u)) {
    const behind = part.search(/ (?:of|for|at|in|from|with|to|who|on|by|that|which) /u);
    const noun = lastWord((behind === -1 ? part : part.slice(0, behind)).trim());
    if (noun !== '' && !/[’']s?$/u.test(noun)) nouns.push(noun.toLowerCase());
  }
  return nouns;
}
