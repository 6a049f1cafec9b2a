import { capitalised } from '../../text/words.ts';
import { oncePer, oncePerValue } from '../../text/once-per.ts';
import type { NamedPerson } from '../model/article-speakers.ts';
import { isAmong } from '../words/listed-words.ts';
import { isDeterminer, isNameWord, lastNameOf, namingWords, withoutArticle } from './naming-words.ts';
import { indexNames, plain } from './name-spelling.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import { hasBodyWord } from '../../speech/words/name-words.ts';

/** Whom an outline names, in the article’s eyes. */
export interface GivenName {
  readonly text: string;
  /** The words that name, without titles: “Kerry” of “Secretary Kerry”. */
  readonly named: readonly string[];
  /** Somebody whom the article names; `null` for a body, a description or a stranger. */
  readonly person: NamedPerson | null;
  /** Opens like a description: “a Republican senator”, “New York’s police commissioner”. */
  readonly isDescription: boolean;
}

/** Reads the speaker of an outline. */
export const readGivenName = (text: string, people: readonly NamedPerson[]): GivenName =>
  peopleBy(people).given(text);

function givenName(text: string, people: readonly NamedPerson[]): GivenName {
  const isOwned = /[’']s? \p{Ll}/u.test(text) && !/\p{Lu}\S*$/u.test(text);
  const isDescription = isIndefinite(text) || isOwned || isOffice(text, people);
  const core = isDescription ? text : nameIn(text, people);
  const named = namingWords(core).filter((word) => word.length > 1);
  return { text, named, person: isDescription ? null : personNamed(people, core), isDescription };
}

/** “a senator”, “two nurses”: somebody, and no office that one holds. */
export function isIndefinite(text: string): boolean {
  const [first = '', ...others] = text.split(' ');
  return others.length > 0 && isAmong(first.toLowerCase(), 'indefinite');
}

/** “the mayor” of “the mayor of Oxted”: what comes before an “of” or “in”. */
export function officeIn(text: string): string {
  return beforeWord(text, (word) => isAmong(word, 'belonging'));
}

function beforeWord(text: string, ends: (word: string) => boolean): string {
  const words = text.split(/(\s)/u);
  const end = words.findIndex((word, at) => at > 1 && at < words.length - 2 && ends(word));
  return end === -1 ? text : words.slice(0, end - 1).join('');
}

/** “the mayor of Oxted”, “Oxted mayor”: an office, with what it is of. */
function isOffice(text: string, people: readonly NamedPerson[]): boolean {
  const [segment = ''] = text.split(/\s*[,(]/u);
  const head = officeIn(segment);
  const words = withoutArticle(head).split(' ');
  const isOf = head !== segment && words.every((word) => lexiconOf('en').is(capitalised(word), 'title'));
  const last = words.at(-1) ?? '';
  const isAfterPlace =
    head === segment &&
    words.length > 1 &&
    /^\p{Ll}/u.test(last) &&
    lexiconOf('en').is(capitalised(last), 'title');
  return (isOf || isAfterPlace) && personNamed(people, nameAtEnd(segment)) === null;
}

/** The name in “UFT president Michael Mulgrew”, “Senator Jon Tester of Montana”, “Italy’s Matteo Renzi”; all of it for a body. */
function nameIn(text: string, people: readonly NamedPerson[]): string {
  const [segment = ''] = text.split(/\s*[,(]/u);
  const whole = nameAtEnd(segment);
  if (personNamed(people, whole) !== null) return whole;
  const head = officeIn(segment);
  if (hasBodyWord(lexiconOf('en'), head.split(' ').at(-1) ?? '')) return text;
  const name = nameAtEnd(head);
  return namingWords(name).length > 0 ? name : text;
}

/** The words of a name that a text ends with, behind titles, cut short (“Sec.”, “Insp.”) or not. */
function nameAtEnd(text: string): string {
  const all = text.trim().split(/\s+/u);
  const end = all.findLastIndex((word) => !isAmong(word.replace(/\.$/u, ''), 'honours')) + 1;
  const words = end === 0 ? all : all.slice(0, end);
  const isPart = (word: string): boolean => isNameWord(word) && !/^\p{Lu}\p{Ll}+\.$/u.test(word);
  return words.slice(words.findLastIndex((word) => !isPart(word)) + 1).join(' ');
}

/** Somebody of the article with the same last name. A description (“Lee’s office”) is nobody. */
function personNamed(people: readonly NamedPerson[], name: string): NamedPerson | null {
  const last = lastNameOf(name);
  if (last === null || /[’']s?(?:\s|$)/u.test(name)) return null;
  const { alike, wordsOf } = peopleBy(people);
  const words = wordsOf(name);
  const sharing = alike(last);
  let person: NamedPerson | null = null;
  let most = -1;
  for (const one of sharing) {
    const shared = wordsOf(one.name).filter((word) => words.includes(word)).length;
    if (shared > most) [person, most] = [one, shared];
  }
  if (person === null) return null;
  const isOne = sharing.every(({ pronoun }) => pronoun === person.pronoun);
  return isOne ? person : { ...person, pronoun: null };
}

/** An article has thousands of mentions, and its people are the same for each. */
export const peopleBy = oncePer((people: readonly NamedPerson[]) => {
  const lastName = new Map<string, NamedPerson[]>();
  for (const one of people)
    lastName
      .set(one.lastName, lastName.get(one.lastName) ?? [])
      .get(one.lastName)
      ?.push(one);
  const names = indexNames(people.map((one) => plain(one.lastName)));
  return {
    lastName,
    alike: (word: string): readonly NamedPerson[] =>
      names.alike(plain(word)).flatMap((at) => people[at] ?? []),
    wordsOf: oncePerValue((name: string): readonly string[] => namingWords(name).map(plain)),
    given: oncePerValue((text: string) => givenName(text, people)),
  };
});

/** The name that a mention ends with, without what follows in brackets or after a comma or an “of”; “Dana Fehl” of “Minister of Transport Dana Fehl”. */
export function personIn(mention: string): string {
  const [segment = ''] = mention.split(/\s*[,(]/u);
  const whole = nameAtEnd(segment);
  const head = beforeWord(segment, (word) => isAmong(word, 'belonging', 'towards'));
  const isOffice =
    /^\p{Lu}/u.test(segment) &&
    !isDeterminer(segment.split(' ', 1)[0] ?? '') &&
    beforeWord(segment, (word) => word !== 'of' && isAmong(word, 'belonging', 'towards')) === segment;
  if (isOffice && whole.includes(' ')) {
    const words = whole.split(' ');
    // “Secretary of State Ann Lee”: what the office is of isn't part of the name.
    return words.length > 2 && segment.endsWith(` of ${whole}`) ? words.slice(1).join(' ') : whole;
  }
  return nameAtEnd(head);
}
