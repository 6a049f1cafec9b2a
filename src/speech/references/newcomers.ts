import { oncePer } from '../../text/once-per.ts';
import { oneLine } from '../../text/words.ts';
import type { Range } from '../../text/source-file.ts';
import { isSpoken } from '../cues/cue.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { entityInMention } from '../names/entity-in-mention.ts';
import { type Gender, genderOfWords } from '../names/name-gender.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { headNouns } from '../text/descriptions.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { hasNoVerb, isCapitalised, isPast, isVerbModifier } from '../text/shapes.ts';
import { startsLower } from '../words/letters.ts';
import { isPlace } from '../words/name-words.ts';
import { lastWord } from '../words/spaced-words.ts';
import { hasJob } from './resolve-role.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { spanOf } from './paragraph-memory.ts';
import type { ReferenceWalk } from './reference-walk.ts';
import { ownedName } from './resolve-names.ts';
import type { SentencePart } from './salience.ts';

/** A phrase that may be somebody without a name, and what it does in its sentence. */
export interface Newcomer extends Phrase {
  readonly part: SentencePart;
}

/** Whom a sentence is about and gives words to, as far as they take several words, by the last token of their phrase. */
export function newcomersIn(
  { tokens }: ReadParagraph,
  sentence: ReadSentence,
): ReadonlyMap<number, Newcomer> {
  const main = mainSubject(tokens, sentence, sentence.to);
  const found = new Map<number, Newcomer>();
  const add = (phrase: Phrase, part: SentencePart): void => {
    const to = endOfDescription(tokens, phrase);
    if (to - phrase.from === 1 || isBesideName(tokens, { from: phrase.from, to })) return;
    found.set(to - 1, { from: phrase.from, to, part: tellsSomebody(tokens, to) ? 'object' : part });
  };
  // “The buyer, he added, ‘is late’”
  const isReported = sentence.clauses.some(
    ({ from, to }) => main !== null && from <= main.from && main.from < to,
  );
  if (main !== null && !isReported) add(main, 'subject');
  for (const cue of sentence.cues) {
    const phrase = cue.subject.antecedent ?? cue.subject;
    const isMain = main === null || phrase.from === main.from;
    if (cue.kind === 'verb') add(phrase, isMain ? (isSpoken(cue) ? 'speaker' : 'subject') : 'object');
  }
  return found;
}

/** “A reporter asked him why”: it is “he” who speaks next. */
const tellsSomebody = (tokens: readonly Token[], verb: number): boolean =>
  tokenAt(tokens, verb).verb !== null &&
  (tokenAt(tokens, verb + 1).is('objectPronoun') || isCapitalised(tokenAt(tokens, verb + 1)));

/** After the noun for somebody and what it is the noun of: “a pensioner” of “a pensioner sat”, “one of the jurors” of “one of the jurors sighed”. */
function endOfDescription(tokens: readonly Token[], { from, to }: Phrase): number {
  for (let at = from + 1; at < to; at++) {
    const next = tokenAt(tokens, at + 1);
    if (!isForPeople(tokenAt(tokens, at)) || (at + 1 < to && !endsNoun(next))) continue;
    const isOwned = next.is('withinDescription') || next.is('placed');
    return isOwned ? endOfOwner(tokens, at + 1, to) : at + 1;
  }
  return to;
}

/** After “from the hospital” of “a porter from the hospital helped him”; where it isn’t said who it is, before it. */
function endOfOwner(tokens: readonly Token[], from: number, to: number): number {
  let end = from + 1;
  while (end < to && !isPast(tokenAt(tokens, end)) && tokenAt(tokens, end).verb === null) end += 1;
  const last = tokenAt(tokens, end - 1);
  return last.is('determiner') || last.is('preposition') ? from : end;
}

const isForPeople = ({ text, is }: Token): boolean =>
  startsLower(text) && (is('forPeople') || is('personNoun'));

/** What may come after a whole noun: its verb, or a preposition. */
const endsNoun = (token: Token): boolean =>
  token.kind !== 'word' ||
  isPast(token) ||
  isVerbModifier(token) ||
  token.is('preposition') ||
  token.is('relative') ||
  token.is('possessive') ||
  /(?:[a-rt-z]s|ing)$/u.test(token.text);

/** “For Ma Li, a retiree, …”; “A graduate, Ma Li had …”; “A clerk at the port, Ma Li, …” */
function isBesideName(tokens: readonly Token[], { from, to }: Phrase): boolean {
  let end = to;
  while (end < to + LONGEST_PLACE && tokenAt(tokens, end).kind === 'word') end += 1;
  const isClosed = tokenAt(tokens, end).kind === 'comma' && hasNoVerb(tokens, { from: to, to: end });
  const isOpened = tokenAt(tokens, from - 1).kind === 'comma';
  return (
    isCapitalised(tokenAt(tokens, isClosed ? end + 1 : to)) ||
    (isClosed && isOpened && isCapitalised(tokenAt(tokens, from - 2)))
  );
}

const LONGEST_PLACE = 8;

/** Keeps “a police spokeswoman”, “her brother” and “the caretaker” in mind, where they stand for nobody who is named. */
export function noteNewcomer(walk: ReferenceWalk, paragraph: ReadParagraph, phrase: Newcomer): void {
  const { lexicon } = walk.names;
  const span = spanOf(paragraph, phrase);
  if (span.end - span.start > LONGEST) return;
  const words = oneLine(walk.text.slice(span.start, span.end));
  const [noun = ''] = headNouns(lexicon, words);
  const gender = genderOfWords(lexicon, noun) ?? genderOfWords(lexicon, words);
  const name = isSomebody(lexicon, noun, words) ? newName(walk, span, { words, noun, gender }) : null;
  if (name === null) return;
  if (!lexicon.is(words.split(' ', 1)[0], 'definite')) walk.introductions.set(noun, name);
  walk.salience.note(unnamed(walk, name, gender, span), walk.sentence, phrase.part);
}

/** What a description says of somebody. */
interface Described {
  readonly words: string;
  readonly noun: string;
  readonly gender: Gender | null;
}

/** What somebody is called by from then on; `null` where it is somebody named. */
function newName(walk: ReferenceWalk, span: Range, described: Described): string | null {
  const { words } = described;
  const known = walk.descriptions.get(span.start);
  if (known !== undefined) return known.entity === null ? known.name : null;
  const isExplained = EXPLAINED(walk.names.lexicon).test(walk.text.slice(span.end, span.end + 6));
  if (entityInMention(walk, span, words) !== null || !(isExplained || isNew(walk, described))) return null;
  return ownedBySomebody(walk, span.start, words);
}

const LONGEST = 90;

/** “A baker”, “one of the bakers”; not “bakers”, “a report”, “one of the companies” */
function isSomebody(lexicon: Lexicon, noun: string, words: string): boolean {
  const last = lastWord(words);
  const isOne = lexicon.is(noun, 'introducesOne') && words.toLowerCase().startsWith(noun);
  const one = isOne ? last.replace(/s$/u, '') : noun;
  if (isOne && (lexicon.is(last, 'personNoun') || lexicon.is(last, 'determiner'))) return true;
  return (
    lexicon.is(one, 'forPeople') &&
    !lexicon.is(one, 'plural') &&
    !lexicon.is(one, 'paper') &&
    !lexicon.is(one, 'bodyNoun')
  );
}

/** “The owner, a dentist from Oslo,” */
const EXPLAINED = oncePer((lexicon: Lexicon) => new RegExp(`^, ${lexicon.oneOf('indefinite')} `, 'u'));

/** Whether words bring somebody in: “a baker”, “her baker”, “Mr Lund’s baker”; “the baker”, where it can be nobody of whom the article has just spoken. */
function isNew(
  { names: { lexicon }, salience, unnamed, sentence }: ReferenceWalk,
  { words, noun, gender }: Described,
): boolean {
  const [first = ''] = words.split(' ', 1);
  if (lexicon.is(first, 'introducesOne') || lexicon.is(first, 'possessive')) return true;
  if (OWNED.test(words))
    return !isPlace(lexicon, words.split(/[’']/u, 1)[0] ?? '') || !lexicon.is(noun, 'roleNoun');
  const isKnown = lexicon.is(noun, 'alwaysOne') || lexicon.is(noun, 'roleNoun');
  if (!lexicon.is(first, 'definite') || (isKnown && !BELONGS(lexicon).test(words))) return false;
  return !salience
    .salient(sentence)
    .some(
      ({ person, sentence: last, gender: known, learned }) =>
        !unnamed.has(person) &&
        sentence - last <= REACH &&
        (gender ?? known ?? learned) === (known ?? learned ?? gender) &&
        !hasJob(lexicon, person),
    );
}

/** How many sentences back somebody may be called by what nobody has been called yet. */
const REACH = 3;

/** “Mr Lund’s spokesman” */
const OWNED = /^\p{Lu}.*[’']s?(?: \p{Ll}[\p{L}-]*){1,3}$/u;
/** “The owner of the boat”, “the visitors’ coach” */
const BELONGS = oncePer((lexicon: Lexicon) => new RegExp(String.raw`[’']s? | ${lexicon.oneOf('of')} `, 'u'));

/** “Her neighbour” is Ma Li’s, where it was read whose; a pensioner’s stays hers. */
function ownedBySomebody({ pronouns }: ReferenceWalk, start: number, words: string): string {
  const owner = pronouns.get(start);
  return owner === undefined || owner.entity === null
    ? words
    : ownedName(owner.name, words.slice(words.indexOf(' ') + 1));
}

/** The one who was introduced by these words before, or a new person. */
function unnamed(walk: ReferenceWalk, name: string, gender: Gender | null, span: Range): NamedEntity {
  for (const person of walk.unnamed) if (person.name === name) return person;
  const person: NamedEntity = {
    name,
    role: null,
    organisation: null,
    gender,
    isPerson: false,
    isTitled: false,
    acronym: null,
    descriptions: [],
    age: null,
    mentions: [span],
  };
  walk.unnamed.add(person);
  return person;
}
