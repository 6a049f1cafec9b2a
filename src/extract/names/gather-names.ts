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
import { tokenAt } from '../text/token.ts';

/** The entities of an article, and one by its name as it stands there: full, last name or acronym. */
export interface GatheredNames {
  readonly entities: readonly NamedEntity[];
  readonly find: (name: string) => NamedEntity | null;
}

/** Gathers the names of an article; a single last name joins the full name it belongs to, and so does a misspelt one. */
export function gatherNames(text: string, paragraphs: readonly ReadParagraph[]): GatheredNames {
  const runs = paragraphs.flatMap(nameRuns);
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
  const byLast = fullNamesByPart([...drafts.keys()], speakingWords(paragraphs));
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

/** The single words that speak in the article: "Maya" of "Maya says". */
function speakingWords(paragraphs: readonly ReadParagraph[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { sentences, tokens } of paragraphs)
    for (const { cues } of sentences)
      for (const { subject } of cues)
        if (subject.to === subject.from + 1) words.add(tokenAt(tokens, subject.from).text);
  return words;
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
