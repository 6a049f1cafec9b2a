import { startBodies } from './bodies-in-mind.ts';
import { callingsOf } from '../names/callings.ts';
import { headNouns } from '../names/descriptions.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex, NameMention } from '../names/name-index.ts';
import { peopleAmong } from './people-among.ts';
import type { ReadParagraph, ReadSentence } from '../text/read-paragraphs.ts';
import { groupReferent } from './group-referents.ts';
import { noteIntroductions } from './introductions.ts';
import { ownedName } from './owned-name.ts';
import type { References } from './referent.ts';
import { isSpeaker, type ReferenceWalk, type WordPlace } from './reference-walk.ts';
import { startSalience } from './salience.ts';
import { sentencePart } from './sentence-part.ts';
import { PRONOUNS, settlePronoun } from './settle-pronoun.ts';
import { OPENS_ROLE, settleRole } from './settle-role.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import type { UnnamedPerson } from './unnamed-people.ts';
import { ANOTHER, unnamedPeople } from './unnamed-people.ts';

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
  const walk: ReferenceWalk = {
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
  let latest: NamedEntity | null = null;
  const noteUnnamed = ({ person: found, part }: UnnamedPerson): void => {
    const person = oneMore(walk, ofOwner(walk, found), latest);
    latest = person;
    walk.unnamed.add(person);
    walk.salience.note(person, walk.sentence, part);
  };
  for (const paragraph of paragraphs)
    paragraph.sentences.forEach((sentence, index) => {
      const unnamed = unnamedPeople(text, paragraph, sentence);
      const opens = (found: UnnamedPerson): boolean => opensSentence(found, sentence);
      unnamed.filter(opens).forEach(noteUnnamed);
      readSentence(walk, paragraph, sentence, index);
      walk.bodies.note(paragraph, sentence);
      noteIntroductions(walk.introductions, text, paragraph, sentence);
      unnamed.filter((person) => !opens(person)).forEach(noteUnnamed);
      walk.sentence += 1;
    });
  return { pronouns: walk.pronouns, descriptions: walk.descriptions };
}

/** “A tenant said she had not slept”: who “she” is, the words before tell. */
const opensSentence = ({ person, part }: UnnamedPerson, { start }: ReadSentence): boolean =>
  part === 'speaker' && person.mentions[0]?.start === start && /^(?:an?|one|another)\b/iu.test(person.name);

/** “One tenant said it was late. Another said he had not slept”: another tenant. */
function oneMore(
  { descriptions }: ReferenceWalk,
  person: NamedEntity,
  latest: NamedEntity | null,
): NamedEntity {
  const [noun] = latest === null || !ANOTHER.test(person.name) ? [] : headNouns(latest.name);
  const start = person.mentions[0]?.start;
  if (noun === undefined || start === undefined) return person;
  const named = { ...person, name: `another ${noun}` };
  descriptions.set(start, { name: named.name, entity: null });
  return named;
}

/** “Her neighbour” is Ma Li’s, where it was read whose. */
function ofOwner({ pronouns }: ReferenceWalk, person: NamedEntity): NamedEntity {
  const owner = pronouns.get(person.mentions[0]?.start ?? -1);
  return owner === undefined
    ? person
    : { ...person, name: ownedName(owner.name, person.name.replace(/^\S+ /u, '')) };
}

function readSentence(
  walk: ReferenceWalk,
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
      if (walk.people.has(mention.entity) && !isByline(walk.text, paragraph))
        notePerson(walk, { paragraph, sentence, at }, mention);
      continue;
    }
    if (!REFERS.has(token.lower)) continue;
    const place = { paragraph, sentence, at };
    const gender = PRONOUNS.get(token.lower);
    if (gender !== undefined) settlePronoun(walk, place, gender, mentions.slice(next));
    else if ((token.lower === 'they' || token.lower === 'it') && isSpeaker(place))
      settleGroup(walk, paragraph, indexInParagraph, at);
    settleRole(walk, place);
  }
}

/** The words that may stand for somebody, or open what does. */
const REFERS: ReadonlySet<string> = new Set([...PRONOUNS.keys(), ...OPENS_ROLE, 'they', 'it']);

/** The names of a sentence, in order; those before it that no sentence holds are passed over. */
function mentionsIn(walk: ReferenceWalk, sentence: ReadSentence): readonly NameMention[] {
  const found: NameMention[] = [];
  for (;;) {
    const mention = walk.names.mentions[walk.nextMention];
    if (mention === undefined || mention.start >= sentence.end) return found;
    if (mention.start >= sentence.start) found.push(mention);
    walk.nextMention += 1;
  }
}

/** "They" and "it" that speak. */
function settleGroup(
  walk: ReferenceWalk,
  paragraph: ReadParagraph,
  indexInParagraph: number,
  at: number,
): void {
  const referent = groupReferent(walk, paragraph, indexInParagraph, at);
  if (referent !== null) walk.pronouns.set(tokenAt(paragraph.tokens, at).start, referent);
}

function notePerson(walk: ReferenceWalk, { paragraph, sentence, at }: WordPlace, mention: NameMention): void {
  const part = isSender(paragraph.tokens, at)
    ? 'speaker'
    : sentencePart(paragraph.tokens, sentence, at, mention.end);
  walk.salience.note(mention.entity, walk.sentence, part);
}

/** “By Ma Li”: whoever writes is “I”, and never “she”. */
const isByline = (text: string, { start, end }: ReadParagraph): boolean =>
  end - start < LONGEST_BYLINE && /^(?:words |interview |story )?by /iu.test(text.slice(start, start + 13));
const LONGEST_BYLINE = 80;

/** “A statement from Ma Li”: whose words come next. */
const isSender = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).lower === 'from' &&
  /^(?:letter|message|note|e-?mail|postcard|statement|testimony|evidence|heard)$/u.test(
    tokenAt(tokens, at - 2).lower,
  );
