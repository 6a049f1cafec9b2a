import { BODY } from '../words/body-words.ts';
import { startsUpper } from '../words/letters.ts';

/** Whose possessive opens the names of bodies, whatever follows: "People’s Daily", "Women’s March", "Moody’s Analytics". */
const OPENING = /^(?:People|Peoples|\p{Lu}?\p{L}*(?:[Mm]en|[Ww]omen)|Children|Lloyd|Moody)[’']s$/u;

/** Many people at work or in one state: "Operators’", "Teachers’", "Consumers’"; peoples and parties own bodies that are called otherwise. */
const MEMBERS = /^\p{Lu}\p{L}*(?:er|or|ist|ant|ent|ee|an|ive|e|y|d)s[’']$/u;
const OWNERS =
  /^(?:Republicans|Democrats|Conservatives|Liberals|\p{L}+icans|\p{L}+ians|Sanders|Peters|Rogers|Myers|Waters|Sellers|Saunders|Masters|Powers|States|Times|Netherlands|Philippines|Texas)[’']$/u;
/** Most capitalised words between the possessive and what it belongs to: "Workers’ Housing Union". */
const REACH = 4;

/** Whether a possessive goes on as part of a name: "People’s Bank", not "China’s Communist Party". */
export function isPartOfName(possessive: string, following: readonly string[]): boolean {
  const [next = ''] = following;
  if (!startsUpper(next)) return false;
  if (OPENING.test(possessive)) return true;
  if (!MEMBERS.test(possessive) || OWNERS.test(possessive)) return false;
  const other = following.findIndex((word) => !startsUpper(word));
  const capitals = following.slice(0, Math.min(REACH, other === -1 ? following.length : other));
  return capitals.some((word) => BODY.test(word.replace(/[’'.,]s?$/u, '')));
}
