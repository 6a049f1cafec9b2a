import { headNouns } from '../../speech/text/descriptions.ts';
import type { NamedPerson, SpeakerAttribution } from '../model/article-speakers.ts';
import { personIn, type GivenName } from './given-name.ts';
import { patternOfPhrases } from '../../language/phrases.ts';
import { lazily } from '../../text/once-per.ts';
import { anyCaseWith, endsAs, evidenceWords, isAmong, listedRows } from '../words/listed-words.ts';
import { isSameFirstName, isSameName, plain } from './name-spelling.ts';
import { describingWords, namingWords, withoutArticle, wordsOf, isInitials } from './naming-words.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { hasBodyWord } from '../../speech/words/name-words.ts';

/** What comparing the speaker of an outline with that of an article comes to. */
export type Agreement = 'same' | 'other' | 'unknown';

/** Whether an attribution and the outline’s speaker are the same: people by name, bodies and descriptions also by what the article calls the speaker. */
export function compareNames(given: GivenName, found: SpeakerAttribution): Agreement {
  const { name, mention, descriptions } = found;
  if ([name, mention].some((call) => plain(given.text) === plain(call))) return 'same';
  if (isInitials(given.text, name) || isInitials(name, given.text)) return 'same';
  if (isAmong(name.toLowerCase().replaceAll('’', "'"), 'nobodyNamed')) return 'unknown';
  if (isHeadOf(given, descriptions)) return 'same';
  return given.person !== null && !hasBodyWord(lexiconOf('en'), name)
    ? comparePeople(given, given.person, found)
    : compareOrganisations(given, found);
}

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
  const isHead = anyCaseWith`\b${'heads'} ${{ source: name }}\b`;
  return name !== '' && descriptions.some((description) => isHead().test(description));
}

/** Whether a body is called by its noun alone: “the club said” and “a spokeswoman for the club” for Wexmouth Rowing Club. */
function isItself(body: string, calls: readonly string[]): boolean {
  const noun = (wordsOf(body).at(-1) ?? '').toLowerCase();
  const isCalled = anyCaseWith`\b${'theOrIts'} (?:\p{Ll}+ )?${{ source: noun }}\b(?![’'])`;
  return (
    noun !== '' &&
    calls.some((call) => namingWords(withoutArticle(call)).length === 0 && isCalled().test(call))
  );
}

/** Whether somebody may speak for a body that isn't named beside: “a spokeswoman said”, somebody called the chief executive. */
function isOfficer({ form, mention, descriptions }: SpeakerAttribution): boolean {
  const isOfOther = form !== 'person' && namingWords(mention).length > 0;
  return !isOfOther && OFFICER().test([mention, ...descriptions].join(' '));
}

const OFFICER = anyCaseWith`\b${'officers'}\b`;

/** People by last name, and first name where both have one. Whose spokesman somebody is, is another: “a Lee spokesman”. */
function comparePeople(
  { named }: GivenName,
  { lastName }: NamedPerson,
  found: SpeakerAttribution,
): Agreement {
  const { name, mention, descriptions, joint } = found;
  const [whole = [], beside = []] = [name, mention].map((text) =>
    namingWords(personIn(text))
      .filter((word, at, all) => at === all.length - 1 || !IS_RANK.test(word))
      .map(plain),
  );
  const own = [...whole, ...beside];
  const last = plain(lastName);
  const holds = (words: readonly string[]): boolean => words.some((word) => isSameName(plain(word), last));
  if (own.length === 0) return compareUnnamed(found, named, holds);
  // “Okwara’s daughter, Ruth”: who has a first name only in the article.
  const isFirstAlone = whole.length === 1 && named.length > 1 && whole[0] === plain(named[0] ?? '');
  if (isFirstAlone || holds(namingWords(joint))) return 'same';
  if (!holds(own)) return 'other';
  const known = [...own, ...descriptions.flatMap(wordsOf).map(plain)];
  return haveSameFirstName(named, whole, last, known) ? 'same' : 'other';
}

/** “a Lee spokesman”, “the league”, “a colleague”, “his grandfather” are another than a person who is named; “the man” may be that one. */
function compareUnnamed(
  { name, mention }: SpeakerAttribution,
  named: readonly string[],
  holds: (words: readonly string[]) => boolean,
): Agreement {
  // “Ann Lund’s brother” is neither she nor somebody of another name; another Lund he may be.
  const owner = namingWords(name).map(plain);
  if (holds(owner) && !named.every((word) => owner.includes(plain(word)))) return 'unknown';
  const noun = headNouns(lexiconOf('en'), mention)[0] ?? '';
  const isBodys = lexiconOf('en').is(noun, 'bodyNoun') || isAmong(noun, 'bodyNouns');
  return holds([...owner, ...namingWords(mention)]) ||
    isBodys ||
    [name, mention].some((call) => isAmong((call.split(' ', 1)[0] ?? '').toLowerCase(), 'somebodyElse'))
    ? 'other'
    : 'unknown';
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
  return first === null || theirs === null || mayBeSameFirstName(first, theirs) || known.includes(first);
}

/** “DS Lee”, “JK Lee”: a rank, or initials. */
const IS_RANK = /^\p{Lu}{2,4}$/u;

/** The first word of a name that is not its last name; `null` for a last name alone. */
function firstName(words: readonly string[], last: string): string | null {
  const [first, ...others] = words.filter((word) => word.length > 1 && !IS_RANK.test(word)).map(plain);
  return first === undefined || others.length === 0 || isSameName(first, last) ? null : first;
}

/** “J.” and “John”, “Tim” and “Timothy”, “Bill” and “William”; and what may be misspelt, as “Danielle” for “Daniel”. */
function mayBeSameFirstName(first: string, other: string): boolean {
  if (isSameName(first, other)) return true;
  const [short, long] = first.length < other.length ? [first, other] : [other, first];
  if (long.startsWith(short.slice(0, Math.max(SHORTEST_START, short.length - 1)))) return true;
  return isSameFirstName(first, other, true);
}

/** “Maury” and “Maurice”, “Tim” and “Timothy” */
const SHORTEST_START = 3;

/** Whether what an article says bears a word of a description out: “Democratic” by “(D-Ohio)”, “Italy” by “Italian”. */
export function isBorneOut(word: string, text: string): boolean {
  const said = new Set(describingOf(text).flatMap(equivalents));
  if (isSaid(said, word)) return true;
  return (
    !isDemonym(word) && word.length > 3 && [...said].some((own) => own.startsWith(plain(word).slice(0, 4)))
  );
}

/** Who is “North Korean” isn’t borne out by “North Korea”. */
export const isDemonym = (word: string): boolean => endsAs(word, 'demonymEndings');

/** Whether a body or a description is what the article calls the speaker. */
function agreesWithDescriptions(given: GivenName, calls: readonly string[]): boolean {
  const said = new Set(calls.flatMap(describingOf).flatMap(equivalents));
  const words =
    given.named.length > 0 ? given.named.map((word) => word.toLowerCase()) : describingWords(given.text);
  if (words.length > 0 && words.every((word) => isSaid(said, word))) return true;
  if (calls.some((call) => isInitialsOf(given.text, call) || isLonger(given.named, call))) return true;
  return OFFICES().some(
    ({ body, officers }) => body.test(given.text) && calls.some((call) => officers.test(call)),
  );
}

/** “the IAEA” for the agency, and the other way round: “International Monetary Fund” for “the IMF report”. */
function isInitialsOf(text: string, call: string): boolean {
  const [mine, theirs] = [text, call].map(withoutArticle);
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
  const rows = listedRows('sameOffices').filter((row) => row.has(own));
  return [own, own.replace(/s$/u, ''), ...rows.flatMap((row) => [...row])];
}

/** Bodies that speak through people whose title doesn’t name them: “Chief Inspector Paul Arn said” for the Police Department. */
const OFFICES = lazily(() =>
  evidenceWords()
    .flatMap(({ words }) => words.bodiesWithOfficers ?? [])
    .map((row) => ({ body: anyOf(row.slice(0, 1)), officers: anyOf(row) })),
);

const anyOf = (words: readonly string[]): RegExp => new RegExp(`\\b${patternOfPhrases(words)}\\b`, 'iu');
