import { countBefore, type Range } from '../../text/source-file.ts';
import { loneSubjects } from '../cues/lone-subjects.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { startsUpper } from '../words/letters.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type NameDraft, noteRun, resolveDraft } from './name-draft.ts';
import { type Gender, genderOfName, genderOfWords } from './name-gender.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import type { NamedEntity } from './named-entity.ts';
import { namesByAcronym } from './names-by-acronym.ts';
import { fullNamesByPart } from './names-by-part.ts';
import { inSmallLetters, properNames } from './proper-names.ts';

/** The entities of an article, and one by its name as it is there: full, last name or acronym. */
interface GatheredNames {
  readonly entities: readonly NamedEntity[];
  readonly find: (name: string) => NamedEntity | null;
}

/** Gathers the names of an article; a single last name joins the full name it belongs to, and so does a misspelt one. */
export function gatherNames(
  lexicon: Lexicon,
  text: string,
  paragraphs: readonly ReadParagraph[],
): GatheredNames {
  const [headline, ...story] = paragraphs.map((item) => nameRuns(lexicon, item));
  const runs = [...namedAgain(text, paragraphs[0], headline ?? [], story)];
  for (const inParagraph of story) for (const run of inParagraph) runs.push(run);
  const drafts = new Map<string, NameDraft>();
  const [lone, several] = [
    runs.filter(({ words }) => words.length === 1),
    runs.filter(({ words }) => words.length > 1),
  ];
  const own = properNames(
    lexicon,
    several.map(({ words }) => words.join(' ')),
  );
  for (const run of several) noteRun(lexicon, text, drafts, run, own.of(run.words));
  const fullName = fullNames(lexicon, text, paragraphs, runs, drafts);
  const people = [...drafts.values()];
  const titled = bearersOfTitles(lexicon, people);
  const nearby = bearersNearby(lexicon, people, paragraphs);
  for (const run of lone) {
    const [word = ''] = run.words;
    const name = nearby(run) ?? titled(run.title, word) ?? fullName(word) ?? word;
    noteRun(lexicon, text, drafts, run, name);
  }
  for (const draft of drafts.values()) resolveDraft(lexicon, draft);
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
  lexicon: Lexicon,
  text: string,
  paragraphs: readonly ReadParagraph[],
  runs: readonly NameRun[],
  drafts: ReadonlyMap<string, NameDraft>,
): (name: string) => string | undefined {
  const byLast = fullNamesByPart(
    lexicon,
    [...drafts.keys()],
    new Set(loneSubjects(paragraphs).map(({ text: word }) => word)),
  );
  const misspelt = indexSpellings(byLast, loneWords(runs));
  const byAcronym = namesByAcronym(lexicon, text, runs);
  for (const [acronym, name] of byAcronym) {
    const draft = drafts.get(name);
    if (draft !== undefined) draft.acronym ??= acronym;
  }
  return (name) =>
    byAcronym.get(name) ?? byLast.get(name) ?? byLast.get(inSmallLetters(name)) ?? misspelt(name);
}

/** How often each word stands alone as a name. */
function loneWords(runs: readonly NameRun[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of runs) {
    const [word = ''] = words;
    if (words.length === 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * Finds the last name that a misspelt one stands for: the same first letter, and equal when each loses at most one letter.
 * Takes the known last names with their full names and how often each single name is in the article; a name that
 * is there more than twice is somebody else's, not a slip.
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
  lexicon: Lexicon,
  people: readonly NamedEntity[],
): (title: readonly string[], name: string) => string | undefined {
  const byLast = byLastName(people);
  return (title, name) => {
    const gender = genderOfWords(lexicon, title.join(' '));
    if (gender === null) return undefined;
    const bearers = byLast.get(name) ?? [];
    const fitting =
      bearers.find((person) => genderOf(lexicon, person) === gender) ??
      bearers.find((person) => genderOf(lexicon, person) === null);
    if (fitting !== undefined) return fitting.name;
    return bearers.length > 0 ? [...title, name].join(' ') : undefined;
  };
}

/**
 * Of several people of one last name, the one whom the paragraph has just named in full: “her daughter, Grace Lund. ‘…,’ Ms. Lund
 * said”; or the one whom the article has named so far. Nobody where there are two of them, or the title is another’s.
 */
function bearersNearby(
  lexicon: Lexicon,
  people: readonly NamedEntity[],
  paragraphs: readonly ReadParagraph[],
): (run: NameRun) => string | undefined {
  const shared = new Map(
    [...byLastName(people)]
      .map(([last, bearers]) => [last, bearers.filter(({ name }) => !isGroup(lexicon, name))] as const)
      .filter(([, bearers]) => bearers.length > 1)
      .map(([last, bearers]) => [last, bearers.map((person) => ({ person, full: [...person.mentions] }))]),
  );
  return ({ title, words: [name = ''], start }) => {
    const bearers = shared.get(name);
    if (bearers === undefined) return undefined;
    const before = (ranges: readonly Range[]): number =>
      ranges[countBefore(ranges.length, (at) => (ranges[at]?.start ?? 0) < start) - 1]?.start ?? -1;
    const from = before(paragraphs);
    const known = bearers.filter(({ full }) => before(full) !== -1);
    const [bearer, ...others] =
      known.length === 1 ? known : bearers.filter(({ full }) => before(full) >= from);
    if (bearer === undefined || others.length > 0) return undefined;
    const gender = genderOfWords(lexicon, title.join(' '));
    return gender === null || (genderOf(lexicon, bearer.person) ?? gender) === gender
      ? bearer.person.name
      : undefined;
  };
}

/** “Republicans Lund”, of “Republicans Lund and Berg”. */
function isGroup(lexicon: Lexicon, name: string): boolean {
  const [first = ''] = name.split(' ', 1);
  return lexicon.is(first, 'personNoun') || lexicon.is(first, 'party') || lexicon.is(first, 'demonym');
}

function byLastName(people: readonly NamedEntity[]): ReadonlyMap<string, readonly NamedEntity[]> {
  const byLast = new Map<string, NamedEntity[]>();
  for (const person of people) {
    const words = person.name.split(' ');
    const last = words.at(-1) ?? '';
    if (words.length <= LONGEST_NAME) byLast.set(last, [...(byLast.get(last) ?? []), person]);
  }
  return byLast;
}

const LONGEST_NAME = 5;

const genderOf = (lexicon: Lexicon, { name, role, gender }: NamedEntity): Gender | null =>
  gender ?? genderOfWords(lexicon, role) ?? genderOfName(lexicon, name);
