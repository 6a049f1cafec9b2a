import { findStatedDay } from '../../../article/find-dates.ts';
import { anyOf } from '../../../language/any-of.ts';
import { readDates } from '../../../language/language-files.ts';
import { wordsOrEnglish } from '../../../language/words-in-language.ts';
import { oncePerValue } from '../../../text/once-per.ts';
import { splitInlines, trimInlines } from '../../../markdown/inlines/split-inlines.ts';
import type { List } from '../../../markdown/nodes/block.ts';
import type { Inline } from '../../../markdown/nodes/inline.ts';
import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { wordsOfItem } from '../../../markdown/nodes/walk-inlines.ts';
import type { SourceFile } from '../../../text/source-file.ts';
import { inList } from '../../paginate/divisible.ts';
import { type Edges, paginateAround, paginateItem } from '../../paginate/paginate-around.ts';
import type { SlideFrame } from '../../slide.ts';
import {
  type BodySurroundings,
  around,
  between,
  bySlices,
  type LayoutModule,
  OF_LINES,
  type Unviewed,
} from '../layout-module.ts';
import type { TimelineEvent } from '../slide-part.ts';

export interface TimelineSlide extends SlideFrame, Edges {
  readonly layout: 'timeline';
  readonly events: readonly TimelineEvent[];
}

/** Events with their dates. Divided, a long one is split at a sentence, under its date again. */
export const timeline: Unviewed<LayoutModule<TimelineSlide>> = {
  ...OF_LINES,
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
