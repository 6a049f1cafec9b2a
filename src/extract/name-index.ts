import type { Span } from './findings.ts';
import { isLongBody } from './body-names.ts';
import { BODY } from './body-words.ts';
import type { Gender } from './first-names.ts';
import { fullNamesByPart } from './full-names.ts';
import { genderOfName, genderOfRole, genderOfTitle } from './name-gender.ts';
import type { NameRun } from './name-runs.ts';
import { isTitle, nameRuns } from './name-runs.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import { indexSpellings } from './spellings.ts';
import { tokenAt } from './token.ts';

/** A person or body by its fullest name. */
export interface NamedEntity {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  /** As titles, the words beside the name or the first name tell; `null` where nothing does. */
  readonly gender: Gender | null;
  /** Named with "Mr.", "Senator" or the like somewhere: a person, even with one name only. */
  readonly isTitled: boolean;
  readonly mentions: readonly Span[];
}

/** One place where an entity is named. */
export interface NameMention extends Span {
  readonly entity: NamedEntity;
}

/** All names of an article. */
export interface NameIndex {
  readonly entities: readonly NamedEntity[];
  /** All places where they are named, in reading order. */
  readonly mentions: readonly NameMention[];
  /** The entity of a name as it stands in the text: full, last name or acronym. */
  find(name: string): NamedEntity | null;
  /** The mention that begins at an offset. */
  at(offset: number): NameMention | null;
  /** The mention that ends at an offset. */
  endingAt(offset: number): NameMention | null;
  /** The nearest entity named before an offset, of those a test lets through. */
  before(offset: number, test: (entity: NamedEntity) => boolean): NamedEntity | null;
}

interface Draft {
  readonly name: string;
  role: string | null;
  organisation: string | null;
  gender: Gender | null;
  isTitled: boolean;
  readonly mentions: Span[];
}

/** Gathers the names of an article; a single last name joins the full name it belongs to, and so does a misspelt one. */
export function indexNames(text: string, paragraphs: readonly ReadParagraph[]): NameIndex {
  const runs = paragraphs.flatMap(nameRuns);
  const drafts = new Map<string, Draft>();
  const full = new Set(runs.filter(({ words }) => words.length > 1).map(({ words }) => words.join(' ')));
  for (const run of runs) if (run.words.length > 1) noteRun(text, drafts, run, ownName(run.words, full));
  const byLast = fullNamesByPart([...drafts.keys()], speakingWords(paragraphs));
  const misspelt = indexSpellings(byLast, loneWords(runs));
  const fullName = (name: string): string | undefined =>
    byLast.get(name) ?? byLast.get(inSmallLetters(name)) ?? misspelt(name);
  for (const run of runs)
    if (run.words.length === 1)
      noteRun(text, drafts, run, fullName(run.words[0] ?? '') ?? run.words.join(' '));
  for (const draft of drafts.values()) draft.gender ??= genderOfRole(draft.role) ?? genderOfName(draft.name);
  const mentions = mentionsOf(drafts.values());
  return {
    entities: [...drafts.values()],
    mentions,
    find: (name) => drafts.get(ownName(name.split(' '), full)) ?? drafts.get(fullName(name) ?? '') ?? null,
    at: (offset) => mentionAt(mentions, offset),
    endingAt(offset) {
      const mention = mentions[lowerBound(mentions, offset) - 1];
      return mention?.end === offset ? mention : null;
    },
    before: (offset, test) => lastBefore(mentions, offset, test),
  };
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

function mentionsOf(entities: Iterable<NamedEntity>): readonly NameMention[] {
  return [...entities]
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
}

function mentionAt(mentions: readonly NameMention[], offset: number): NameMention | null {
  const mention = mentions[lowerBound(mentions, offset)];
  return mention?.start === offset ? mention : null;
}

function lastBefore(
  mentions: readonly NameMention[],
  offset: number,
  test: (entity: NamedEntity) => boolean,
): NamedEntity | null {
  let index = lowerBound(mentions, offset) - 1;
  for (let steps = 0; index >= 0 && steps < 40; index--, steps++) {
    const entity = mentions[index]?.entity;
    if (entity !== undefined && test(entity)) return entity;
  }
  return null;
}

function lowerBound(marks: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function noteRun(text: string, drafts: Map<string, Draft>, run: NameRun, name: string): void {
  const draft = drafts.get(name) ?? {
    name,
    role: null,
    organisation: null,
    gender: null,
    isTitled: false,
    mentions: [],
  };
  drafts.set(name, draft);
  draft.mentions.push({ start: run.start, end: run.end });
  const apposition = run.apposition === null ? null : text.slice(run.apposition.start, run.apposition.end);
  const title = officeOf(text, run);
  draft.gender ??= genderOfTitle(run.title);
  // Who is somebody's wife is said where she is first named.
  if (draft.mentions.length <= INTRODUCING) draft.gender ??= genderOfRole(nounBefore(text, run.start));
  draft.isTitled ||= run.title.length > 0;
  draft.role ??= apposition ?? (title === '' ? null : title);
  draft.organisation ??= apposition === null ? null : organisationIn(apposition);
}

const LONGEST_NOUN = 20;
const INTRODUCING = 2;

/** "mother" of "her mother, Ma Li," and "his wife Ma Li". */
function nounBefore(text: string, start: number): string | null {
  if (text.charAt(start - 1) !== ' ') return null;
  const end = text.charAt(start - 2) === ',' ? start - 2 : start - 1;
  const word = text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
  return word.length <= LONGEST_NOUN ? word : null;
}

/** The words before a name that say what somebody is; "State John Karlsen" is the end of "Secretary of State John Karlsen". */
function officeOf(text: string, { title, start }: NameRun): string {
  const words = title.filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/u.test(word)).join(' ');
  if (words === '') return '';
  const before = /(?:\p{Lu}[\p{L}.-]{1,20} ){1,3}of (?:the )?$/u.exec(
    text.slice(Math.max(0, start - 60), start),
  )?.[0];
  const [head = ''] = before?.split(/ of (?:the )?$/u) ?? [];
  return isTitle(head.slice(head.lastIndexOf(' ') + 1)) || BODY.test(head)
    ? `${before ?? ''}${words}`
    : words;
}

/** The name after "of", "for", "at" or "from" in a role. */
function organisationIn(role: string): string | null {
  return (
    /\b(?:of|for|at|from|with) ((?:the )?\p{Lu}[\p{L}’'.&-]*(?: (?:of |and |for )?\p{Lu}[\p{L}’'.&-]*){0,6})/u.exec(
      role,
    )?.[1] ?? null
  );
}
