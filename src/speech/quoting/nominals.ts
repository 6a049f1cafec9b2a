import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import type { Gender, Quoting } from './words.ts';

/** Tokens of a sentence that is read in a language; `to` is its end. */
export interface NominalReading {
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

/** What comes after a determiner: adjectives, a noun, and a name that may follow; beside somebody, two words are a name. */
export function nominalAt(reading: NominalReading, at: number, isBeside = false): Nominal | null {
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
export function bareNominalAt(reading: NominalReading, at: number): Nominal | null {
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

/** Where nouns have small letters: adjectives, a noun, and the name that follows it or what belongs to it: “the mayor of Pau Ann Lund”. */
function smallNominalAt(reading: NominalReading, at: number): Nominal | null {
  const { quoting, tokens } = reading;
  const listed = pastListed(reading, at);
  // “the popular”, “the general”: an adjective that no noun follows is one.
  const isNoun =
    !isForPeople(quoting, tokenAt(tokens, listed)) && isForPeople(quoting, tokenAt(tokens, listed - 1));
  const head = listed > at && isNoun ? listed - 1 : listed;
  const token = tokenAt(tokens, head);
  const genders = token.kind === 'word' ? gendersOfPeople(quoting, token.lower) : [];
  if (genders.length === 0) return otherNominalAt(reading, at, head);
  const end = pastAdjectives(reading, head + 1);
  const name = nameAfter(reading, end);
  return {
    from: at,
    to: name?.to ?? end,
    noun: token.lower,
    role: wordsOf(tokens, { from: at, to: name?.from ?? end }),
    name: name === null ? null : wordsOf(tokens, name),
    genders,
    isPerson: true,
  };
}

/** What a list doesn’t have among people: a title with a name, a body, any noun. */
function otherNominalAt(reading: NominalReading, at: number, head: number): Nominal | null {
  const { quoting, tokens } = reading;
  const token = tokenAt(tokens, head);
  const run = isUpper(token) ? bareNominalAt(reading, head) : null;
  if (run?.isPerson === true) return run;
  if (run === null && !isPlainWord(quoting, token)) return null;
  const to = pastAdjectives(reading, run?.to ?? head + 1);
  return { from: at, to, noun: token.lower, role: null, name: null, genders: [], isPerson: false };
}

/** Past adjectives of the list. */
function pastListed({ quoting, tokens, to }: NominalReading, from: number): number {
  let at = from;
  while (at < Math.min(to, from + MOST_MODIFIERS) && quoting.is('adjectives', tokenAt(tokens, at).lower))
    at += 1;
  return at;
}

/** Past what describes a noun after it: listed words, and one more if something continues there that belongs to the noun. */
export function pastAdjectives(reading: NominalReading, from: number): number {
  const { quoting, tokens } = reading;
  const at = pastListed(reading, from);
  const token = tokenAt(tokens, at);
  if (!isPlainWord(quoting, token) || quoting.isVerb(token.lower)) return at;
  const next = tokenAt(tokens, at + 1);
  const isApposed = next.kind === 'comma' && isUpper(tokenAt(tokens, at + 2));
  return isApposed || quoting.is('of', next.lower) || isFirstName(quoting, next.lower) ? at + 1 : at;
}

/** The name after a noun, directly or after what belongs to it. */
function nameAfter(reading: NominalReading, from: number): Phrase | null {
  const { quoting, tokens, to } = reading;
  const end = runEnd(reading, from);
  if (end > from) return nameInRun(reading, from, end);
  let at = from;
  for (
    let found = 0;
    found < MOST_BELONGING && at < to && quoting.is('of', tokenAt(tokens, at).lower);
    found++
  ) {
    at += 1;
    while (at < to && !isPlainWord(quoting, tokenAt(tokens, at)) && !isUpper(tokenAt(tokens, at))) at += 1;
    const next = runEnd(reading, at);
    if (next > at) return namePast(reading, at, next);
    at = pastAdjectives(reading, at + 1);
    const name = runEnd(reading, at);
    if (name > at) return isFirstName(quoting, tokenAt(tokens, at).lower) ? { from: at, to: name } : null;
  }
  return null;
}

const MOST_BELONGING = 3;

/** A run that is beside a noun is its name, without titles, unless it is known for a body’s. */
function nameInRun(reading: NominalReading, from: number, to: number): Phrase | null {
  const { name } = splitRun(reading, from, to);
  if (name === null) return null;
  const words = splitRunStart(reading, from, to);
  return { from: words, to };
}

/** Where the name begins in a run. */
function splitRunStart({ quoting, tokens }: NominalReading, from: number, to: number): number {
  const run = tokens.slice(from, to);
  const { end } = titlesAt(quoting, run, 0);
  return from + (end > 0 ? end : unknownRole(quoting, run));
}

/** “the minister of Transport Ann Lund”: the name begins at the first name, but “the brother of Ann Lund” has none. */
function namePast({ quoting, tokens }: NominalReading, from: number, to: number): Phrase | null {
  const run = tokens.slice(from, to);
  const start = unknownRole(quoting, run);
  return start === 0 ? null : { from: from + start, to };
}

/** The genders of a noun for people; none where it is no such noun. */
function gendersOfPeople(quoting: Quoting, noun: string): readonly Gender[] {
  if (quoting.is('notPeople', noun)) return [];
  const genders = quoting.gendersOf('people', noun);
  // “des Ministers”
  if (genders.length === 0 && quoting.words.capitalNouns && /[^s]s$/u.test(noun))
    return quoting.gendersOf('people', noun.replace(/e?s$/u, '')).filter((gender) => gender === 'masculine');
  const isPlural = (ending: string): boolean =>
    noun.endsWith(ending) && gendersOfPeople(quoting, noun.slice(0, -ending.length)).length > 0;
  return genders.length === 0 && quoting.words.pluralEndings.some(isPlural) ? ['plural'] : genders;
}

const isForPeople = (quoting: Quoting, { kind, lower }: Token): boolean =>
  kind === 'word' && gendersOfPeople(quoting, lower).length > 0;

/** Whether a word has a capital, be it after a number: “34-Jährige”. */
export const isUpper = ({ kind, text }: Pick<Token, 'kind' | 'text'>): boolean =>
  kind === 'word' && /^(?:\p{N}+-)?\p{Lu}/u.test(text);

/** The end of words with capitals, of which particles may be between two: “Ana de Lima”. */
export function runEnd({ quoting, tokens, to }: NominalReading, from: number): number {
  let end = from;
  while (end < to) {
    const { lower } = tokenAt(tokens, end);
    const isSmall = quoting.is('small', lower) && quoting.gendersOf('titles', lower).length === 0;
    if (isUpper(tokenAt(tokens, end)) && !isSmall) end += 1;
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
function splitRun({ quoting, tokens }: NominalReading, from: number, to: number): Nominal {
  const run = tokens.slice(from, to);
  const noun = lastRole(quoting, run, roleAt(quoting, run));
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
  const isLed = first < run.length - 1;
  const isRole = quoting.words.capitalNouns ? first <= 0 || isLed : first === 0 && isLed;
  return isRole && !isName(tokenAt(run, first)) ? first : -1;
}

/** “Chief Judge Ann Lund”: a noun after a noun, before a name of two words. */
function lastRole(quoting: Quoting, run: readonly Token[], noun: number): number {
  const next = tokenAt(run, noun + 1);
  const isRole = isForPeople(quoting, next) && !isFirstName(quoting, next.lower);
  return noun >= 0 && run.length - noun > 3 && isRole ? noun + 1 : noun;
}

const isFirstName = (quoting: Quoting, lower: string): boolean =>
  genderOfFirstName(quoting, lower) !== undefined;

/** “Hans-Peter” is called as Hans is. */
const genderOfFirstName = (quoting: Quoting, lower: string): Gender | undefined =>
  quoting.gendersOf('firstNames', lower)[0] ??
  quoting.gendersOf('firstNames', lower.split('-', 1)[0] ?? '')[0];

/** How many words before a name of two are a role that no list has: those before a first name, or the first of three. */
function unknownRole(quoting: Quoting, run: readonly Token[]): number {
  const first = run.findIndex(({ lower }) => isFirstName(quoting, lower));
  if (first === -1) return run.length === 3 && quoting.words.capitalNouns ? 1 : 0;
  return first < run.length - 1 ? first : 0;
}

/** Words of a phrase, with single blanks between those that aren’t written together. */
export const wordsOf = (tokens: readonly Token[], { from, to }: Phrase): string =>
  tokens
    .slice(from, to)
    .map(({ text, start }, at) =>
      at === 0 || tokenAt(tokens, from + at - 1).end === start ? text : ` ${text}`,
    )
    .join('');
