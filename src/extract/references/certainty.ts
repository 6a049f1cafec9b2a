import type { Callings } from '../names/callings.ts';
import type { Gender } from '../names/first-names.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { PersonInMind } from './salience.ts';

/**
 * How far somebody may be whom a pronoun of a gender means, from 0 to 1: who is known to be a woman is rather meant by "she" than
 * somebody who may be one; two capitals alone may be anything.
 */
export function certainty(
  { gender, learned, person, part }: PersonInMind,
  wanted: Gender,
  { callings, unnamed }: { readonly callings: Callings; readonly unnamed: ReadonlySet<NamedEntity> },
): number {
  if (unnamed.has(person)) return gender === null ? SPEAKING : DESCRIBED;
  if (gender !== null) return 1;
  if (learned !== null) return learned === wanted ? 1 : MISREAD;
  if (!person.name.includes(' ')) return person.isTitled ? DESCRIBED : SPEAKING;
  return person.isTitled || callings.isSomebody(person) || part === 'speaker' ? DESCRIBED : UNKNOWN;
}

const DESCRIBED = 0.85;
const SPEAKING = 0.6;
const UNKNOWN = 0.5;
/** An earlier pronoun may have been given to the wrong person. */
const MISREAD = 0.15;
