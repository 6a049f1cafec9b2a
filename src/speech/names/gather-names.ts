import { loneSubjects } from '../cues/lone-subjects.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { BODY } from '../words/body-words.ts';
import { FAMILIES, type Gender, isFirstName } from '../words/first-names.ts';
import { PEOPLES } from '../words/peoples.ts';
import { PLACES } from '../words/places.ts';
import { RANKS, isTitle } from '../words/titles.ts';
import { startsUpper } from '../words/letters.ts';
import { AUXILIARIES, isPeople, withoutParticles } from '../words/word-classes.ts';
import { wordSet } from '../words/word-set.ts';
import { isLongBody } from './body-names.ts';
import { type NameDraft, noteRun, resolveDraft } from './name-draft.ts';
import { genderOfName, genderOfRole, genderOfTitle } from './name-gender.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import type { NamedEntity } from './named-entity.ts';
import { inSmallLetters, properNames } from './proper-names.ts';

/** The entities of an article, and one by its name as it stands there: full, last name or acronym. */
interface GatheredNames {
  readonly entities: readonly NamedEntity[];
  readonly find: (name: string) => NamedEntity | null;
}

/** Gathers the names of an article; a single last name joins the full name it belongs to, and so does a misspelt one. */
export function gatherNames(text: string, paragraphs: readonly ReadParagraph[]): GatheredNames {
  const [headline, ...story] = paragraphs.map(nameRuns);
  const runs = [...namedAgain(text, paragraphs[0], headline ?? [], story)];
  for (const inParagraph of story) for (const run of inParagraph) runs.push(run);
  const drafts = new Map<string, NameDraft>();
  const [lone, several] = [
    runs.filter(({ words }) => words.length === 1),
    runs.filter(({ words }) => words.length > 1),
  ];
  const own = properNames(several.map(({ words }) => words.join(' ')));
  for (const run of several) noteRun(text, drafts, run, own.of(run.words));
  const fullName = fullNames(text, paragraphs, runs, drafts);
  const titled = bearersOfTitles([...drafts.values()]);
  for (const run of lone) {
    const [word = ''] = run.words;
    noteRun(text, drafts, run, titled(run.title, word) ?? fullName(word) ?? word);
  }
  for (const draft of drafts.values()) resolveDraft(draft);
  return {
    entities: [...drafts.values()],
    find: (name) => drafts.get(own.of(name.split(' '))) ?? drafts.get(fullName(name) ?? '') ?? null,
  };
}

/**
 * Of a headline in capitals, “Ministers Told to Resign”, only the names that the story has too; all of another first paragraph.
 */
function namedAgain(
  text: string,
  first: ReadParagraph | undefined,
  runs: readonly NameRun[],
  story: readonly (readonly NameRun[])[],
): readonly NameRun[] {
  if (first === undefined || story.length === 0 || !isInCapitals(text.slice(first.start, first.end)))
    return runs;
  const wanted = new Set(runs.map(({ words }) => words.join(' ')));
  const found = new Set<string>();
  for (const { words } of story.flat()) {
    const name = words.join(' ');
    for (const part of [name, words.at(-1) ?? '']) if (wanted.has(part)) found.add(part);
  }
  return runs.filter(({ words }) => found.has(words.join(' ')));
}

/** Whether all longer words of a line without an end mark have capitals. */
function isInCapitals(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || /[.”"]$/u.test(line)) return false;
  const words = line.match(/\p{L}{5,}/gu) ?? [];
  return words.length > 1 && words.every((word) => startsUpper(word));
}

const LONGEST_HEADLINE = 150;

/** What finds the full name that a last name, a first name or an acronym stands for. */
function fullNames(
  text: string,
  paragraphs: readonly ReadParagraph[],
  runs: readonly NameRun[],
  drafts: ReadonlyMap<string, NameDraft>,
): (name: string) => string | undefined {
  const byLast = fullNamesByPart(
    [...drafts.keys()],
    new Set(loneSubjects(paragraphs).map(({ text: word }) => word)),
  );
  const misspelt = indexSpellings(byLast, loneWords(runs));
  const byAcronym = namesByAcronym(text, runs);
  for (const [acronym, name] of byAcronym) {
    const draft = drafts.get(name);
    if (draft !== undefined) draft.acronym ??= acronym;
  }
  return (name) =>
    byAcronym.get(name) ??
    byLast.get(name) ??
    byLast.get(inSmallLetters(name)) ??
    byLast.get(withSmallPrefix(name)) ??
    misspelt(name);
}

/** “Al-Sayed” at the start of a sentence. */
const withSmallPrefix = (name: string): string =>
  name.replace(/^(?:A[dlnst]|El|Ul)-(?=\p{Lu})/u, (prefix) => prefix.toLowerCase());

/** How often each word stands alone as a name. */
function loneWords(runs: readonly NameRun[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of runs) {
    const [word = ''] = words;
    if (words.length === 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** “WSF”, “R&A”, “AfDB”. */
const ACRONYM = /^\p{Lu}[\p{Lu}&]{1,7}$|^\p{Lu}\p{Ll}\p{Lu}{1,5}$/u;
/** What stands between a name and its acronym: "(", ", known as", ", or the". */
const INTRODUCES =
  /^\s?\((?:the )?["“]?$|^,? (?:also )?(?:known as|called|abbreviated as|or) (?:the )?["“]?$/u;
const LONGEST_INTRODUCTION = 30;
/** Shorter initials are shared by too many names. */
const SHORTEST_INITIALS = 3;

/** Full names by acronyms that the article gives, "World Salmon Fund (WSF)", or that are the initials of one body. */
function namesByAcronym(text: string, runs: readonly NameRun[]): ReadonlyMap<string, string> {
  const acronyms = new Set<string>();
  for (const { words } of runs)
    if (words[0] !== undefined && words.length === 1 && ACRONYM.test(words[0])) acronyms.add(words[0]);
  const found = new Map(initialsOf(runs, acronyms));
  runs.forEach((run, index) => {
    const [acronym = '', ...others] = run.words;
    const name = runs[index - 1];
    if (name === undefined || others.length > 0 || !acronyms.has(acronym) || name.words.length < 2) return;
    if (run.start - name.end > LONGEST_INTRODUCTION) return;
    if (INTRODUCES.test(text.slice(name.end, run.start)) && shortens(acronym, name.words))
      found.set(acronym, name.words.join(' '));
  });
  return found;
}

/** The letters open words of the name, in their order, beginning with the first. */
function shortens(acronym: string, words: readonly string[]): boolean {
  const capitals = words.join(' ').replace(/[^\p{Lu}]/gu, '');
  let at = 0;
  for (const letter of acronym.replace(/[&\p{Ll}]/gu, '')) {
    at = capitals.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return capitals.startsWith(acronym.charAt(0));
}

function initialsOf(
  runs: readonly NameRun[],
  acronyms: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const found = new Map<string, string | null>();
  for (const { words } of runs) {
    if (words.length < SHORTEST_INITIALS) continue;
    const name = words.join(' ');
    const initials = name.replace(/[^\p{Lu}]/gu, '');
    if (!acronyms.has(initials) || !BODY.test(name) || PLACES.has(words.at(-1) ?? '')) continue;
    found.set(initials, (found.get(initials) ?? name) === name ? name : null);
  }
  return [...found].flatMap(([initials, name]) => (name === null ? [] : [[initials, name] as const]));
}

/**
 * Finds the last name that a misspelt one stands for: the same first letter, and equal when each loses at most one letter.
 * Takes the known last names with their full names and how often each single name stands in the article; a name that
 * stands there more than twice is somebody else's, not a slip.
 *
 *     Buchtmann, Bauchtman   both become Buchtman
 */
function indexSpellings(
  byLast: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, number>,
): (name: string) => string | undefined {
  const byShape = new Map<string, string | null>();
  for (const [last, full] of byLast)
    if (last.length >= SHORTEST)
      for (const shape of shapes(last))
        byShape.set(shape, byShape.get(shape) === undefined || byShape.get(shape) === full ? full : null);
  const meant = (name: string): string | undefined => {
    for (const shape of shapes(name)) {
      const full = byShape.get(shape);
      if (full !== undefined && full !== null) return full;
    }
    return undefined;
  };
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (name.length < SHORTEST || (counts.get(name) ?? 0) > 2) return undefined;
    if (!known.has(name)) known.set(name, meant(name));
    return known.get(name);
  };
}

/** Shorter names differ by a letter too often without being the same. */
const SHORTEST = 5;

/** The name, and the name without each of its letters but the first. */
function shapes(name: string): readonly string[] {
  const found = [name];
  for (let at = 1; at < name.length; at++) found.push(name.slice(0, at) + name.slice(at + 1));
  return found;
}

/** Finds the full name of a single name with its title: "Ms. Lund", "Sir Edmund". Where nobody fits the title, somebody else is meant. */
function bearersOfTitles(
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

/** Full names by the one part that people are called by. `speaking` are the single words that verbs of saying have as subjects. */
function fullNamesByPart(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byPart = lastNames(names);
  const others = [
    ...names.flatMap((name) => (isFamilyFirst(name) ? [[name.slice(0, name.indexOf(' ')), name]] : [])),
    ...loneFirstNames(names, speaking),
    ...innerLastNames(names, speaking),
    ...headsOfOrganisations(names),
    ...firstsOfOrganisations(names, speaking),
  ];
  for (const [part, name] of others) if (!byPart.has(part)) byPart.set(part, name);
  return byPart;
}

function lastNames(names: readonly string[]): Map<string, string> {
  const byLast = new Map<string, string>();
  for (const name of names) {
    const [first = '', ...others] = name.replace(SUFFIX, '').split(' ');
    const last = others.at(-1) ?? first;
    if (withoutParticles(others.join(' ')).length > 3 || isLongBody(name) || isAcronymBehind(first, last))
      continue;
    if (!isBetter(name, byLast.get(last))) continue;
    byLast.set(last, name);
    // “Li Bo” may be Li, but “Lund Is” in a headline is not Lund.
    const isShort = last.length <= 3 && !AUXILIARIES.has(last.toLowerCase());
    if (others.length === 1 && isShort && !isFamilyFirst(name)) byLast.set(first, name);
  }
  return byLast;
}

/** The first full name keeps a last name; but "Debating Lund", the start of a headline, gives way to "Anna Lund". */
const isBetter = (name: string, known: string | undefined): boolean =>
  known === undefined || (genderOfName(known) === null && genderOfName(name) !== null);

/** "Jr." and the like are no last names. */
const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/u;

/** "Eurosceptic SVP" is no full name of the SVP. */
const isAcronymBehind = (first: string, last: string): boolean =>
  /^\p{Lu}{2,}$/u.test(last) && /\p{Ll}/u.test(first);

/** First names that one full name begins with: “Maya” in a story that has one Maya. */
function loneFirstNames(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const name of names) {
    const [first = '', ...others] = name.split(' ');
    if (others.length > 2) continue;
    if (genderOfName(name) === null && !speaking.has(first)) continue;
    if (PLACES.has(first) || AMBIGUOUS.has(first) || BODY.test(name)) continue;
    found.set(first, found.has(first) ? null : name);
  }
  return new Map([...found].flatMap(([first, name]) => (name === null ? [] : [[first, name]])));
}

/** "Delgado" of "Rosa María Delgado Ruiz": the first of two last names, where somebody speaks by it. */
function innerLastNames(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const words = name.split(' ');
    if (words.length < 3 || withoutParticles(name).length > 5 || BODY.test(name) || isLongBody(name))
      return [];
    const isHeadline = AUXILIARIES.has(words.at(-1)?.toLowerCase() ?? '');
    if (isHeadline || genderOfName(name) === null) return [];
    return words.slice(1, -1).flatMap((word) => (speaking.has(word) ? [[word, name] as const] : []));
  });
}

/** "Ministry", where one Ministry of anything is named. */
function headsOfOrganisations(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const name of names.filter(isLongBody)) {
    const head = /\S+(?= (?:of|for|on) )/u.exec(name)?.[0] ?? '';
    found.set(head, found.has(head) ? null : name);
  }
  return new Map([...found].flatMap(([head, name]) => (name === null ? [] : [[head, name]])));
}

/** "Lundby" of "Lundby Energy", where it speaks. */
function firstsOfOrganisations(
  names: readonly string[],
  speaking: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const [first = '', last = '', ...more] = name.split(' ');
    const isBody = more.length === 0 && BODY.test(last) && !BODY.test(first);
    const isOwn = speaking.has(first) && !PLACES.has(first) && !PEOPLES.has(first);
    return isBody && isOwn && !isPeople(first) && !isTitle(first) ? [[first, name] as const] : [];
  });
}

/** First names that open sentences as other words. */
const AMBIGUOUS = wordSet(
  'Will Art Bill Mark May Hope Faith Joy Rose Drew Chase Sue Pat Grant Rob Guy Rich Dick June April',
);

/** Chinese and Korean names put the family name first; a given name such as “Seo-yeon” shows that by itself. */
function isFamilyFirst(name: string): boolean {
  const space = name.indexOf(' ');
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name.slice(space + 1))) return true;
  return FAMILIES.has(name.slice(0, space)) && /^\p{Lu}\p{Ll}+$/u.test(name.slice(space + 1));
}
