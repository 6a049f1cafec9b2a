import { oncePer } from '../../text/once-per.ts';
import { lastWord } from '../words/spaced-words.ts';
import { startsLower, startsUpper } from '../words/letters.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** How much before a name is looked at for words that say who bears it. */
const REACH = 90;
/** "Her husband, ", "the head of the water board, ": a noun phrase between the last mark and a name. */
const APPOSED = oncePer((lexicon: Lexicon) => {
  const article = lexicon.oneOf('definite', 'indefinite');
  const word = String.raw`(?!${lexicon.oneOf('definite', 'indefinite', 'possessive')}\s)[\p{L}\p{N}.’'-]+`;
  const owner = String.raw`(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}.-]*[’']s?`;
  const determiner = `(?:${lexicon.oneOf('opensDescription')}|${owner})`;
  const opener = lexicon.oneOf('cueOpener');
  const before = `(?<!(?<!${opener} )${lexicon.oneOf('beforeOther')} )(?!${lexicon.oneOf('definite')} ${opener} )`;
  const within = `(?: ${lexicon.oneOf('withinDescription')} (?:${article} )?${word}(?: ${word}){0,3})?`;
  return new RegExp(String.raw`(?:^|[\s“"(])${before}(${determiner}(?: ${word}){1,6}?${within}), $`, 'u');
});

/** What is said about somebody right before a name that is from `start` to `end`: "his widow", "the 26-year-old striker". */
export function descriptionBefore(lexicon: Lexicon, text: string, start: number, end: number): string | null {
  if (text.charAt(start - 1) !== ' ') return null;
  const isApposed = text.charAt(start - 2) === ',';
  // “The prosecutor, Ma Li, asked”; not “when he met the prosecutor, Ma Li asked”.
  if (isApposed && !/^[,.;)–—]| [–—]/u.test(text.slice(end, end + 2))) return null;
  if (!isApposed && !canBeNoun(lexicon, text.slice(text.lastIndexOf(' ', start - 2) + 1, start - 1)))
    return null;
  const before = text.slice(Math.max(0, start - REACH), start);
  const clause = lastClause(before);
  return isApposed
    ? (APPOSED(lexicon).exec(clause)?.[1] ?? null)
    : nounPhrase(lexicon, clause.trim()) || null;
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
function nounPhrase(lexicon: Lexicon, clause: string): string {
  const all = clause.split(' ').slice(-LONGEST);
  const from = all.findLastIndex(
    (word) =>
      /,$|^\d{1,2}[:.]\d\d$/u.test(word) ||
      lexicon.is(word, 'beforeNounPhrase') ||
      lexicon.is(word, 'preposition') ||
      lexicon.is(word, 'auxiliary'),
  );
  // “A court fined the sculptor”
  const article = all.findLastIndex((word) => lexicon.is(word, 'opensNounPhrase'));
  return all.slice(Math.max(from + 1, article, ownerIn(lexicon, all))).join(' ');
}

/** Where “Riga’s coach” begins after a verb: “Two goals left Riga’s coach Ma Li in tears”. */
function ownerIn(lexicon: Lexicon, words: readonly string[]): number {
  let first = words.findLastIndex((word) => /^\p{Lu}.*[’']s?$/u.test(word));
  while (first > 0 && startsUpper(words[first - 1] ?? '')) first -= 1;
  return lexicon.is(words[first - 1], 'opensNounPhrase') ? 0 : first;
}

const LONGEST = 5;

/** Whether the word right before a name can be a noun that says who bears it. */
const canBeNoun = (lexicon: Lexicon, word: string): boolean =>
  word.length > 1 &&
  startsLower(word) &&
  !lexicon.is(word, 'preposition') &&
  !lexicon.is(word, 'auxiliary') &&
  !lexicon.is(word, 'beforeNounPhrase') &&
  !lexicon.is(word, 'noNoun');

/** "34" of “Ma Li, 34,”, “Ma Li (34)” and “34-year-old”. */
export function ageBeside(text: string, start: number, end: number): number | null {
  const after = /^,? ?\(?(?:\p{Ll}+ )?(\d{1,3})(?=[,.;)])/u.exec(text.slice(end, end + 12))?.[1];
  const found =
    after ??
    /(\d{1,3})-\p{Ll}+-\p{Ll}+(?: [\p{L}-]+){0,4} $/u.exec(
      text.slice(Math.max(0, start - REACH), start),
    )?.[1];
  return found === undefined ? null : Number(found);
}

/** The nouns that a description calls somebody by: instructor and mayor of "a USI instructor in English and former Oslo mayor". */
export function headNouns(lexicon: Lexicon, description: string): readonly string[] {
  const nouns: string[] = [];
  for (const part of description.split(PARTS(lexicon))) {
    const behind = part.search(BEHIND_NOUN(lexicon));
    const noun = lastWord((behind === -1 ? part : part.slice(0, behind)).trim());
    if (noun !== '' && !/[’']s?$/u.test(noun)) nouns.push(noun.toLowerCase());
  }
  return nouns;
}

const PARTS = oncePer((lexicon: Lexicon) => new RegExp(`,| ${lexicon.oneOf('and')} | & `, 'u'));
const BEHIND_NOUN = oncePer((lexicon: Lexicon) => new RegExp(` ${lexicon.oneOf('behindNoun')} `, 'u'));
