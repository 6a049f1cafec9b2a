import type { Gender } from './first-names.ts';
import { isFirstName } from './first-names.ts';
import { genderOfName, genderOfRole, genderOfTitle } from './name-gender.ts';
import type { NamedEntity } from './named-entity.ts';
import { RANKS } from './titles.ts';

/**
 * Finds the full name of a single name with its title: of two people of one last name "Ms. Lund" is the woman, and "Sir
 * Edmund" is called by his first name. Where nobody fits the title, somebody else is meant, who keeps it: "Mr. Lund".
 */
export function bearersOfTitles(
  people: readonly NamedEntity[],
): (title: readonly string[], name: string) => string | undefined {
  const byLast = new Map<string, NamedEntity[]>();
  const byFirst = new Map<string, NamedEntity[]>();
  const byInner = new Map<string, NamedEntity[]>();
  for (const person of people) {
    const words = person.name.split(' ');
    if (words.length > LONGEST_NAME) continue;
    gather(byLast, words.at(-1) ?? '', person);
    gather(byFirst, words[0] ?? '', person);
    // “Mr Vargas” is Emiliano Vargas Peña.
    if (genderOfName(person.name) !== null)
      for (const inner of words.slice(1, -1)) if (!isFirstName(inner)) gather(byInner, inner, person);
  }
  return (title, name) => {
    const gender = genderOfTitle(title);
    if (gender === null) return undefined;
    const bearers = byLast.get(name) ?? byInner.get(name) ?? [];
    const fitting =
      bearers.find((person) => genderOf(person) === gender) ??
      bearers.find((person) => genderOf(person) === null);
    if (fitting !== undefined) return fitting.name;
    if (bearers.length > 0) return [...title, name].join(' ');
    const called = title.some((word) => RANKS.has(word)) ? (byFirst.get(name) ?? []) : [];
    return called.length === 1 ? called[0]?.name : undefined;
  };
}

const LONGEST_NAME = 5;

function gather(people: Map<string, NamedEntity[]>, name: string, person: NamedEntity): void {
  const known = people.get(name);
  if (known === undefined) people.set(name, [person]);
  else known.push(person);
}

const genderOf = ({ name, role, gender }: NamedEntity): Gender | null =>
  gender ?? genderOfRole(role) ?? genderOfName(name);
