import type { ReadSentence } from '../cues/read-paragraphs.ts';
import { genderOfWords } from '../names/name-gender.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { headNouns } from '../text/descriptions.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { startsLower } from '../words/letters.ts';
import { isIntroduced, introducedAs } from './introductions.ts';
import { type ReferenceWalk, type WordPlace, isSpeaker } from './reference-walk.ts';
import { roleNounOf, roleReferent } from './role-referents.ts';
import { type SalientPerson, isTopic } from './salience.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** Resolves "the minister" and "his widow" as a subject; does nothing at a token that opens no such words. */
export function resolveRole(walk: ReferenceWalk, place: WordPlace): void {
  const { paragraph, sentence, at } = place;
  if (opensSubject(paragraph.tokens, sentence, at)) resolveSubject(walk, place);
}

/** Of the words of a role that begin there, and of "the source" and the like. */
function resolveSubject(walk: ReferenceWalk, place: WordPlace): void {
  const { lexicon } = walk.names;
  const { paragraph, sentence, at } = place;
  const { names, roleNouns, introductions } = walk;
  const isCalled = (noun: string): boolean =>
    roleNouns.has(noun) ||
    introducedAs(lexicon, introductions, noun) !== undefined ||
    lexicon.is(noun, 'bodyNoun');
  const origin = originAt(paragraph.tokens, sentence, at);
  const role = origin === null ? roleNounOf(lexicon, paragraph.tokens, sentence, at, isCalled) : null;
  if (origin === null && role === null) {
    resolveNewDescription(walk, place);
    return;
  }
  const salient = walk.salience.salient(walk.sentence).filter(({ person }) => !walk.unnamed.has(person));
  if (origin !== null) resolveDescription(walk, place, originReferent(lexicon, origin, salient));
  if (role === null) return;
  const { start: offset, is } = tokenAt(paragraph.tokens, at);
  const isOwned = !is('definite');
  const entity =
    roleReferent(role, { text: walk.text, names, salient, roleNouns, offset, isOwned }) ??
    (isOwned || !lexicon.is(role.noun, 'bodyNoun') ? null : walk.organisations.meant(role, offset));
  const unnamed = isOwned ? undefined : introducedAs(lexicon, introductions, role.noun);
  if (entity !== null) resolveDescription(walk, place, entity);
  else if (unnamed !== undefined) walk.descriptions.set(offset, { name: unnamed, entity });
  else resolveNewDescription(walk, place);
}

/** At the start of a sentence, of the subject of a cue, or after "In a letter,". */
function opensSubject(tokens: readonly Token[], sentence: ReadSentence, at: number): boolean {
  if (at === sentence.from || sentence.cues.some(({ subject }) => subject.from === at)) return true;
  const isAfterOpening = tokenAt(tokens, at - 1).kind === 'comma' && at - sentence.from <= LONGEST_OPENING;
  return isAfterOpening && tokenAt(tokens, sentence.from).is('preposition');
}

const LONGEST_OPENING = 8;

/** “The baker”, where the article has called nobody so. */
function resolveNewDescription(walk: ReferenceWalk, place: WordPlace): void {
  const { lexicon } = walk.names;
  const { paragraph, sentence, at } = place;
  const description = newDescriptionAt(paragraph.tokens, sentence, at);
  if (description === null) return;
  const before = walk.text.slice(0, tokenAt(paragraph.tokens, at).start);
  const context = { sentence: walk.sentence, before };
  const person = describedSubject(lexicon, description, walk.salience.salient(walk.sentence), context);
  if (person !== null && !walk.unnamed.has(person)) resolveDescription(walk, place, person);
}

function resolveDescription(walk: ReferenceWalk, place: WordPlace, entity: NamedEntity | null): void {
  if (entity === null) return;
  const { start } = tokenAt(place.paragraph.tokens, place.at);
  walk.descriptions.set(start, { name: entity.name, entity });
  if (walk.people.has(entity))
    walk.salience.note(entity, walk.sentence, isSpeaker(place) ? 'speaker' : 'subject');
}

/** A subject such as "the baker" or "the former Norwegian premier" that the article calls nobody by before. */
interface NewDescription {
  readonly noun: string;
  /** "Former" and the like tell something new of somebody whose office is known. */
  readonly isAddition: boolean;
}

/** The description that a speaker begins and ends with, at the token of its article; `null` where it may be anybody's. */
function newDescriptionAt(
  tokens: readonly Token[],
  { cues }: ReadSentence,
  the: number,
): NewDescription | null {
  const subject = cues.find(({ kind, subject }) => kind === 'verb' && subject.from === the)?.subject;
  if (subject === undefined || subject.to - the > LONGEST || !tokenAt(tokens, the).is('definite'))
    return null;
  const words = tokens.slice(the + 1, subject.to);
  const { text, lower: noun, is } = tokenAt(tokens, subject.to - 1);
  if (!is('forPeople') || words.some(({ kind }) => kind !== 'word')) return null;
  const isAddition = words[0]?.is('addition') === true;
  return isAddition || (startsLower(text) && !is('alwaysOne')) ? { noun, isAddition } : null;
}

const LONGEST = 5;

/** The one whom the sentence before is about, for a description that the article has called nobody by. */
function describedSubject(
  lexicon: Lexicon,
  { noun, isAddition }: NewDescription,
  salient: readonly SalientPerson[],
  { sentence, before }: DescriptionContext,
): NamedEntity | null {
  // Somebody named in the same sentence isn’t meant, and then it isn’t clear who is.
  const near = salient.filter(({ sentence: last }) => sentence - last <= REACH);
  const [only, other] = near.filter(isTopic);
  if (only === undefined || other !== undefined || near.some(({ sentence: last }) => last === sentence))
    return null;
  const canBe = fitsGender(lexicon, noun, only) && (isAddition || !hasJob(lexicon, only.person));
  return canBe && !isIntroduced(lexicon, noun, since(only.person, before)) ? only.person : null;
}

/** “The actress” is no man. */
function fitsGender(lexicon: Lexicon, noun: string, { person, learned }: SalientPerson): boolean {
  const gender = genderOfWords(lexicon, noun);
  return gender === null || (person.gender ?? learned ?? gender) === gender;
}

/** The text after the last mention of a person. */
const since = ({ mentions }: NamedEntity, before: string): string =>
  before.slice(mentions.findLast(({ end }) => end <= before.length)?.end ?? 0);

/** Where the description is. */
interface DescriptionContext {
  /** The sentence of the description, counted through the article. */
  readonly sentence: number;
  /** The text before the description. */
  readonly before: string;
}

/** How many sentences back somebody is still spoken of. */
const REACH = 1;

/** Whether the article tells what somebody’s work is. */
export const hasJob = (lexicon: Lexicon, { descriptions }: NamedEntity): boolean =>
  descriptions.some((item) => isJob(lexicon, item));

/** "Her rescuer" may be a caretaker, the chief economist is none. */
const isJob = (lexicon: Lexicon, description: string): boolean =>
  !lexicon.is(description.split(' ', 1)[0], 'possessive') &&
  !/[’']s? /u.test(description) &&
  headNouns(lexicon, description).some(
    (noun) => lexicon.is(noun, 'forPeople') && !lexicon.is(noun, 'besideJob'),
  );

/** "Italian", where "the Italian" or "the young Italian" is the whole subject that begins at a token and speaks. */
function originAt(tokens: readonly Token[], { cues }: ReadSentence, the: number): string | null {
  const to = cues.find(({ subject }) => subject.from === the)?.subject.to ?? the;
  if (to - the > LONGEST_SUBJECT) return null;
  const { text, is } = tokenAt(tokens, to - 1);
  return to - the > 1 && is('demonym') ? text : null;
}

const LONGEST_SUBJECT = 3;

/** Who is "the Italian": somebody in mind from there, else the only subject that the last sentence named. */
function originReferent(
  lexicon: Lexicon,
  origin: string,
  salient: readonly SalientPerson[],
): NamedEntity | null {
  const stem = origin.toLowerCase().slice(0, STEM);
  const told = salient.find(({ person }) =>
    person.descriptions.some((words) => isFrom(lexicon, words, stem)),
  );
  if (told !== undefined) return told.person;
  const latest = Math.max(...salient.map(({ sentence }) => sentence));
  const [last, other] = salient.filter(({ sentence }) => sentence === latest);
  return last !== undefined && other === undefined && isTopic(last) ? last.person : null;
}

/** "Norwegian skier", "Norway’s envoy"; not what only looks like a description: "Norwegian Kari Vold beat". */
const isFrom = (lexicon: Lexicon, description: string, stem: string): boolean =>
  headNouns(lexicon, description).some((word) => lexicon.is(word, 'forPeople')) &&
  description
    .toLowerCase()
    .split(/[\s,]+/u)
    .some((word) => word.startsWith(stem));

/** "Ital" of "Italy" and "Italian". */
const STEM = 4;
