import { oneLine } from '../../text/one-line.ts';
import { loneSubjects } from '../cues/lone-subjects.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { genderOfWords } from '../names/name-gender.ts';
import { entityInMention } from '../names/entity-in-mention.ts';
import type { NameIndex, NameMention } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isSpokenOfAsPerson } from '../names/people.ts';
import { roleNounsOf } from '../names/role-nouns.ts';
import { headNouns } from '../text/descriptions.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsLower } from '../words/letters.ts';
import { groupReferent } from './group-referents.ts';
import { noteIntroductions } from './introductions.ts';
import { ownedName } from './resolve-names.ts';
import { spanOf } from './paragraph-memory.ts';
import { type ReferenceWalk, type References, isSpeaker } from './reference-walk.ts';
import { genderOfPronoun, resolvePronoun } from './resolve-pronoun.ts';
import { resolveRole } from './resolve-role.ts';
import { type SentencePart, startSalience } from './salience.ts';
import { isSaidToBeBody, startOrganisations } from './salient-organisations.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** Somebody without a name whom a sentence is about or gives words to. */
interface UnnamedPerson {
  readonly person: NamedEntity;
  readonly part: 'speaker' | 'subject';
}

/** "A police spokeswoman", "one resident": those whom a sentence brings in as its subject or speaker, without a name beside. */
function unnamedPeople(
  walk: ReferenceWalk,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
): readonly UnnamedPerson[] {
  const { tokens } = paragraph;
  const speakers: UnnamedPerson[] = [];
  for (const { frame, subject } of sentence.cues) {
    const person = frame === 'say' ? unnamedIn(walk, paragraph, subject) : null;
    if (person !== null) speakers.push({ person, part: 'speaker' });
  }
  if (speakers.length > 0 || !tokenAt(tokens, sentence.from).is('introducesOne')) return speakers;
  const main = mainSubject(tokens, sentence, sentence.to);
  const person = main === null ? null : unnamedIn(walk, paragraph, main);
  return person === null ? [] : [{ person, part: 'subject' }];
}

function unnamedIn(walk: ReferenceWalk, paragraph: ReadParagraph, phrase: Phrase): NamedEntity | null {
  const { start, end } = spanOf(paragraph, phrase);
  if (end - start > LONGEST) return null;
  const words = oneLine(walk.text.slice(start, end));
  const opening = tokenAt(paragraph.tokens, phrase.from);
  const isNew = opening.is('introducesOne') || opening.is('owner') || OWNED.test(words);
  const [noun] = headNouns(walk.names.lexicon, words);
  const { lexicon } = walk.names;
  // “A baker”, “police”, “one of them”
  const isSomebody =
    lexicon.is(noun, 'forPeople') || lexicon.is(noun, 'people') || lexicon.is(noun, 'introducesOne');
  return isNew && isSomebody && entityInMention(walk, { start, end }, words) === null
    ? unnamed(walk.names.lexicon, words, start, end)
    : null;
}

/** “Mr Lund’s spokesman” */
const OWNED = /^\p{Lu}.*[’']s?(?: \p{Ll}[\p{L}-]*){1,3}$/u;

const LONGEST = 90;

function unnamed(lexicon: Lexicon, words: string, start: number, end: number): NamedEntity {
  return {
    name: words,
    role: null,
    organisation: null,
    gender: genderOfWords(lexicon, words),
    isPerson: false,
    isTitled: false,
    acronym: null,
    descriptions: [],
    age: null,
    mentions: [{ start, end }],
  };
}

/** Settles in one pass whom "he", "they" and "the minister" mean, each by what was said before; not inside quotation marks. */
export function resolveReferences(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): References {
  const { lexicon } = names;
  const people = peopleAmong(text, paragraphs, names);
  const walk: ReferenceWalk = {
    text,
    names,
    salience: startSalience(),
    pronouns: new Map(),
    descriptions: new Map(),
    roleNouns: roleNounsOf(lexicon, people),
    introductions: new Map(),
    organisations: startOrganisations(text, names, people),
    people,
    unnamed: new Set(),
    nextMention: 0,
    sentence: 0,
  };
  const noteUnnamed = ({ person: found, part }: UnnamedPerson): void => {
    const person = ofOwner(walk, found);
    walk.unnamed.add(person);
    walk.salience.note(person, walk.sentence, part);
  };
  for (const paragraph of paragraphs)
    paragraph.sentences.forEach((sentence, index) => {
      const unnamed = unnamedPeople(walk, paragraph, sentence);
      const opens = (found: UnnamedPerson): boolean => opensSentence(lexicon, found, sentence);
      unnamed.filter(opens).forEach(noteUnnamed);
      readSentence(walk, paragraph, sentence, index);
      walk.organisations.note(paragraph, sentence);
      noteIntroductions(lexicon, walk.introductions, text, paragraph, sentence);
      unnamed.filter((person) => !opens(person)).forEach(noteUnnamed);
      walk.sentence += 1;
    });
  return { pronouns: walk.pronouns, descriptions: walk.descriptions };
}

/** “A tenant said she had not slept”: who “she” is, the words before tell. */
const opensSentence = (lexicon: Lexicon, { person, part }: UnnamedPerson, { start }: ReadSentence): boolean =>
  part === 'speaker' &&
  person.mentions[0]?.start === start &&
  (lexicon.is(person.name.split(' ', 1)[0], 'introducesOne') || OWNED.test(person.name));

/** “Her neighbour” is Ma Li’s, where it was read whose. */
function ofOwner({ pronouns }: ReferenceWalk, person: NamedEntity): NamedEntity {
  const owner = pronouns.get(person.mentions[0]?.start ?? -1);
  return owner === undefined
    ? person
    : { ...person, name: ownedName(owner.name, person.name.slice(person.name.indexOf(' ') + 1)) };
}

function readSentence(
  walk: ReferenceWalk,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  indexInParagraph: number,
): void {
  const { lexicon } = walk.names;
  const mentions = mentionsIn(walk, sentence);
  let next = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokenAt(paragraph.tokens, at);
    if (token.kind !== 'word') continue;
    const mention = mentions[next];
    if (mention !== undefined && mention.start <= token.start) {
      next += 1;
      if (walk.people.has(mention.entity)) {
        const part = sentencePart(lexicon, paragraph.tokens, sentence, at, mention.end);
        walk.salience.note(mention.entity, walk.sentence, part);
      }
      continue;
    }
    const place = { paragraph, sentence, at };
    const gender = genderOfPronoun(token);
    if (gender !== null) resolvePronoun(walk, place, gender);
    else if ((token.is('they') || token.is('it')) && isSpeaker(place)) {
      const referent = groupReferent(walk, paragraph, indexInParagraph, at);
      if (referent !== null) walk.pronouns.set(token.start, referent);
    }
    if (token.is('opensRole')) resolveRole(walk, place);
  }
}

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

/** Full names of people, and single names that somebody speaks by or bears a title with, unless they are said to be a body’s. */
function peopleAmong(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): ReadonlySet<NamedEntity> {
  const { lexicon } = names;
  const speaking = new Set(loneSubjects(paragraphs).map(({ start }) => start));
  const isAmong = (entity: NamedEntity): boolean => {
    if (entity.isPerson && entity.gender !== null) return true;
    const isAlike =
      entity.isPerson || isSpokenOfAsPerson(lexicon, entity, ({ start }) => speaking.has(start));
    return isAlike && !isSaidToBeBody(lexicon, text, entity);
  };
  return new Set(names.entities.filter(isAmong));
}

/** What a name does in its sentence, as far as the words beside it show. `at` is its first token, `end` its end offset. */
function sentencePart(
  lexicon: Lexicon,
  tokens: readonly Token[],
  sentence: ReadSentence,
  at: number,
  end: number,
): SentencePart {
  let to = at + 1;
  while (to < sentence.to && tokenAt(tokens, to).start < end) to += 1;
  if (/[’']s?$/u.test(tokenAt(tokens, to - 1).text)) return 'owner';
  if (isCueSubject(tokens, sentence, at, to) || isViewpoint(tokens, sentence, at, to)) return 'speaker';
  if (wordBefore(tokens, sentence, at).is('preposition')) return 'oblique';
  return at === sentence.from || takesVerb(tokens, to) || isApposedSubject(lexicon, tokens, sentence, at, to)
    ? 'subject'
    : 'object';
}

/** The name is what the subject of a cue begins or ends with: "Ma Li", "the farmer Ma Li"; not "a friend of Ma Li". */
function isCueSubject(tokens: readonly Token[], sentence: ReadSentence, at: number, to: number): boolean {
  return sentence.cues.some(({ subject }) => {
    const phrase = subject.antecedent ?? subject;
    if (at === phrase.from) return to <= phrase.to;
    // “His counterpart, Ma Li, said”
    if (at === phrase.to + 1 && isBetweenCommas(tokens, at, to)) return true;
    return at > phrase.from && to === phrase.to && !isOwner(tokens, at);
  });
}

/** "For Ma Li, the harbour is a home": what follows is how she sees it. */
function isViewpoint(tokens: readonly Token[], { from }: ReadSentence, at: number, to: number): boolean {
  const title = tokens.slice(from + 1, at);
  return (
    at > from &&
    tokenAt(tokens, from).is('viewOf') &&
    title.every(({ is }) => is('title')) &&
    tokenAt(tokens, to).kind === 'comma'
  );
}

/** "A friend of Ma Li"; not "Secretary of State Ma Li". */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1).is('definite') ? at - 2 : at - 1;
  const { is } = tokenAt(tokens, before);
  return is('preposition') && !(is('of') && tokenAt(tokens, before - 1).is('title'));
}

/** "Her mother, Ma Li, laughs": a name between commas behind what the sentence begins with, and then the verb. */
function isApposedSubject(
  lexicon: Lexicon,
  tokens: readonly Token[],
  sentence: ReadSentence,
  at: number,
  to: number,
): boolean {
  if (!isBetweenCommas(tokens, at, to) || at - 1 - sentence.from > LONGEST_DESCRIPTION) return false;
  const head = tokens.slice(sentence.from, at - 1);
  return (
    head.every(({ kind, is }) => kind === 'word' && !is('preposition') && !is('auxiliary')) &&
    (takesVerb(tokens, to + 1) || (tokenAt(tokens, to + 1).is('relative') && isPlain(lexicon, head)))
  );
}

/** “That keeper”; not “the mayor met her sister”. */
const isPlain = (lexicon: Lexicon, head: readonly Token[]): boolean =>
  lexicon.is(head[0]?.lower ?? '', 'determiner') &&
  head.every(({ lower, is }) => !is('irregularPast') && !lower.endsWith('ed'));

const isBetweenCommas = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokenAt(tokens, at - 1).kind === 'comma' && tokenAt(tokens, to).kind === 'comma';

/** "The county's only ferry pilot". */
const LONGEST_DESCRIPTION = 6;

/** The word before the name, past its title and "the". */
function wordBefore(tokens: readonly Token[], sentence: ReadSentence, at: number): Token {
  let before = at - 1;
  while (
    before > sentence.from &&
    before > at - 5 &&
    (tokenAt(tokens, before).is('capitalised') || tokenAt(tokens, before).is('definite'))
  )
    before -= 1;
  return tokenAt(tokens, before);
}

/** A lower-case word after the name that is no preposition or conjunction is taken for its verb. */
function takesVerb(tokens: readonly Token[], to: number): boolean {
  let next = to;
  while (tokenAt(tokens, next).is('adverb')) next += 1;
  const { kind, text, is } = tokenAt(tokens, next);
  if (kind !== 'word' || !startsLower(text)) return false;
  if (is('auxiliary')) return true;
  return !is('preposition') && !is('clauseOpener') && !is('and') && !is('relative');
}
