import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import type { Gender, Quoting } from './words.ts';

/** Tokens of a sentence that is read in a language; `to` is its end. */
export interface Reading {
  readonly quoting: Quoting;
  readonly tokens: readonly Token[];
  readonly to: number;
}

/** A noun with its adjectives, a name, or both: “former judge Ann Lund”. */
export interface Nominal extends Phrase {
  /** In small letters. */
  readonly noun: string | null;
  readonly role: string | null;
  readonly name: string | null;
  /** Those that it may have; none where nothing tells. */
  readonly genders: readonly Gender[];
  readonly isPerson: boolean;
}

const MOST_MODIFIERS = 5;

/** What stands behind a determiner: adjectives, a noun, and a name that may follow; beside somebody, two words are a name. */
export function nominalAt(reading: Reading, at: number, isBeside = false): Nominal | null {
  const { quoting, tokens, to } = reading;
  if (!quoting.words.capitalNouns) return smallNominalAt(reading, at);
  let from = at;
  while (from < Math.min(to, at + MOST_MODIFIERS) && isModifier(quoting, tokenAt(tokens, from))) from += 1;
  const run = bareNominalAt(reading, from);
  if (run === null || run.isPerson || (isBeside && run.name?.includes(' ') === true)) return run;
  // A noun that is none for people is followed by the name of what it stands for: a firm, a place.
  return { ...run, noun: tokenAt(tokens, from).lower, role: null, name: null };
}

/** A name or a role with it that has no determiner. */
export function bareNominalAt(reading: Reading, at: number): Nominal | null {
  const end = runEnd(reading, at);
  return end === at ? null : splitRun(reading, at, end);
}

const isModifier = (quoting: Quoting, { kind, text, lower }: Token): boolean =>
  kind === 'word' &&
  (quoting.is('adjectives', lower) ||
    (/^[\p{Ll}\p{N}]/u.test(text) && !isUpper({ kind, text }) && isNoParticle(quoting, lower)));

const isNoParticle = (quoting: Quoting, lower: string): boolean =>
  !quoting.is('small', lower) && !quoting.is('prepositions', lower);

/** Whether a word may be a noun, verb or adjective in small letters. */
export const isPlainWord = (quoting: Quoting, { kind, text, lower }: Token): boolean =>
  kind === 'word' && /^\p{Ll}/u.test(text) && isNoParticle(quoting, lower);

/** Where nouns have small letters, the first for people is the one that counts, and any first word where none is. */
function smallNominalAt(reading: Reading, at: number): Nominal | null {
  const { quoting, tokens } = reading;
  const noun = peopleNounAt(reading, at);
  const token = tokenAt(tokens, noun ?? at);
  if (noun === null) {
    if (!isPlainWord(quoting, token) && !isUpper(token)) return null;
    return { from: at, to: at + 1, noun: token.lower, role: null, name: null, genders: [], isPerson: false };
  }
  let end = noun + 1;
  while (isPlainWord(quoting, tokenAt(tokens, end)) && quoting.is('adjectives', tokenAt(tokens, end).lower))
    end += 1;
  const to = runEnd(reading, end);
  return {
    from: at,
    to,
    noun: token.lower,
    role: wordsOf(tokens, { from: at, to: end }),
    name: to > end ? wordsOf(tokens, { from: end, to }) : null,
    genders: gendersOfPeople(quoting, token.lower),
    isPerson: true,
  };
}

function peopleNounAt({ quoting, tokens, to }: Reading, from: number): number | null {
  for (let at = from; at < Math.min(to, from + MOST_MODIFIERS); at++) {
    const token = tokenAt(tokens, at);
    if (isForPeople(quoting, token)) return at;
    if (!isPlainWord(quoting, token)) return null;
  }
  return null;
}

/** The genders of a noun for people; none where it is no such noun. */
const gendersOfPeople = (quoting: Quoting, noun: string): readonly Gender[] =>
  quoting.is('notPeople', noun) ? [] : quoting.gendersOf('people', noun);

const isForPeople = (quoting: Quoting, { kind, lower }: Token): boolean =>
  kind === 'word' && gendersOfPeople(quoting, lower).length > 0;

/** Whether a word has a capital, be it behind a number: “34-Jährige”. */
export const isUpper = ({ kind, text }: Pick<Token, 'kind' | 'text'>): boolean =>
  kind === 'word' && /^(?:\p{N}+-)?\p{Lu}/u.test(text);

/** The end of words with capitals, of which particles may stand between two: “Ana de Lima”. */
export function runEnd({ quoting, tokens, to }: Reading, from: number): number {
  let end = from;
  while (end < to) {
    const { lower } = tokenAt(tokens, end);
    if (isUpper(tokenAt(tokens, end)) && !quoting.is('small', lower)) end += 1;
    else {
      const next = pastParticles(quoting, tokens, end);
      const isPart = end > from && next > end && isUpper(tokenAt(tokens, next));
      if (!isPart || !joinsNames(quoting, tokens, end)) break;
      end = next;
    }
  }
  return end;
}

/** What is a preposition as well joins a first name to what follows: “Ruth von Arx”, but “Ruth Arx von der Post”. */
function joinsNames(quoting: Quoting, tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at);
  if (!quoting.is('of', lower) && !quoting.is('prepositions', lower)) return true;
  const isAlone = isForPeople(quoting, tokenAt(tokens, at - 2));
  return isAlone || isFirstName(quoting, tokenAt(tokens, at - 1).lower);
}

/** “de”, “von der” */
function pastParticles(quoting: Quoting, tokens: readonly Token[], at: number): number {
  if (!quoting.is('nameParticles', tokenAt(tokens, at).lower)) return at;
  const { lower } = tokenAt(tokens, at + 1);
  const isSecond = (['nameParticles', 'oblique', 'of'] as const).some((list) => quoting.is(list, lower));
  return isSecond ? at + 2 : at + 1;
}

/** Parts a run of capitals into role and name: “Judge Ann Lund”. */
function splitRun({ quoting, tokens }: Reading, from: number, to: number): Nominal {
  const run = tokens.slice(from, to);
  const noun = roleAt(quoting, run);
  const { end, gender: titled } = titlesAt(quoting, run, noun + 1);
  const isKnown = end > 0;
  const start = isKnown ? end : unknownRole(quoting, run);
  const roleTo = isKnown ? noun + 1 : start;
  const isBody = !isKnown && run.slice(start).some(({ lower }) => quoting.is('noNames', lower));
  const firstName = genderOfFirstName(quoting, tokenAt(run, start).lower);
  const head = roleTo === 0 ? null : tokenAt(run, Math.max(noun, 0)).lower;
  return {
    from,
    to,
    noun: head,
    role: roleTo === 0 ? null : wordsOf(run, { from: 0, to: roleTo }),
    name: start === run.length || isBody ? null : wordsOf(run, { from: start, to: run.length }),
    genders: surest(gendersOfPeople(quoting, head ?? ''), titled ?? firstName),
    isPerson: isKnown || (!isBody && firstName !== undefined),
  };
}

/** The gender of a role where it has one only, else that of title or first name. */
function surest(ofRole: readonly Gender[], ofName: Gender | undefined): readonly Gender[] {
  const isSure = ofRole.length === 1 && ofRole[0] !== 'other';
  return isSure || ofName === undefined ? ofRole : [ofName];
}

interface Titles {
  readonly end: number;
  readonly gender: Gender | undefined;
}

/** “Mr”, “Professor Dr” */
function titlesAt(quoting: Quoting, run: readonly Token[], from: number): Titles {
  let [end, gender]: [number, Gender | undefined] = [from, undefined];
  for (let token = run[end]; token !== undefined; token = run[end]) {
    const [of] = quoting.gendersOf('titles', token.lower.replace(/\.$/u, ''));
    if (of === undefined) break;
    if (of !== 'other') gender = of;
    end += 1;
  }
  return { end, gender };
}

/** The noun for people before a name: “Judge” of “Judge Baker”; -1 where none is. */
function roleAt(quoting: Quoting, run: readonly Token[]): number {
  const isName = ({ lower }: Token): boolean => isFirstName(quoting, lower);
  const first = run.findIndex((token) => isForPeople(quoting, token) || isName(token));
  const isRole = !isName(tokenAt(run, first)) && (first <= 0 || first < run.length - 1);
  return isRole ? first : -1;
}

const isFirstName = (quoting: Quoting, lower: string): boolean =>
  genderOfFirstName(quoting, lower) !== undefined;

/** “Hans-Peter” is called as Hans is. */
const genderOfFirstName = (quoting: Quoting, lower: string): Gender | undefined =>
  quoting.gendersOf('firstNames', lower)[0] ??
  quoting.gendersOf('firstNames', lower.split('-', 1)[0] ?? '')[0];

/** How many words before a name of two are a role that no list has: those before a first name, or the first of three. */
function unknownRole(quoting: Quoting, run: readonly Token[]): number {
  if (!quoting.words.capitalNouns) return 0;
  const first = run.findIndex(({ lower }) => isFirstName(quoting, lower));
  if (first === -1) return run.length === 3 ? 1 : 0;
  return first < run.length - 1 ? first : 0;
}

/** Words of a phrase, with single blanks between them. */
export const wordsOf = (tokens: readonly Token[], { from, to }: Phrase): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
