import type { BodiesInMind } from './bodies-in-mind.ts';
import { isForBody, startBodies } from './bodies-in-mind.ts';
import type { Callings } from '../names/callings.ts';
import { callingsOf } from '../names/callings.ts';
import { describedSubject, newDescriptionAt } from './described-subject.ts';
import type { Gender } from '../names/first-names.ts';
import { certainty } from './certainty.ts';
import { likelySpeaker } from './likely-speaker.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex, NameMention } from '../names/name-index.ts';
import { peopleAmong } from './people-among.ts';
import type { ReadParagraph, ReadSentence } from '../text/read-paragraphs.ts';
import { groupReferent } from './group-referents.ts';
import type { Introductions } from './introductions.ts';
import { introducedAs, noteIntroductions } from './introductions.ts';
import type { Referent, References } from './referent.ts';
import { originAt, originReferent } from './origin-referents.ts';
import { roleNounOf, roleReferent } from './role-referents.ts';
import type { PersonInMind, Salience, SentencePart } from './salience.ts';
import { startSalience } from './salience.ts';
import { sentencePart } from './sentence-part.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { unnamedPeople } from './unnamed-people.ts';
import { PREPOSITIONS } from '../text/word-classes.ts';

/** What the walk through the article carries along. */
interface Walk {
  readonly text: string;
  readonly names: NameIndex;
  readonly salience: Salience;
  readonly pronouns: Map<number, Referent>;
  readonly descriptions: Map<number, Referent>;
  readonly callings: Callings;
  readonly introductions: Introductions;
  readonly bodies: BodiesInMind;
  readonly people: ReadonlySet<NamedEntity>;
  /** Those without a name, whom "she" may mean as well. */
  readonly unnamed: Set<NamedEntity>;
  /** Index into the mentions of the name index. */
  nextMention: number;
  sentence: number;
}

/**
 * Reads an article once from its start and settles whom "he", "she", "they", "it" and "the minister" mean, each by what was
 * said before. Linear in the text. Pronouns inside quotation marks are not looked at.
 */
export function resolveReferences(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): References {
  const people = peopleAmong(text, paragraphs, names);
  const walk: Walk = {
    text,
    names,
    salience: startSalience(),
    pronouns: new Map(),
    descriptions: new Map(),
    callings: callingsOf(people),
    introductions: new Map(),
    bodies: startBodies(text, names, people),
    people,
    unnamed: new Set(),
    nextMention: 0,
    sentence: 0,
  };
  for (const paragraph of paragraphs)
    paragraph.sentences.forEach((sentence, index) => {
      readSentence(walk, paragraph, sentence, index);
      walk.bodies.note(paragraph, sentence);
      noteIntroductions(walk.introductions, text, paragraph, sentence);
      for (const { person, part } of unnamedPeople(text, paragraph, sentence)) {
        walk.unnamed.add(person);
        walk.salience.note(person, walk.sentence, part);
      }
      walk.sentence += 1;
    });
  return { pronouns: walk.pronouns, descriptions: walk.descriptions };
}

function readSentence(
  walk: Walk,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  indexInParagraph: number,
): void {
  const mentions = mentionsIn(walk, sentence);
  let next = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokenAt(paragraph.tokens, at);
    if (token.kind !== 'word') continue;
    const mention = mentions[next];
    if (mention !== undefined && mention.start <= token.start) {
      next += 1;
      if (walk.people.has(mention.entity)) notePerson(walk, paragraph, sentence, at, mention);
      continue;
    }
    const gender = PRONOUNS.get(token.lower);
    if (gender !== undefined) settlePronoun(walk, paragraph, sentence, at, gender, mentions.slice(next));
    else if (/^(?:they|it)$/u.test(token.lower) && isSpeaker(sentence, at))
      settle(walk, token.start, groupReferent(walk, paragraph, indexInParagraph, at));
    if (OPENS_ROLE.has(token.lower) && opensSubject(paragraph.tokens, sentence, at))
      settleRole(walk, paragraph, sentence, at);
  }
}

const OPENS_ROLE: ReadonlySet<string> = new Set(['the', 'his', 'her', 'their']);

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ["he's", 'male'],
  ["he'd", 'male'],
  ["she's", 'female'],
  ["she'd", 'female'],
]);

/** The names of a sentence, in order; those before it that no sentence holds are passed over. */
function mentionsIn(walk: Walk, sentence: ReadSentence): readonly NameMention[] {
  const found: NameMention[] = [];
  for (;;) {
    const mention = walk.names.mentions[walk.nextMention];
    if (mention === undefined || mention.start >= sentence.end) return found;
    if (mention.start >= sentence.start) found.push(mention);
    walk.nextMention += 1;
  }
}

function isSpeaker({ cues }: ReadSentence, at: number): boolean {
  return cues.some(({ subject }) => subject.from <= at && at < subject.to);
}

/** At the start of a sentence, of the subject of a cue, or behind "In a letter,". */
function opensSubject(tokens: readonly Token[], sentence: ReadSentence, at: number): boolean {
  if (at === sentence.from || sentence.cues.some(({ subject }) => subject.from === at)) return true;
  const isBehindOpening = tokenAt(tokens, at - 1).kind === 'comma' && at - sentence.from <= LONGEST_OPENING;
  return isBehindOpening && PREPOSITIONS.has(tokenAt(tokens, sentence.from).lower);
}

const LONGEST_OPENING = 8;

function settle(walk: Walk, offset: number, referent: Referent | null): void {
  if (referent !== null) walk.pronouns.set(offset, referent);
}

function notePerson(
  walk: Walk,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  at: number,
  mention: NameMention,
): void {
  const part = sentencePart(paragraph.tokens, sentence, at, mention.end);
  walk.salience.note(mention.entity, walk.sentence, part);
}

/** The strongest person whose gender fits, who is not named later in the sentence: "He and Ma Li" are two. */
function settlePronoun(
  walk: Walk,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  at: number,
  gender: Gender,
  later: readonly NameMention[],
): void {
  const token = tokenAt(paragraph.tokens, at);
  const isSubject = /^s?he(?:'|$)/u.test(token.lower);
  const others = isSubject ? new Set(later.map(({ entity }) => entity)) : new Set<NamedEntity>();
  const fitting = walk.salience
    .inMind(walk.sentence)
    .filter((candidate) => (candidate.gender ?? gender) === gender && !others.has(candidate.person))
    .filter(
      ({ person, sentence: last }) => !walk.unnamed.has(person) || walk.sentence - last <= UNNAMED_REACH,
    )
    .map((candidate) => ({
      ...candidate,
      weight:
        candidate.weight *
        certainty(candidate, gender, walk) *
        (isSubject ? 1 : hold(candidate, walk.sentence)),
    }))
    .sort((a, b) => b.weight - a.weight);
  const best = isSpeaker(sentence, at)
    ? likelySpeaker(fitting, quotedIn(paragraph, sentence), walk.sentence)
    : fitting[0];
  if (best === undefined) return;
  walk.pronouns.set(token.start, referentTo(walk, best.person));
  // “Her mother, Ma Li, laughs”: the sentence is about Ma Li, whoever owns her.
  const [next] = later;
  if (!isSubject && next !== undefined && next.start - token.end < OWNED_NAME) return;
  const part: SentencePart = isSubject ? (isSpeaker(sentence, at) ? 'speaker' : 'subject') : 'owner';
  walk.salience.note(best.person, walk.sentence, part);
  if (isSubject) walk.salience.learn(best.person, gender);
}

/** “Ma Li, who did not give her name”: what somebody does with “her” name, is rather done with the own one. */
const hold = ({ part, sentence: last }: PersonInMind, sentence: number): number =>
  last === sentence && /^(?:subject|speaker)$/u.test(part) ? HOLD : 1;
const HOLD = 1.25;

/** Nobody without a name is kept in mind for longer. */
const UNNAMED_REACH = 2;

/** A name so near behind "his" or "her" is whom they own. */
const OWNED_NAME = 25;

/** The words in marks in a sentence. */
function quotedIn({ tokens }: ReadParagraph, { from, to }: ReadSentence): string {
  const passages = tokens.slice(from, to).filter(({ kind }) => kind === 'passage');
  return passages.map(({ text }) => text).join(' ');
}

const referentTo = ({ unnamed }: Walk, person: NamedEntity): Referent => ({
  name: person.name,
  entity: unnamed.has(person) ? null : person,
});

/** "The minister" and "his widow": whom the article calls so. "His" alone is settled before. */
function settleRole(walk: Walk, paragraph: ReadParagraph, sentence: ReadSentence, at: number): void {
  const { names, callings, introductions } = walk;
  const isCalled = (noun: string): boolean =>
    callings.has(noun) || introductions.has(noun) || isForBody(noun);
  const origin = originAt(paragraph.tokens, sentence, at);
  const role = origin === null ? roleNounOf(paragraph.tokens, sentence, at, isCalled) : null;
  if (origin === null && role === null) {
    settleNewDescription(walk, paragraph, sentence, at);
    return;
  }
  const inMind = walk.salience.inMind(walk.sentence).filter(({ person }) => !walk.unnamed.has(person));
  if (origin !== null) settleDescription(walk, paragraph, sentence, at, originReferent(origin, inMind));
  if (role === null) return;
  const { start: offset, lower } = tokenAt(paragraph.tokens, at);
  const isOwned = lower !== 'the';
  const entity =
    roleReferent(role, { names, inMind, callings, offset, isOwned }) ??
    (isOwned || !isForBody(role.noun) ? null : walk.bodies.meant(role, offset));
  const unnamed = isOwned ? undefined : introducedAs(introductions, role);
  if (entity !== null) settleDescription(walk, paragraph, sentence, at, entity);
  else if (unnamed !== undefined) walk.descriptions.set(offset, { name: unnamed, entity });
  else settleNewDescription(walk, paragraph, sentence, at);
}

/** “The baker”, where the article has called nobody so. */
function settleNewDescription(
  walk: Walk,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  at: number,
): void {
  const description = newDescriptionAt(paragraph.tokens, sentence, at);
  if (description === null) return;
  const before = walk.text.slice(0, tokenAt(paragraph.tokens, at).start);
  const context = { sentence: walk.sentence, before };
  const person = describedSubject(description, walk.salience.inMind(walk.sentence), context);
  if (person !== null && !walk.unnamed.has(person)) settleDescription(walk, paragraph, sentence, at, person);
}

function settleDescription(
  walk: Walk,
  { tokens }: ReadParagraph,
  sentence: ReadSentence,
  at: number,
  entity: NamedEntity | null,
): void {
  if (entity === null) return;
  walk.descriptions.set(tokenAt(tokens, at).start, { name: entity.name, entity });
  if (walk.people.has(entity))
    walk.salience.note(entity, walk.sentence, isSpeaker(sentence, at) ? 'speaker' : 'subject');
}
