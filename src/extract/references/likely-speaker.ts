import type { NamedEntity } from '../names/named-entity.ts';
import type { PersonInMind } from './salience.ts';

/** Who speaks goes on speaking until a sentence is about another, and seldom speaks of himself by name. */
export function likelySpeaker(fitting: readonly PersonInMind[], quoted: string): PersonInMind | undefined {
  const latest = Math.max(
    ...fitting.filter(({ part }) => part === 'subject').map(({ sentence }) => sentence),
  );
  const goesOn = ({ part, sentence }: PersonInMind): boolean => part === 'speaker' && sentence >= latest;
  // “Lund’s sister, Maj Ek, came. She said …”: whom the last sentence was about, not whom it named beside.
  const isBeside = ({ part, sentence }: PersonInMind): boolean =>
    sentence === latest && part !== 'subject' && part !== 'speaker';
  const strength = (candidate: PersonInMind): number =>
    candidate.weight *
    (isBeside(candidate) ? BESIDE : 1) *
    (goesOn(candidate) ? GOES_ON : 1) *
    (quoted.includes(lastNameOf(candidate.person)) ? NAMES_HIMSELF : 1);
  return fitting.toSorted((a, b) => strength(b) - strength(a))[0];
}

const GOES_ON = 1.6;
const BESIDE = 0.6;
const NAMES_HIMSELF = 0.5;

const lastNameOf = ({ name }: NamedEntity): string => name.slice(name.lastIndexOf(' ') + 1);
