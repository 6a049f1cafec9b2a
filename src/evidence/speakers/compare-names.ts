import { BODY } from '../../extract/names/body-words.ts';
import { isTitle } from '../../extract/names/titles.ts';
import type { NamedPerson, SpeakerAttribution } from './article-speakers.ts';
import { describingWords, isSameName, lastNameOf, namingWords, wordsOf } from './naming-words.ts';
import { isInitials } from './same-name.ts';

/** What comparing the speaker of an outline with that of an article comes to. */
export type Agreement = 'same' | 'other' | 'unknown';

/** Whom an outline names, in the article’s eyes. */
export interface GivenName {
  readonly text: string;
  /** The words that name, without titles: “Kerry” of “Secretary Kerry”. */
  readonly named: readonly string[];
  /** Somebody whom the article names; `null` for a body, a description or a stranger. */
  readonly person: NamedPerson | null;
  /** Opens like a description: “a Republican senator”, “New York’s police commissioner”. */
  readonly isDescription: boolean;
}

/** Reads the speaker of an outline. */
export function readGivenName(text: string, people: readonly NamedPerson[]): GivenName {
  const isDescription = DESCRIBES.test(text) || (/[’']s? \p{Ll}/u.test(text) && !/\p{Lu}\S*$/u.test(text));
  const core = isDescription ? text : nameIn(text, people);
  const named = namingWords(core).filter((word) => word.length > 1);
  return { text, named, person: isDescription ? null : personNamed(people, core), isDescription };
}

const DESCRIBES = /^(?:an?|one|another|two|three|some|several) /iu;

/**
 * The name in “UFT president Michael Mulgrew”, “Senator Jon Tester of Montana”, “Ohio Secretary of State Jon Husted”, “Italy’s Matteo
 * Renzi”; all of it for a body.
 */
function nameIn(text: string, people: readonly NamedPerson[]): string {
  const [segment = ''] = text.split(/\s*[,(]/u);
  const whole = nameAtEnd(segment);
  if (personNamed(people, whole) !== null) return whole;
  const [head = ''] = segment.split(/\s(?:of|for|at|from|in)\s/u);
  if (BODY.test(head.split(' ').at(-1) ?? '')) return text;
  const name = nameAtEnd(head);
  return namingWords(name).length > 0 ? name : text;
}

/** The words of a name that a text ends with. */
function nameAtEnd(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.slice(words.findLastIndex((word) => !isPartOfName(word)) + 1).join(' ');
}

function isPartOfName(word: string): boolean {
  const isWritten = /^[\p{Lu}\p{Lo}]/u.test(word) || PARTICLE.test(word);
  // “Sec.”, “Insp.”: a title cut short.
  const isShort = /^\p{Lu}\p{Ll}+\.$/u.test(word);
  return isWritten && !isShort && !isTitle(word) && !/[’']s?$/u.test(word) && !/^(?:The|An?)$/u.test(word);
}

const PARTICLE = /^(?:de|del|van|von|bin|ibn|al|el|der|da|la|al-.*)$/u;

/** Somebody of the article with the same last name. A description (“Lee’s office”) is nobody. */
function personNamed(people: readonly NamedPerson[], name: string): NamedPerson | null {
  const last = lastNameOf(name);
  if (last === null || /[’']s?(?:\s|$)/u.test(name)) return null;
  const sharing = people.filter(({ lastName }) => isSameName(plain(lastName), plain(last)));
  const [person, ...others] = sharing.toSorted((a, b) => shared(b.name, name) - shared(a.name, name));
  if (person === undefined) return null;
  const isOne = others.every(({ pronoun }) => pronoun === person.pronoun);
  return isOne ? person : { ...person, pronoun: null };
}

function shared(name: string, other: string): number {
  const words = new Set(namingWords(other).map(plain));
  return namingWords(name).filter((word) => words.has(plain(word))).length;
}

/** Without accents and case: “Peña” and “Pena”, “LUND” and “Lund”. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * Whether an attribution of the article and the speaker of the outline are the same. A person is compared by name; a body or a
 * description also by what the article calls the speaker (“the Foreign Ministry” for Lu Kang, its spokesman).
 */
export function compareNames(given: GivenName, found: SpeakerAttribution): Agreement {
  const { name, mention, descriptions } = found;
  if (plain(given.text) === plain(name) || plain(given.text) === plain(mention)) return 'same';
  if (isInitials(given.text, name) || isInitials(name, given.text)) return 'same';
  if (PRONOUN.test(name)) return 'unknown';
  if (given.person !== null && !isBody(name)) return comparePeople(given, given.person, found);
  if (agreesWithDescriptions(given, [name, mention, ...descriptions])) return 'same';
  return isUnresolved(found) ? 'unknown' : 'other';
}

/** Nothing tells whom it means. */
const PRONOUN = /^(?:I|we|you|he|she|it|they|who|this|that|these|those|I['’]d|I['’]m|we['’]re)$/iu;

/** “they wrote”, where nothing tells who they are. */
function isUnresolved({ name, mention, form }: SpeakerAttribution): boolean {
  return form !== 'person' && (name === mention ? namingWords(name).length === 0 : false);
}

const isBody = (name: string): boolean => BODY.test(name);

/**
 * A person of the article with whoever is found: by the last names, and by the first names where both have one. Whose spokesman
 * somebody is, is another: “a Lee spokesman”, “Lee campaign manager Bob Ray”.
 */
function comparePeople(
  { named }: GivenName,
  { lastName }: NamedPerson,
  { name, mention, descriptions }: SpeakerAttribution,
): Agreement {
  const [whole = [], beside = []] = [name, mention].map((text) => namingWords(personIn(text)).map(plain));
  const own = [...whole, ...beside];
  const last = plain(lastName);
  if (own.length === 0) {
    const isOfPerson = namingWords(mention).some((word) => isSameName(plain(word), last));
    return isOfPerson || /^(?:an?|one|another) /iu.test(name) ? 'other' : 'unknown';
  }
  if (!own.some((word) => isSameName(word, last))) return 'other';
  const known = [...own, ...descriptions.flatMap(wordsOf).map(plain)];
  return haveSameFirstName(named, whole, last, known) ? 'same' : 'other';
}

/** Whether two people of one last name may have the same first name; `known` is all that the article calls the one who was found. */
function haveSameFirstName(
  named: readonly string[],
  whole: readonly string[],
  last: string,
  known: readonly string[],
): boolean {
  const mine = new Set(named.map(plain));
  if (whole.length > 1 && whole.every((word) => mine.has(word))) return true;
  const [first, theirs] = [firstName(named, last), firstName(whole, last)];
  return first === null || theirs === null || isSameFirstName(first, theirs) || known.includes(first);
}

/** The name that a mention ends with, without what follows in brackets or behind a comma or an “of”; “Dana Fehl” of “Minister of Transport Dana Fehl”. */
export function personIn(mention: string): string {
  const [segment = ''] = mention.split(/\s*[,(]/u);
  const whole = nameAtEnd(segment);
  const isOffice = /^\p{Lu}/u.test(segment) && !/^(?:The|An?)\s|\s(?:for|at|from|in)\s/u.test(segment);
  if (isOffice && whole.includes(' ')) {
    const words = whole.split(' ');
    // “Secretary of State Ann Lee”: what the office is of isn't part of the name.
    return words.length > 2 && segment.endsWith(` of ${whole}`) ? words.slice(1).join(' ') : whole;
  }
  const [head = ''] = segment.split(/\s(?:of|for|at|from|in)\s/u);
  return nameAtEnd(head);
}

/** The first word of a name that is not its last name; `null` for a last name alone. */
function firstName(words: readonly string[], last: string): string | null {
  const [first, ...others] = words.filter((word) => word.length > 1).map(plain);
  return first === undefined || others.length === 0 || isSameName(first, last) ? null : first;
}

/** “J.” and “John”, “Tim” and “Timothy”, “Bill” and “William”. */
function isSameFirstName(first: string, other: string): boolean {
  if (isSameName(first, other)) return true;
  const [short, long] = first.length < other.length ? [first, other] : [other, first];
  if (long.startsWith(short.slice(0, Math.max(SHORTEST_START, short.length - 1)))) return true;
  return SHORT_NAMES.some((row) => row.includes(first) && row.includes(other));
}

/** “Maury” and “Maurice”, “Tim” and “Timothy” */
const SHORTEST_START = 3;

/** Short names that aren't the beginning of the long one. */
const SHORT_NAMES: readonly (readonly string[])[] = [
  'bill will billy william',
  'bob rob bobby robert',
  'dick rick richard',
  'jim jimmy james',
  'jack johnny john',
  'ted ned eddie edward',
  'mike mick michael',
  'tony anthony',
  'liz beth betty elizabeth',
  'peggy maggie meg margaret',
  'kate kathy kitty katherine catherine',
  'sasha alexander aleksandr',
  'hank harry henry',
  'chuck charlie charles',
  'larry lawrence',
  'joe joey joseph',
  'nell nellie helen',
  'sandy alexandra',
].map((row) => row.split(' '));

/** Whether what an article says bears a word of a description out: “Democratic” by “(D-Ohio)”, “Italy” by “Italian”. */
export function isBorneOut(word: string, text: string): boolean {
  const said = new Set(describingOf(text).flatMap(equivalents));
  if (isSaid(said, word)) return true;
  return (
    !DEMONYM.test(word) && word.length > 3 && [...said].some((own) => own.startsWith(plain(word).slice(0, 4)))
  );
}

/** Who is “North Korean” isn’t borne out by “North Korea”. */
export const DEMONYM = /(?:an|ese|ish)$/u;

/** Whether a body or a description is what the article calls the speaker. */
function agreesWithDescriptions(given: GivenName, calls: readonly string[]): boolean {
  const said = new Set(calls.flatMap(describingOf).flatMap(equivalents));
  const words =
    given.named.length > 0 ? given.named.map((word) => word.toLowerCase()) : describingWords(given.text);
  if (words.length > 0 && words.every((word) => isSaid(said, word))) return true;
  if (calls.some((call) => isInitialsOf(given.text, call) || isLonger(given.named, call))) return true;
  return OFFICES.some(
    ({ body, officers }) => body.test(given.text) && calls.some((call) => officers.test(call)),
  );
}

/** “the IAEA” for the agency, and the other way round: “International Monetary Fund” for “the IMF report”. */
function isInitialsOf(text: string, call: string): boolean {
  const [mine, theirs] = [text, call].map((words) => words.replace(/^the /iu, ''));
  if (mine === undefined || theirs === undefined) return false;
  return (
    isInitials(mine, theirs) ||
    wordsOf(theirs).some((word) => /^\p{Lu}{2,}$/u.test(word) && isInitials(word, mine))
  );
}

/** “UN Security Council” for “the Security Council”. */
function isLonger(named: readonly string[], call: string): boolean {
  const theirs = namingWords(call).map(plain);
  const mine = named.map(plain);
  return theirs.length > 1 && theirs.every((word) => mine.includes(word)) && mine.at(-1) === theirs.at(-1);
}

const describingOf = (text: string): readonly string[] => [
  ...wordsOf(text).map((word) => word.toLowerCase()),
  ...(text.match(/\b[DR]-\p{Lu}/gu) ?? []).map((letter) => letter.charAt(0)),
];

function isSaid(said: ReadonlySet<string>, word: string): boolean {
  const whole = plain(word);
  return (
    said.has(whole) ||
    [...said].some((own) => isSameName(own, whole)) ||
    equivalents(whole).some((one) => said.has(one))
  );
}

/** A word with those that say the same of somebody: “senator” for “Sen.”, “Democratic” for “(D-Ohio)”. */
function equivalents(word: string): readonly string[] {
  const own = plain(word);
  const rows = SAME_OFFICE.filter((row) => row.includes(own));
  return [own, own.replace(/s$/u, ''), ...rows.flat()];
}

const SAME_OFFICE: readonly (readonly string[])[] = [
  'sen senator sens',
  'rep representative congressman congresswoman congress lawmaker',
  'gov governor',
  'rev reverend pastor minister priest',
  'prof professor academic scholar',
  'dr doctor physician',
  'd democrat democratic',
  'r republican gop',
  'mp parliament parliamentary deputy',
  'cllr councillor councilman councilwoman council',
  'gen general',
  'pm premier prime',
  'spokesman spokeswoman spokesperson press',
  'chairman chairwoman chair chairperson',
  'ceo chief executive',
].map((row) => row.split(' '));

/** Bodies that speak through people whose title doesn’t name them. */
const OFFICES: readonly { readonly body: RegExp; readonly officers: RegExp }[] = [
  // “Chief Inspector Paul Arn said” for the Police Department
  {
    body: /\bpolice\b/iu,
    officers:
      /\b(?:inspector|constable|detective|superintendent|sergeant|officer|commissioner|sheriff|police)\b/iu,
  },
  // “the press officer of Queen Ada” for the Palace
  { body: /\bpalace\b/iu, officers: /\b(?:king|queen|prince|princess|royal|palace)\b/iu },
  // “Judge Ann Lee wrote” for the court
  { body: /\bcourt\b/iu, officers: /\b(?:judge|justice|ruling|court|opinion)\b/iu },
  // “the president’s spokesman” for the White House
  { body: /\bwhite house\b/iu, officers: /\b(?:president|press secretary|white house|administration)\b/iu },
  { body: /\bkremlin\b/iu, officers: /\b(?:kremlin|putin|russian president)\b/iu },
  { body: /\bgovernment\b/iu, officers: /\b(?:minister|ministry|chancellor|premier|government|cabinet)\b/iu },
];
