import { headNouns } from './descriptions.ts';
import { JOBS } from './jobs.ts';
import { isForPeople } from './people-nouns.ts';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  POSSESSIVES,
  isAdverb,
  SUBJECT_PRONOUNS,
} from '../text/word-classes.ts';

/**
 * The job that a description right before a name tells, as it can stand behind the name: "chief executive" of "Its chief
 * executive", "the museum’s director", "Union leader". `null` for relatives, rivals and whatever may be more than a noun phrase.
 */
export function jobIn(description: string): string | null {
  const [noun] = headNouns(description);
  if (noun === undefined || !isForPeople(noun) || NO_JOB.test(noun) || !isPlain(description)) return null;
  if (OWNED.test(description) && OF_SOMEBODY.test(noun)) return null;
  return description
    .replace(/^(?:its|his|her|their|our|whose|one|another) /iu, '')
    .replace(/^(?:The|An?) /u, (article) => article.toLowerCase());
}

/** A noun phrase and nothing else. A single word may be anything that ends like a noun for people: "oversee Lund". */
function isPlain(description: string): boolean {
  const words = description.split(' ');
  if (words.length > MOST_WORDS || !PLAIN.test(description)) return false;
  if (words.length === 1) return JOBS.has(capitalised(description));
  const first = words[0]?.toLowerCase() ?? '';
  // Right behind “its” stands no verb: “its highways chief”.
  const from = POSSESSIVES.has(first) ? 2 : DETERMINERS.has(first) ? 1 : 0;
  return words.slice(from, -1).every(isModifier);
}

const MOST_WORDS = 8;

/** What somebody is only to another, such as “his predecessor”, says nothing where the description stands alone. */
const OWNED = /^(?:his|her|their|our|my|whose) /iu;
const OF_SOMEBODY =
  /^(?:predecessor|successor|counterpart|partner|colleague|neighbou?r|boss|employer|superior|client|patient|peer|companion|lover|mate|\p{L}+mate|ally|admirer|follower|fan|host|guest|master|owner|namesake|victim|attacker|killer|accuser|brother-in-law|\p{L}+-in-law|ancestor|mentor|prot[eé]g[eé]e?|double|lookalike|tenant|landlord|customer|stalker|creditor|debtor|heir|best)$/u;

/** Words alone, without marks. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .&’'-]*$/u;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const NO_JOB =
  /^(?:m[ae]n|wom[ae]n|boy|girl|son|daughter|mother|father|parent|wife|husband|brother|sister|aunt|uncle|cousin|niece|nephew|widow|widower|friend|fianc[eé]e?|(?:grand|step)\p{L}+|rival|star|winner|loser|challenger|opponent|critic|supporter|member|democrat|republican|conservative|leftist|socialist|native|resident|affiliate|hero|icon|other|(?!candid|deleg|advoc|associ|magistr|surrog|laure|expatri)\p{L}+ate|loyalist|frontrunner|front-runner|favou?rite|\p{Lu}\p{L}*)$/u;

/** Not a verb, a pronoun or what joins clauses: "Frank quotes former adviser" is more than a job. */
function isModifier(word: string): boolean {
  const lower = word.toLowerCase();
  if (CLAUSE_OPENERS.has(lower) || SUBJECT_PRONOUNS.has(lower) || (isAdverb(word) && lower !== 'first'))
    return false;
  return !/^(?:others?|neither|both|some|many|not|that|said|says|by|follow|include|includes)$|^(?!unemployed|retired|elected|appointed|United|housing|planning|banking|engineering|nursing|marketing|shipping|mining|farming|fishing|racing|training|building|managing|acting|operating|founding|governing|coaching|casting|sporting|teaching|accounting|advertising|manufacturing|engineering|lending|gaming|publishing|broadcasting|sentencing|presiding|outgoing|incoming|ruling|leading|visiting|investing|trading|policing)\p{L}{2,}(?:ed|ing)$|^(?!economics|sports|arts|sales|customs|communications|operations|affairs|relations|resources|rights|news|markets|systems|services|veterans|politics|games|women|markets|benefits|pensions|finances|physics|ethics|mathematics|obstetrics|logistics)\p{Ll}+[^s’']s$/u.test(
    lower,
  );
}
