import { BODY } from '../words/body-words.ts';
import { startsUpper } from '../words/letters.ts';
import { isDayOrMonth } from '../words/word-classes.ts';

/** Words that mark a body, and names of bodies go on behind with "of", "for" or "on": "Ministry of Roads". */
const OPENING_BODY =
  /^(?:Academy|Agency|Alliance|Association|Bank|Board|Bureau|Cent(?:er|re)s?|Chamber|Church|Coalition|College|Commission|Committee|Confederation|Conference|Congress|Convention|Council|Court|Department|Federation|Foundation|Front|Fund|House|Institutes?|League|Ministry|Museum|Network|Office|Organi[sz]ation|Parliament|Party|School|Society|Union|University)$/u;
/** Bodies that have two things to look after: "Ministry of Roads and Harbours", "Centers for Disease Control and Prevention". */
const TWOFOLD_BODY = /^(?:Board|Bureau|Cent(?:er|re)s?|Department|Institutes?|Ministry|Office)$/u;

/** How many of the words at an index join a body's name to what follows: "of", "of the"; 0 where none do. */
export function joiningWords(before: string, words: readonly string[], at: number): number {
  if (!OPENING_BODY.test(before) || !/^(?:of|for|on)$/u.test(words[at] ?? '')) return 0;
  const joining = words[at + 1] === 'the' ? 2 : 1;
  const next = words[at + joining] ?? '';
  return startsUpper(next) && !isDayOrMonth(next) ? joining : 0;
}

/** Whether "and" goes on a body's name: in "Department of Health and Human Services". `name` are the words up to it. */
export function isTwofold(name: readonly string[]): boolean {
  const of = name.findIndex((word) => /^(?:of|for)$/u.test(word));
  return of > 0 && TWOFOLD_BODY.test(name[of - 1] ?? '') && !name.includes('and');
}

/** Whether "and" with the `words` behind it joins two tasks of one body, as in "National Development and Reform Commission". */
export function joinsTasks(before: string, words: readonly string[]): boolean {
  if (!TASK.test(before) || !TASK.test(words[0] ?? '')) return false;
  const closing = words.slice(1, LONGEST_CLOSING).findIndex((word) => BODY.test(word));
  return closing !== -1 && words.slice(0, closing + 2).every(startsUpper);
}

/** So many words after "and" are looked at for the one that closes the body's name. */
const LONGEST_CLOSING = 4;

/** What bodies look after. */
const TASK =
  /^(?:Agricultur(?:e|al)|Banking|Border|Children|Climate|Commerce|Communications?|Consumer|Control|Corruption|Crime|Cultur(?:e|al)|Customs|Defen[cs]e|Development|Disaster|Discipline|Drug|Econom(?:y|ic)|Education|Elections?|Employment|Energy|Environment(?:al)?|Equality|Ethnic|Exchange|Family|Finance|Financial|Fisheries|Food|Foreign|Forestry|Gas|Health|Housing|Human|Immigration|Industr(?:y|ial)|Information|Innovation|Inspection|Insurance|Intelligence|Investment|Justice|Labou?r|Land|Livestock|Marine|Maritime|Market|Media|Medicines?|Migration|Minerals|Mines|Mining|Monitoring|Nuclear|Oceanic|Oil|Petroleum|Planning|Ports?|Prevention|Protection|Public|Quality|Quarantine|Radio|Railways?|Reform|Refugees?|Regulatory|Relief|Religious|Research|Resources|Rights|Rural|Safety|Sanitation|Science|Scientific|Securities|Security|Social|Space|Sports?|Standards|Statistics|Supervision|Tax|Taxation|Technology|Television|Tourism|Trade|Trading|Transport(?:ation)?|Urban|Veterans|Water|Weather|Welfare|Wildlife|Women|Works|Youth)$/u;

/** Whether a name goes on behind "of", "for" or "on": a body's, never a person's. */
export const isLongBody = (name: string): boolean => / (?:of|for|on) /u.test(name);

/** Whether names of bodies end with a word: "Ministry", "Council". */
export const closesBody = (word: string): boolean => CLOSING_BODY.test(word);

const CLOSING_BODY =
  /^(?:Council|Ministry|Department|Committee|Commission|Association|Institute|Agency|Bureau|Party|University|Court|Parliament|Union|Federation|Foundation)$/u;
