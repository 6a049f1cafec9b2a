import type { NamedEntity } from '../names/named-entity.ts';
import type { Gender } from '../names/name-gender.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { type ReferenceWalk, type Referent, type WordPlace, isSpeaker } from './reference-walk.ts';
import { type SalientPerson, isTopic } from './salience.ts';

/** Whether a word stands for a man or for a woman; `null` for other words. */
export const genderOfPronoun = ({ is }: Token): Gender | null =>
  is('he') ? 'male' : is('she') ? 'female' : null;

/** The strongest person whose gender fits. */
export function resolvePronoun(walk: ReferenceWalk, place: WordPlace, gender: Gender): void {
  const token = tokenAt(place.paragraph.tokens, place.at);
  const isSubject = token.is('subjectPronoun') || token.is('auxiliary');
  const speaks = isSpeaker(place);
  // “Her spokeswoman quoted her as saying”, “A reporter asked him”
  const isObject = isObjective(place);
  const isOther = ({ person, sentence, part }: SalientPerson): boolean =>
    !isObject || sentence < walk.sentence || !(isTopic({ part }) || walk.unnamed.has(person));
  const fitting = walk.salience
    .salient(walk.sentence)
    .filter(
      (person) =>
        walk.sentence - person.sentence <= REACH &&
        (person.gender ?? person.learned ?? gender) === gender &&
        isOther(person),
    )
    .map((candidate) => ({ ...candidate, weight: candidate.weight * certainty(candidate, walk) }));
  const best = speaks ? likelySpeaker(fitting, walk) : strongest(fitting);
  if (best === undefined) return;
  walk.pronouns.set(token.start, referentTo(walk, best.person));
  walk.salience.note(best.person, walk.sentence, isSubject ? (speaks ? 'speaker' : 'subject') : 'owner');
  if (isSubject) walk.salience.learn(best.person, gender);
}

/** “Him”; “her” with nothing after that could be hers. */
function isObjective({ paragraph: { tokens }, at }: WordPlace): boolean {
  const next = tokenAt(tokens, at + 1);
  return (
    tokenAt(tokens, at).is('objectPronoun') &&
    (!tokenAt(tokens, at).is('possessive') ||
      next.kind !== 'word' ||
      next.is('preposition') ||
      next.is('clauseOpener'))
  );
}

/** How many sentences back somebody may be “he” or “she”. */
const REACH = 2;

const strongest = (people: readonly SalientPerson[]): SalientPerson | undefined =>
  people.toSorted((a, b) => b.weight - a.weight)[0];

const referentTo = ({ unnamed }: ReferenceWalk, person: NamedEntity): Referent => ({
  name: person.name,
  entity: unnamed.has(person) ? null : person,
});

/** How far a pronoun may mean somebody, from 0 to 1; two capitals alone may be anything. */
function certainty(
  { gender, learned, person, part }: SalientPerson,
  { unnamed, roleNouns }: ReferenceWalk,
): number {
  if (gender !== null || learned !== null) return 1;
  return person.isTitled || roleNouns.isSomebody(person) || unnamed.has(person) || part === 'speaker'
    ? DESCRIBED
    : UNKNOWN;
}

const DESCRIBED = 0.85;
const UNKNOWN = 0.5;

/** Who speaks keeps speaking until a sentence is about another. */
function likelySpeaker(
  fitting: readonly SalientPerson[],
  { sentence, unnamed }: ReferenceWalk,
): SalientPerson | undefined {
  const latest = Math.max(
    ...fitting.filter(({ part }) => part === 'subject').map((person) => person.sentence),
  );
  const newest = introducedLast(fitting, unnamed, sentence);
  const strength = (candidate: SalientPerson): number => {
    const { part, sentence: last } = candidate;
    if (newest === candidate) return BROUGHT_IN;
    if (part === 'speaker') return last >= latest ? GOES_ON : 1;
    return part === 'subject' && last === sentence - 1 ? NEXT : 1;
  };
  return strongest(fitting.map((person) => ({ ...person, weight: person.weight * strength(person) })));
}

/** Who was introduced without a name, if nobody else has been the topic since. */
function introducedLast(
  fitting: readonly SalientPerson[],
  unnamed: ReadonlySet<NamedEntity>,
  now: number,
): SalientPerson | undefined {
  const latest = Math.max(...fitting.filter(isTopic).map(({ sentence }) => sentence));
  const [only, other] = fitting.filter(
    (person) => person.sentence === latest && (latest === now || isTopic(person)),
  );
  return only !== undefined && other === undefined && unnamed.has(only.person) ? only : undefined;
}

const GOES_ON = 1.6;
/** Whoever was introduced last speaks, and nobody from before. */
const BROUGHT_IN = 8;
/** Whom the sentence before has gone over to, speaks next. */
const NEXT = 1.15;
