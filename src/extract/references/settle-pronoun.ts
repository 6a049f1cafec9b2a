import { certainty } from './certainty.ts';
import type { Gender } from '../names/first-names.ts';
import { likelySpeaker } from './likely-speaker.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameMention } from '../names/name-index.ts';
import type { ReadParagraph, ReadSentence } from '../text/read-paragraphs.ts';
import type { Referent } from './referent.ts';
import { isSpeaker, type ReferenceWalk, type WordPlace } from './reference-walk.ts';
import type { PersonInMind, SentencePart } from './salience.ts';
import { isTopic } from './salience.ts';
import { tokenAt } from '../text/token.ts';

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
export function settlePronoun(
  walk: ReferenceWalk,
  place: WordPlace,
  gender: Gender,
  later: readonly NameMention[],
): void {
  const token = tokenAt(place.paragraph.tokens, place.at);
  const isSubject = /^s?he(?:'|$)/u.test(token.lower);
  const others = new Set(isSubject ? later.map(({ entity }) => entity) : []);
  const fitting = walk.salience
    .inMind(walk.sentence)
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
  fitting: readonly PersonInMind[],
): PersonInMind | undefined {
  const { paragraph, sentence } = place;
  return isSpeaker(place) ? likelySpeaker(fitting, quotedIn(paragraph, sentence), walk.sentence) : fitting[0];
}

/** “Ma Li, who did not give her name”: what somebody does with “her” name, is rather done with the own one. */
const hold = (person: PersonInMind, sentence: number): number =>
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
