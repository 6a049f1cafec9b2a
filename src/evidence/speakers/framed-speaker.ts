import type { PersonPhrase } from '../../speech/quoting/phrases.ts';
import { readPhrase } from '../../speech/quoting/read-phrase.ts';
import { type Quoting, quotingOf } from '../../speech/quoting/words.ts';
import { oncePer, oncePerValue } from '../../text/once-per.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { SpeakerAttribution } from '../model/article-speakers.ts';
import { type Passage, type SpeakerFinding, UNREAD_SPEAKER, UNSTATED_SPEAKER } from '../model/verdict.ts';
import { isAmong } from '../words/listed-words.ts';
import {
  attributionsAround,
  isForeign,
  isNamedNear,
  isInParagraphs,
  paragraphsWith,
} from './attributions-around.ts';
import type { Agreement } from './compare-names.ts';
import { innerSpeech } from './inner-speech.ts';
import { isSameFirstName, isSameName, plain } from './name-spelling.ts';
import { judged } from './unspaced-speaker.ts';
import { describingWords, isInitials, namingWords, wordsOf } from './naming-words.ts';

/**
 * What an article says of who speaks whose language is read by frames. What the outline calls somebody is read as the article’s own
 * phrases are, with its nouns, titles and genders. `null` for other languages, and where an outline in another language names nobody
 * of the article.
 */
export function findFramedSpeaker(
  index: ArticleIndex,
  passage: Passage,
  given: { readonly name: string; readonly language: string },
): SpeakerFinding | null {
  const { cast } = CASTS(index);
  if (cast === null) return null;
  const whom = cast.given(given.name);
  if (isForeign(index, given) && whom.people.length === 0) return null;
  const around = attributionsAround(index, passage);
  if (around.length === 0) {
    const isNear = whom.noun !== null || isNamedNear(index, passage, namingWords(whom.text));
    return isNear ? UNREAD_SPEAKER : UNSTATED_SPEAKER;
  }
  const inner = innerSpeech(index, passage, null);
  const found = judged(around, {
    compare: (one) => (speaksFor(index, cast, whom, passage, one) ? 'unknown' : compare(cast, whom, one)),
    isStated: (one) => inner === null && isStated(cast, whom, one),
    isCertain: (one) => isNamedBeside(cast, one) && isSurelyOther(index, passage, whom),
  });
  // What somebody quotes is nobody’s for certain.
  if (inner?.isOfOther === true && found.verdict === 'inferred') return UNSTATED_SPEAKER;
  return inner !== null && found.verdict === 'other' ? UNREAD_SPEAKER : found;
}

/** Whether the outline names somebody of the article, or a body or stranger whom the paragraph doesn’t mention. */
function isSurelyOther(index: ArticleIndex, passage: Passage, { people, noun, text }: GivenInFrame): boolean {
  const isNear = (word: string): boolean =>
    isInParagraphs(index, word, passage.paragraph, passage.lastParagraph);
  return (
    people.length > 0 || (noun === null && ![...namingWords(text), ...describingWords(text)].some(isNear))
  );
}

/** “La direction conteste. « … », affirme sa porte-parole, Inès Roux”: she speaks for the body that the sentence before is about. */
function speaksFor(
  { article }: ArticleIndex,
  { quoting }: Cast,
  { people, noun, text }: GivenInFrame,
  passage: Passage,
  { mention, mentionAt }: SpeakerAttribution,
): boolean {
  const [owner = ''] = wordsOf(mention.toLowerCase());
  if (people.length > 0 || noun !== null || quoting.gendersOf('possessive', owner).length === 0) return false;
  const end = Math.min(passage.start, mentionAt.start);
  const before = article.file.text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  const [sentence = ''] = /[^.!?…\n]+[.!?…]*[\s«»„“”"]*$/u.exec(before) ?? [];
  return spaced(sentence)
    .slice(0, LONGEST_OPENING + text.length)
    .includes(spaced(text));
}

const LONGEST_SENTENCE = 400;
/** “Selon la direction”, “Nach Angaben der Leitung”. */
const LONGEST_OPENING = 16;

/** How an article calls those who speak in it. */
interface Cast {
  readonly quoting: Quoting;
  readonly people: readonly Member[];
  readonly byName: ReadonlyMap<string, Member>;
  readonly attributions: readonly SpeakerAttribution[];
  readonly phraseOf: (words: string) => PersonPhrase | null;
  readonly given: (text: string) => GivenInFrame;
}

/** Somebody whom it names. */
interface Member {
  readonly name: string;
  /** The words of the name, without accents and case; the last one is the last name. */
  readonly words: readonly string[];
  readonly gender: PersonPhrase['gender'];
  /** Nouns and all words by which they are called, in small letters, and the paragraphs that do so. */
  readonly nouns: readonly string[];
  readonly calls: readonly string[];
  readonly said: string;
}

const CASTS = oncePer((index: ArticleIndex): { readonly cast: Cast | null } => ({ cast: castOf(index) }));

function castOf({ article, speakers }: ArticleIndex): Cast | null {
  const quoting = quotingOf(speakers.language);
  if (quoting === null) return null;
  const known = new Map<string, PersonPhrase | null>();
  const lastNames = new Set(speakers.people.map(({ lastName }) => lastName));
  const phraseOf = (words: string): PersonPhrase | null => {
    if (lastNames.has(words)) return null;
    let phrase = known.get(words);
    if (phrase === undefined) known.set(words, (phrase = readPhrase(quoting, words)));
    return phrase;
  };
  const people = speakers.people.map(({ name, mentions }): Member => {
    const calls = [
      ...new Set([name, ...mentions.map(({ start, end }) => article.file.text.slice(start, end))]),
    ];
    const phrases = calls.flatMap((words) => phraseOf(words) ?? []);
    const near = paragraphsWith(article.paragraphs, mentions);
    return {
      name,
      words: wordsOf(name).map(plain),
      gender: phrases.find(({ kind, gender }) => kind === 'named' && gender !== null)?.gender ?? null,
      nouns: phrases.flatMap(({ noun }) => noun ?? []),
      calls: calls.flatMap(wordsOf).map(plain),
      said: near.map(({ start, end }) => article.file.text.slice(start, end)).join(' '),
    };
  });
  const byName = new Map(people.toReversed().map((one) => [one.name, one]));
  const cast = { quoting, people, byName, attributions: speakers.attributions, phraseOf };
  return { ...cast, given: oncePerValue((text: string) => givenIn(cast, text)) };
}

/** Whom the outline names. */
interface GivenInFrame {
  readonly text: string;
  /** Those of the article who may be meant: several where nothing tells them apart. */
  readonly people: readonly Member[];
  /** The noun of somebody without a name: “the mayor of Pau”. */
  readonly noun: string | null;
}

function givenIn(cast: Omit<Cast, 'given'>, text: string): GivenInFrame {
  const phrase = cast.phraseOf(text);
  const isUnnamed = phrase !== null && phrase.name === null && phrase.isPerson;
  return isUnnamed
    ? { text, people: [], noun: phrase.noun }
    : { text, people: peopleNamed(cast, text, phrase), noun: null };
}

/** Those whose last name is given, if what is before it is a title, or their own. */
function peopleNamed(
  { quoting, people }: Omit<Cast, 'given'>,
  text: string,
  phrase: PersonPhrase | null,
): readonly Member[] {
  // Women are “le docteur” too.
  const isOfBoth =
    !quoting.words.capitalNouns && typeof phrase?.noun === 'string' && phrase.gender === 'masculine';
  const gender = isOfBoth ? null : (phrase?.gender ?? null);
  const words = wordsOf(phrase?.name ?? text.split(/\s*[,(]/u, 1)[0] ?? '');
  const isTitle = (word: string): boolean =>
    isAmong(word, 'titles') ||
    quoting.gendersOf('titles', word).length > 0 ||
    quoting.gendersOf('people', word).length > 0;
  return people.filter((member) => {
    const last = words.findLastIndex((word) => isSameName(plain(word), member.words.at(-1) ?? ''));
    const isTheirs = (word: string): boolean =>
      isTitle(word.toLowerCase()) ||
      member.calls.some(
        (own) =>
          own.startsWith(plain(word)) ||
          isSameName(own, plain(word)) ||
          isSameFirstName(own, plain(word), true),
      );
    return (
      last !== -1 &&
      mayBeOne(gender, member.gender) &&
      words.slice(0, last).every((word) => !/^\p{Lu}/u.test(word) || isTheirs(word))
    );
  });
}

const mayBeOne = (gender: PersonPhrase['gender'], other: PersonPhrase['gender']): boolean =>
  gender === other || [gender, other].some((one) => one === null || one === 'other' || one === 'plural');

/** Whether whom the outline names is whom the article does. */
function compare(cast: Cast, whom: GivenInFrame, found: SpeakerAttribution): Agreement {
  const { name, mention } = found;
  if ([name, mention].some((call) => plain(call) === plain(whom.text))) return 'same';
  const member = cast.byName.get(name);
  if (whom.people.length > 0)
    return member === undefined
      ? compareUnnamed(cast, whom.people, found)
      : whom.people.includes(member)
        ? 'same'
        : 'other';
  return whom.noun === null
    ? compareBody(cast, whom, found, member)
    : compareNoun(cast, whom, whom.noun, found, member);
}

/** A “she” or “the mayor” that the article gives to nobody by name may be whoever agrees and isn’t known for another. */
function compareUnnamed(cast: Cast, people: readonly Member[], found: SpeakerAttribution): Agreement {
  // “She” for “a driver” of the sentence before.
  const phrase = cast.phraseOf(found.name);
  if (phrase === null || !people.some(({ gender }) => mayBeOne(gender, phrase.gender))) return 'other';
  const isCalled = ({ nouns }: Member): boolean =>
    nouns.some((noun) => isSameNoun(cast.quoting, noun, phrase.noun ?? ''));
  if (phrase.kind === 'known' && phrase.isPerson && people.some(isCalled)) return 'same';
  const isAnothers = cast.people.some((one) => !people.includes(one) && isCalled(one));
  const isOpen = phrase.kind === 'pronoun' || (phrase.kind === 'known' && phrase.isPerson && !isAnothers);
  return isOpen || (phrase.kind === 'own' && people.some(isCalled)) ? 'unknown' : 'other';
}

/** “the mayor of Pau”: somebody called so, of whom the article says the rest; another where it calls only others so. */
function compareNoun(
  cast: Cast,
  { text }: GivenInFrame,
  noun: string,
  found: SpeakerAttribution,
  member: Member | undefined,
): Agreement {
  const { article, attributions } = { article: member?.said ?? '', attributions: cast.attributions };
  const nounsOf = (one: SpeakerAttribution): readonly string[] =>
    [one.mention, one.name, ...one.descriptions].flatMap((words) => cast.phraseOf(words)?.noun ?? []);
  const isCalled = (nouns: readonly string[]): boolean =>
    nouns.some((own) => isSameNoun(cast.quoting, own, noun));
  if (isCalled([...nounsOf(found), ...(member?.nouns ?? [])])) {
    const said = plain(`${article} ${found.mention} ${found.descriptions.join(' ')}`);
    const others = namingWords(text).filter((word) => !isSameNoun(cast.quoting, word.toLowerCase(), noun));
    return others.every((word) => said.includes(plain(word).replace(/e?s$/u, ''))) ? 'same' : 'unknown';
  }
  const isAnothers =
    cast.people.some((one) => one !== member && isCalled(one.nouns)) ||
    attributions.some((one) => one.name !== found.name && isCalled(nounsOf(one)));
  // “The economist” may be the governor.
  const isOpen = member === undefined && cast.phraseOf(found.name)?.kind === 'known';
  return isAnothers && !isOpen ? 'other' : 'unknown';
}

/** A body, or a name that the article doesn’t know. */
function compareBody(
  { phraseOf, quoting }: Cast,
  { text }: GivenInFrame,
  { mention, descriptions }: SpeakerAttribution,
  member: Member | undefined,
): Agreement {
  const words = describingWords(text);
  const isIn = (call: string): boolean => {
    const theirs = describingWords(headOf(quoting, call));
    return (
      isInitials(text, call) ||
      (words.length > 0 && words.every((word) => theirs.some((own) => isSameName(own, word))))
    );
  };
  const ofThem = descriptions.filter((words) => phraseOf(words)?.isPerson);
  if (ofThem.some(isIn) || (member === undefined && isIn(mention))) return 'same';
  const phrase = member === undefined ? phraseOf(mention) : null;
  return phrase?.kind === 'pronoun' ? 'unknown' : 'other';
}

/** “mayor” of “lord mayor”; but “femme” is no “sage-femme”. */
function isSameNoun({ words }: Quoting, noun: string, other: string): boolean {
  const [short, long] = noun.length < other.length ? [noun, other] : [other, noun];
  const isEnd = long.endsWith(short) && (words.capitalNouns || !long.endsWith(`-${short}`));
  return short !== '' && (short === long || isEnd);
}

/** Whether the words beside a passage name the outline’s speaker, and nobody else of that name. */
function isStated(cast: Cast, { text, people }: GivenInFrame, found: SpeakerAttribution): boolean {
  if (people.length > 0) return people.length === 1 && isNamedBeside(cast, found);
  const head = headOf(cast.quoting, text) === text ? headOf(cast.quoting, found.mention) : found.mention;
  return (found.basis === 'clause' || found.basis === 'turn') && spaced(head).includes(spaced(text));
}

/** “porte-parole” of “porte-parole de la ministre Inès Roux”: an owner or employer behind the noun is somebody else. */
function headOf(quoting: Quoting, call: string): string {
  const words = call.split(' ');
  const of = words.findIndex((word, at) => at > 0 && quoting.is('of', word.toLowerCase()));
  return of === -1 ? call : words.slice(0, of).join(' ');
}

const spaced = (text: string): string => ` ${wordsOf(plain(text)).join(' ')} `;

/** Whether the clause with the words names one of the article’s people, and no other can be meant. */
function isNamedBeside(cast: Cast, { basis, name, mention }: SpeakerAttribution): boolean {
  if (basis !== 'clause' && basis !== 'turn') return false;
  const phrase = cast.phraseOf(mention);
  const [one, ...others] = phrase?.name === null ? [] : peopleNamed(cast, mention, phrase);
  return one?.name === name && others.length === 0;
}
