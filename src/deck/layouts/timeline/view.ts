import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { sum } from '../../../text/sum.ts';
import { widthOf } from '../../width-of.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { TimelineEvent } from '../slide-part.ts';
import type { TimelineSlide } from './timeline.ts';

/** A time line: its events side by side where few and short ones allow it, else one under the other. */
export function viewTimeline({ introduction, events, body }: TimelineSlide, draw: Draw) {
  const contents = events.map((event) => plainText(event.content));
  const longest = Math.max(0, ...contents.map(widthOf));
  const dates = events.flatMap(({ date }) => draw.unbroken(plainText(date)));
  const longestWord = Math.max(
    0,
    ...contents.map(longestWordOf),
    ...dates.map((piece) => DATE_LETTER * widthOf(piece)),
  );
  return {
    introduction: viewBody(introduction, draw),
    events: viewEvents(events, draw),
    dateSize: dateSizeOf(events),
    columns: contents.map((text) => `minmax(min-content, ${shareOf(text).toFixed(1)}fr)`).join(' '),
    isVertical: 5 < events.length || 130 < longest || LETTERS_ACROSS_EVENTS < longestWord * events.length,
    body: viewBody(body, draw),
  };
}

export function viewEvents(events: readonly TimelineEvent[], draw: Draw) {
  return events.map(({ date, content, isRelative, isPublication }) => ({
    dateHtml: draw.inline(date),
    contentHtml: draw.line(content),
    isRelative,
    isPublication,
    isIncremental: draw.isIncremental,
  }));
}

/**
 * How large dates beside each other are at the most, in px, so that each of them stays on one line; `null` where some have to be
 * broken.
 */
function dateSizeOf(events: readonly TimelineEvent[]): number | null {
  const dates = events.map(({ date }) => widthOf(plainText(date)));
  const words = events.map(({ content }) => longestWordOf(plainText(content)) * EVENT_LETTER);
  const needed = (size: number): number =>
    sum(dates.map((width, index) => Math.max(width * BOLD_LETTER * size, words[index] ?? 0) + BETWEEN));
  return DATE_SIZES.find((size) => needed(size) <= STAGE) ?? null;
}
const DATE_SIZES = [44, 42, 40, 38, 36, 34, 32];
/** Px: the width of a stage, the space after a date, a letter of what happened; and a bold letter in parts of its size. */
const STAGE = 1104;
const BETWEEN = 30;
const EVENT_LETTER = 18;
const BOLD_LETTER = 0.52;

function longestWordOf(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map(({ length }) => length));
}

/** Of the width, what an event gets beside others: more for more words, but not in proportion, or a date would stand alone. */
function shareOf(text: string): number {
  return Math.sqrt(Math.max(LEAST_SHARE, widthOf(text)));
}
const LEAST_SHARE = 16;

/** What is side by side in one line, without the space between events. */
const LETTERS_ACROSS_EVENTS = 64;
/** Dates are set larger than what happened, and bold. */
const DATE_LETTER = 1.3;
