import { namesByAcronym } from './acronyms.ts';
import { isLongBody } from './body-names.ts';
import { fullNamesByPart } from './full-names.ts';
import type { NameDraft } from './name-draft.ts';
import { noteRun } from './name-draft.ts';
import { genderOfName, genderOfRole } from './name-gender.ts';
import type { NameRun } from './name-runs.ts';
import { nameRuns } from './name-runs.ts';
import type { NamedEntity } from './named-entity.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import { indexSpellings } from './spellings.ts';
import { tokenAt } from './token.ts';

/** The entities of an article, and one by its name as it stands there: full, last name or acronym. */
export interface GatheredNames {
  readonly entities: readonly NamedEntity[];
  readonly find: (name: string) => NamedEntity | null;
}

/** Gathers the names of an article; a single last name joins the full name it belongs to, and so does a misspelt one. */
export function gatherNames(text: string, paragraphs: readonly ReadParagraph[]): GatheredNames {
  const runs = paragraphs.flatMap(nameRuns);
  const drafts = new Map<string, NameDraft>();
  const full = new Set(runs.filter(({ words }) => words.length > 1).map(({ words }) => words.join(' ')));
  for (const run of runs) if (run.words.length > 1) noteRun(text, drafts, run, ownName(run.words, full));
  const fullName = fullNames(text, paragraphs, runs, drafts);
  for (const run of runs)
    if (run.words.length === 1)
      noteRun(text, drafts, run, fullName(run.words[0] ?? '') ?? run.words.join(' '));
  for (const draft of drafts.values()) draft.gender ??= genderOfRole(draft.role) ?? genderOfName(draft.name);
  return {
    entities: [...drafts.values()],
    find: (name) => drafts.get(ownName(name.split(' '), full)) ?? drafts.get(fullName(name) ?? '') ?? null,
  };
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
    byAcronym.get(name) ?? byLast.get(name) ?? byLast.get(inSmallLetters(name)) ?? misspelt(name);
}

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

/** "United States Ma Li" is Ma Li where the article names her alone as well, and so is "MA LI". */
function ownName(words: readonly string[], full: ReadonlySet<string>): string {
  const lastTwo = words.slice(-2).join(' ');
  if (words.length > 2 && full.has(lastTwo) && !isLongBody(words.join(' '))) return lastTwo;
  const name = words.join(' ');
  const small = inSmallLetters(name);
  return full.has(small) ? small : name;
}

/** "PRIYA RAMAN", as transcripts have it, in the letters of a name; everything else stays as it is. */
function inSmallLetters(name: string): string {
  // Nearly every name ends the question with its second letter.
  const second = name.charCodeAt(1);
  if (second >= SMALL_A && second <= SMALL_Z) return name;
  if (name.length < SHORTEST_CAPITALS || /\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

const SMALL_A = 97;
const SMALL_Z = 122;
/** Shorter words in capitals are abbreviations. */
const SHORTEST_CAPITALS = 4;
