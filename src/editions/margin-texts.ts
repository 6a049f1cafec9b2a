import type { Deck } from '../deck/compose/deck.ts';
import { uiStrings } from '../language/interface-words.ts';
import { editionStamp } from '../render/view-slide.ts';
import type { SectionName } from '../deck/slide.ts';
import { shortText, widthOf } from '../deck/text-length.ts';
import type { Sheet } from './sheet.ts';

/** What is in the margins of every page. */
export interface Margins {
  /** Running head: where a line begins and where it ends, which is at the right and at the left in Arabic. */
  readonly headStart: string;
  readonly headEnd: string;
  /** Foot, opposite the page number; of several lines where one has no space for it. */
  readonly footer: string;
  /** The page number with `{n}` and `{total}` for the numbers. */
  readonly pageOf: string;
  /** Of the deck: which way it runs, and which words in it run against it. */
  readonly language: string;
}

/**
 * Sets heads and foot for pages of which a line holds so many letters: what is held and by whom, when, and for whom. `further` is what is at the end of heads in place of the presenters on some pages; a head may have so many `lines`.
 */
export function drawMargins(
  deck: Deck,
  letters: number,
  further: readonly string[] = [],
  lines: HeadLines = 1,
): Margins {
  const { pageOf, comma } = uiStrings(deck.language);
  const headEnd = deck.presenters.join(comma);
  // The title has half of the line, and what all of its other ends leave; of what a short one leaves, the other end takes
  // what it needs.
  const opposite = Math.max(...[headEnd, ...further].map(widthOfLines));
  const space = Math.max(letters * 0.5, letters - GAP - opposite);
  const start = wrapped(deck.title, space, lines).join('\n');
  const end = shortText(headEnd, Math.floor(Math.max(letters * 0.4, letters - GAP - widthOfLines(start))));
  return {
    headStart: start,
    headEnd: end,
    footer: footerText(deck, letters - GAP - widthOf(pageOf.replaceAll(/\{\w+\}/gu, '88'))),
    pageOf,
    language: deck.language,
  };
}

/** That a head has space for: two in large print. */
export type HeadLines = 1 | 2;

/** How many lines heads have on such sheets. */
export function headLines({ isLarge }: Pick<Sheet, 'isLarge'>): HeadLines {
  return isLarge ? 2 : 1;
}

function widthOfLines(text: string): number {
  return Math.max(...text.split('\n').map(widthOf));
}

/** Where and when the briefing is held, for whom it is, and which state of it this is, on as few lines as that takes. */
function footerText(deck: Deck, letters: number): string {
  const stamp = editionStamp(deck);
  const event = deck.event === null ? [] : wrapped(deck.event, letters, 2);
  // The stamp has the date.
  const parts = [stamp === null ? deck.date : null, deck.circulation, stamp];
  const lines = joinLines([...event, ...parts], letters, event.length);
  if (deck.event === null || lines.length <= MOST_LINES) return lines.join('\n');
  return joinLines([...wrapped(deck.event, letters, 1), ...parts], letters, 1).join('\n');
}

/** That a foot in large print has space for. */
const MOST_LINES = 3;

/** Parts on as few lines as they take, with dots between them; the first few have lines of their own. */
function joinLines(parts: readonly (string | null)[], letters: number, own: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts.filter((one) => one !== null)) {
    const line = [...lines.slice(-1), part].join(' · ');
    if (Math.max(1, own) <= lines.length && widthOf(line) <= letters) lines.splice(-1, 1, line);
    else lines.push(part);
  }
  return lines;
}

/** A text on lines of so many letters, of which there are so many at most; the last ends in an ellipsis where it is longer. */
function wrapped(text: string, letters: number, most: number): readonly string[] {
  const length = Math.floor(letters);
  if (most === 1 || widthOf(text) <= length) return [shortText(text, length)];
  const words = text.split(' ');
  const lineOf = (start: number, end = words.length): number => widthOf(words.slice(start, end).join(' '));
  const full = words.findLastIndex((_, at) => lineOf(0, at + 1) <= length) + 1;
  if (full === 0) return [shortText(text, length)];
  // Of two lines, the second isn’t the longer one: no word stands alone there.
  const even = words.findIndex((_, at) => lineOf(at) <= Math.min(length, lineOf(0, at)));
  const count = even === -1 ? full : Math.min(full, even);
  return [words.slice(0, count).join(' '), ...wrapped(words.slice(count).join(' '), letters, most - 1)];
}

/**
 * What is held and when, to be beside something else at the head of a page: on one line, or on two where that has no space
 * for both.
 */
export function datedHead({ event, date }: Pick<Deck, 'event' | 'date'>, letters: number): string {
  const line = [event, date].filter((part) => part !== null).join(' · ');
  if (widthOf(line) <= letters) return line;
  if (event === null || date === null) return wrapped(line, letters, 2).join('\n');
  return `${shortText(event, Math.floor(letters))}\n${date}`;
}

/** All that is in the margins, for the fonts. */
export function textsOf({ headStart, headEnd, footer, pageOf }: Margins): readonly string[] {
  return [headStart, headEnd, footer, pageOf];
}

/** A section as the end of a head names it. */
export function sectionHead({ number, title }: SectionName, letters: number, lines: HeadLines = 1): string {
  return `${number} ${shortHead(title, letters, lines)}`;
}

/** Letters that stay free between what is at the left and at the right. */
const GAP = 8;

/** The heading of a slide, to be at the end of a head among other words. */
export function shortHead(text: string, letters: number, lines: HeadLines = 1): string {
  return wrapped(text, letters * 0.3, lines).join('\n');
}
