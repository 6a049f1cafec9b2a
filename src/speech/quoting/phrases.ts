import { oncePer } from '../../text/once-per.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import {
  type Nominal,
  type NominalReading,
  bareNominalAt,
  isPlainWord,
  isUpper,
  nominalAt,
  pastAdjectives,
  runEnd,
  wordsOf,
} from './nominals.ts';
import type { Gender, Quoting } from './words.ts';

/** Words that stand for somebody: a name, a noun with what belongs to it, or a pronoun. */
export interface PersonPhrase extends Phrase {
  /** By name; new to the reader; mentioned before; somebody’s relative or colleague; a pronoun; a body, or what else is no person. */
  readonly kind: 'named' | 'new' | 'known' | 'own' | 'pronoun' | 'body';
  /** A name alone, without role. */
  readonly name: string | null;
  /** The noun by which somebody is called, in small letters. */
  readonly noun: string | null;
  readonly role: string | null;
  readonly gender: Gender | null;
  /** Whether the words are known to be for a person: one noun or first name says so. */
  readonly isPerson: boolean;
  /** Whether the form is one that subjects have. */
  readonly isSubject: boolean;
  /** The end of the words that somebody without a name goes by: “a driver” of “a driver from Pau”. */
  readonly shortTo: number;
  /** Whether somebody comes after the noun to whom it belongs: “the daughter of the victim”, but not “a man of 40”. */
  readonly isSomebodys: boolean;
}

/** Reads the phrase for somebody that begins at a token, before token `to`; `null` where none does. */
export function phraseAt(
  quoting: Quoting,
  tokens: readonly Token[],
  at: number,
  to: number,
): PersonPhrase | null {
  if (tokenAt(tokens, at).kind !== 'word' || at >= to) return null;
  const known = KNOWN(tokens);
  let phrase = known.get(at);
  if (phrase === undefined) {
    const reading: NominalReading = { quoting, tokens, to };
    phrase =
      oneOfAt(reading, at) ?? nounPhraseAt(reading, at) ?? pronounAt(reading, at) ?? nameAt(reading, at);
    known.set(at, phrase);
  }
  return phrase;
}

/** The phrases of a paragraph as far as they have been asked for: the rows of a sentence ask for the same ones. */
const KNOWN = oncePer((_tokens: readonly Token[]): Map<number, PersonPhrase | null> => new Map());

const EMPTY = {
  name: null,
  noun: null,
  role: null,
  gender: null,
  isPerson: true,
  isSubject: true,
  isSomebodys: false,
} as const;

function pronounAt({ quoting, tokens }: NominalReading, at: number): PersonPhrase | null {
  const { lower } = tokenAt(tokens, at);
  const [gender] = quoting.gendersOf('pronouns', lower);
  const [tonic] = quoting.gendersOf('tonic', lower);
  const found = gender ?? tonic;
  if (found === undefined) return null;
  const isSubject = gender !== undefined;
  return { ...EMPTY, kind: 'pronoun', gender: found, isSubject, from: at, to: at + 1, shortTo: at + 1 };
}

/** “one of the passengers” */
function oneOfAt(reading: NominalReading, at: number): PersonPhrase | null {
  const { quoting, tokens } = reading;
  const [gender] = quoting.gendersOf('oneOf', tokenAt(tokens, at).lower);
  const { lower: next } = tokenAt(tokens, at + 1);
  if (gender === undefined || !(quoting.is('of', next) || quoting.is('oblique', next))) return null;
  const end = pastNouns(reading, at + 1) ?? Math.min(reading.to, at + 3);
  const apposed = appositionAt(reading, end);
  const name = apposed?.name ?? null;
  const kind = name === null ? 'new' : 'named';
  return { ...EMPTY, kind, name, gender, from: at, to: apposed?.to ?? end, shortTo: end };
}

const DETERMINERS = [
  ['definite', 'known'],
  ['indefinite', 'new'],
  ['possessive', 'own'],
] as const;

/** Whether a noun follows a word, so that no phrase begins after it. */
export const isDeterminer = (quoting: Quoting, lower: string): boolean =>
  quoting.is('oblique', lower) || DETERMINERS.some(([list]) => quoting.gendersOf(list, lower).length > 0);

/** A noun after “a”, “the” or “her”, with what belongs to it. */
function nounPhraseAt(reading: NominalReading, at: number): PersonPhrase | null {
  const { quoting, tokens } = reading;
  const { lower } = tokenAt(tokens, at);
  if (!isDeterminer(quoting, lower)) return null;
  const nominal = nominalAt(reading, at + 1);
  if (nominal === null) return null;
  const found = DETERMINERS.find(([list]) => quoting.gendersOf(list, lower).length > 0);
  const [list, kind] = found ?? obliqueKind(reading, lower);
  const { gender: agreed, isSubject } = agreement(quoting.gendersOf(list, lower), nominal.genders);
  // “Le docteur Inès Roux”
  const first = nominal.name?.split(' ', 1)[0]?.toLowerCase() ?? '';
  const isWoman = agreed === 'masculine' && quoting.gendersOf('firstNames', first)[0] === 'feminine';
  const gender = isWoman ? 'feminine' : agreed;
  const role = roleWithout(quoting, lower, nominal.role);
  return finished(reading, { ...nominal, role, from: at }, kind, gender, isSubject && found !== undefined);
}

/** “der Vorsitzende” is “Vorsitzender” where the article does not come before it. */
function roleWithout({ is, words }: Quoting, article: string, role: string | null): string | null {
  const ending = words.strongEndings[article];
  if (ending === undefined || role === null) return role;
  const inflected = (word: string): string =>
    is('adjectivalNouns', word.toLowerCase()) ? `${word}${ending}` : word;
  return role.split(' ').map(inflected).join(' ');
}

/** An oblique form is known, new or somebody’s as the form of a subject that it begins like. */
function obliqueKind({ quoting }: NominalReading, lower: string): (typeof DETERMINERS)[number] {
  const begins = ([list]: (typeof DETERMINERS)[number]): boolean =>
    Object.values(quoting.words[list]).some((forms) => forms.some((form) => lower.startsWith(form)));
  return DETERMINERS.find(begins) ?? DETERMINERS[0];
}

/** Gender and case of a determiner and its noun: where they don’t agree, there are several people or the phrase is no subject. */
function agreement(
  determiner: readonly Gender[],
  noun: readonly Gender[],
): { readonly gender: Gender | null; readonly isSubject: boolean } {
  if (noun.length === 0) return { gender: determiner[0] ?? null, isSubject: true };
  if (determiner.length === 0) return { gender: onlyOne(noun), isSubject: true };
  const both = noun.find((gender) => determiner.includes(gender));
  if (both !== undefined) return { gender: both, isSubject: true };
  return determiner.includes('plural')
    ? { gender: 'plural', isSubject: true }
    : { gender: onlyOne(noun), isSubject: false };
}

const onlyOne = (genders: readonly Gender[]): Gender | null =>
  genders.length === 1 ? (genders[0] ?? null) : null;

/** A name or a role with it, without a determiner. */
function nameAt(reading: NominalReading, at: number): PersonPhrase | null {
  const run = bareNominalAt(reading, at);
  if (run === null) return null;
  // A noun for people that has neither article nor name is one for several.
  const isSeveral = run.name === null && reading.quoting.words.capitalNouns;
  return finished(
    reading,
    isNoRole(reading, at, run) ? { ...run, role: null } : run,
    run.name === null ? 'known' : 'named',
    isSeveral ? 'plural' : onlyOne(run.genders),
    true,
  );
}

/** Whether nouns before a name that no list has for people may be anything: “Zum Saisonende Jan Moll”, “Anfang Mai Jan Moll”; not “sagte Küster Jan Moll”. */
const isNoRole = ({ quoting, tokens }: NominalReading, at: number, { noun, role }: Nominal): boolean =>
  quoting.words.capitalNouns &&
  (role?.includes(' ') === true || quoting.is('prepositions', tokenAt(tokens, at - 1).lower)) &&
  quoting.gendersOf('people', noun ?? '').length === 0;

/** Adds what comes after a noun or name, and tells bodies from people. */
function finished(
  reading: NominalReading,
  nominal: Nominal,
  kind: PersonPhrase['kind'],
  gender: Gender | null,
  isSubject: boolean,
): PersonPhrase {
  // “the mayor (Greens) of Pau”
  const behind = pastBrackets(reading, nominal.to);
  const isOfSomething = reading.quoting.is('of', tokenAt(reading.tokens, behind).lower);
  const shortTo =
    nominal.name === null ? pastAll(reading, isOfSomething ? behind : nominal.to, 'of') : nominal.to;
  const whole = withApposition(reading, nominal, shortTo);
  const { from, to, name, noun, role, isPerson } = whole;
  const isBody = !isPerson && kind !== 'new';
  const afterOf = tokenAt(reading.tokens, nominal.to + 1).text;
  return {
    from,
    to,
    shortTo,
    name,
    noun,
    role,
    isPerson,
    isSubject,
    gender: gender ?? onlyOne(whole.genders),
    isSomebodys: shortTo > nominal.to && !/^\p{N}/u.test(afterOf),
    kind: name !== null ? 'named' : isBody ? 'body' : kind,
  };
}

/** With the name that is set beside a noun, or the noun beside a name, and where somebody is from. */
function withApposition(reading: NominalReading, nominal: Nominal, shortTo: number): Nominal {
  const isNamed = nominal.name !== null;
  const to = pastBrackets(reading, isNamed ? shortTo : pastAll(reading, shortTo, 'behindNoun'));
  const other = appositionAt(reading, to);
  if (other === null || isNamed === (other.name !== null)) return { ...nominal, to };
  if (isOthers(reading, nominal, other)) return { ...nominal, to };
  return {
    from: nominal.from,
    to: pastBrackets(reading, other.to),
    noun: nominal.noun ?? other.noun,
    role: nominal.role ?? other.role,
    name: nominal.name ?? other.name,
    genders: nominal.genders.length === 0 ? other.genders : nominal.genders,
    isPerson: nominal.isPerson || other.isPerson,
  };
}

/** “According to the mayor, Ann Lund lied”, “asked by Ouest-Matin, the mayor, Ann Lund, …”: a name, or a noun, is not for who comes before it. */
function isOthers(reading: NominalReading, { name, noun, isPerson }: Nominal, other: Nominal): boolean {
  const isContinued = tokenAt(reading.tokens, other.to).kind === 'word';
  if (!isPerson && name !== null && appositionAt(reading, other.to)?.name) return true;
  const isUnsure = name === null || (!isPerson && noun === null);
  return isContinued && isUnsure && !reading.quoting.words.capitalNouns;
}

/** “, a nurse in Pau” and “, Ann Lund” after a name or a noun. */
function appositionAt(reading: NominalReading, comma: number): Nominal | null {
  const { tokens } = reading;
  if (tokenAt(tokens, comma).kind !== 'comma') return null;
  const at = /^\p{N}+$/u.test(tokenAt(tokens, comma + 1).text) ? comma + 2 : comma + 1;
  const nominal = apposedAt(reading, at);
  if (nominal === null) return null;
  if (nominal.name !== null) return nominal.isPerson || nominal.name.includes(' ') ? nominal : null;
  if (!nominal.isPerson) return null;
  const to = pastAll(reading, pastAll(reading, nominal.to, 'of'), 'behindNoun');
  return { ...nominal, role: wordsOf(tokens, { from: at, to }), to };
}

function apposedAt(reading: NominalReading, at: number): Nominal | null {
  const token = tokenAt(reading.tokens, at);
  if (isDeterminer(reading.quoting, token.lower)) return nominalAt(reading, at + 1, true);
  return isUpper(token) ? bareNominalAt(reading, at) : nominalAt(reading, at);
}

/** Past nouns that belong to the one before them: “of the fire brigade”, one behind another. */
function pastAll(reading: NominalReading, at: number, list: 'of' | 'behindNoun'): number {
  const { quoting, tokens, to } = reading;
  let end = at;
  for (let found = 0; found < 2; found++) {
    const { lower } = tokenAt(tokens, end);
    const isLed = quoting.is('of', lower) || (list === 'behindNoun' && quoting.is('behindNoun', lower));
    const next = isLed && end < to ? pastNouns(reading, end) : null;
    if (next === null) break;
    end = next;
  }
  return end;
}

const MOST_SKIPPED = 4;

/** Past the nouns after “of” or “from”; `null` where none follow. */
function pastNouns(reading: NominalReading, led: number): number | null {
  const { quoting, tokens, to } = reading;
  const { capitalNouns } = quoting.words;
  let at = led + 1;
  const isSkipped = ({ lower, kind, text }: Token): boolean =>
    isDeterminer(quoting, lower) ||
    (capitalNouns && kind === 'word' && /^\p{Ll}+e[nrsm]?$/u.test(text)) ||
    /^\p{N}/u.test(text);
  while (at < Math.min(to, led + MOST_SKIPPED) && isSkipped(tokenAt(tokens, at))) at += 1;
  const end = runEnd(reading, at);
  if (end > at) return end;
  return !capitalNouns && at < to && isPlainWord(quoting, tokenAt(tokens, at))
    ? pastAdjectives(reading, at + 1)
    : null;
}

const LONGEST_BRACKET = 8;

function pastBrackets({ tokens, to }: NominalReading, at: number): number {
  if (tokenAt(tokens, at).kind !== 'open') return at;
  for (let end = at + 1; end < Math.min(to, at + LONGEST_BRACKET); end++)
    if (tokenAt(tokens, end).kind === 'close') return end + 1;
  return at;
}
