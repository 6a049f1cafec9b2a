import { countBefore } from '../../text/source-file.ts';
import { denialAtEnds } from '../edits/denials.ts';
import { excessOfEdits } from '../edits/excess-of-edits.ts';
import { obstacleInGap } from '../edits/gap-obstacle.ts';
import type {
  BracketPart,
  EllipsisPart,
  PatternPart,
  QuotationPattern,
  WordsPart,
} from '../edits/quotation-pattern.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { PatternEdit, PatternMatch } from '../model/edit.ts';
import { deny } from '../words/negation.ts';
import { findOccurrences, areWordsAt } from './find-occurrences.ts';
import { type Followed, followWords } from './follow-words.ts';
import { afterBracket, afterPartialWord, obstacleAfter, obstacleBefore } from './match-bracket.ts';
import { type SearchBudget, mayFollow } from './search-budget.ts';
import { type SearchState, inSpiteOf, keepBest, matchOf, merged, movedOn } from './search-state.ts';

/** All the ways found. */
export interface PatternMatches {
  readonly matches: readonly PatternMatch[];
  /** There were too many ways to follow them all. */
  readonly isGivenUp: boolean;
}

/**
 * Follows a quotation's parts through the article, keeping every place that could have been reached so far. A mark is
 * tried as the source's own text and as an edit. Where several ways lead to one place, the one with the fewest edits
 * is kept, so the cost is the number of parts times the number of places, never their combinations, and
 * it has a limit. `isLenient` follows ways that are not fair as well, and notes what speaks against them.
 */
export function matchPattern(
  index: ArticleIndex,
  pattern: QuotationPattern,
  searchBudget: SearchBudget,
  isLenient = false,
): PatternMatches {
  if (pattern.parts.length > MOST_PARTS) return GIVEN_UP;
  let front = OPEN;
  let isFirst = true;
  const most = searchBudget.followed + mayFollow(searchBudget);
  for (const [at, part] of pattern.parts.entries()) {
    const isLast = at === pattern.parts.length - 1;
    searchBudget.followed += statesFor(index, part, front);
    if (searchBudget.followed <= most)
      front = advance({ index, searchBudget, most, isLenient, isFirst, isLast }, front, part);
    if (searchBudget.followed > most) return GIVEN_UP;
    if (part.kind !== 'ellipsis') isFirst = false;
  }
  const states = [...front.adjacent.values(), ...front.gapped];
  searchBudget.followed += states.length;
  const matches = states.flatMap((state) => {
    const match = matchOf(index, pattern, state);
    const excess = excessOfEdits(pattern, match.edits) ?? denialAtEnds(index, match);
    if (excess === null) return [match];
    return isLenient ? [{ ...match, obstacles: [...match.obstacles, excess] }] : [];
  });
  return { matches, isGivenUp: false };
}

/** No quotation that a reader can follow has more edits than this. */
const MOST_PARTS = 200;

/** What an ellipsis leaves out, and what is where a bracket begins, is read for words that mustn’t be there: that takes as long as some states. */
const READING = 5;
/** A bracket is compared with each of the next words. */
const BRACKET = 10;
/** A word of the article is compared with the beginning of another in a fraction of the time that a state takes. */
const WORDS_FOR_A_STATE = 10;

/** How many states a part is compared with, or what takes as long. */
function statesFor(
  { idOf }: ArticleIndex,
  { kind }: PatternPart,
  { adjacent, gapped, isOpen }: Front,
): number {
  const states = adjacent.size + gapped.length;
  if (kind === 'bracket') return states * BRACKET;
  const isSought = kind === 'partial-word' && (isOpen || gapped.length > 0);
  return isSought ? states + idOf.size / WORDS_FOR_A_STATE : states;
}

/** What isn’t followed to its end doesn’t pass. */
const GIVEN_UP: PatternMatches = { matches: [], isGivenUp: true };

interface Front {
  /** Nothing has been matched yet, so the next words may be anywhere. */
  readonly isOpen: boolean;
  /** What is in an author's bracket that comes before the next words; `null` for none. */
  readonly bracket: string | null;
  /** What was done to the first words, if anything. */
  readonly edit: PatternEdit | null;
  /** Threads whose next token must follow at once, by its place. */
  readonly adjacent: ReadonlyMap<number, SearchState>;
  /** Threads after an ellipsis, by ascending place. */
  readonly gapped: readonly SearchState[];
}

const NOWHERE = { isOpen: false, bracket: null, edit: null, gapped: [] } as const;
const OPEN: Front = { ...NOWHERE, isOpen: true, adjacent: new Map() };

interface Step {
  readonly index: ArticleIndex;
  readonly searchBudget: SearchBudget;
  /** Beyond it, the quotation is given up. */
  readonly most: number;
  readonly isLenient: boolean;
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
      const literal = afterTokens(step, front, part.literal);
      const atEnd =
        step.isLast && !part.isRemark ? front.gapped.flatMap((state) => afterGap(step, state, part)) : [];
      const adjacent = merged(merged(literal, afterBracket(step, front.adjacent, part)), atEnd);
      // Before the first words, or in a gap, a bracket stands for words that aren't shown; only a denial is not free.
      if (deny(part.words)) return { ...NOWHERE, adjacent };
      const bracket = part.isRemark ? null : part.words.join(' ');
      return { ...front, bracket, adjacent, gapped: step.isLast && !part.isRemark ? [] : front.gapped };
    }
    case 'line-end': {
      const atLines = [...front.adjacent.values()].filter(({ at }) => startsLine(step.index, at));
      return { ...NOWHERE, adjacent: merged(afterTokens(step, front, part.literal), atLines) };
    }
    case 'partial-word': {
      const literal = afterTokens(step, front, part.literal);
      const starts = partialWordStarts(step, front, part.bracketed + part.after, part.before);
      return { ...NOWHERE, adjacent: merged(literal, afterPartialWord(step, starts, part)) };
    }
  }
}

/** Whether a token is the first of its line in the article. */
function startsLine({ article, tokens }: ArticleIndex, at: number): boolean {
  return article.file.text.slice(tokens.ends[at - 1], tokens.starts[at]).includes('\n');
}

/** Where a quotation ends with a bracket after an ellipsis, it is compared with what the article has there. */
function afterGap(
  { index, isLenient }: Step,
  state: SearchState,
  { words }: BracketPart,
): readonly SearchState[] {
  const { at } = state;
  const found = inSpiteOf(state, obstacleAfter(index, words, at, true), isLenient);
  return found === null
    ? []
    : [movedOn(found, at, at, { kind: 'insertion', text: words.join(' '), start: at, end: at })];
}

function afterWords(step: Step, front: Front, { words }: WordsPart): ReadonlyMap<number, SearchState> {
  const exact = afterTokens(step, front, words);
  const toggled = step.isFirst && front.isOpen && front.bracket === null ? withFirstCaseToggled(words) : null;
  if (toggled === null) return exact;
  const edit: PatternEdit = { kind: 'first-letter', text: toggled.word, start: null, end: null };
  return merged(exact, afterTokens(step, { ...OPEN, edit }, toggled.words).values());
}

/** Threads that these very tokens lead to, from wherever the front is, or over what the writer has between them: “she said”. */
function afterTokens(step: Step, front: Front, words: readonly string[]): ReadonlyMap<number, SearchState> {
  const { index } = step;
  const next = new Map<number, SearchState>();
  for (const [at, state] of front.adjacent) {
    const isLiteral = areWordsAt(index, words, at, state.edit?.kind === 'partial-word');
    const followed = isLiteral ? literally(words, at) : followWords(index, words, at);
    if (followed !== null) arrive(step, next, [state], at, followed);
  }
  if (front.isOpen || front.gapped.length > 0) arriveAnywhere(step, next, front, words);
  return next;
}

/** The same for a front whose next words needn’t follow at once. */
function arriveAnywhere(
  step: Step,
  next: Map<number, SearchState>,
  front: Front,
  words: readonly string[],
): void {
  const { index, searchBudget, most } = step;
  const starts = findOccurrences(index, words);
  // Where too many would be compared with the next part, they needn’t even be made.
  const begun = !front.isOpen || step.isLast ? 0 : starts.length;
  if (searchBudget.followed + begun > most) searchBudget.followed += begun;
  for (const start of starts) {
    if (searchBudget.followed > most) return;
    arrive(step, next, statesTo(step, front, start), start, literally(words, start));
  }
  const places = index.places[index.idOf.get(words[0] ?? '') ?? -1] ?? [];
  searchBudget.followed += places.length / WORDS_FOR_A_STATE;
  for (const start of places) {
    if (searchBudget.followed > most) return;
    const followed = followWords(index, words, start);
    if (followed !== null) arrive(step, next, statesTo(step, front, start), start, followed);
  }
}

function literally(words: readonly string[], start: number): Followed {
  return { end: start + words.length, edits: [], obstacle: null };
}

/** Moves states on over words that were followed from a place. */
function arrive(
  { isLenient }: Step,
  next: Map<number, SearchState>,
  states: readonly SearchState[],
  start: number,
  { end, edits, obstacle }: Followed,
): void {
  for (const state of states) {
    let moved = inSpiteOf(state, obstacle, isLenient);
    for (const edit of edits) moved &&= movedOn(moved, start, edit.end ?? start, edit);
    if (moved !== null) keepBest(next, movedOn(moved, start, end, null));
  }
}

/** Threads that lead to a place which doesn’t follow at once: the beginning of the quotation, or what comes after an ellipsis. */
function statesTo(step: Step, front: Front, start: number): readonly SearchState[] {
  const { bracket, edit } = front;
  const from = bridge(step, front, start);
  const states = [
    ...(front.isOpen ? [movedOn(null, start, start, edit)] : []),
    ...(from === null ? [] : [from]),
  ];
  if (bracket === null) return states;
  const insertion: PatternEdit = { kind: 'insertion', text: bracket, start: null, end: null };
  return states.flatMap((state) => {
    // What takes long to say isn’t asked of a way that something else speaks against.
    const isFair = state.obstacles.length === 0;
    if (isFair) step.searchBudget.followed += READING;
    const hidden = isFair ? obstacleBefore(step.index, bracket, start) : null;
    return inSpiteOf(movedOn(state, start, start, insertion), hidden, step.isLenient) ?? [];
  });
}

/** The nearest gapped state before a place, where nothing that must not be left out lies between. */
function bridge(
  { index, searchBudget, isLenient }: Step,
  { gapped, bracket }: Front,
  start: number,
): SearchState | null {
  const state = gapped[countBefore(gapped.length, (at) => (gapped[at]?.at ?? 0) <= start) - 1];
  if (state === undefined) return null;
  const gap = { start: state.at, end: start };
  const found = obstacleInGap(index, gap, { mark: state.edit?.text ?? '…', isFilled: bracket !== null });
  if (found?.kind !== 'distance') searchBudget.followed += READING + (start - state.at) / WORDS_FOR_A_STATE;
  return inSpiteOf(closingGap(state, start), found, isLenient);
}

function closingGap(state: SearchState, start: number): SearchState {
  const edit = state.edit;
  if (edit?.kind !== 'ellipsis') return state;
  return { ...state, edit: { ...edit, end: start } };
}

function afterEllipsis(step: Step, front: Front, part: EllipsisPart): Front {
  const gapped = new Map<number, SearchState>(front.gapped.map((state) => [state.at, state]));
  for (const [at, state] of front.adjacent) {
    const edit: PatternEdit = { kind: 'ellipsis', text: part.mark, start: at, end: null };
    keepBest(gapped, movedOn(state, at, at, edit));
  }
  const adjacent = afterTokens(step, front, part.literal);
  return { ...front, bracket: null, adjacent, gapped: [...gapped.values()].toSorted((a, b) => a.at - b.at) };
}

/** Where a word that is partly in brackets could be: every token after the front that begins or ends like it. */
function partialWordStarts(step: Step, front: Front, end: string, before: string): readonly SearchState[] {
  const starts = [...front.adjacent.values()];
  if (!front.isOpen && front.gapped.length === 0) return starts;
  const candidates: number[] = [];
  for (const [word, id] of step.index.idOf) {
    const fits = before === '' ? word.toLowerCase() === end.toLowerCase() : word.startsWith(before);
    if (fits) for (const place of step.index.places[id] ?? []) candidates.push(place);
  }
  for (const place of candidates) {
    if (front.isOpen) starts.push(movedOn(null, place, place, null));
    const from = bridge(step, front, place);
    if (from !== null) starts.push(movedOn(from, place, place, null));
  }
  return starts;
}

/** The same words with the case of the first letter turned; `null` where it has none. */
function withFirstCaseToggled(words: readonly string[]): { words: readonly string[]; word: string } | null {
  const first = words.findIndex((word) => /^[\p{L}\p{N}]/u.test(word));
  const word = words[first] ?? '';
  const [letter = ''] = word;
  const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  if (first === -1 || turned === letter || turned.length !== letter.length) return null;
  const toggled = `${turned}${word.slice(letter.length)}`;
  return { words: words.with(first, toggled), word };
}
