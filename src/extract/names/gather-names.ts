import { loneSubjects } from '../cues/lone-subjects.ts';
import { namesByAcronym } from './acronyms.ts';
import { fullNamesByPart } from './full-names.ts';
import type { NameDraft } from './name-draft.ts';
import { noteRun, settleDraft } from './name-draft.ts';
import type { NameRun } from './name-runs.ts';
import { nameRuns } from './name-runs.ts';
import type { NamedEntity } from './named-entity.ts';
import { inSmallLetters, ownNames } from './own-names.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { indexSpellings } from './spellings.ts';
import { bearersOfTitles } from './titled-names.ts';
import { startsUpper } from '../text/word-classes.ts';

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
  const [lone, several] = partition(runs);
  const own = ownNames(several.map(({ words }) => words.join(' ')));
  for (const run of several) noteRun(text, drafts, run, own.of(run.words));
  const fullName = fullNames(text, paragraphs, runs, drafts);
  const titled = bearersOfTitles([...drafts.values()]);
  for (const run of lone) {
    const [word = ''] = run.words;
    noteRun(text, drafts, run, titled(run.title, word) ?? fullName(word) ?? word);
  }
  for (const draft of drafts.values()) settleDraft(draft);
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

function partition(runs: readonly NameRun[]): readonly [readonly NameRun[], readonly NameRun[]] {
  return [runs.filter(({ words }) => words.length === 1), runs.filter(({ words }) => words.length > 1)];
}

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
