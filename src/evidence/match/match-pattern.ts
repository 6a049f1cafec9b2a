import { countBefore } from '../../source/count-before.ts';
import { lazily } from '../../source/lazily.ts';
import { obstacleAtEnds } from './cut-negation.ts';
import { exchangesWord } from './exchanged-word.ts';
import { findOccurrences, wordsStandAt } from './find-occurrences.ts';
import { excessOfEdits } from './excessive-edits.ts';
import { obstacleInGap, type Obstacle } from './gap-obstacle.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { deniesBefore, followsOwnBracket } from './bracket-surroundings.ts';
import type { EllipsisPart, PatternPart, QuotationPattern, WordsPart } from './quotation-pattern.ts';
import { afterBracket, afterPartialWord } from './match-bracket.ts';
import { restricts } from '../text/hedge.ts';
import { deny } from '../text/negation.ts';
import { changesWordBeside } from './changes-word-beside.ts';
import { mayFollow, type Effort } from './effort.ts';
import { withFirstCaseToggled } from './toggled-case.ts';
import { matchOf, type PatternMatch } from './pattern-match.ts';
import { movedOn, type PatternEdit, type Thread } from './thread.ts';

/** All the ways found, and what stood in the way of others. */
export interface PatternMatches {
  readonly matches: readonly PatternMatch[];
  readonly obstacles: ReadonlySet<Obstacle>;
}

/**
 * Follows a quotation's parts through the article, keeping every place that could have been reached so far. A mark is
 * tried as the source's own text and as an edit. Where several ways lead to one place, the one with the fewest edits
 * is kept, so the cost is the number of parts times the number of places, never their combinations, and
 * it has a limit.
 */
export function matchPattern(index: ArticleIndex, pattern: QuotationPattern, effort: Effort): PatternMatches {
  if (pattern.parts.length > MOST_PARTS) return GIVEN_UP;
  const obstacles = new Set<Obstacle>();
  let front: Front = { isOpen: true, bracket: null, adjacent: new Map(), gapped: [] };
  let isFirst = true;
  const most = effort.followed + mayFollow(effort);
  for (const [at, part] of pattern.parts.entries()) {
    const places = placesFor(index, front, part, isFirst);
    const isLast = at === pattern.parts.length - 1;
    effort.followed += threadsFor(index, part, front);
    // Where they are too many, they needn’t even be made.
    const begun = threadsBegun(places, front, isLast);
    if (effort.followed + begun > most) {
      effort.followed += begun;
      return GIVEN_UP;
    }
    front = advance({ index, effort, most, obstacles, places, isFirst, isLast }, front, part);
    if (effort.followed > most) return GIVEN_UP;
    if (part.kind !== 'ellipsis') isFirst = false;
  }
  const threads = [...front.adjacent.values(), ...front.gapped];
  effort.followed += threads.length;
  const matches = threads.map((thread) => matchOf(index, pattern, thread));
  const fair = matches.filter((match) => isFair(index, pattern, match, obstacles));
  return { matches: fair, obstacles };
}

function isFair(
  index: ArticleIndex,
  pattern: QuotationPattern,
  match: PatternMatch,
  obstacles: Set<Obstacle>,
): boolean {
  const excess =
    excessOfEdits(pattern, match.edits) ??
    obstacleAtEnds(index, match) ??
    (exchangesWord(index, match) ? 'exchange' : null);
  if (excess !== null) obstacles.add(excess);
  return excess === null;
}

/** No quotation that a reader can follow has more edits than this. */
const MOST_PARTS = 200;

/** What an ellipsis leaves out, and what stands where a bracket begins, is read for words that mustn’t be there: that takes as long as some threads. */
const READING = 5;
/** A bracket is held against each of the next words. */
const BRACKET = 10;
/** A word of the article is compared with the beginning of another in a fraction of the time that a thread takes. */
const WORDS_FOR_A_THREAD = 10;

/** Where a part stands in the article, when it may stand anywhere. */
interface Places {
  /** Its very tokens. */
  readonly exact: readonly number[];
  /** Its words, the first of which has another first letter; `word` is how the quotation has that one. */
  readonly toggled: { readonly starts: readonly number[]; readonly word: string } | null;
}

function placesFor(
  index: ArticleIndex,
  { isOpen, bracket, gapped }: Front,
  part: PatternPart,
  isFirst: boolean,
): Places {
  const isSought = isOpen || gapped.length > 0;
  const exact = isSought ? findOccurrences(index, part.kind === 'words' ? part.words : part.literal) : [];
  const mayToggle = part.kind === 'words' && isFirst && isOpen && bracket === null;
  const toggled = mayToggle ? withFirstCaseToggled(part.words) : null;
  if (toggled === null) return { exact, toggled };
  return { exact, toggled: { starts: findOccurrences(index, toggled.words), word: toggled.word } };
}

/** How many threads that begin with a part will be held against the next, or what takes as long. */
function threadsBegun({ exact, toggled }: Places, { isOpen, bracket }: Front, isLast: boolean): number {
  if (!isOpen) return 0;
  if (bracket !== null) return exact.length * READING;
  return isLast ? 0 : exact.length + (toggled?.starts.length ?? 0);
}

/** How many threads a part is held against, or what takes as long. */
function threadsFor(
  { idOf }: ArticleIndex,
  { kind }: PatternPart,
  { adjacent, gapped, isOpen }: Front,
): number {
  const threads = adjacent.size + gapped.length;
  if (kind === 'bracket') return threads * BRACKET;
  const isSought = kind === 'partial-word' && (isOpen || gapped.length > 0);
  return isSought ? threads + idOf.size / WORDS_FOR_A_THREAD : threads;
}

/** What isn’t followed to its end doesn’t pass. */
const GIVEN_UP: PatternMatches = { matches: [], obstacles: new Set(['ways']) };

interface Front {
  /** Nothing has been matched yet, so the next words may stand anywhere. */
  readonly isOpen: boolean;
  /** What stands in an author's bracket that comes before the next words; `null` for none. */
  readonly bracket: string | null;
  /** Threads whose next token must follow at once, by its place. */
  readonly adjacent: ReadonlyMap<number, Thread>;
  /** Threads after an ellipsis, by ascending place. */
  readonly gapped: readonly Thread[];
}

const NOWHERE = { isOpen: false, bracket: null, gapped: [] } as const;

interface Step {
  readonly index: ArticleIndex;
  readonly effort: Effort;
  /** Beyond it, the quotation is given up. */
  readonly most: number;
  readonly obstacles: Set<Obstacle>;
  readonly places: Places;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function advance(step: Step, front: Front, part: PatternPart): Front {
  switch (part.kind) {
    case 'words':
      return { ...NOWHERE, adjacent: afterWords(step, front, part) };
    case 'ellipsis':
      return afterEllipsis(step, front, part);
    case 'bracket': {
      const literal = afterLiteral(step, front, part.literal);
      const adjacent = merged(literal, afterBracket(step, front.adjacent, part));
      // Before the first words, or in a gap, a bracket stands for words that aren't shown; only a denial or an “only” is not free.
      if (deny(part.words) || restricts(part.words, [])) return { ...NOWHERE, adjacent };
      const bracket = part.isRemark ? null : part.words.join(' ');
      return { isOpen: front.isOpen, bracket, adjacent, gapped: front.gapped };
    }
    case 'line-end': {
      const atLines = [...front.adjacent.values()].filter(({ at }) => startsLine(step.index, at));
      return { ...NOWHERE, adjacent: merged(afterLiteral(step, front, part.literal), atLines) };
    }
    case 'partial-word': {
      const literal = afterLiteral(step, front, part.literal);
      const starts = partialWordStarts(step, front, part.bracketed + part.after, part.before);
      return { ...NOWHERE, adjacent: merged(literal, afterPartialWord(step, starts, part)) };
    }
  }
}

/** Whether a token is the first of its line in the article. */
function startsLine({ article, tokens }: ArticleIndex, at: number): boolean {
  return article.plainText.slice(tokens.ends[at - 1], tokens.starts[at]).includes('\n');
}

function afterWords(step: Step, front: Front, { words }: WordsPart): ReadonlyMap<number, Thread> {
  const exact = afterLiteral(step, front, words);
  const { toggled } = step.places;
  if (toggled === null) return exact;
  const edit: PatternEdit = { kind: 'first-letter', text: toggled.word, start: null, end: null };
  const found = toggled.starts.map((start) => movedOn(null, start, start + words.length, edit));
  return merged(exact, found);
}

/** Threads that these very tokens lead to, from wherever the front stands. */
function afterLiteral(step: Step, front: Front, words: readonly string[]): ReadonlyMap<number, Thread> {
  const next = new Map<number, Thread>();
  for (const [at, thread] of front.adjacent) {
    const goesOn = thread.edit?.kind === 'partial-word';
    if (wordsStandAt(step.index, words, at, goesOn))
      keepBest(next, movedOn(thread, at, at + words.length, null));
  }
  const edit = bracketEdit(front);
  for (const start of step.places.exact) {
    if (step.effort.followed > step.most) break;
    if (edit !== null && hidesDenial(step, start)) continue;
    const isRefused = edit === null ? never : lazily(() => refusesBracketBefore(step, edit.text, start));
    if (front.isOpen && !isRefused()) keepBest(next, movedOn(null, start, start + words.length, edit));
    const from = bridge(step, front.gapped, start, isRefused);
    if (from !== null) keepBest(next, movedOn(from, start, start + words.length, edit));
  }
  return next;
}

const never = (): boolean => false;

function bracketEdit({ bracket }: Front): PatternEdit | null {
  return bracket === null ? null : { kind: 'insertion', text: bracket, start: null, end: null };
}

/** Whether a bracket before a place would hide a denial. */
function hidesDenial({ index, obstacles }: Step, start: number): boolean {
  const isHiding = deniesBefore(index, start);
  if (isHiding) obstacles.add('negation');
  return isHiding;
}

/** Whether a bracket before a place would be taken for the source's own, or name somebody else. */
function refusesBracketBefore({ index, effort }: Step, text: string, start: number): boolean {
  effort.followed += READING;
  return followsOwnBracket(index, start) || changesWordBeside(text.split(' '), index, start, -1);
}

/**
 * The nearest gapped thread before a place, where nothing that must not be left out lies between. Whether a bracket refuses the
 * place takes long to say, so it is asked only where that makes a difference.
 */
function bridge(
  { index, obstacles, effort }: Step,
  gapped: readonly Thread[],
  start: number,
  isRefused: () => boolean,
): Thread | null {
  const thread = gapped[countBefore(gapped.length, (at) => (gapped[at]?.at ?? 0) <= start) - 1];
  if (thread === undefined) return null;
  const obstacle = obstacleInGap(index, thread.at, start, thread.edit?.text ?? '…');
  if (obstacle !== 'distance') effort.followed += READING;
  if ((obstacle !== null && obstacles.has(obstacle)) || isRefused()) return null;
  if (obstacle !== null) obstacles.add(obstacle);
  return obstacle === null ? closingGap(thread, start) : null;
}

function closingGap(thread: Thread, start: number): Thread {
  const edit = thread.edit;
  if (edit?.kind !== 'ellipsis') return thread;
  return { ...thread, edit: { ...edit, end: start } };
}

function afterEllipsis(step: Step, front: Front, part: EllipsisPart): Front {
  const gapped = new Map<number, Thread>(front.gapped.map((thread) => [thread.at, thread]));
  for (const [at, thread] of front.adjacent) {
    const edit: PatternEdit = { kind: 'ellipsis', text: part.literal.join(''), start: at, end: null };
    keepBest(gapped, movedOn(thread, at, at, edit));
  }
  return {
    isOpen: front.isOpen,
    bracket: null,
    adjacent: afterLiteral(step, front, part.literal),
    gapped: [...gapped.values()].toSorted((a, b) => a.at - b.at),
  };
}

/** Where a word that is partly in brackets could stand: every token after the front that begins or ends like it. */
function partialWordStarts(step: Step, front: Front, end: string, before: string): readonly Thread[] {
  const starts = [...front.adjacent.values()];
  if (!front.isOpen && front.gapped.length === 0) return starts;
  const candidates: number[] = [];
  for (const [word, id] of step.index.idOf) {
    const fits = before === '' ? word.toLowerCase() === end.toLowerCase() : word.startsWith(before);
    if (fits) for (const place of step.index.places[id] ?? []) candidates.push(place);
  }
  for (const place of candidates) {
    if (front.isOpen) starts.push(movedOn(null, place, place, null));
    const from = bridge(step, front.gapped, place, never);
    if (from !== null) starts.push(movedOn(from, place, place, null));
  }
  return starts;
}

function merged(first: ReadonlyMap<number, Thread>, second: Iterable<Thread>): ReadonlyMap<number, Thread> {
  const all = new Map(first);
  for (const thread of second) keepBest(all, thread);
  return all;
}

function keepBest(threads: Map<number, Thread>, thread: Thread): void {
  const rival = threads.get(thread.at);
  if (rival === undefined || thread.edits < rival.edits) threads.set(thread.at, thread);
}
