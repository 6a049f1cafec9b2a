import { loneSubjects } from '../cues/lone-subjects.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { NameIndex, NameMention } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isSpokenOfAsPerson } from '../names/people.ts';
import { roleNounsOf } from '../names/role-nouns.ts';
import { hasNoVerb } from '../text/shapes.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { startsLower } from '../words/letters.ts';
import { groupReferent } from './group-referents.ts';
import { noteIntroductions } from './introductions.ts';
import { newcomersIn, noteNewcomer } from './newcomers.ts';
import { type ReferenceWalk, type References, type WordPlace, isSpeaker } from './reference-walk.ts';
import { genderOfPronoun, resolvePronoun } from './resolve-pronoun.ts';
import { resolveRole } from './resolve-role.ts';
import { type SentencePart, startSalience } from './salience.ts';
import { isSaidToBeBody, startOrganisations } from './salient-organisations.ts';
import type { Lexicon } from '../words/lexicon.ts';

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
  for (const paragraph of paragraphs)
    paragraph.sentences.forEach((sentence, index) => {
      readSentence(walk, paragraph, sentence, index);
      walk.organisations.note(paragraph, sentence);
      noteIntroductions(lexicon, walk.introductions, text, paragraph, sentence);
      walk.sentence += 1;
    });
  return { pronouns: walk.pronouns, descriptions: walk.descriptions };
}

function readSentence(
  walk: ReferenceWalk,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  indexInParagraph: number,
): void {
  const { lexicon } = walk.names;
  const mentions = mentionsIn(walk, sentence);
  const newcomers = newcomersIn(paragraph, sentence);
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
    } else readWord(walk, { paragraph, sentence, at }, indexInParagraph);
    const newcomer = newcomers.get(at);
    if (newcomer !== undefined) noteNewcomer(walk, paragraph, newcomer);
  }
}

/** A pronoun, or a word that opens a description. */
function readWord(walk: ReferenceWalk, place: WordPlace, indexInParagraph: number): void {
  const token = tokenAt(place.paragraph.tokens, place.at);
  const gender = genderOfPronoun(token);
  if (gender !== null) resolvePronoun(walk, place, gender);
  else if ((token.is('they') || token.is('it')) && isSpeaker(place)) {
    const referent = groupReferent(walk, place.paragraph, indexInParagraph, place.at);
    if (referent !== null) walk.pronouns.set(token.start, referent);
  }
  if (token.is('opensRole')) resolveRole(walk, place);
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

/** "Her mother, Ma Li, laughs": a name between commas after what the sentence begins with, and then the verb. */
function isApposedSubject(
  lexicon: Lexicon,
  tokens: readonly Token[],
  sentence: ReadSentence,
  at: number,
  to: number,
): boolean {
  if (!isBetweenCommas(tokens, at, to) || at - 1 - sentence.from > LONGEST_DESCRIPTION) return false;
  const head = tokens.slice(sentence.from, at - 1);
  // “A clerk at the port”; not “an aide to the mayor”, “in the port”
  const place = head.findIndex(({ is }) => is('preposition'));
  return (
    (place === -1 || (place > 0 && !head.slice(place).some(({ is }) => is('forPeople')))) &&
    hasNoVerb(tokens, { from: sentence.from, to: at - 1 }) &&
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
