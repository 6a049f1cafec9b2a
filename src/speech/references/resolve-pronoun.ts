import type { RoleNouns } from '../names/role-nouns.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { Gender } from '../names/name-gender.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { type ReferenceWalk, type Referent, type WordPlace, isSpeaker } from './reference-walk.ts';
import type { SalientPerson } from './salience.ts';

/** Whether a word stands for a man or for a woman; `null` for other words. */
export const genderOfPronoun = ({ is }: Token): Gender | null =>
  is('he') ? 'male' : is('she') ? 'female' : null;

/** The strongest person whose gender fits. */
export function resolvePronoun(walk: ReferenceWalk, place: WordPlace, gender: Gender): void {
  const token = tokenAt(place.paragraph.tokens, place.at);
  const fitting = walk.salience
    .salient(walk.sentence)
    .filter(
      ({ sentence, gender: known, learned }) =>
        walk.sentence - sentence <= REACH && (known ?? learned ?? gender) === gender,
    )
    .map((candidate) => ({ ...candidate, weight: candidate.weight * certainty(candidate, walk.roleNouns) }));
  const isSubject = token.is('subjectPronoun') || token.is('auxiliary');
  const best = isSpeaker(place) ? likelySpeaker(fitting, walk.sentence) : strongest(fitting);
  if (best === undefined) return;
  walk.pronouns.set(token.start, referentTo(walk, best.person));
  walk.salience.note(
    best.person,
    walk.sentence,
    isSubject ? (isSpeaker(place) ? 'speaker' : 'subject') : 'owner',
  );
  if (isSubject) walk.salience.learn(best.person, gender);
}

/** So many sentences back somebody is “he” or “she”. */
const REACH = 2;

const strongest = (people: readonly SalientPerson[]): SalientPerson | undefined =>
  people.toSorted((a, b) => b.weight - a.weight)[0];

const referentTo = ({ unnamed }: ReferenceWalk, person: NamedEntity): Referent => ({
  name: person.name,
  entity: unnamed.has(person) ? null : person,
});

/** How far a pronoun may mean somebody, from 0 to 1; two capitals alone may be anything. */
function certainty({ gender, learned, person, part }: SalientPerson, roleNouns: RoleNouns): number {
  if (gender !== null || learned !== null) return 1;
  return person.isTitled || roleNouns.isSomebody(person) || part === 'speaker' ? DESCRIBED : UNKNOWN;
}

const DESCRIBED = 0.85;
const UNKNOWN = 0.5;

/** Who speaks goes on speaking until a sentence is about another. */
function likelySpeaker(fitting: readonly SalientPerson[], sentence: number): SalientPerson | undefined {
  const subjects = fitting.filter(({ part }) => part === 'subject').map((person) => person.sentence);
  const latest = Math.max(...subjects);
  const strength = ({ part, sentence: last }: SalientPerson): number => {
    if (part === 'speaker') return last >= latest ? GOES_ON : 1;
    return part === 'subject' && last === sentence - 1 ? NEXT : 1;
  };
  return strongest(fitting.map((person) => ({ ...person, weight: person.weight * strength(person) })));
}

const GOES_ON = 1.6;
/** Whom the sentence before has gone over to, speaks next. */
const NEXT = 1.15;
