import { isForBody } from '../../speech/words/people-nouns.ts';
import { BODY } from '../../speech/words/body-words.ts';
import { headNouns } from '../../speech/text/descriptions.ts';
import type { NamedPerson, SpeakerAttribution } from '../model/article-speakers.ts';
import { personIn, plain, type GivenName } from './given-name.ts';
import { describingWords, isSameName, namingWords, wordsOf, isInitials } from './naming-words.ts';

/** What comparing the speaker of an outline with that of an article comes to. */
export type Agreement = 'same' | 'other' | 'unknown';

/** Whether an attribution and the outline’s speaker are the same: people by name, bodies and descriptions also by what the article calls the speaker. */
export function compareNames(given: GivenName, found: SpeakerAttribution): Agreement {
  const { name, mention, descriptions } = found;
  if ([name, mention].some((call) => plain(given.text) === plain(call))) return 'same';
  if (isInitials(given.text, name) || isInitials(name, given.text)) return 'same';
  if (PRONOUN.test(name)) return 'unknown';
  if (isHeadOf(given, descriptions)) return 'same';
  return given.person !== null && !BODY.test(name)
    ? comparePeople(given, given.person, found)
    : compareOrganisations(given, found);
}

/** Nothing tells whom it means. */
const PRONOUN = /^(?:I|we|you|he|she|it|they|who|this|that|these|those|I['’]d|I['’]m|we['’]re)$/iu;

/** A body, a description or a name that the article doesn’t know. */
function compareOrganisations(given: GivenName, found: SpeakerAttribution): Agreement {
  const { name, mention, descriptions, form } = found;
  if (agreesWithDescriptions(given, [name, mention, ...descriptions])) return 'same';
  if (given.person === null && isItself(given.text, [name, mention])) return 'same';
  if (given.person === null && isOfficer(found)) return 'unknown';
  // “they wrote”, where nothing tells who they are.
  const isUnresolved = form !== 'person' && name === mention && namingWords(name).length === 0;
  return isUnresolved ? 'unknown' : 'other';
}

/** “Ann Lee, chief executive of Tidewell Water”, for the company; a spokesman’s words aren’t those of whom he speaks for. */
function isHeadOf({ named }: GivenName, descriptions: readonly string[]): boolean {
  const name = named.join(' ').replace(/[^\p{L}\p{N} ]/gu, '.');
  const head = String.raw`\b(?:chief executive|ceo|director|chair\p{Ll}*|head|founder|owner|manager|president|editor) of (?:the )?${name}\b`;
  return name !== '' && descriptions.some((description) => new RegExp(head, 'iu').test(description));
}

/** Whether a body is called by its noun alone: “the club said” and “a spokeswoman for the club” for Wexmouth Rowing Club. */
function isItself(body: string, calls: readonly string[]): boolean {
  const noun = (wordsOf(body).at(-1) ?? '').toLowerCase();
  const isCalled = new RegExp(String.raw`\b(?:the|its) (?:\p{Ll}+ )?${noun}\b`, 'iu');
  return noun !== '' && calls.some((call) => isCalled.test(call));
}

/** Whether somebody may speak for a body that isn't named beside: “a spokeswoman said”, somebody called the chief executive. */
function isOfficer({ form, mention, descriptions }: SpeakerAttribution): boolean {
  const isOfOther = form !== 'person' && namingWords(mention).length > 0;
  return !isOfOther && OFFICER.test([mention, ...descriptions].join(' '));
}

const OFFICER =
  /\b(?:spokes\w+|chief executive|ceo|director|chair\w*|president|founder|head|minister|secretary|press officer|governor|commissioner|general manager)\b/iu;

/** People by last name, and first name where both have one. Whose spokesman somebody is, is another: “a Lee spokesman”. */
function comparePeople(
  { named }: GivenName,
  { lastName }: NamedPerson,
  found: SpeakerAttribution,
): Agreement {
  const { name, mention, descriptions, joint } = found;
  const [whole = [], beside = []] = [name, mention].map((text) => namingWords(personIn(text)).map(plain));
  const own = [...whole, ...beside];
  const last = plain(lastName);
  const holds = (words: readonly string[]): boolean => words.some((word) => isSameName(plain(word), last));
  if (own.length === 0) return compareUnnamed(found, holds(namingWords(mention)));
  // “Okwara’s daughter, Ruth”: who has a first name only in the article.
  const isFirstAlone = whole.length === 1 && named.length > 1 && whole[0] === plain(named[0] ?? '');
  if (isFirstAlone || holds(namingWords(joint))) return 'same';
  if (!holds(own)) return 'other';
  const known = [...own, ...descriptions.flatMap(wordsOf).map(plain)];
  return haveSameFirstName(named, whole, last, known) ? 'same' : 'other';
}

/** “a Lee spokesman”, “the league”, “a colleague”, “his grandfather” are another than a person who is named; “the man” may be that one. */
function compareUnnamed({ name, mention }: SpeakerAttribution, isOfPerson: boolean): Agreement {
  const noun = headNouns(mention)[0] ?? '';
  const isBodys = isForBody(noun) || BODY_NOUNS.has(noun);
  return isOfPerson || isBodys || SOMEBODY_ELSE.test(name) ? 'other' : 'unknown';
}

/** Nouns for bodies besides those that extraction has for names: “the league said”. */
const BODY_NOUNS: ReadonlySet<string> = new Set(
  'league federation ministry council authority government department office commission committee board bureau police army church city town parliament senate court'.split(
    ' ',
  ),
);

/** “a colleague”, “his grandfather” */
const SOMEBODY_ELSE = /^(?:an?|one|another|his|her|their|my|our) /iu;

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

/** The first word of a name that is not its last name; `null` for a last name alone. */
function firstName(words: readonly string[], last: string): string | null {
  // “DS Lee”, “JK Lee”: a rank, or initials.
  const [first, ...others] = words
    .filter((word) => word.length > 1 && !/^\p{Lu}{2,4}$/u.test(word))
    .map(plain);
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
