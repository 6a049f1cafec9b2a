import type { Article, Paragraph, ArticlePart } from '../article.ts';
import { findStatedDay } from '../find-dates.ts';
import { firstFound } from '../../text/collections.ts';
import { phrasePattern } from '../page-phrases.ts';
import { hanDatelineIn, AROUND_DATE, bylineIn, isOffice, nameAlone } from './byline-in.ts';
import { oneLine } from '../../text/words.ts';

/** What is above the story itself. */
export type ArticleFront = Pick<Article, 'headline' | 'byline' | 'dateline' | 'published'>;

/**
 * Headline, byline, dateline and date of a text without markup. Takes only what is unmistakable, and otherwise says
 * `null`: a wrong headline is worse than none.
 */
export function recogniseFront(text: string, paragraphs: readonly Paragraph[]): ArticleFront {
  const head = paragraphs.slice(0, HEAD).map((paragraph) => text.slice(paragraph.start, paragraph.end));
  const parts = head.flatMap(partsOf);
  const datelines = head.flatMap((paragraph) => hanDatelineIn(paragraph) ?? []);
  return {
    headline: headlineOf(text, paragraphs),
    byline:
      firstFound(head, bylineIn) ??
      firstFound(parts, bylineIn) ??
      nameAbove(head) ??
      firstFound(datelines, ({ byline }) => byline),
    dateline: firstFound(head, datelineIn) ?? firstFound(datelines, ({ place }) => place),
    published:
      firstFound(head, publicationDateIn) ??
      firstFound(parts, publicationDateIn) ??
      firstFound(head, dayOfDateline) ??
      firstFound(datelines, ({ day }) => day),
  };
}

/** Whether a line says who wrote, or when it appeared, and nothing else. */
export function isCreditLine(line: string): boolean {
  return bylineIn(line) !== null || publicationDateIn(line) !== null;
}

/** How many paragraphs can belong to the front of an article. */
const HEAD = 6;
const LONGEST_HEADLINE = 150;
const LONGEST_LINE = 80;

/** “Commentary | Institute for Ports | 4 March 2026” says several things; other lines are one part. */
const partsOf = (line: string): readonly string[] =>
  line.length > LONGEST_LINE ? [] : line.split(/ [|·•] /u).map((part) => part.trim());

/** A name alone between a label (“Opinion”) and the story, or above what its bearer is (“Local Democracy Reporter”). */
function nameAbove(head: readonly string[]): string | null {
  const found = head.find((line, at) => {
    const next = head[at + 1] ?? '';
    const isUnderLabel = at > 1 && LABEL().test(head[at - 1] ?? '') && looksLikeSentence(next);
    // “Ann Lee is a writer” may be under her name at the end of a short text.
    return at > 0 && nameAlone(line) && (isUnderLabel || (isOffice(next) && !next.startsWith(line)));
  });
  return found ?? null;
}

/** A short first line without a full stop, with longer text to follow, that a blank line or the rest of the head parts from it. */
function headlineOf(text: string, all: readonly Paragraph[]): string | null {
  const start = all.findIndex((paragraph) => !LABEL().test(text.slice(paragraph.start, paragraph.end)));
  const paragraphs = start === -1 ? [] : all.slice(start);
  const [first] = paragraphs;
  if (first === undefined) return null;
  const line = text.slice(first.start, first.end);
  if (looksLikeSentence(line) || line.length > LONGEST_HEADLINE || line.includes('\n')) return null;
  if (!isHead(headLines(text, paragraphs))) return null;
  if (NAVIGATION.test(line) || isCreditLine(line) || !/\p{L}/u.test(line)) return null;
  const hasLongerText = paragraphs
    .slice(1)
    .some((paragraph) => paragraph.end - paragraph.start > line.length);
  return hasLongerText ? line : null;
}

/** What kind of text it is, above the headline. */
const LABEL = phrasePattern('iu')`^${'kinds'}$`;

const looksLikeSentence = (line: string): boolean => /[.,;:]["”’']?$/u.test(line);

/** The lines above the first blank one; empty where none is blank so early. */
function headLines(text: string, paragraphs: readonly Paragraph[]): readonly string[] {
  const last = paragraphs
    .slice(0, HEAD)
    .findIndex(({ end }, at) =>
      /\n[ \t\r]*\n/u.test(text.slice(end, paragraphs[at + 1]?.start ?? text.length)),
    );
  return paragraphs.slice(0, last + 1).map(({ start, end }) => text.slice(start, end));
}

/**
 * Whether the first of these lines is a headline: it stands alone, over one more line that is no sentence, or over lines of which
 * one says who wrote or when.
 */
function isHead(lines: readonly string[]): boolean {
  const [headline = '', ...others] = lines;
  if (others.length === 0) return lines.length > 0;
  if (others.some(isCreditLine)) return true;
  const isLine = others.length === 1 && others.every((line) => !looksLikeSentence(line));
  return isLine && headline.split(' ').length >= FEWEST_WORDS && (others[0] ?? '').length <= LONGEST_HEADLINE;
}

/** Two lines of fewer words are an address, or what leads about a site. */
const FEWEST_WORDS = 4;

/** “Home | News | Sport”: three parts or more. */
const NAVIGATION = /[|•·»›].*[|•·»›]/u;

/** `BEIJING, Sept. 17 (Xinhua) --`, `WASHINGTON —`. */
const DATELINE =
  /^(\p{Lu}{3}[\p{Lu} .'’-]{0,40}(?:, [\p{L}. ]{2,20})?)(?:, [\p{L}.]{3,10} \d{1,2})?(?: \([\p{L}\d /.]{2,40}\))? (?:[—–]|--?) /u;

const HAS_DASH = / [—–-]/;

function datelineIn(paragraph: string): string | null {
  if (!HAS_DASH.test(paragraph)) return null;
  return DATELINE.exec(paragraph)?.[1]?.trim() ?? null;
}

/** “Oslo, 3 May 2026 – The …”, as press releases begin. */
function dayOfDateline(paragraph: string): string | null {
  const front = DAY_AND_DASH.exec(paragraph.slice(0, LONGEST_LINE))?.[0];
  return front === undefined ? null : (findStatedDay(front)?.iso ?? null);
}

const DAY_AND_DASH = /^\p{Lu}[\p{L} ./’'-]{1,40}[,(] ?[\p{L}\d ,.]{6,24}\d{4}\)? ?(?:[—–:]|--?)\s/u;

/** A line that is a date and little else: a weekday, a time, a word such as “Published”, a name or a place before it. */
function publicationDateIn(paragraph: string): string | null {
  if (paragraph.length > LONGEST_LINE || !/\d{4}/u.test(paragraph)) return null;
  const line = paragraph.replace(LATER(), '');
  const day = findStatedDay(line);
  if (day === null || findStatedDay(line.slice(day.end)) !== null) return null;
  const rest = `${line.slice(0, day.start)} ${line.slice(day.end)}`;
  return REST_OF_DATE_LINE().test(rest) ||
    bylineIn(paragraph) !== null ||
    BEFORE_DAY.test(line.slice(0, day.start))
    ? day.iso
    : null;
}

/** “Ann Lee, 3 May 2025”, “Riverton, 3 May 2025”. */
const BEFORE_DAY = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:,| [|·•–—-]) $/u;

/** When it was changed after it had appeared. */
const LATER = phrasePattern('iu')`(?<=\d.*)[\s,;|•·—–(-]+${'changed'}\b.*$`;

/** Words of two to four letters are “on”, “at”, “pm”, “GMT”. */
const REST_OF_DATE_LINE = phrasePattern(
  'iu',
)`^(?:\s|[,.:|·•—–-]|\b(?:${AROUND_DATE}|\d{1,2}[:.h]\d{2}|[ap]\.m\b|[A-Z]{2,4}))*$`;

/**
 * The headline of an article among its paragraphs, or beside them, and the standfirst under it: what is there above the line
 * that says who wrote, or when. Takes only what is unmistakable.
 */
export function partsInText(
  plainText: string,
  paragraphs: readonly Paragraph[],
  headline: string | null,
): readonly ArticlePart[] {
  if (headline === null) return [];
  const head = paragraphs
    .slice(0, HEAD)
    .map(({ start, end }) => oneLine(plainText.slice(start, end).replaceAll('\u2060', '')));
  const at = head.indexOf(oneLine(headline));
  const [line, credit] = head.slice(at + 1);
  const isStandfirst = line !== undefined && isProse(line) && credit !== undefined && isCreditLine(credit);
  return [
    at === -1 ? { name: 'headline', text: headline } : { name: 'headline', paragraph: at + 1 },
    ...(isStandfirst ? [{ name: 'standfirst', paragraph: at + 2 } as const] : []),
  ];
}

/** A sentence or two, and not the beginning of the story. */
function isProse(line: string): boolean {
  const isShort = line.length >= SHORTEST && line.length <= LONGEST;
  return (
    isShort && !isCreditLine(line) && !/^\p{Lu}{3}[\p{Lu} .’'-]*(?:,[^—–]{1,40})?\s[—–-]{1,2}\s/u.test(line)
  );
}

const SHORTEST = 12;

/** No standfirst or caption is longer. */
export const LONGEST = 600;
