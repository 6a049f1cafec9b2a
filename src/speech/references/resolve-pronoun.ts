import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { RoleNouns } from '../names/role-nouns.ts';
import type { NameMention } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { tokenAt } from '../text/token.ts';
import type { Gender } from '../words/first-names.ts';
import { lastWord } from '../words/word-set.ts';
import { type ReferenceWalk, type WordPlace, isSpeaker, type Referent } from './reference-walk.ts';
import { type SalientPerson, type SentencePart, isTopic } from './salience.ts';

/** Those that stand for one person. */
export const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
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

/** The strongest person whose gender fits, who is not named later in the sentence: "He and Ma Li" are two. */
export function resolvePronoun(
  walk: ReferenceWalk,
  place: WordPlace,
  gender: Gender,
  later: readonly NameMention[],
): void {
  const token = tokenAt(place.paragraph.tokens, place.at);
  const isSubject = /^s?he(?:'|$)/u.test(token.lower);
  const others = new Set(isSubject ? later.map(({ entity }) => entity) : []);
  const fitting = walk.salience
    .salient(walk.sentence)
    .filter((candidate) => (candidate.gender ?? gender) === gender && !others.has(candidate.person))
    .filter(
      // “One tenant said she …”: that one is no “he” afterwards.
      ({ person, sentence: last, learned }) =>
        !walk.unnamed.has(person) ||
        (walk.sentence - last <= UNNAMED_REACH && (learned ?? gender) === gender),
    )
    .map((candidate) => ({
      ...candidate,
      weight:
        candidate.weight *
        certainty(candidate, gender, walk) *
        (isSubject ? 1 : hold(candidate, walk.sentence)),
    }))
    .sort((a, b) => b.weight - a.weight);
  const best = meant(walk, place, fitting);
  if (best === undefined) return;
  walk.pronouns.set(token.start, referentTo(walk, best.person));
  // “Her mother, Ma Li, laughs”: the sentence is about Ma Li, whoever owns her.
  const [next] = later;
  if (!isSubject && next !== undefined && next.start - token.end < OWNED_NAME) return;
  const part: SentencePart = isSubject ? (isSpeaker(place) ? 'speaker' : 'subject') : 'owner';
  walk.salience.note(best.person, walk.sentence, part);
  if (isSubject) walk.salience.learn(best.person, gender);
}

/** Of those whose gender fits, the strongest first, whom the pronoun means. */
function meant(
  walk: ReferenceWalk,
  place: WordPlace,
  fitting: readonly SalientPerson[],
): SalientPerson | undefined {
  const { paragraph, sentence } = place;
  return isSpeaker(place) ? likelySpeaker(fitting, quotedIn(paragraph, sentence), walk.sentence) : fitting[0];
}

/** “Ma Li, who did not give her name”: what somebody does with “her” name, is rather done with the own one. */
const hold = (person: SalientPerson, sentence: number): number =>
  person.sentence === sentence && isTopic(person) ? HOLD : 1;
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

const referentTo = ({ unnamed }: ReferenceWalk, person: NamedEntity): Referent => ({
  name: person.name,
  entity: unnamed.has(person) ? null : person,
});

/** How far a pronoun of a gender may mean somebody, from 0 to 1; two capitals alone may be anything. */
function certainty(
  { gender, learned, person, part }: SalientPerson,
  wanted: Gender,
  { roleNouns, unnamed }: { readonly roleNouns: RoleNouns; readonly unnamed: ReadonlySet<NamedEntity> },
): number {
  if (unnamed.has(person)) return gender === null ? SPEAKING : DESCRIBED;
  if (gender !== null) return 1;
  if (learned !== null) return learned === wanted ? 1 : MISREAD;
  if (!person.name.includes(' ')) return person.isTitled ? DESCRIBED : SPEAKING;
  return person.isTitled || roleNouns.isSomebody(person) || part === 'speaker' ? DESCRIBED : UNKNOWN;
}

const DESCRIBED = 0.85;
const SPEAKING = 0.6;
const UNKNOWN = 0.5;
/** An earlier pronoun may have been given to the wrong person. */
const MISREAD = 0.15;

/** Who speaks goes on speaking until a sentence is about another, and seldom speaks of himself by name. */
function likelySpeaker(
  fitting: readonly SalientPerson[],
  quoted: string,
  sentence: number,
): SalientPerson | undefined {
  const latest = Math.max(
    ...fitting.filter(({ part }) => part === 'subject').map(({ sentence }) => sentence),
  );
  const goesOn = ({ part, sentence: last }: SalientPerson): boolean => part === 'speaker' && last >= latest;
  // “Lund’s sister, Maj Ek, came. She said …”: whom the last sentence was about, not whom it named beside.
  const isBeside = (person: SalientPerson): boolean => person.sentence === latest && !isTopic(person);
  // Whom the sentence before has gone over to and gives no words to, speaks next.
  const hasSpeaker = fitting.some(({ part, sentence: last }) => part === 'speaker' && last === sentence - 1);
  const isNext = ({ part, sentence: last, gender, person }: SalientPerson): boolean =>
    part === 'subject' &&
    last === sentence - 1 &&
    !hasSpeaker &&
    (gender !== null || person.descriptions.length > 0);
  const strength = (candidate: SalientPerson): number =>
    candidate.weight *
    (isBeside(candidate) ? BESIDE : 1) *
    (goesOn(candidate) ? GOES_ON : 1) *
    (isNext(candidate) ? NEXT : 1) *
    (quoted.includes(lastWord(candidate.person.name)) ? NAMES_HIMSELF : 1);
  return fitting.toSorted((a, b) => strength(b) - strength(a))[0];
}

const GOES_ON = 1.6;
const NEXT = 1.15;
const BESIDE = 0.6;
const NAMES_HIMSELF = 0.5;
