import { isDayOrMonth, startsUpper } from '../text/word-classes.ts';

/**
 * Words that names of bodies go on behind, with "of", "for" or "on": "Ministry of Roads", "Centre for Rivers", "Committee on
 * Taxes". Each of them marks a body by itself.
 */
const OPENING_BODY =
  /^(?:Academy|Agency|Alliance|Association|Bank|Board|Bureau|Cent(?:er|re)s?|Chamber|Church|Coalition|College|Commission|Committee|Confederation|Conference|Congress|Convention|Council|Court|Department|Federation|Foundation|Fund|House|Institutes?|League|Ministry|Museum|Network|Office|Organi[sz]ation|Parliament|Party|School|Society|Union|University)$/u;
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

/** Whether a name goes on behind "of", "for" or "on": a body's, never a person's. */
export const isLongBody = (name: string): boolean => / (?:of|for|on) /u.test(name);

/** Whether names of bodies end with a word: "Ministry", "Council". */
export const closesBody = (word: string): boolean => CLOSING_BODY.test(word);

const CLOSING_BODY =
  /^(?:Council|Ministry|Department|Committee|Commission|Association|Institute|Agency|Bureau|Party|University|Court|Parliament|Union|Federation|Foundation)$/u;
