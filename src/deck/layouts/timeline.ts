import { findStatedDay } from '../../article/find-dates.ts';
import { anyOf } from '../../language/phrases.ts';
import { readDates } from '../../language/language-files.ts';
import { wordsOrEnglish } from '../../language/all-languages.ts';
import { splitInlines, trimInlines } from '../../markdown/inlines/split-inlines.ts';
import type { List } from '../../markdown/nodes/block.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { wordsOfItem } from '../../markdown/nodes/walk-inlines.ts';
import { oncePerValue } from '../../text/once-per.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { sum } from '../../text/collections.ts';
import { inList } from '../paginate/divisible.ts';
import { type Edges, paginateAround, paginateItem } from '../paginate/paginate-around.ts';
import type { SlideFrame } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import type { Draw } from './draw.ts';
import {
  around,
  between,
  type BodySurroundings,
  bySlices,
  type LayoutModule,
  OF_LINES,
} from './layout-module.ts';
import type { TimelineEvent } from './slide-part.ts';
import { viewBody } from './view-body.ts';

export interface TimelineSlide extends SlideFrame, Edges {
  readonly layout: 'timeline';
  readonly events: readonly TimelineEvent[];
}

/** Events with their dates. Divided, a long one is split at a sentence, under its date again. */
export const timeline: LayoutModule<TimelineSlide> = {
  ...OF_LINES,
  view: viewTimeline,
  compose: around('timeline', 'list', 'a list of “- **date** what happened”', (list, surroundings) => ({
    events: readEvents(list, surroundings),
  })),
  contents: (slide) => between(slide, { kind: 'events', events: slide.events }),
  split: bySlices((slide: TimelineSlide, context) => {
    const items = slide.events.map((event) =>
      paginateItem([event.date], event.content, context, (content): TimelineEvent => ({ ...event, content })),
    );
    return paginateAround(slide, inList(items), context, (events) => ({ events }));
  }),
};

/** `**date** text`; the day of publication is known by its date, or marked. */
function readEvents(list: List, { published, language, file }: BodySurroundings): TimelineEvent[] {
  return list.items.map((item) => {
    const [first, ...rest] = wordsOfItem(item);
    const isDated = first?.type === 'strong' || first?.type === 'span';
    const date = isDated ? [first] : [];
    const content = trimInlines(isDated ? rest : wordsOfItem(item), file);
    const written = plainText(date);
    return {
      date: first?.type === 'strong' ? first.children : date,
      content: withoutLeadingMark(content, file),
      isRelative: isRelativeDate(written, language),
      isPublication: isMarkedAsArticle(first) || findStatedDay(written)?.iso === published,
    };
  });
}

/** Whether a date is marked as the day of the article: `[**date**]{.article}` or `**[date]{.article}**`. */
export function isMarkedAsArticle(date: Inline | undefined): boolean {
  const inside = date?.type === 'strong' && date.children.length === 1 ? date.children[0] : date;
  return inside?.type === 'span' && inside.attributes.classes.includes('article');
}

/** `**date**: text` and `**date** — text` read like `**date** text`. */
function withoutLeadingMark(content: readonly Inline[], file: SourceFile): readonly Inline[] {
  const [first] = content;
  if (first?.type !== 'text' || !/^[:—–-]\s/u.test(first.value)) return content;
  return splitInlines(content, /^[:—–-]\s+/u, file, 2).flat();
}

/**
 * Whether a date stands for no day, as “last week” does, and is drawn as a range. Read in the language of the deck, by
 * its BCP 47 tag; in English where it has no words for it.
 */
export function isRelativeDate(date: string, language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  return relativeIn(primary).test(date);
}

const relativeIn = oncePerValue((language: string): RegExp => {
  const { words, afterWord } = wordsOrEnglish((tag) => readDates(tag)?.relative ?? null, language);
  const anyForm = `(?:${anyOf(words)}|\\p{L}+ ${anyOf(afterWord)})`;
  return UNSPACED.test(words.join(''))
    ? new RegExp(anyForm, 'u')
    : new RegExp(`(?<!\\p{L})${anyForm}(?!\\p{L})`, 'iu');
});

/** Scripts in which a word is beside others, or its endings, with nothing between. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A time line: its events side by side where few and short ones allow it, else one under the other. */
function viewTimeline({ introduction, events, body }: TimelineSlide, draw: Draw) {
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
