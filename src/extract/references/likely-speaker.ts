import type { PersonInMind } from './salience.ts';
import { isTopic } from './salience.ts';
import { lastWord } from '../text/last-word.ts';

/** Who speaks goes on speaking until a sentence is about another, and seldom speaks of himself by name. */
export function likelySpeaker(
  fitting: readonly PersonInMind[],
  quoted: string,
  sentence: number,
): PersonInMind | undefined {
  const latest = Math.max(
    ...fitting.filter(({ part }) => part === 'subject').map(({ sentence }) => sentence),
  );
  const goesOn = ({ part, sentence: last }: PersonInMind): boolean => part === 'speaker' && last >= latest;
  // “Lund’s sister, Maj Ek, came. She said …”: whom the last sentence was about, not whom it named beside.
  const isBeside = (person: PersonInMind): boolean => person.sentence === latest && !isTopic(person);
  // Whom the sentence before has gone over to and gives no words to, speaks next.
  const hasSpeaker = fitting.some(({ part, sentence: last }) => part === 'speaker' && last === sentence - 1);
  const isNext = ({ part, sentence: last, gender, person }: PersonInMind): boolean =>
    part === 'subject' &&
    last === sentence - 1 &&
    !hasSpeaker &&
    (gender !== null || person.descriptions.length > 0);
  const strength = (candidate: PersonInMind): number =>
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
