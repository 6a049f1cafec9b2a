import { oneLine } from '../../text/one-line.ts';
import type { Cue } from '../cues/cue.ts';
import { loneSubjects } from '../cues/lone-subjects.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { genderOfRole } from '../names/name-gender.ts';
import type { NameIndex, NameMention } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isSpokenOfAsPerson } from '../names/people.ts';
import { roleNounsOf } from '../names/role-nouns.ts';
import { headNouns } from '../text/descriptions.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { isTitle } from '../words/titles.ts';
import { startsLower } from '../words/letters.ts';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  IRREGULAR_PASTS,
  PREPOSITIONS,
  isAdverb,
  isCapitalised,
} from '../words/word-classes.ts';
import { groupReferent } from './group-referents.ts';
import { noteIntroductions } from './introductions.ts';
import { ownedName } from './resolve-names.ts';
import { spanOf } from './paragraph-memory.ts';
import { type ReferenceWalk, type References, type WordPlace, isSpeaker } from './reference-walk.ts';
import { PRONOUNS, resolvePronoun } from './resolve-pronoun.ts';
import { OPENS_ROLE, resolveRole } from './resolve-role.ts';
import { type SentencePart, startSalience } from './salience.ts';
import { isSaidToBeBody, startOrganisations } from './salient-organisations.ts';

/** Somebody without a name whom a sentence is about or gives words to. */
interface UnnamedPerson {
  readonly person: NamedEntity;
  readonly part: 'speaker' | 'subject';
}

/** "A police spokeswoman", "one resident": those whom a sentence brings in as its subject or speaker, without a name beside. */
function unnamedPeople(
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
): readonly UnnamedPerson[] {
  const { tokens } = paragraph;
  const speakers: UnnamedPerson[] = [];
  for (const cue of sentence.cues) {
    const person = isSaying(cue) ? unnamedIn(text, paragraph, cue.subject) : null;
    if (person !== null) speakers.push({ person, part: 'speaker' });
  }
  if (speakers.length > 0) return speakers;
  const opening = tokenAt(tokens, sentence.from).lower;
  // “Asked how he felt, one boy shrugged.”
  if (!isOne(opening) && !isOwn(opening) && !/^(?:the|asked|but)$/u.test(opening)) return [];
  const main = mainSubject(tokens, sentence, sentence.to);
  const person = main === null ? null : unnamedIn(text, paragraph, main);
  // Whom the writer brings in as “my neighbour” is brought in to speak.
  return person === null ? [] : [{ person, part: isOwn(opening) ? 'speaker' : 'subject' }];
}

/** Who asks something, hears the answer next. */
const isSaying = ({ kind, frame, form, base }: Cue): boolean =>
  kind === 'verb' && frame === 'say' && form !== 'ing' && base !== 'ask';

function unnamedIn(text: string, paragraph: ReadParagraph, phrase: Phrase): NamedEntity | null {
  const { tokens } = paragraph;
  if (isApposition(tokens, phrase.from)) return null;
  const { start, end } = spanOf(paragraph, phrase);
  const words = oneLine(text.slice(start, end));
  const opening = tokenAt(tokens, phrase.from).lower;
  const isSomebody = isOne(opening) || isOwn(opening) || /^(?:his|her)$/u.test(opening) || OWNED.test(words);
  if (!isSomebody && !NEW.test(words)) return null;
  if (ANOTHER.test(words)) return unnamed(words, start, end);
  const [noun] = headNouns(words);
  const isPerson = noun !== undefined && isForPeople(noun) && words.length <= LONGEST;
  return isPerson && !NAME_BEHIND.test(text.slice(end, end + REACH)) ? unnamed(words, start, end) : null;
}

/** "Ma Li, a lawyer" has a name. */
const isApposition = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).kind === 'comma' && isCapitalised(tokenAt(tokens, at - 2).text);

/** “Mr Lund’s spokesman” */
const OWNED = /^(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}-]*[’']s?(?: \p{Ll}[\p{L}-]*){1,3}$/u;

/** “Another said he had not heard it.” */
const ANOTHER = /^(?:yet )?another$/iu;

/** “The owner of a bakery”: who has “the” for what is told of him, and was not there before. */
const NEW = /^the [\p{L}-]+ of an? /iu;

const isOne = (word: string): boolean => /^(?:an?|one|another)$/u.test(word);

/** The writer’s own. */
const isOwn = (word: string): boolean => /^(?:my|our)$/u.test(word);

const LONGEST = 90;

/** "a researcher, Ma Li,", "a researcher Ma Li" and "a researcher at the institute, Ma Li," have names. */
const NAME_BEHIND =
  /^(?:,? \p{Lu}|, (?:the|an?|his|her|\d{1,3}-year-old) (?:(?!(?:in|at|of|from|for|with|who) )\p{Ll}[\p{L}-]* ){0,3}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){1,3},| (?:at|of|from|in|for|with) [^,.;:“”"]{1,60},(?: \p{Lu}[\p{L}’'-]{0,30}){2,4},)/u;
const REACH = 160;

function unnamed(words: string, start: number, end: number): NamedEntity {
  return {
    name: words,
    role: null,
    organisation: null,
    gender: genderOfRole(words),
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
  const people = peopleAmong(text, paragraphs, names);
  const walk: ReferenceWalk = {
    text,
    names,
    salience: startSalience(),
    pronouns: new Map(),
    descriptions: new Map(),
    roleNouns: roleNounsOf(people),
    introductions: new Map(),
    organisations: startOrganisations(text, names, people),
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
      walk.organisations.note(paragraph, sentence);
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
    if (gender !== undefined) resolvePronoun(walk, place, gender, mentions.slice(next));
    else if ((token.lower === 'they' || token.lower === 'it') && isSpeaker(place))
      resolveGroup(walk, paragraph, indexInParagraph, at);
    resolveRole(walk, place);
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
function resolveGroup(
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

/** Full names of people, and single names that somebody speaks by or bears a title with, unless they are said to be a body’s. */
function peopleAmong(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): ReadonlySet<NamedEntity> {
  const speaking = new Set(loneSubjects(paragraphs).map(({ start }) => start));
  const isAmong = (entity: NamedEntity): boolean => {
    if (entity.isPerson && entity.gender !== null) return true;
    if (isOffice(text, entity)) return false;
    const isAlike = entity.isPerson || isSpokenOfAsPerson(entity, ({ start }) => speaking.has(start));
    return isAlike && !isSaidToBeBody(text, entity);
  };
  return new Set(names.entities.filter(isAmong));
}

/** “The Astronomer Royal, Ma Li”: what somebody is, and nobody besides. */
const isOffice = (text: string, { isTitled, mentions }: NamedEntity): boolean =>
  !isTitled && mentions.every(({ start }) => /\b[Tt]he $/u.test(text.slice(Math.max(0, start - 5), start)));

/** What a name does in its sentence, as far as the words beside it show. `at` is its first token, `end` its end offset. */
function sentencePart(
  tokens: readonly Token[],
  sentence: ReadSentence,
  at: number,
  end: number,
): SentencePart {
  let to = at + 1;
  while (to < sentence.to && tokenAt(tokens, to).start < end) to += 1;
  if (/[’']s?$/u.test(tokenAt(tokens, to - 1).text)) return 'owner';
  if (isCueSubject(tokens, sentence, at, to) || isViewpoint(tokens, sentence, at, to)) return 'speaker';
  if (PREPOSITIONS.has(wordBefore(tokens, sentence, at).lower)) return 'oblique';
  return at === sentence.from || takesVerb(tokens, to) || isApposedSubject(tokens, sentence, at, to)
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
    tokenAt(tokens, from).lower === 'for' &&
    title.every(({ text }) => isTitle(text)) &&
    tokenAt(tokens, to).kind === 'comma'
  );
}

/** "A friend of Ma Li"; not "Secretary of State Ma Li". */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1).lower === 'the' ? at - 2 : at - 1;
  const { lower } = tokenAt(tokens, before);
  return PREPOSITIONS.has(lower) && !(lower === 'of' && isTitle(tokenAt(tokens, before - 1).text));
}

/** "Her mother, Ma Li, laughs": a name between commas behind what the sentence begins with, and then the verb. */
function isApposedSubject(tokens: readonly Token[], sentence: ReadSentence, at: number, to: number): boolean {
  if (!isBetweenCommas(tokens, at, to) || at - 1 - sentence.from > LONGEST_DESCRIPTION) return false;
  const head = tokens.slice(sentence.from, at - 1);
  return (
    head.every(({ kind, lower }) => kind === 'word' && !PREPOSITIONS.has(lower) && !AUXILIARIES.has(lower)) &&
    (takesVerb(tokens, to + 1) || (tokenAt(tokens, to + 1).lower === 'who' && isPlain(head)))
  );
}

/** “That keeper”; not “the mayor met her sister”. */
const isPlain = (head: readonly Token[]): boolean =>
  DETERMINERS.has(head[0]?.lower ?? '') &&
  head.every(({ lower }) => !IRREGULAR_PASTS.has(lower) && !lower.endsWith('ed'));

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
    (isCapitalised(tokenAt(tokens, before).text) || tokenAt(tokens, before).lower === 'the')
  )
    before -= 1;
  return tokenAt(tokens, before);
}

/** A lower-case word after the name that is no preposition or conjunction is taken for its verb. */
function takesVerb(tokens: readonly Token[], to: number): boolean {
  let next = to;
  while (isAdverb(tokenAt(tokens, next).text)) next += 1;
  const { kind, lower, text } = tokenAt(tokens, next);
  if (kind !== 'word' || !startsLower(text)) return false;
  if (AUXILIARIES.has(lower)) return true;
  return !PREPOSITIONS.has(lower) && !CLAUSE_OPENERS.has(lower) && !/^(?:and|who|which|that)$/u.test(lower);
}
