import type { UncomparedPassage } from './outline.ts';
import type { FoundPassage } from './read-quotation.ts';
import type { PlacedPassage, MarkedText } from './marked-text.ts';
import { oneLine } from '../text/words.ts';

/** The passages of one slide, each list in reading order. */
export interface SlidePassages {
  readonly passages: readonly FoundPassage[];
  readonly uncompared: readonly UncomparedPassage[];
}

/**
 * The passages of one slide. One that opens in a text and closes in a later one is what a reader takes it
 * for, a single passage, and is looked up as a whole:
 *
 *     - “We will
 *     - leave the old town”
 */
export function joinRunning(texts: readonly MarkedText[]): SlidePassages {
  const passages: FoundPassage[] = [];
  const uncompared: UncomparedPassage[] = [];
  /** Where the passage ends that runs into the text which comes next. */
  let taken = 0;
  for (let at = 0; at < texts.length; at += 1) {
    const run = runFrom(texts, at);
    const limit = run?.from ?? Infinity;
    const isOpen = ({ start }: { readonly start: number }): boolean => start >= taken && start < limit;
    const own = (texts[at]?.passages ?? []).filter(isOpen);
    passages.push(...own.map(({ passage }) => passage));
    // What is marked off inside of a passage is compared with it, as words of it.
    const apart = (texts[at]?.uncompared ?? []).filter(
      (one) => isOpen(one) && !own.some(({ start, end }) => start < one.start && one.end < end),
    );
    uncompared.push(...apart.map(({ passage }) => passage));
    taken = 0;
    if (run === null) continue;
    passages.push(run.passage);
    // The text in which it closes may hold others.
    taken = run.to;
    at = run.last - 1;
  }
  return { passages, uncompared };
}

/** A passage that runs over several texts: from an offset in the first to one in the last. */
interface Run {
  readonly passage: FoundPassage;
  readonly from: number;
  readonly to: number;
  /** Index of the text that it closes in. */
  readonly last: number;
}

/** No passage that a reader can follow runs over more. */
const MOST_TEXTS = 64;

/** The passage that opens in a text and closes in a later one; `null` where none does. */
function runFrom(texts: readonly MarkedText[], first: number): Run | null {
  const opening = texts[first]?.opening ?? null;
  if (opening === null) return null;
  const between: string[] = [];
  for (let at = first + 1; at < Math.min(texts.length, first + MOST_TEXTS); at += 1) {
    const words = wordsBetween(texts, at, opening);
    if (words === null) return null;
    if (typeof words === 'string') between.push(words);
    else {
      const passage = joined(opening.passage, between, words.passage);
      return { passage, from: opening.start, to: words.end, last: at };
    }
  }
  return null;
}

/** What a passage takes of a text that it runs into: all of it, or what comes before its end; `null` where it can’t. */
function wordsBetween(
  texts: readonly MarkedText[],
  at: number,
  opening: PlacedPassage,
): string | PlacedPassage | null {
  const { words = null, closing = null, opening: another = null, passages = [] } = texts[at] ?? {};
  if (words === null || closing !== null) return closing;
  const isContinued = continuesBefore(texts, at, opening);
  if (another === null) return (isContinued ? passages[0] : undefined) ?? words;
  // Where another one opens, the mark that would close the first was forgotten.
  return isContinued ? another.passage.content : null;
}

/**
 * Whether a paragraph begins with a mark because the quotation of the one before continues in it, as in books. What is cited
 * ends with its paragraph.
 */
function continuesBefore(texts: readonly MarkedText[], at: number, { passage }: PlacedPassage): boolean {
  const [before, text] = [texts[at - 1], texts[at]];
  if (passage.citation !== null || text === undefined || text.container === null) return false;
  const first = text.passages[0];
  const begins = first !== undefined && /^\s*\S{1,2}$/u.test((text.words ?? '').slice(0, first.start));
  return begins && before?.container === text.container;
}

function joined(opening: FoundPassage, between: readonly string[], closing: FoundPassage): FoundPassage {
  const parts = [opening.content, ...between.map(oneLine), closing.content];
  const position = { start: opening.position.start, end: closing.position.end };
  return {
    ...opening,
    content: parts.filter((part) => part !== '').join('\n'),
    emphasis: [...opening.emphasis, ...closing.emphasis],
    citation: opening.citation ?? closing.citation,
    attributedAt: position,
    position,
  };
}
