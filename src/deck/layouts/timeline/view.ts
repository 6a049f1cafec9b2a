import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { widthOf } from '../../width-of.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { TimelineEvent } from '../slide-part.ts';
import type { TimelineSlide } from './timeline.ts';

/** A time line: its events side by side where few and short ones allow it, else one under the other. */
export function viewTimeline({ introduction, events, body }: TimelineSlide, draw: Draw) {
  const contents = events.map((event) => plainText(event.content));
  const longest = Math.max(0, ...contents.map(widthOf));
  const words = contents.flatMap((text) => text.split(/\s+/u)).map((word) => word.length);
  const dates = events.flatMap(({ date }) => draw.unbroken(plainText(date)));
  const longestWord = Math.max(0, ...words, ...dates.map((piece) => DATE_LETTER * widthOf(piece)));
  return {
    introduction: viewBody(introduction, draw),
    events: viewEvents(events, draw),
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

/** Of the width, what an event gets beside others: more for more words, but not in proportion, or a date would stand alone. */
function shareOf(text: string): number {
  return Math.sqrt(Math.max(LEAST_SHARE, widthOf(text)));
}
const LEAST_SHARE = 16;

/** What stands side by side in one line, without the space between events. */
const LETTERS_ACROSS_EVENTS = 64;
/** Dates are set larger than what happened, and bold. */
const DATE_LETTER = 1.3;
