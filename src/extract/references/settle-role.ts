import { isForBody } from '../names/body-nouns.ts';
import { describedSubject, newDescriptionAt } from './described-subject.ts';
import { introducedAs } from './introductions.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { originAt, originReferent } from './origin-referents.ts';
import type { ReadSentence } from '../text/read-paragraphs.ts';
import { isSpeaker, type ReferenceWalk, type WordPlace } from './reference-walk.ts';
import { roleNounOf, roleReferent } from './role-referents.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { PREPOSITIONS } from '../text/word-classes.ts';
import { wordSet } from '../text/word-set.ts';

/**
 * "The minister" and "his widow" as a subject: whom the article calls so. Does nothing at a token that opens no such words;
 * "his" alone is settled before.
 */
export function settleRole(walk: ReferenceWalk, place: WordPlace): void {
  const { paragraph, sentence, at } = place;
  const opening = tokenAt(paragraph.tokens, at).lower;
  if (OPENS_ROLE.has(opening) && opensSubject(paragraph.tokens, sentence, at)) settleSubject(walk, place);
}

/** The words that such a description begins with. */
export const OPENS_ROLE = wordSet('the his her their');

/** Of the words of a role that begin there, and of "the source" and the like. */
function settleSubject(walk: ReferenceWalk, place: WordPlace): void {
  const { paragraph, sentence, at } = place;
  const { names, callings, introductions } = walk;
  const isCalled = (noun: string): boolean =>
    callings.has(noun) || introductions.has(noun) || isForBody(noun);
  const origin = originAt(paragraph.tokens, sentence, at);
  const role = origin === null ? roleNounOf(paragraph.tokens, sentence, at, isCalled) : null;
  if (origin === null && role === null) {
    settleNewDescription(walk, place);
    return;
  }
  const inMind = walk.salience.inMind(walk.sentence).filter(({ person }) => !walk.unnamed.has(person));
  if (origin !== null) settleDescription(walk, place, originReferent(origin, inMind));
  if (role === null) return;
  const { start: offset, lower } = tokenAt(paragraph.tokens, at);
  const isOwned = lower !== 'the';
  const entity =
    roleReferent(role, { text: walk.text, names, inMind, callings, offset, isOwned }) ??
    (isOwned || !isForBody(role.noun) ? null : walk.bodies.meant(role, offset));
  const unnamed = isOwned ? undefined : introducedAs(introductions, role);
  if (entity !== null) settleDescription(walk, place, entity);
  else if (unnamed !== undefined) walk.descriptions.set(offset, { name: unnamed, entity });
  else settleNewDescription(walk, place);
}

/** At the start of a sentence, of the subject of a cue, or behind "In a letter,". */
function opensSubject(tokens: readonly Token[], sentence: ReadSentence, at: number): boolean {
  if (at === sentence.from || sentence.cues.some(({ subject }) => subject.from === at)) return true;
  const isBehindOpening = tokenAt(tokens, at - 1).kind === 'comma' && at - sentence.from <= LONGEST_OPENING;
  return isBehindOpening && PREPOSITIONS.has(tokenAt(tokens, sentence.from).lower);
}

const LONGEST_OPENING = 8;

/** “The baker”, where the article has called nobody so. */
function settleNewDescription(walk: ReferenceWalk, place: WordPlace): void {
  const { paragraph, sentence, at } = place;
  const description = newDescriptionAt(paragraph.tokens, sentence, at);
  if (description === null) return;
  const before = walk.text.slice(0, tokenAt(paragraph.tokens, at).start);
  const context = { sentence: walk.sentence, before };
  const person = describedSubject(description, walk.salience.inMind(walk.sentence), context);
  if (person !== null && !walk.unnamed.has(person)) settleDescription(walk, place, person);
}

function settleDescription(walk: ReferenceWalk, place: WordPlace, entity: NamedEntity | null): void {
  if (entity === null) return;
  const { start } = tokenAt(place.paragraph.tokens, place.at);
  walk.descriptions.set(start, { name: entity.name, entity });
  if (walk.people.has(entity))
    walk.salience.note(entity, walk.sentence, isSpeaker(place) ? 'speaker' : 'subject');
}
